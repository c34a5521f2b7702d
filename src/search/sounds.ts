import { soundKeys, soundsAlike } from '../language/transliterate.ts';
import type { Vocabulary } from './passages.ts';
import { byWeight, type Reading } from './spelling.ts';

interface Word {
  readonly word: string;
  readonly term: number;
}

/** Words that sound less alike than this are no one name; nor are those this much worse than the best. */
const ALIKE_FROM = 0.84;
const NEARLY_EQUAL = 0.04;
const READINGS_KEPT = 8;

/** The words of the articles by how they sound, to find names of one script in the other. */
export class Sounds {
  readonly #arabic = new Map<string, Word[]>();
  readonly #others = new Map<string, Word[]>();

  private constructor() {}

  /** Builds the lookup step by step, a word at a time. */
  static *build(vocabulary: Vocabulary): Generator<void, Sounds> {
    const sounds = new Sounds();
    for (const { word, term } of vocabulary.words()) {
      if (!/\p{L}{2}/u.test(word)) continue;
      for (const key of soundKeys(word)) {
        const byKey = isArabic(word) ? sounds.#arabic : sounds.#others;
        const words = byKey.get(key);
        if (words) words.push({ word, term });
        else byKey.set(key, [{ word, term }]);
      }
      yield;
    }
    return sounds;
  }

  /** The terms of the other script that sound like a folded word, weighed by how alike: the best and its near equals. */
  like(word: string): Reading[] {
    const byKey = isArabic(word) ? this.#others : this.#arabic;
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
}

function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}
