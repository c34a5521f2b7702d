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

/** Reads a passage's terms once, against the question's words and their idf. */
export function weigh(
  passage: Passage,
  weights: ReturnType<typeof termWeights>,
  idf: readonly number[],
): Evidence {
  const whole = new Float64Array(idf.length);
  let bySentence = new Float64Array(idf.length);
  let sentence = 0;
  let best = { sentence: 0, held: 0 };
  let pairs = 0;
  let last = { word: -1, at: -10 };
  const close = () => {
    const held = sum(bySentence, idf);
    if (held > best.held) best = { sentence, held };
  };
  for (let at = 0; at < passage.terms.length; at += 1) {
    const own = passage.sentenceOf[at] ?? 0;
    if (own !== sentence) {
      close();
      bySentence = new Float64Array(idf.length);
      sentence = own;
    }
    for (const { word, weight } of weights.get(passage.terms[at] ?? -1) ?? []) {
      whole[word] = Math.max(whole[word] ?? 0, weight);
      bySentence[word] = Math.max(bySentence[word] ?? 0, weight);
      if (last.word === word - 1 && at - last.at <= PAIR_REACH)
        pairs += ((idf[word] ?? 0) + (idf[word - 1] ?? 0)) / 2;
      last = { word, at };
    }
  }
  close();
  for (const term of passage.margin) {
    for (const { word, weight } of weights.get(term) ?? [])
      whole[word] = Math.max(whole[word] ?? 0, weight * 0.5);
  }
  return { held: sum(whole, idf), sentence: best.sentence, heldBySentence: best.held, pairs };
}

function sum(weights: Float64Array, idf: readonly number[]): number {
  let total = 0;
  for (let word = 0; word < weights.length; word += 1) total += (weights[word] ?? 0) * (idf[word] ?? 0);
  return total;
}
