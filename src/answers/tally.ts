import type { Speaker, Statements } from '../reading/statements/statement.ts';

/** Each speaker with the number of their statements, most first. */
export function tally({ statements, speakers: all }: Statements): { speaker: Speaker; count: number }[] {
  return all
    .map((speaker) => ({
      speaker,
      count: statements.filter((statement) => statement.speaker === speaker).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
