import type { Speaker, Statement, Statements } from '../reading/statements/statement.ts';

/** A speaker with their statements, in reading order. */
export interface Tally {
  readonly speaker: Speaker;
  readonly said: readonly Statement[];
  readonly count: number;
}

/** Each speaker with the number of their statements, most first. */
export function tally({ statements, speakers: all }: Statements): Tally[] {
  const said = new Map<Speaker, Statement[]>(all.map((speaker) => [speaker, []]));
  for (const statement of statements) if (statement.speaker) said.get(statement.speaker)?.push(statement);
  return [...said]
    .map(([speaker, own]) => ({ speaker, said: own, count: own.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
