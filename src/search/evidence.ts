import type { Passage } from './passages.ts';
import type { QueryWord } from './query.ts';

/** What a passage holds of the question, read from its term sequence. */
export interface Evidence {
  /** Sum of the weighted idf of the question words the passage holds. */
  readonly held: number;
  /** The sentence (0-based) that holds most. */
  readonly sentence: number;
  /** What that sentence holds, in the same unit as `held`. */
  readonly heldBySentence: number;
  /** Question words that stand side by side in both, in the question's order: idf sum. */
  readonly pairs: number;
}

/** For each term that a question word may stand for: which words, and how surely. Made once a question. */
export class TermWeights {
  readonly #of = new Map<number, { word: number; weight: number }[]>();
  // One byte a term: most terms of a passage are asked about by no word, and a byte tells so sooner than a map.
  readonly #wanted: Uint8Array;

  /** `terms`: how many the vocabulary numbers. */
  constructor(words: readonly QueryWord[], terms: number) {
    this.#wanted = new Uint8Array(terms);
    for (const [word, { readings }] of words.entries()) {
      for (const { term, weight } of readings) {
        this.#wanted[term] = 1;
        const known = this.#of.get(term);
        if (known) known.push({ word, weight });
        else this.#of.set(term, [{ word, weight }]);
      }
    }
  }

  /** Whether any of the question's words may stand for a term. */
  has(term: number): boolean {
    return this.#wanted[term] === 1;
  }

  /** The question's words (by their place) that a term may stand for. */
  of(term: number): readonly { readonly word: number; readonly weight: number }[] {
    return this.#wanted[term] === 1 ? (this.#of.get(term) ?? NONE) : NONE;
  }
}

const NONE: readonly { readonly word: number; readonly weight: number }[] = [];
/** Words this near, stop words not counted, stand side by side. */
const PAIR_REACH = 2;
/** What a word held by the margin only counts for. */
const MARGIN_HELD = 0.5;

/** Reads a passage's terms once, against the question's words and their idf. */
export function weigh(
  { terms, textLength, sentenceEnds }: Passage,
  weights: TermWeights,
  idf: readonly number[],
): Evidence {
  const whole = zeros(idf.length);
  const inSentence = zeros(idf.length);
  const paired = zeros(idf.length);
  let best = { sentence: 0, held: 0 };
  let last = { word: -1, at: -1 };
  let at = 0;
  for (let sentence = 0; sentence < sentenceEnds.length; sentence += 1) {
    inSentence.fill(0);
    for (const end = sentenceEnds[sentence] ?? 0; at < end; at += 1) {
      if (!weights.has(terms[at] ?? -1)) continue;
      for (const { word, weight } of weights.of(terms[at] ?? -1)) {
        raise(whole, word, weight);
        raise(inSentence, word, weight);
        if (last.word >= 0 && last.word === word - 1 && at - last.at <= PAIR_REACH) paired[word] = 1;
        last = { word, at };
      }
    }
    const held = sum(inSentence, idf);
    if (held > best.held) best = { sentence, held };
  }
  for (at = textLength; at < terms.length; at += 1) {
    if (!weights.has(terms[at] ?? -1)) continue;
    for (const { word, weight } of weights.of(terms[at] ?? -1)) raise(whole, word, weight * MARGIN_HELD);
  }
  let pairs = 0;
  for (let word = 1; word < idf.length; word += 1) {
    if (paired[word] === 1) pairs += ((idf[word] ?? 0) + (idf[word - 1] ?? 0)) / 2;
  }
  return { held: sum(whole, idf), sentence: best.sentence, heldBySentence: best.held, pairs };
}

/** Plain numbers: for a handful of words they are made much faster than a typed array, and read as fast. */
function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function raise(weights: number[], word: number, weight: number): void {
  if (weight > (weights[word] ?? 0)) weights[word] = weight;
}

function sum(weights: readonly number[], idf: readonly number[]): number {
  let total = 0;
  for (let word = 0; word < weights.length; word += 1) total += (weights[word] ?? 0) * (idf[word] ?? 0);
  return total;
}
