import { readFileSync } from 'node:fs';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * Words that report the same thing in other words, in Arabic and in English: written for this project
 * (data/thesaurus.tsv: a set of words a line, under headings that begin with #). A word may be in several sets.
 */
const related = new Map<string, Set<string>>();
const listed = new Set<string>();
for (const line of readFileSync(new URL('data/thesaurus.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const words = line.split(' ').map(fold);
  for (const word of words) {
    listed.add(word);
    const key = stem(word);
    const others = related.get(key) ?? new Set();
    for (const other of words) if (other !== word) others.add(other);
    related.set(key, others);
  }
}

/** Folded words that report the same thing as a folded word in other words; empty for most. */
export function relatedWords(word: string): readonly string[] {
  return [...(related.get(stem(word)) ?? [])];
}

/** Whether a folded word stands in the sets in this very form, well spelt then. */
export function isInThesaurus(word: string): boolean {
  return listed.has(word);
}
