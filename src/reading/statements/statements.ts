import type { Article } from '../../article/article.ts';
import type { Speaker, Statements } from './statement.ts';
import { StatementReader } from './statementReader.ts';

/** Reads every statement of an article with its speaker and chain. Linear in its length. */
export function readStatements(article: Article): Statements {
  const reader = new StatementReader(article);
  const statements = article.paragraphs.flatMap((paragraph) => reader.read(paragraph));
  const count = (speaker: Speaker) => statements.filter((statement) => statement.speaker === speaker).length;
  return { statements, speakers: reader.speakers().sort((a, b) => count(b) - count(a)) };
}
