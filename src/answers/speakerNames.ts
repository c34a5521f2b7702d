import type { Speaker } from '../reading/statements/statement.ts';

const read = new WeakMap<Speaker, readonly string[]>();

/** The ways in which an article names a speaker, each once. Of an article read to its end. */
export function namesOf(speaker: Speaker): readonly string[] {
  const known = read.get(speaker);
  if (known) return known;
  const names = [...new Set([speaker.name, ...speaker.mentions.map(({ text }) => text)])];
  read.set(speaker, names);
  return names;
}
