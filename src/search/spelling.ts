import Fuse from 'fuse.js';
import { skeleton } from '../language/skeleton.ts';
import { stem } from '../language/stem.ts';
import { consonantKeys } from '../language/transliterate.ts';
import type { Vocabulary } from './passages.ts';

/** A term a question word may stand for, with how sure that is: 0 to 1. */
export interface Reading {
  readonly term: number;
  readonly weight: number;
}

const READINGS_KEPT = 4;
const NAME_WEIGHT = 0.8;
const KINDRED_WEIGHT = 0.6;
const SHORTEST_FUZZY = 4;

/** Finds, for a word the vocabulary does not hold, the words it may stand for: misspelt, or in the other script. */
export class Spelling {
  readonly #words: readonly { readonly word: string; readonly term: number }[];
  readonly #byInitialLength: Map<number, Fuse<{ readonly word: string; readonly term: number }>> = new Map();
  readonly #byKey = new Map<string, Set<number>>();
  readonly #bySkeleton = new Map<string, Set<number>>();

  constructor(vocabulary: Vocabulary) {
    this.#words = [...vocabulary.words()]
      .map(([word, term]) => ({ word, term }))
      .filter(({ word }) => /\p{L}{2}/u.test(word));
    for (const { word, term } of this.#words) {
      const root = skeleton(stem(word));
      if (root !== undefined) this.#bySkeleton.set(root, (this.#bySkeleton.get(root) ?? new Set()).add(term));
      for (const key of consonantKeys(word)) {
        const terms = this.#byKey.get(key) ?? new Set();
        this.#byKey.set(key, terms.add(term));
      }
    }
  }

  /** The terms spelt nearly like a folded word, nearest first (Bitap, by Fuse.js, over words of like length). */
  near(word: string): Reading[] {
    if (word.length < SHORTEST_FUZZY) return [];
    return this.#fuse(word.length)
      .search(word, { limit: 25 })
      .map(({ item, score }) => ({
        term: item.term,
        weight: closeness(word, item.word) * (1 - (score ?? 1) * 0.2),
      }))
      .filter(({ weight }) => weight >= 0.7)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, READINGS_KEPT);
  }

  /** The terms built on the consonants of a word: other forms of its root. */
  kindred(word: string): Reading[] {
    const root = skeleton(stem(word));
    return [...(root === undefined ? [] : (this.#bySkeleton.get(root) ?? []))].map((term) => ({
      term,
      weight: KINDRED_WEIGHT,
    }));
  }

  /** The terms whose consonants are those of a word of the other script. */
  sounding(word: string): Reading[] {
    const terms = consonantKeys(word).flatMap((key) => [...(this.#byKey.get(key) ?? [])]);
    return [...new Set(terms)].slice(0, READINGS_KEPT * 2).map((term) => ({ term, weight: NAME_WEIGHT }));
  }

  #fuse(length: number) {
    const known = this.#byInitialLength.get(length);
    if (known) return known;
    const alike = this.#words.filter(({ word }) => Math.abs(word.length - length) <= 2);
    const fuse = new Fuse(alike, {
      keys: ['word'],
      includeScore: true,
      threshold: 0.4,
      distance: 20,
      ignoreFieldNorm: true,
    });
    this.#byInitialLength.set(length, fuse);
    return fuse;
  }
}

/** 1 minus the optimal string alignment distance over the longer length; Fuse's order is refined by it. */
function closeness(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
