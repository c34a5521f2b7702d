import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { tokenise } from '../../language/tokens.ts';

/** A sentence as it is ranked. */
export interface RankedSentence {
  readonly text: string;
  /** 0-based paragraph it stands in, and whether it opens it. */
  readonly paragraph: number;
  readonly opensParagraph: boolean;
}

export interface RankOptions {
  readonly title: string;
  /** Extra worth of a sentence, 0 to 1: that it carries an event or a named speaker. */
  readonly carries?: (index: number) => number;
}

const DAMPING = 0.85;
const ROUNDS = 30;
/** What each sign of importance weighs; other weights were no better on articles left out (docs/summaries.md). */
export const WEIGHTS = {
  position: 1,
  centrality: 0.9,
  title: 0.25,
  length: 0.2,
  opening: 0.25,
  carries: 0.2,
  decay: 4,
};
/** Sentences compared at most: centrality is quadratic, and what stands later is ranked by the rest alone. */
const COMPARED = 400;

/** The content terms of a sentence with their counts. */
export function sentenceTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of tokenise(text)) {
    if (isStopWord(word)) continue;
    const term = stem(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/**
 * How much each sentence says of the whole, higher is better: position (news and reference prose lead with what
 * matters), centrality over tf-idf cosines (LexRank, Erkan and Radev 2004, continuous form), title words, length.
 */
export function rankSentences(
  sentences: readonly RankedSentence[],
  { title, carries }: RankOptions,
  weights = WEIGHTS,
): number[] {
  const terms = sentences.map(({ text }) => sentenceTerms(text));
  const central = centrality(terms.slice(0, COMPARED));
  const wanted = sentenceTerms(title);
  const longest = Math.max(1, ...terms.map(sizeOf));
  const last = Math.max(1, sentences.length - 1);
  return sentences.map(({ opensParagraph }, at) => {
    const own = terms[at] ?? new Map();
    const shared = [...wanted.keys()].filter((term) => own.has(term)).length / Math.max(1, wanted.size);
    return (
      weights.position * (1 - at / last) ** weights.decay +
      weights.centrality * (central[at] ?? 0) +
      weights.title * shared +
      weights.length * Math.sqrt(sizeOf(own) / longest) +
      (opensParagraph ? weights.opening : 0) +
      weights.carries * (carries?.(at) ?? 0)
    );
  });
}

function sizeOf(terms: ReadonlyMap<string, number>): number {
  return [...terms.values()].reduce((sum, count) => sum + count, 0);
}

/** Continuous LexRank, scaled so that the most central sentence has 1. */
export function centrality(terms: readonly ReadonlyMap<string, number>[]): number[] {
  const vectors = weighted(terms);
  const similar = vectors.map((own) => vectors.map((other) => cosine(own, other)));
  const sums = similar.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = terms.map(() => 1 / Math.max(1, terms.length));
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = ranks.map((_, at) => {
      const flow = ranks.reduce(
        (sum, rank, from) => sum + (rank * (similar[from]?.[at] ?? 0)) / (sums[from] || 1),
        0,
      );
      return (1 - DAMPING) / terms.length + DAMPING * flow;
    });
  }
  const top = Math.max(...ranks, Number.MIN_VALUE);
  return ranks.map((rank) => rank / top);
}

function weighted(terms: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const met = new Map<string, number>();
  for (const own of terms) for (const term of own.keys()) met.set(term, (met.get(term) ?? 0) + 1);
  return terms.map((own) => {
    const vector = new Map(
      [...own].map(([term, count]) => [term, count * Math.log(1 + terms.length / (met.get(term) ?? 1))]),
    );
    const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...vector].map(([term, value]) => [term, value / norm]));
  });
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/**
 * Chooses `count` sentences for worth without repetition (maximal marginal relevance, Carbonell and Goldstein 1998);
 * `repetition` is what a full repeat costs. Indices in reading order.
 */
export function chooseSentences(
  sentences: readonly RankedSentence[],
  scores: readonly number[],
  count: number,
  repetition = 0.2,
): number[] {
  const vectors = weighted(sentences.map(({ text }) => sentenceTerms(text)));
  const chosen: number[] = [];
  const left = new Set(sentences.keys());
  while (chosen.length < count && left.size > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const at of left) {
      const repeated = Math.max(
        0,
        ...chosen.map((other) => cosine(vectors[at] ?? new Map(), vectors[other] ?? new Map())),
      );
      const value = (scores[at] ?? 0) - repetition * repeated;
      if (value > bestValue) [best, bestValue] = [at, value];
    }
    chosen.push(best);
    left.delete(best);
  }
  return chosen.sort((a, b) => a - b);
}
