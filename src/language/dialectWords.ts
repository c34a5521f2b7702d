import { readFileSync } from 'node:fs';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * Words of the dialects with what an article writes instead, by region: written for this project
 * (data/dialect.tsv: a dialect word, a tab, its standard words).
 */
const standard = new Map<string, string[]>();
const forms = new Set<string>();
for (const line of readFileSync(new URL('data/dialect.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')) {
  const [word = '', ...others] = line.split(/[\t ]/u).map(fold);
  const known = standard.get(stem(word)) ?? [];
  for (const form of [word, ...others]) forms.add(form);
  for (const other of others) if (!known.includes(other)) known.push(other);
  standard.set(stem(word), known);
}
const NONE: readonly string[] = [];

/** The imperfect with another subject than "he": تمسك, نمسك. */
const OTHER_SUBJECT = /^[تن](?=\p{L}{3})/u;

/** The folded words of standard Arabic for a folded word of a dialect, whatever its article or ending; empty when none is known. */
export function standardWords(word: string): readonly string[] {
  const known =
    standard.get(stem(word)) ??
    (OTHER_SUBJECT.test(word) ? standard.get(stem(`ي${word.slice(1)}`)) : undefined);
  return known ?? NONE;
}

/** The folded words of the list, those of the dialects and the standard ones, in their forms there. */
export function dialectForms(): ReadonlySet<string> {
  return forms;
}
