import { Excerpt } from '../../article/excerpt.ts';

/** UTF-16 units of a name with its office; a longer office says more than whose words they are. */
const LONGEST_WITH_ROLE = 90;

/** "ستيفن هولواي، أستاذ المناعة بالجامعة": a name with the office right behind it says best who speaks. */
export function withRole(mention: Excerpt, role: Excerpt): Excerpt {
  const { article, paragraph, part, start, end } = mention;
  const between = article.textOf(paragraph, part).slice(end, Math.max(end, role.start));
  return /^\s*[،,]\s*$/u.test(between) && role.end - start <= LONGEST_WITH_ROLE
    ? Excerpt.cut(article, paragraph, { start, end: role.end }, part)
    : mention;
}
