import type { Speaker, Statement, Statements } from '../reading/statements/statement.ts';

/** A speaker with their statements, in reading order. */
export interface Tally {
  readonly speaker: Speaker;
  readonly said: readonly Statement[];
}

/** Those who say something, who says most first. */
export function tally({ statements, speakers: all }: Statements): Tally[] {
  const said = new Map<Speaker, Statement[]>(all.map((speaker) => [speaker, []]));
  for (const statement of statements) if (statement.speaker) said.get(statement.speaker)?.push(statement);
  return [...said]
    .map(([speaker, own]) => ({ speaker, said: own }))
    .filter(({ said: own }) => own.length > 0)
    .sort((a, b) => b.said.length - a.said.length);
}
