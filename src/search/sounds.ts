import { type LetterPrint, letterPrint, mostAlike } from '../language/letterPrint.ts';
import { isArabic, soundKeys, soundsAlike } from '../language/transliterate.ts';
import { atOnce } from '../slices.ts';
import type { Vocabulary } from './passages.ts';
import { byWeight, type Reading } from './spelling.ts';

/** Words that sound less alike than this are no one name; nor are those this much worse than the best. */
const ALIKE_FROM = 0.84;
const NEARLY_EQUAL = 0.04;
const READINGS_KEPT = 8;
const WORDS_A_STEP = 100;
/** Shorter names sound like too much once a letter is gone; longer ones are none. */
const MISSPELT = /^[a-z]{6,20}$/u;
/** A name that sounds like none may be another one: what it nearly sounds like is found, but answers nothing by itself. */
const NEARLY = 0.55;
/** Comparisons spent on one misspelt name: some 10 ms. Among more words, too many would sound nearly like it anyway. */
const MOST_COMPARED = 4000;

/** A word of the articles; once it was compared, with the print that tells at once what it cannot sound like. */
interface Sounding {
  readonly word: string;
  readonly term: number;
  print: LetterPrint | undefined;
}

/** Words of each script by their sound keys. */
interface ByKey {
  readonly arabic: Map<string, Sounding[]>;
  readonly others: Map<string, Sounding[]>;
}

/** The words of the articles by how they sound, to find names of one script in the other. */
export class Sounds {
  readonly #vocabulary: Vocabulary;
  #byKey: ByKey | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Lays out, some words at a time, what `like` otherwise lays out for the first word that asks. */
  *prepare(): Generator<void, ByKey> {
    const byKey: ByKey = { arabic: new Map(), others: new Map() };
    let read = 0;
    for (const { word, term } of this.#vocabulary.words()) {
      read += 1;
      if (read % WORDS_A_STEP === 0) yield;
      // "الـ10" leaves an article of its own.
      if (!/\p{L}{2}/u.test(word) || word === 'ال') continue;
      const lists = isArabic(word) ? byKey.arabic : byKey.others;
      const sounding = { word, term, print: undefined };
      for (const key of soundKeys(word)) {
        const list = lists.get(key);
        if (list) list.push(sounding);
        else lists.set(key, [sounding]);
      }
    }
    this.#byKey = byKey;
    return byKey;
  }

  /** The terms of the other script that sound like a folded word, weighed by how alike: the best and its near equals. */
  like(word: string): Reading[] {
    const { arabic, others } = this.#byKey ?? atOnce(this.prepare());
    const byKey = isArabic(word) ? others : arabic;
    const alike = new Map<number, number>();
    const print = letterPrint(word);
    for (const other of soundKeys(word).flatMap((key) => byKey.get(key) ?? [])) {
      other.print ??= letterPrint(other.word);
      if (mostAlike(print, other.print) < ALIKE_FROM) continue;
      const weight = soundsAlike(word, other.word, ALIKE_FROM);
      if (weight > 0) alike.set(other.term, Math.max(weight, alike.get(other.term) ?? 0));
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
    const { arabic } = this.#byKey ?? atOnce(this.prepare());
    const others = withoutSlip(word);
    const comparisons = others
      .flatMap(soundKeys)
      .reduce((sum, key) => sum + (arabic.get(key)?.length ?? 0), 0);
    if (comparisons > MOST_COMPARED) return [];
    const nearly = new Map<number, number>();
    for (const other of others)
      for (const { term, weight } of this.like(other))
        nearly.set(term, Math.max(weight * NEARLY, nearly.get(term) ?? 0));
    return [...nearly]
      .map(([term, weight]) => ({ term, weight }))
      .sort(byWeight)
      .slice(0, READINGS_KEPT);
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
