import { readFileSync } from 'node:fs';
import { agreeing } from './agreement.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * Words that report the same thing in other words, in Arabic and in English: written for this project
 * (data/thesaurus.tsv: a set of words a line, under headings that begin with #). A word may be in several sets.
 */
type Sets = Map<string, string[][]>;

const byWord: Sets = new Map();
const list = fold(readFileSync(new URL('data/thesaurus.tsv', import.meta.url), 'utf8'));
for (const line of list.split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const words = line.split(' ');
  for (const word of words) put(byWord, word, words);
}

let byStem: Sets | undefined;

/** Laid out for the first question with a word in a form that the list does not have. */
function stems(): Sets {
  if (byStem) return byStem;
  byStem = new Map();
  for (const [word, sets] of byWord) for (const words of sets) put(byStem, stem(word), words);
  return byStem;
}

function put(sets: Sets, key: string, words: string[]): void {
  const known = sets.get(key);
  if (known) known.push(words);
  else sets.set(key, [words]);
}

/** Without the article and what is written together with it; unlike a stem, it keeps شرط and شرطة apart. */
function bare(word: string): string {
  return word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u, '');
}

/** Folded words that report the same thing as a folded word, whatever its article, subject or ending, in other words; empty for most. */
export function relatedWords(word: string): readonly string[] {
  const form = [word, bare(word), ...agreeing(word)].find((other) => byWord.has(other));
  const sets = (form === undefined ? stems().get(stem(word)) : byWord.get(form)) ?? [];
  return [...new Set(sets.flat())].filter((other) => other !== word && other !== form);
}

/** The stems of those words, with any subject. */
export function relatedStems(word: string): readonly string[] {
  return relatedWords(word).flatMap(stemsOf);
}

/** By word of the list, which bounds how many there are. */
const stemsByWord = new Map<string, readonly string[]>();

function stemsOf(word: string): readonly string[] {
  const known = stemsByWord.get(word);
  if (known) return known;
  const own = [...new Set([word, ...agreeing(word)].map(stem))];
  stemsByWord.set(word, own);
  return own;
}

/** Whether a folded word stands in the sets in this very form, well spelt then. */
export function isInThesaurus(word: string): boolean {
  return byWord.has(word);
}
