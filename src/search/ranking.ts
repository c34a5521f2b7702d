import { type Evidence, PassageReader, TermWeights } from './evidence.ts';
import { FirstRanking } from './firstRanking.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { Postings, Range } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Weights } from './weights.ts';

/** Passages read again sentence by sentence after the first ranking. */
const READ_AGAIN = 40;
/** The best of those, where the asked-for kind of thing is looked for. */
const LOOKED_INTO = 5;

/** A ranked passage before its excerpt is cut. */
export interface Ranked {
  readonly passage: Passage;
  readonly evidence: Evidence;
  readonly score: number;
}

/** How well a sentence (0-based) of a passage fits what is asked for, from -1 to 1. */
export type Fit = (passage: Passage, sentence: number) => number;

/** The whole ranking: BM25F and the title first, then what the best passages hold sentence by sentence. */
export class Ranking {
  readonly #passages: readonly Passage[];
  readonly #first: FirstRanking;
  readonly #weights: Weights;
  readonly #terms: number;
  readonly #meanLength: number;

  constructor(passages: readonly Passage[], postings: Postings, vocabulary: Vocabulary, weights: Weights) {
    this.#passages = passages;
    this.#first = new FirstRanking(passages, postings, vocabulary, weights);
    this.#weights = weights;
    this.#terms = vocabulary.size;
    const length = passages.reduce((sum, { textLength }) => sum + textLength, 0);
    this.#meanLength = length / Math.max(1, passages.length);
  }

  /**
   * The best passages of a range for the words of a question, best first as far as `wanted`, with the idf of each word
   * there and the terms it was read as; `fitting` makes of these how well a sentence (0-based) of a passage fits what is
   * asked for, from -1 to 1.
   */
  rank(
    words: readonly QueryWord[],
    range: Range,
    wanted: number,
    fitting: (idf: readonly number[], terms: TermWeights) => Fit | undefined,
  ): { idf: readonly number[]; terms: TermWeights; ranked: readonly Ranked[] } {
    const { idf, best } = this.#first.rank(words, range, READ_AGAIN);
    const terms = new TermWeights(words, this.#terms);
    const reader = new PassageReader(terms, idf);
    const ranked = best.flatMap(({ passage: at, score }) => {
      const passage = this.#passages[at];
      return passage ? [this.#read(passage, score, reader.read(passage))] : [];
    });
    return { idf, terms, ranked: this.#byFit(ranked.sort(byScore), wanted, fitting(idf, terms)) };
  }

  #read(passage: Passage, first: number, evidence: Evidence): Ranked {
    const { sentence, pairs, brevity } = this.#weights;
    const short = Math.log(1 + this.#meanLength / Math.max(1, passage.textLength));
    const score = first + sentence * evidence.heldBySentence + pairs * evidence.pairs + brevity * short;
    return { passage, evidence, score };
  }

  /** Prefers, among the best, those whose best sentence fits what is asked for. */
  #byFit(ranked: readonly Ranked[], wanted: number, fitOf: Fit | undefined): Ranked[] {
    if (!fitOf) return [...ranked];
    const { kind } = this.#weights;
    const bar = (ranked[wanted - 1]?.score ?? 0) * (1 - kind);
    // What would not come among the wanted for all it gains is not looked into; nor is one that has no rival.
    const rivals = ranked.slice(0, LOOKED_INTO).filter(({ score }) => score * (1 + kind) > bar);
    if (rivals.length < 2) return [...ranked];
    const looked = rivals.map((one) => ({
      ...one,
      score: one.score * (1 + kind * fitOf(one.passage, one.evidence.sentence)),
    }));
    return [...looked.sort(byScore), ...ranked.slice(rivals.length)];
  }
}

/** Best first; equals stay in the order of the first ranking. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}
