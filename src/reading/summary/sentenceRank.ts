import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { words as wordsOf } from '../../language/tokens.ts';
import { atOnce } from '../../slices.ts';

/** A sentence among those that may be chosen, in reading order. */
export interface Candidate {
  readonly terms: Terms;
  /** Words in it, stop words and repeats counted. */
  readonly words: number;
  /** Extra worth, 0 to 1: that it carries an event, or a speaker named in full. */
  readonly carries?: number;
  /** That it cannot be understood without the sentence before it. */
  readonly leans?: boolean;
}

/** How often each term of a sentence stands in it. */
export type Terms = ReadonlyMap<string, number>;

/**
 * What each sign is worth, in lengths of the summary: a sentence that stands one such length further on is worth 1
 * less. `centrality`, `beside` and `overlong` were chosen by measurement (docs/summaries.md); the others say what
 * that corpus, without titles, dates or speakers, cannot tell.
 */
const WORTH = {
  /** For each standard deviation. */
  centrality: 0.2,
  /** Lost beside a chosen sentence, which it most likely goes on with. */
  beside: 0.1,
  overlong: 2,
  /** For all of the title's words. */
  title: 0.3,
  carries: 0.2,
  /** Lost by a full repeat of a chosen sentence; it grows with the square of the cosine, so that like words cost little. */
  repeated: 2,
  leans: 0.6,
};
/** Lengths of the summary after which position hardly counts: everything there is "the rest". */
const REST_FROM = 1.5;
const REST_SLOPE = 0.1;
/** Words of a sentence that would be half of a summary by itself. */
const OVERLONG = 80;

/** Reads a sentence for choosing: its words and its content terms. */
export function readCandidate(text: string): Candidate {
  const words = wordsOf(text);
  const terms = new Map<string, number>();
  for (const word of words) {
    if (isStopWord(word)) continue;
    const term = stem(word);
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return { terms, words: words.length };
}

/** Terms weighted by tf-idf over the sentences given, each scaled to length 1. */
export function unitVectors(terms: readonly Terms[]): Map<string, number>[] {
  return terms.map(weigherOver(terms));
}

/** Weighs the terms of one sentence by how few of the sentences given hold them, scaled to length 1. */
export function weigherOver(terms: readonly Terms[]): (own: Terms) => Map<string, number> {
  const met = new Map<string, number>();
  for (const own of terms) for (const term of own.keys()) met.set(term, (met.get(term) ?? 0) + 1);
  return (own) =>
    unit(
      new Map(
        [...own].map(([term, count]) => [term, count * Math.log(1 + terms.length / (met.get(term) ?? 1))]),
      ),
    );
}

function unit(vector: Terms): Map<string, number> {
  const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...vector].map(([term, value]) => [term, value / norm]));
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(a: Terms, b: Terms): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/**
 * Chooses at most `count` sentences and gives their indices in reading order. Worth is position (news and reference
 * prose lead with what matters), likeness to all sentences together (centroid: Radev, Jing, Styś and Tam 2004) and
 * the title's words; sentences are taken one by one, each for what it adds to those taken (maximal marginal
 * relevance, Carbonell and Goldstein 1998). O(count × sentences).
 */
export function chooseSentences(sentences: readonly Candidate[], title: string, count: number): number[] {
  return atOnce(chooseInSteps(sentences, title, count));
}

/** The same step by step: a step is a sentence weighed, or held against one chosen. */
export function* chooseInSteps(
  sentences: readonly Candidate[],
  title: string,
  count: number,
): Generator<void, number[]> {
  const weigh = weigherOver(sentences.map(({ terms }) => terms));
  const vectors: Terms[] = [];
  for (const { terms } of sentences) {
    vectors.push(weigh(terms));
    yield;
  }
  const central = standardised(yield* likeness(vectors));
  const wanted = [...readCandidate(title).terms.keys()];
  const worth = sentences.map(({ terms, words, carries = 0 }, at) => {
    const held = wanted.filter((term) => terms.has(term)).length / Math.max(1, wanted.length);
    return (
      position(at / count) +
      WORTH.centrality * (central[at] ?? 0) +
      WORTH.title * held +
      WORTH.carries * carries -
      (at > 0 && words > OVERLONG ? WORTH.overlong : 0)
    );
  });
  const chosen = new Set<number>();
  const repeated = sentences.map(() => 0);
  while (chosen.size < Math.min(count, sentences.length)) {
    const value = (at: number) =>
      (worth[at] ?? 0) -
      WORTH.repeated * (repeated[at] ?? 0) ** 2 -
      WORTH.beside * [at - 1, at + 1].filter((other) => chosen.has(other)).length -
      (sentences[at]?.leans && !chosen.has(at - 1) ? WORTH.leans : 0);
    let best: number | undefined;
    for (const at of sentences.keys()) {
      if (!chosen.has(at) && (best === undefined || value(at) > value(best))) best = at;
    }
    if (best === undefined) break;
    chosen.add(best);
    const own = vectors[best];
    for (const [at, other] of vectors.entries()) {
      if (own) repeated[at] = Math.max(repeated[at] ?? 0, cosine(own, other));
      yield;
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Worth of standing this many lengths of the summary into the text. */
function position(lengths: number): number {
  return -Math.min(lengths, REST_FROM) - REST_SLOPE * Math.max(0, lengths - REST_FROM);
}

/** Cosine of each sentence with the sum of them all. */
function* likeness(vectors: readonly Terms[]): Generator<void, number[]> {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value);
    yield;
  }
  const centroid = unit(sum);
  const alike: number[] = [];
  for (const vector of vectors) {
    alike.push(cosine(vector, centroid));
    yield;
  }
  return alike;
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length),
  );
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}
