import type { Passage } from './passages.ts';

/** The passages a term occurs in, with its weighted frequency in each. */
export interface Posting {
  readonly passages: Int32Array;
  readonly frequencies: Float32Array;
}

// BM25 (Robertson and Zaragoza 2009, "The probabilistic relevance framework: BM25 and beyond"); the margin is a
// second field joined before saturation, as BM25F does.
const K1 = 0.6;
const B = 0.6;
const MARGIN_WEIGHT = 0.6;

/** An inverted index over passages with BM25F weights. */
export class Postings {
  readonly #postings: readonly (Posting | undefined)[];
  readonly #norms: Float32Array;
  readonly #count: number;

  constructor(passages: readonly Passage[], vocabularySize: number) {
    const lists: { passages: number[]; frequencies: number[] }[] = Array.from(
      { length: vocabularySize },
      () => ({
        passages: [],
        frequencies: [],
      }),
    );
    const lengths = passages.map(({ terms, margin }) => terms.length + MARGIN_WEIGHT * margin.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length);
    this.#norms = Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / Math.max(1, mean)));
    passages.forEach((passage, at) => {
      for (const [term, frequency] of frequenciesOf(passage)) {
        lists[term]?.passages.push(at);
        lists[term]?.frequencies.push(frequency);
      }
    });
    this.#count = passages.length;
    this.#postings = lists.map(({ passages: own, frequencies }) =>
      own.length === 0
        ? undefined
        : { passages: Int32Array.from(own), frequencies: Float32Array.from(frequencies) },
    );
  }

  /**
   * Inverse document frequency of a term, above 0; that of a term met once when it is unknown.
   * With `within`, among those passages only.
   */
  idf(term: number | undefined, within?: { readonly start: number; readonly end: number }): number {
    const all = within ? within.end - within.start : this.#count;
    const met = term === undefined ? 0 : this.#met(term, within);
    return Math.log(1 + (all - met + 0.5) / (Math.max(met, 0.5) + 0.5));
  }

  #met(term: number, within: { readonly start: number; readonly end: number } | undefined): number {
    const passages = this.#postings[term]?.passages;
    if (!passages || !within) return passages?.length ?? 0;
    let met = 0;
    for (const passage of passages) if (passage >= within.start && passage < within.end) met += 1;
    return met;
  }

  /** Calls back with each passage a term occurs in and its saturated frequency there (below K1 + 1). */
  forEach(term: number, visit: (passage: number, saturated: number) => void): void {
    const posting = this.#postings[term];
    if (!posting) return;
    const { passages, frequencies } = posting;
    for (let i = 0; i < passages.length; i += 1) {
      const passage = passages[i] ?? 0;
      const frequency = frequencies[i] ?? 0;
      visit(passage, (frequency * (K1 + 1)) / (frequency + (this.#norms[passage] ?? 1)));
    }
  }
}

function frequenciesOf({ terms, margin }: Passage): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  for (const term of margin) frequencies.set(term, (frequencies.get(term) ?? 0) + MARGIN_WEIGHT);
  return frequencies;
}
