import { soundKeys, soundsAlike } from '../language/transliterate.ts';
import type { Vocabulary, Word } from './passages.ts';
import { byWeight, type Reading } from './spelling.ts';

/** Words that sound less alike than this are no one name; nor are those this much worse than the best. */
const ALIKE_FROM = 0.84;
const NEARLY_EQUAL = 0.04;
const READINGS_KEPT = 8;
/** Shorter names sound like too much once a letter is gone; longer ones are none. */
const MISSPELT = /^[a-z]{5,20}$/u;

/** The words of the articles by how they sound, to find names of one script in the other. */
export class Sounds {
  readonly #vocabulary: Vocabulary;
  #arabic: ReadonlyMap<string, readonly Word[]> | undefined;
  #others: ReadonlyMap<string, readonly Word[]> | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The terms of the other script that sound like a folded word, weighed by how alike: the best and its near equals. */
  like(word: string): Reading[] {
    const byKey = isArabic(word) ? this.#latinWords() : this.#arabicWords();
    const alike = new Map<number, number>();
    for (const other of soundKeys(word).flatMap((key) => byKey.get(key) ?? [])) {
      const weight = soundsAlike(word, other.word);
      if (weight >= ALIKE_FROM) alike.set(other.term, Math.max(weight, alike.get(other.term) ?? 0));
    }
    const best = Math.max(...alike.values());
    return [...alike]
      .map(([term, weight]) => ({ term, weight }))
      .filter(({ weight }) => weight > best - NEARLY_EQUAL)
      .sort(byWeight)
      .slice(0, READINGS_KEPT);
  }

  /** What a Latin word that sounds like no term would sound like without one of its letters, or with two neighbours swapped back. */
  nearly(word: string): Reading[] {
    if (!MISSPELT.test(word)) return [];
    const nearly = new Map<number, number>();
    for (const other of withoutSlip(word))
      for (const { term, weight } of this.like(other))
        nearly.set(term, Math.max(weight, nearly.get(term) ?? 0));
    return [...nearly]
      .map(([term, weight]) => ({ term, weight }))
      .sort(byWeight)
      .slice(0, READINGS_KEPT);
  }

  // Each script's words are laid out for the first word of the other that asks for them.
  #arabicWords(): ReadonlyMap<string, readonly Word[]> {
    this.#arabic ??= byKeys([...this.#vocabulary.words()].filter(({ word }) => isArabic(word)));
    return this.#arabic;
  }

  #latinWords(): ReadonlyMap<string, readonly Word[]> {
    this.#others ??= byKeys([...this.#vocabulary.words()].filter(({ word }) => !isArabic(word)));
    return this.#others;
  }
}

/** Each word that adding a letter, but not the first, or swapping two would have made this one. */
function withoutSlip(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, before) => {
    const [start, first, second, end] = [
      word.slice(0, before),
      word[before],
      word[before + 1],
      word.slice(before + 2),
    ];
    return [`${start}${first}${end}`, `${start}${second}${first}${end}`];
  }).flat();
}

function byKeys(words: readonly Word[]): Map<string, Word[]> {
  const lists = new Map<string, Word[]>();
  for (const word of words) {
    if (!/\p{L}{2}/u.test(word.word)) continue;
    for (const key of soundKeys(word.word)) {
      const list = lists.get(key);
      if (list) list.push(word);
      else lists.set(key, [word]);
    }
  }
  return lists;
}

function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
