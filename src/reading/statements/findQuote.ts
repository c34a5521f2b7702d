import Fuse from 'fuse.js';
import { fold } from '../../language/normalise.ts';
import type { Statement } from './statements.ts';

export interface FoundQuote {
  readonly statement: Statement;
  /** 0 to 1; 1 is word for word. */
  readonly closeness: number;
}

/** The statements that hold a half-remembered, misspelt phrase, closest first. */
export function findQuote(statements: readonly Statement[], phrase: string): FoundQuote[] {
  const fuse = new Fuse(
    statements.map((statement) => ({ statement, text: fold(statement.content.text) })),
    { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.5 },
  );
  return fuse
    .search(fold(phrase).slice(0, 120))
    .map(({ item, score }) => ({ statement: item.statement, closeness: 1 - (score ?? 1) }));
}
