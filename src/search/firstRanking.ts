import type { Article } from '../article/article.ts';
import { stem } from '../language/stem.ts';
import { words as wordsOf } from '../language/tokens.ts';
import type { Passage, Vocabulary } from './passages.ts';
import { inverseFrequency, type Postings, type Range } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Weights } from './weights.ts';

/** Readings at least this sure, against the surest, decide how rare a question word is. */
const AS_SURE = 0.8;

/** A passage by its number in the index, with its score. */
export interface Candidate {
  readonly passage: number;
  readonly score: number;
}

/**
 * The first ranking. Each question word counts in a passage by its best reading there, times how rare the passages of
 * its surest readings are taken together (as for the synonyms of a structured query: Pirkola 1998); the article's title
 * and aliases add the words that they name.
 */
export class FirstRanking {
  readonly #postings: Postings;
  readonly #weights: Weights;
  /** The number of the article of each passage. */
  readonly #articleOf: Int32Array;
  /** The numbers of the articles that a term names. */
  readonly #named = new Map<number, number[]>();
  readonly #articles: number;
  // Room to reckon in, all zero between searches.
  readonly #scores: Float64Array;
  readonly #best: Float64Array;

  constructor(passages: readonly Passage[], postings: Postings, vocabulary: Vocabulary, weights: Weights) {
    this.#postings = postings;
    this.#weights = weights;
    this.#scores = new Float64Array(passages.length);
    this.#best = new Float64Array(passages.length);
    this.#articleOf = new Int32Array(passages.length);
    const numbers = new Map<Article, number>();
    for (const [at, { article }] of passages.entries()) {
      const number = numbers.get(article) ?? numbers.size;
      if (!numbers.has(article)) this.#name(article, number, vocabulary);
      numbers.set(article, number);
      this.#articleOf[at] = number;
    }
    this.#articles = numbers.size;
  }

  #name(article: Article, number: number, vocabulary: Vocabulary): void {
    const names = new Set([article.title, ...article.aliases].flatMap(wordsOf).map(stem));
    for (const name of names) {
      const term = vocabulary.id(name);
      if (term !== undefined) this.#named.set(term, [...(this.#named.get(term) ?? []), number]);
    }
  }

  /** The best passages of a range, at most `limit`, and the idf of each question word there. */
  rank(words: readonly QueryWord[], range: Range, limit: number): { idf: number[]; best: Candidate[] } {
    const scores = this.#scores;
    const touched: number[] = [];
    const naming = new Float64Array(this.#articles);
    const idf = words.map((word) => {
      const held = this.#hold(word, range);
      for (const passage of held.passages) {
        if (scores[passage] === 0) touched.push(passage);
        scores[passage] = (scores[passage] ?? 0) + (this.#best[passage] ?? 0) * held.idf;
        this.#best[passage] = 0;
      }
      this.#addNaming(naming, word, held.idf);
      return held.idf;
    });
    const best: Candidate[] = [];
    for (const passage of touched) {
      const score = (scores[passage] ?? 0) + (naming[this.#articleOf[passage] ?? 0] ?? 0);
      scores[passage] = 0;
      keepBest(best, { passage, score }, limit);
    }
    return { idf, best };
  }

  /** Leaves in `#best` what a word counts for in each passage that holds a reading of it. */
  #hold({ readings }: QueryWord, range: Range): { passages: number[]; idf: number } {
    const passages: number[] = [];
    let met: number | undefined;
    const sure = (readings[0]?.weight ?? 0) * AS_SURE;
    for (const { term, weight } of readings) {
      if (weight < sure) met ??= passages.length;
      this.#postings.raise(this.#best, passages, term, weight, range);
    }
    return { passages, idf: inverseFrequency(met ?? passages.length, range.end - range.start) };
  }

  #addNaming(naming: Float64Array, { readings }: QueryWord, idf: number): void {
    const own = new Map<number, number>();
    for (const { term, weight } of readings) {
      for (const article of this.#named.get(term) ?? [])
        own.set(article, Math.max(weight, own.get(article) ?? 0));
    }
    for (const [article, weight] of own)
      naming[article] = (naming[article] ?? 0) + this.#weights.title * weight * idf;
  }
}

/** Puts a candidate in its place among the best, which stay at most `limit`; equals in the order of passages. */
function keepBest(best: Candidate[], candidate: Candidate, limit: number): void {
  const last = best.at(-1);
  if (last && best.length >= limit && !isBetter(candidate, last)) return;
  let at = best.length;
  while (at > 0 && isBetter(candidate, best[at - 1] ?? candidate)) at -= 1;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.passage < b.passage);
}
