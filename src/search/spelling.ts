import Fuse from 'fuse.js';
import { edits } from '../language/edits.ts';
import { skeleton } from '../language/skeleton.ts';
import { stem } from '../language/stem.ts';
import { Grams } from './grams.ts';
import type { Vocabulary, Word } from './passages.ts';

/** A term a question word may stand for, with how sure that is: 0 to 1. */
export interface Reading {
  readonly term: number;
  readonly weight: number;
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
const TERMS_A_STEP = 100;

/** What else a word of a question may stand for among the words of the articles. */
export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #terms: Grams;
  readonly #byRoot = new Map<string, number[]>();
  #words: { readonly list: readonly Word[]; readonly grams: Grams } | undefined;

  private constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#terms = new Grams(vocabulary.size);
  }

  /** Builds the lookups that every question needs step by step, some terms at a time. */
  static *build(vocabulary: Vocabulary): Generator<void, Spelling> {
    const spelling = new Spelling(vocabulary);
    for (const [term, id] of vocabulary.terms()) {
      spelling.#terms.add(term);
      const root = skeleton(term);
      if (root !== undefined) put(spelling.#byRoot, root, id);
      if (id % TERMS_A_STEP === 0) yield;
    }
    return spelling;
  }

  /** The words of the articles by their letter pairs: made for the first word that may be misspelt. */
  #misspelt(): { readonly list: readonly Word[]; readonly grams: Grams } {
    if (this.#words) return this.#words;
    const list = [...this.#vocabulary.words()].filter(({ word }) => /\p{L}{2}/u.test(word));
    const grams = new Grams(list.length);
    for (const { word } of list) grams.add(word);
    this.#words = { list, grams };
    return this.#words;
  }

  /**
   * The terms a folded word may be a misspelling of, nearest first: those of a shortlist by letter pairs that Fuse.js
   * finds (Bitap: Wu and Manber 1992) and that are few slips away. One slip away weighs 1, two a good third.
   */
  near(word: string): Reading[] {
    if (word.length < SHORTEST_MISSPELT) return [];
    const { list, grams } = this.#misspelt();
    const shortlist = grams.like(word, SHORTLIST.share, SHORTLIST.words).flatMap(({ at }) => list[at] ?? []);
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
    return this.#terms
      .like(term, ALIKE.share, ALIKE.terms)
      .map(({ at, likeness }) => ({ term: at, weight: likeness }));
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
