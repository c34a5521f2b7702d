import type { Edition } from '../answers/edition.ts';
import { tally } from '../answers/tally.ts';
import type { Article } from '../article/article.ts';
import { describeProblem } from '../article/problem.ts';

/** What was understood of each article, and every problem, for an editor; one article after another. */
export function checkReport(edition: Edition): string {
  const articles = edition.library.articles.map((article) => articleReport(edition, article));
  const problems = edition.problems.map((problem) => `✗ ${describeProblem(problem)}`);
  const total = `${count(edition.library.articles.length, 'article')} read, ${count(edition.problems.length, 'problem')}`;
  return [...articles, ...problems, total].join('\n\n');
}

/** The same as JSON. */
export function checkJson(edition: Edition) {
  return {
    articles: edition.library.articles.map((article) => ({
      id: article.id,
      title: article.title,
      language: article.language,
      published: article.published ?? null,
      paragraphs: article.paragraphs.length,
      ...counts(edition, article),
    })),
    problems: edition.problems.map((problem) => ({ ...problem, message: describeProblem(problem) })),
  };
}

function counts(edition: Edition, article: Article) {
  const { schedule, statements } = edition.reading(article.id);
  return {
    dates: schedule.expressions.length,
    unresolvedDates: schedule.expressions.filter(({ date }) => date === null).length,
    events: schedule.events.length,
    statements: statements.statements.length,
    speakers: tally(statements).map(({ speaker, said }) => ({ name: speaker.name, statements: said.length })),
  };
}

function articleReport(edition: Edition, article: Article): string {
  const { dates, unresolvedDates, events, statements, speakers } = counts(edition, article);
  const headings = article.paragraphs.filter(({ heading }) => heading !== undefined).length;
  const captions = article.paragraphs.filter(({ caption }) => caption !== undefined).length;
  const speakerList = speakers
    .slice(0, 6)
    .map(({ name, statements: said }) => `${name} (${said})`)
    .join(', ');
  return [
    `✓ ${article.id}: ${article.title}`,
    `  ${article.language}, published ${article.published ?? 'unknown (relative dates stay as written; add "published: YYYY-MM-DD")'}`,
    `  ${count(article.paragraphs.length, 'paragraph')}, ${count(headings, 'heading')}, ${count(captions, 'caption')}${article.dateline ? `, dateline: ${article.dateline}` : ''}`,
    `  ${count(dates, 'date expression')} (${unresolvedDates} unresolved), ${count(events, 'event')}`,
    `  ${count(statements, 'statement')}${speakers.length > 0 ? ` by ${count(speakers.length, 'speaker')}: ${speakerList}` : ''}`,
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
