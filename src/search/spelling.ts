import Fuse from 'fuse.js';
import { edits } from '../language/edits.ts';
import { skeleton } from '../language/skeleton.ts';
import { stem } from '../language/stem.ts';
import { Grams } from './grams.ts';
import type { Vocabulary } from './passages.ts';

/** A term a question word may stand for, with how sure that is: 0 to 1. */
export interface Reading {
  readonly term: number;
  readonly weight: number;
}

interface Word {
  readonly word: string;
  readonly term: number;
}

/** Words that share letter pairs enough to be looked at by Fuse. */
const SHORTLIST = { share: 0.3, words: 60 } as const;
const FUSE = { keys: ['word'], includeScore: true, threshold: 0.5, distance: 20, ignoreFieldNorm: true };
const SHORTEST_MISSPELT = 3;
/** Up to this length a word is taken for misspelt by one letter only; a longer one by two. */
const ONE_SLIP = 7;
const READINGS_KEPT = 6;
const ALIKE = { share: 0.6, terms: 8 } as const;
const SHORTEST_ALIKE = 3;

/** What else a word of a question may stand for among the words of the articles. */
export class Spelling {
  readonly #words: readonly Word[];
  readonly #terms: readonly (readonly [string, number])[];
  readonly #wordGrams: Grams;
  readonly #termGrams: Grams;
  readonly #byRoot = new Map<string, number[]>();

  private constructor(
    words: readonly Word[],
    terms: readonly (readonly [string, number])[],
    wordGrams: Grams,
    termGrams: Grams,
  ) {
    this.#words = words;
    this.#terms = terms;
    this.#wordGrams = wordGrams;
    this.#termGrams = termGrams;
  }

  /** Builds the lookups step by step, a word at a time. */
  static *build(vocabulary: Vocabulary): Generator<void, Spelling> {
    const words: Word[] = [];
    for (const { word, term } of vocabulary.words()) {
      if (/\p{L}{2}/u.test(word)) words.push({ word, term });
      yield;
    }
    const terms = [...vocabulary.terms()];
    const wordGrams = yield* Grams.build(words.map(({ word }) => word));
    const termGrams = yield* Grams.build(terms.map(([term]) => term));
    const spelling = new Spelling(words, terms, wordGrams, termGrams);
    for (const [term, id] of terms) {
      const root = skeleton(term);
      if (root !== undefined) put(spelling.#byRoot, root, id);
      yield;
    }
    return spelling;
  }

  /**
   * The terms a folded word may be a misspelling of, nearest first: those of a shortlist by letter pairs that Fuse.js
   * finds (Bitap: Wu and Manber 1992) and that are few slips away. One slip away weighs 1, two a good third.
   */
  near(word: string): Reading[] {
    if (word.length < SHORTEST_MISSPELT) return [];
    const shortlist = this.#wordGrams
      .like(word, SHORTLIST.share, SHORTLIST.words)
      .flatMap(({ at }) => this.#words[at] ?? []);
    const slips = word.length > ONE_SLIP ? 2 : 1;
    const near = new Map<number, number>();
    for (const { item } of new Fuse(shortlist, FUSE).search(word)) {
      const away = edits(word, item.word);
      if (away <= slips) near.set(item.term, Math.max(Math.exp(1 - away), near.get(item.term) ?? 0));
    }
    return [...near]
      .map(([term, weight]) => ({ term, weight }))
      .sort(byWeight)
      .slice(0, READINGS_KEPT);
  }

  /** The terms that share most letter pairs with a word's stem, best first: it with other clitics, derived forms. */
  alike(word: string): Reading[] {
    const term = stem(word);
    if (term.length < SHORTEST_ALIKE) return [];
    return this.#termGrams
      .like(term, ALIKE.share, ALIKE.terms)
      .flatMap(({ at, likeness }) => ({ term: this.#terms[at]?.[1] ?? -1, weight: likeness }));
  }

  /** The terms built on the consonants of a word: other forms of its root. */
  kindred(word: string): readonly number[] {
    const root = skeleton(stem(word));
    return root === undefined ? [] : (this.#byRoot.get(root) ?? []);
  }
}

function put(lists: Map<string, number[]>, key: string, term: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [term]);
  else if (list.at(-1) !== term) list.push(term);
}

/** Surest first; the term met first in the articles among equals. */
export function byWeight(a: Reading, b: Reading): number {
  return b.weight - a.weight || a.term - b.term;
}
