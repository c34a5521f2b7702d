import { tokenise } from '../../src/language/tokens.ts';
import { cosine, readCandidate, unitVectors } from '../../src/reading/summary/sentenceRank.ts';

const DAMPING = 0.85;
const ROUNDS = 30;

/** The first `count` sentences. */
export function lead(sentences: readonly string[], count: number): number[] {
  return [...sentences.keys()].slice(0, count);
}

/** Mihalcea and Tarau 2004: sentences joined by shared words over the logarithms of their lengths. */
export function textRank(sentences: readonly string[], count: number): number[] {
  const bags = sentences.map((text) => new Set(tokenise(text).map((token) => token.text)));
  const similar = bags.map((own, i) =>
    bags.map((other, j) =>
      i === j
        ? 0
        : [...own].filter((word) => other.has(word)).length /
          (Math.log(own.size + 1) + Math.log(other.size + 1) || 1),
    ),
  );
  return top(ranked(similar), count);
}

/** Erkan and Radev 2004, continuous form: sentences joined by the cosine of their tf-idf vectors. */
export function lexRank(sentences: readonly string[], count: number): number[] {
  const vectors = unitVectors(sentences.map((text) => readCandidate(text).terms));
  return top(ranked(vectors.map((own) => vectors.map((other) => cosine(own, other)))), count);
}

/** The stationary distribution of a walk along similarities (PageRank). */
function ranked(similar: readonly (readonly number[])[]): number[] {
  const sums = similar.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = similar.map(() => 1 / Math.max(1, similar.length));
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = ranks.map((_, at) => {
      const flow = ranks.reduce(
        (sum, rank, from) => sum + (rank * (similar[from]?.[at] ?? 0)) / (sums[from] || 1),
        0,
      );
      return (1 - DAMPING) / similar.length + DAMPING * flow;
    });
  }
  return ranks;
}

function top(scores: readonly number[], count: number): number[] {
  return [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b);
}
