import type { Passage } from './passages.ts';
import type { Weights } from './weights.ts';

/** Passages from `start` up to `end`, by their number in the index. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * An inverted index: for each term the passages it occurs in, in order, with its BM25 weight there (Robertson and
 * Zaragoza 2009, "The probabilistic relevance framework: BM25 and beyond"). The margin is a second field joined before
 * saturation, as BM25F does. All postings lie in two arrays, one term after the other.
 */
export class Postings {
  readonly #starts: Int32Array;
  readonly #passages: Int32Array;
  readonly #impacts: Float32Array;
  readonly #least: Float32Array;

  private constructor(starts: Int32Array, passages: Int32Array, impacts: Float32Array, least: Float32Array) {
    this.#starts = starts;
    this.#passages = passages;
    this.#impacts = impacts;
    this.#least = least;
  }

  /** Builds the postings step by step, a passage or a thousand postings at a time. */
  static *build(
    passages: readonly Passage[],
    vocabularySize: number,
    { saturation: k1, length: b, margin: marginWeight }: Weights,
  ): Generator<void, Postings> {
    const starts = new Int32Array(vocabularySize + 1);
    const last = new Int32Array(vocabularySize).fill(-1);
    for (const [at, passage] of passages.entries()) {
      for (const term of passage.terms) {
        if (last[term] === at) continue;
        last[term] = at;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
      yield;
    }
    for (let term = 0; term < vocabularySize; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const size = starts[vocabularySize] ?? 0;
    const held = new Int32Array(size);
    const impacts = new Float32Array(size);
    const next = starts.slice();
    last.fill(-1);
    const lengths = passages.map(
      ({ terms, textLength }) => textLength + marginWeight * (terms.length - textLength),
    );
    const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length));
    for (const [at, { terms, textLength }] of passages.entries()) {
      for (let nth = 0; nth < terms.length; nth += 1) {
        const term = terms[nth] ?? 0;
        let slot = (next[term] ?? 0) - 1;
        if (last[term] !== at) {
          slot += 1;
          last[term] = at;
          next[term] = slot + 1;
          held[slot] = at;
        }
        impacts[slot] = (impacts[slot] ?? 0) + (nth < textLength ? 1 : marginWeight);
      }
      yield;
    }
    const impactOf = (frequency: number, length: number) =>
      (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / mean));
    for (let slot = 0; slot < size; slot += 1) {
      impacts[slot] = impactOf(impacts[slot] ?? 0, lengths[held[slot] ?? 0] ?? 0);
      if (slot % 1000 === 0) yield;
    }
    const least = Float32Array.from(lengths, (length) => impactOf(1, length));
    return new Postings(starts, held, impacts, least);
  }

  /**
   * Raises what is best in each passage of a range to a term's weight there (below k1 + 1) times a factor above 0; adds
   * the passages where there was nothing to `met`.
   */
  raise(best: Float64Array, met: number[], term: number, factor: number, { start, end }: Range): void {
    const last = this.#starts[term + 1] ?? 0;
    for (let slot = this.#slot(term, start); slot < last; slot += 1) {
      const passage = this.#passages[slot] ?? end;
      if (passage >= end) return;
      const weight = factor * (this.#impacts[slot] ?? 0);
      const before = best[passage] ?? 0;
      if (before === 0) met.push(passage);
      if (weight > before) best[passage] = weight;
    }
  }

  /** The least weight that a term in a passage's text, not in its margin alone, has there. */
  least(passage: number): number {
    return this.#least[passage] ?? 0;
  }

  /** How many passages of a range a term occurs in. */
  count(term: number, { start, end }: Range): number {
    return this.#slot(term, end) - this.#slot(term, start);
  }

  /** The first passages of a range that a term occurs in, at most `limit`. */
  first(term: number, range: Range, limit: number): Int32Array {
    const from = this.#slot(term, range.start);
    return this.#passages.subarray(from, Math.min(from + limit, this.#slot(term, range.end)));
  }

  /** The first posting of a term at or after a passage. */
  #slot(term: number, passage: number): number {
    let low = this.#starts[term] ?? 0;
    if (passage === 0) return low;
    let high = this.#starts[term + 1] ?? low;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#passages[middle] ?? 0) < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Inverse document frequency (Robertson and Spärck Jones), above 0, of what occurs in `met` of `all` passages. */
export function inverseFrequency(met: number, all: number): number {
  return Math.log(1 + (all - met + 0.5) / (Math.max(met, 0.5) + 0.5));
}
