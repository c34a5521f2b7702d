import { createHash } from 'node:crypto';
import type { Edition } from '../answers/edition.ts';
import type { Article } from '../article/article.ts';
import { tokenise } from '../language/tokens.ts';
import { summaryInSteps } from '../reading/summary/summary.ts';
import { inSlices } from '../slices.ts';
import type { ArticleDigest } from './post.ts';

const SENTENCES = 3;
const made = new WeakMap<Article, ArticleDigest>();

/** The digest of an article, made in slices; its version disregards spelling marks, spacing and what the summary leaves out. */
export async function articleDigest(edition: Edition, article: Article): Promise<ArticleDigest> {
  const known = made.get(article);
  if (known) return known;
  const sentences = await inSlices(
    summaryInSteps(article, edition.reading(article.id), { sentences: SENTENCES }),
  );
  const words = [article.title, ...sentences.map(({ excerpt }) => excerpt.text)].map((text) =>
    tokenise(text).map((token) => token.text),
  );
  const version = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
  const digest = { article, sentences, version };
  made.set(article, digest);
  return digest;
}

/** The articles a channel may be shown: the one it asked for, or all. */
export function articlesOf(edition: Edition, article: string | null): readonly Article[] {
  return edition.library.articles.filter(({ id }) => article === null || id === article);
}
