import Fuse from 'fuse.js';
import { isCommonSlip } from '../language/commonSlips.ts';
import { edits } from '../language/edits.ts';
import { Grams } from './grams.ts';

/** A word another may be a misspelling of, with how sure that is: 0 to 1. */
export interface Slip {
  readonly word: string;
  /** How many slips away it is. */
  readonly away: number;
  readonly weight: number;
}

/** Words that share letter pairs enough to be looked at by Fuse. */
const SHORTLIST = { share: 0.3, words: 60 } as const;
// Loose: two letters swapped are two errors to Bitap, half of a word of four; the edits counted after it decide.
const FUSE = { threshold: 0.75, distance: 20, ignoreFieldNorm: true };
const SHORTEST_MISSPELT = 3;
/** Up to this length a word is taken for misspelt by one letter only; a longer one by two. */
const ONE_SLIP = 7;
const SLIPS_KEPT = 12;
/** A rarer slip, where a commoner one explains the word. */
const RARER = 0.5;
/** Two letters swapped change three pairs, any other slip fewer. */
const PAIRS_A_SLIP = 3;
const WORDS_A_STEP = 100;

/** Finds among given words those that another may be a misspelling of. */
export class Slips {
  readonly #words: readonly string[];
  readonly #grams: Grams;

  private constructor(words: readonly string[]) {
    this.#words = words;
    this.#grams = new Grams(words.length);
  }

  /** Lays the words out, some at a time. */
  static *build(words: readonly string[]): Generator<void, Slips> {
    const slips = new Slips(words);
    for (let at = 0; at < words.length; at += 1) {
      slips.#grams.add(words[at] ?? '');
      if (at % WORDS_A_STEP === 0) yield;
    }
    return slips;
  }

  /** The words (by their place) sharing at least the share `least` of letter pairs, at most `limit`, best first. */
  like(word: string, least: number, limit: number): { at: number; likeness: number }[] {
    return this.#grams.like(word, least, limit);
  }

  /**
   * The words a folded word may be a misspelling of, nearest first: those of a shortlist by letter pairs that Fuse.js
   * finds (Bitap: Wu and Manber 1992) and that are few slips away. One slip away weighs 1, or half of it beside one that a
   * commoner slip explains; two slips a good third.
   */
  near(word: string): Slip[] {
    if (word.length < SHORTEST_MISSPELT) return [];
    const slips = word.length > ONE_SLIP ? 2 : 1;
    const away = new Map<string, number>();
    for (const { at } of this.#grams.like(word, SHORTLIST.share, SHORTLIST.words, PAIRS_A_SLIP * slips)) {
      const other = this.#words[at] ?? '';
      if (other === word || Math.abs(other.length - word.length) > slips) continue;
      const count = edits(word, other);
      if (count <= slips) away.set(other, count);
    }
    const candidates = [...away.keys()];
    const found =
      candidates.length < 2 ? candidates : new Fuse(candidates, FUSE).search(word).map(({ item }) => item);
    const isCommon = (other: string) => away.get(other) === 1 && isCommonSlip(word, other);
    const hasCommon = found.some(isCommon);
    return found
      .map((other) => {
        const count = away.get(other) ?? slips;
        const weight = Math.exp(1 - count) * (count === 1 && hasCommon && !isCommon(other) ? RARER : 1);
        return { word: other, away: count, weight };
      })
      .sort((a, b) => b.weight - a.weight)
      .slice(0, SLIPS_KEPT);
  }
}
