import type { Article } from '../../article/article.ts';
import type { Speaker, Statements } from './statement.ts';
import { StatementReader } from './statementReader.ts';

/** Reads every statement of an article with its speaker and chain. Linear in its length. */
export function readStatements(article: Article): Statements {
  const reader = new StatementReader(article);
  const statements = article.paragraphs.flatMap((paragraph) => reader.read(paragraph));
  const said = new Map<Speaker, number>();
  for (const { speaker } of statements) if (speaker) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const count = (speaker: Speaker) => said.get(speaker) ?? 0;
  return { statements, speakers: reader.speakers().sort((a, b) => count(b) - count(a)) };
}
