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

/** Weights a question word's best reading for each term it may stand for. */
export function termWeights(words: readonly QueryWord[]): Map<number, { word: number; weight: number }[]> {
  const weights = new Map<number, { word: number; weight: number }[]>();
  words.forEach(({ readings }, word) => {
    for (const { term, weight } of readings) {
      weights.set(term, [...(weights.get(term) ?? []), { word, weight }]);
    }
  });
  return weights;
}

const PAIR_REACH = 2;
const MARGIN_HELD = 0.5;

/** Reads a passage's terms once, against the question's words and their idf. */
export function weigh(
  passage: Passage,
  weights: ReturnType<typeof termWeights>,
  idf: readonly number[],
): Evidence {
  const whole = new Float64Array(idf.length);
  const inSentence = new Float64Array(idf.length);
  let best = { sentence: 0, held: 0 };
  const paired = new Set<number>();
  let last = { word: -1, at: -10 };
  let at = 0;
  for (const [sentence, end] of passage.sentenceEnds.entries()) {
    inSentence.fill(0);
    for (; at < end; at += 1) {
      for (const { word, weight } of weights.get(passage.terms[at] ?? -1) ?? []) {
        whole[word] = Math.max(whole[word] ?? 0, weight);
        inSentence[word] = Math.max(inSentence[word] ?? 0, weight);
        if (last.word === word - 1 && at - last.at <= PAIR_REACH) paired.add(word);
        last = { word, at };
      }
    }
    const held = sum(inSentence, idf);
    if (held > best.held) best = { sentence, held };
  }
  for (const term of passage.terms.subarray(passage.textLength)) {
    for (const { word, weight } of weights.get(term) ?? [])
      whole[word] = Math.max(whole[word] ?? 0, weight * MARGIN_HELD);
  }
  let pairs = 0;
  for (const word of paired) pairs += ((idf[word] ?? 0) + (idf[word - 1] ?? 0)) / 2;
  return { held: sum(whole, idf), sentence: best.sentence, heldBySentence: best.held, pairs };
}

function sum(weights: Float64Array, idf: readonly number[]): number {
  let total = 0;
  for (let word = 0; word < weights.length; word += 1) total += (weights[word] ?? 0) * (idf[word] ?? 0);
  return total;
}
