import type { Article } from '../../article/article.ts';
import { atOnce } from '../../slices.ts';
import { FullNames } from './fullName.ts';
import type { Speaker, Statement, Statements } from './statement.ts';
import { StatementReader } from './statementReader.ts';

/** Reads every statement of an article with its speaker and chain. Linear in its length. */
export function readStatements(article: Article): Statements {
  return atOnce(statementsInSteps(article));
}

/** The same step by step: a step is a statement, or what of a paragraph is read at once. */
export function* statementsInSteps(article: Article): Generator<void, Statements> {
  const reader = new StatementReader(article, yield* FullNames.of(article));
  const statements: Statement[] = [];
  for (const paragraph of article.paragraphs)
    for (const one of yield* reader.read(paragraph)) statements.push(one);
  const said = new Map<Speaker, number>();
  for (const { speaker } of statements) if (speaker) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const count = (speaker: Speaker) => said.get(speaker) ?? 0;
  return { statements, speakers: reader.speakers().sort((a, b) => count(b) - count(a)) };
}
