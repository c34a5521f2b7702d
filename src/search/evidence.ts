import type { Passage } from './passages.ts';
import type { QueryWord } from './query.ts';

/** What a passage holds of the question, read from its term sequence. */
export interface Evidence {
  /** The sentence (0-based) that holds most. */
  readonly sentence: number;
  /** What that sentence holds: the sum of the question words' idf, each times how surely it is held. */
  readonly heldBySentence: number;
  /** Question words that stand side by side in both, in the question's order: idf sum. */
  readonly pairs: number;
}

/** For each term that a question word may stand for: which words, and how surely. Laid out for one question at a time. */
export class TermWeights {
  /** Where in `#lists` the words of a term are told; most terms of a passage are asked about by no word: 0. */
  readonly #places: Uint16Array;
  readonly #lists: Held[][] = [[]];
  /** The terms that have a place. */
  readonly #terms: number[] = [];

  /** `terms`: how many the vocabulary numbers. */
  constructor(terms: number) {
    this.#places = new Uint16Array(terms);
  }

  /** Forgets the words of the question before, and lays out these. */
  layOut(words: readonly QueryWord[]): void {
    for (const term of this.#terms) this.#places[term] = 0;
    this.#terms.length = 0;
    this.#lists.length = 1;
    for (let word = 0; word < words.length; word += 1) {
      for (const { term, weight } of words[word]?.readings ?? []) {
        if (this.#places[term] === 0) {
          this.#places[term] = this.#lists.push([]) - 1;
          this.#terms.push(term);
        }
        this.#lists[this.#places[term] ?? 0]?.push({ word, weight });
      }
    }
  }

  /** The question's words (by their place) that a term may stand for. */
  of(term: number): readonly Held[] {
    return this.#lists[this.#places[term] ?? 0] ?? NONE;
  }

  /** Raises what is held of each word to the surest reading of it among the terms from a place up to an end. */
  raise(held: Float64Array, terms: Int32Array, from = 0, end = terms.length): void {
    for (let at = this.next(terms, from, end); at < end; at = this.next(terms, at + 1, end))
      for (const { word, weight } of this.of(terms[at] ?? -1))
        if (weight > (held[word] ?? 0)) held[word] = weight;
  }

  /** Where from a place on, up to an end, the first term is that any of the question's words may stand for; the end when none is. */
  next(terms: Int32Array, from: number, end: number): number {
    const places = this.#places;
    let at = from;
    while (at < end && places[terms[at] ?? 0] === 0) at += 1;
    return at;
  }
}

/** A question's word that a term may stand for. */
interface Held {
  readonly word: number;
  readonly weight: number;
}

const NONE: readonly Held[] = [];
/** Words this near, stop words not counted, stand side by side. */
const PAIR_REACH = 2;

/** Reads passages against a question's words and their idf, each once. */
export class PassageReader {
  readonly #weights: TermWeights;
  readonly #idf: Float64Array;
  // Room to reckon in, for each word of the question.
  readonly #inSentence: Float64Array;
  readonly #paired: Float64Array;

  constructor(weights: TermWeights, idf: readonly number[]) {
    this.#weights = weights;
    this.#idf = Float64Array.from(idf);
    this.#inSentence = new Float64Array(idf.length);
    this.#paired = new Float64Array(idf.length);
  }

  /** What a passage holds. */
  read({ terms, sentenceEnds }: Passage): Evidence {
    const weights = this.#weights;
    const inSentence = this.#inSentence;
    const paired = this.#paired.fill(0);
    let best = 0;
    let heldBySentence = 0;
    let lastWord = -1;
    let lastAt = -1;
    let at = 0;
    for (let sentence = 0; sentence < sentenceEnds.length; sentence += 1) {
      const end = sentenceEnds[sentence] ?? 0;
      at = weights.next(terms, at, end);
      if (at === end) continue;
      inSentence.fill(0);
      for (; at < end; at = weights.next(terms, at + 1, end)) {
        for (const { word, weight } of weights.of(terms[at] ?? -1)) {
          if (weight > (inSentence[word] ?? 0)) inSentence[word] = weight;
          if (lastWord >= 0 && lastWord === word - 1 && at - lastAt <= PAIR_REACH) paired[word] = 1;
          lastWord = word;
          lastAt = at;
        }
      }
      const held = sum(inSentence, this.#idf);
      if (held > heldBySentence) {
        best = sentence;
        heldBySentence = held;
      }
    }
    return { sentence: best, heldBySentence, pairs: this.#pairs() };
  }

  #pairs(): number {
    let pairs = 0;
    for (let word = 1; word < this.#idf.length; word += 1)
      if (this.#paired[word] === 1) pairs += ((this.#idf[word] ?? 0) + (this.#idf[word - 1] ?? 0)) / 2;
    return pairs;
  }
}

function sum(weights: Float64Array, idf: Float64Array): number {
  let total = 0;
  for (let word = 0; word < weights.length; word += 1) total += (weights[word] ?? 0) * (idf[word] ?? 0);
  return total;
}
