import { skeleton } from '../language/skeleton.ts';
import { stem } from '../language/stem.ts';
import { atOnce } from '../slices.ts';
import type { Vocabulary } from './passages.ts';
import { type Slip, Slips } from './slips.ts';

/** A term a question word may stand for, with how sure that is: 0 to 1. */
export interface Reading {
  readonly term: number;
  readonly weight: number;
}

const ALIKE = { share: 0.6, terms: 8 } as const;
/** What a word is like that nothing else is known of. */
const LOOSELY_ALIKE = { share: 0.45, terms: 4 } as const;
/** Shorter stems are a letter away from too many. */
const SHORTEST_STEM_MISSPELT = 4;
const SHORTEST_ALIKE = 3;
const TERMS_A_STEP = 100;
/** Of no term. */
const NONE = -1;

/** What else a word of a question may stand for among the words of the articles. */
export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #terms: Slips;
  /** The last term of each root, and of each term the one of its root before. */
  readonly #lastOf = new Map<number, number>();
  readonly #before: Int32Array;
  #slips: Slips | undefined;

  private constructor(vocabulary: Vocabulary, terms: Slips) {
    this.#vocabulary = vocabulary;
    this.#terms = terms;
    this.#before = new Int32Array(vocabulary.size);
  }

  /** Builds the lookups that every question needs step by step, some terms at a time. */
  static *build(vocabulary: Vocabulary): Generator<void, Spelling> {
    const spelling = new Spelling(vocabulary, yield* Slips.build(vocabulary.terms));
    for (let id = 0; id < vocabulary.size; id += 1) {
      const root = skeleton(vocabulary.terms[id] ?? '');
      if (root !== undefined) {
        spelling.#before[id] = spelling.#lastOf.get(root) ?? NONE;
        spelling.#lastOf.set(root, id);
      }
      if (id % TERMS_A_STEP === 0) yield;
    }
    return spelling;
  }

  /** Lays out, some words at a time, what `near` otherwise lays out for the first word that asks. */
  *prepare(): Generator<void, Slips> {
    const words: string[] = [];
    for (const { word } of this.#vocabulary.words()) if (/\p{L}{2}/u.test(word)) words.push(word);
    this.#slips = yield* Slips.build(words);
    return this.#slips;
  }

  /** The words of the articles that a folded word may be a misspelling of, nearest first. */
  near(word: string): Slip[] {
    return (this.#slips ?? atOnce(this.prepare())).near(word);
  }

  /** The terms that are a folded stem misspelt by a letter, or not at all. */
  nearStem(own: string): number[] {
    if (own.length < SHORTEST_STEM_MISSPELT) return [];
    const near = this.#terms.near(own).filter(({ away }) => away === 1);
    return [own, ...near.map(({ word }) => word)].flatMap((term) => this.#vocabulary.id(term) ?? []);
  }

  /** The terms that share most letter pairs with a word's stem, best first: it with other clitics, derived forms. */
  alike(word: string): Reading[] {
    return this.#like(word, SHORTEST_ALIKE, ALIKE);
  }

  /** The terms that share at least some letter pairs with a word's stem, best first: for one that nothing else is like. */
  looselyAlike(word: string): Reading[] {
    return this.#like(word, SHORTEST_STEM_MISSPELT, LOOSELY_ALIKE);
  }

  #like(word: string, shortest: number, { share, terms }: typeof ALIKE | typeof LOOSELY_ALIKE): Reading[] {
    const term = stem(word);
    if (term.length < shortest) return [];
    return this.#terms.like(term, share, terms).map(({ at, likeness }) => ({ term: at, weight: likeness }));
  }

  /** The terms built on the consonants of a word: other forms of its root. */
  kindred(word: string): readonly number[] {
    const root = skeleton(stem(word)) ?? NONE;
    const kindred: number[] = [];
    for (let id = this.#lastOf.get(root) ?? NONE; id !== NONE; id = this.#before[id] ?? NONE)
      kindred.push(id);
    return kindred.reverse();
  }
}

/** Surest first; the term met first in the articles among equals. */
export function byWeight(a: Reading, b: Reading): number {
  return b.weight - a.weight || a.term - b.term;
}
