import { type Evidence, PassageReader, TermWeights } from './evidence.ts';
import { type Candidate, FirstRanking } from './firstRanking.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { Postings, Range } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Weights } from './weights.ts';

/** Passages of the first ranking that the second look is at. */
const SECOND_LOOK = 40;
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
  readonly #postings: Postings;
  readonly #first: FirstRanking;
  readonly #weights: Weights;
  readonly #terms: TermWeights;
  readonly #meanLength: number;

  constructor(passages: readonly Passage[], postings: Postings, vocabulary: Vocabulary, weights: Weights) {
    this.#passages = passages;
    this.#postings = postings;
    this.#first = new FirstRanking(passages, postings, vocabulary, weights);
    this.#weights = weights;
    this.#terms = new TermWeights(vocabulary.size);
    const length = passages.reduce((sum, { textLength }) => sum + textLength, 0);
    this.#meanLength = length / Math.max(1, passages.length);
  }

  /**
   * The best passages of a range for the words of a question, at least as many as `wanted` where there are, best first;
   * all that were looked at for it, with the idf of each word there and the terms it was read as; `fitting` makes of
   * these how well a sentence (0-based) of a passage fits what is asked for, from -1 to 1.
   */
  rank(
    words: readonly QueryWord[],
    range: Range,
    wanted: number,
    fitting: (idf: readonly number[], terms: TermWeights) => Fit | undefined,
  ): {
    idf: readonly number[];
    terms: TermWeights;
    ranked: readonly Ranked[];
    lookedAt: readonly Passage[];
  } {
    const { idf, best } = this.#first.rank(words, range, SECOND_LOOK);
    const terms = this.#terms;
    terms.layOut(words);
    const ranked = this.#secondLook(best, new PassageReader(terms, idf), idf, Math.max(wanted, LOOKED_INTO));
    const lookedAt = best.flatMap(({ passage }) => this.#passages[passage] ?? []);
    return { idf, terms, ranked: this.#byFit(ranked, wanted, fitting(idf, terms)), lookedAt };
  }

  /** The best of the first ranking by what they hold sentence by sentence; one that could not come among them for all it may hold is not read. */
  #secondLook(
    candidates: readonly Candidate[],
    reader: PassageReader,
    idf: readonly number[],
    wanted: number,
  ): Ranked[] {
    const { sentence, pairs, brevity } = this.#weights;
    const allPairs = pairs * idf.reduce((sum, own) => sum + own, 0);
    const ranked: Ranked[] = [];
    for (const { passage: at, score: first } of candidates) {
      const passage = this.#passages[at];
      if (!passage) continue;
      const short = brevity * Math.log(1 + this.#meanLength / Math.max(1, passage.textLength));
      const bar = ranked[wanted - 1]?.score ?? Number.NEGATIVE_INFINITY;
      // A word that a sentence holds counts in the first ranking its idf times its least weight there, or more.
      if (first + (sentence * first) / this.#postings.least(at) + allPairs + short < bar) continue;
      const evidence = reader.read(passage);
      const score = first + sentence * evidence.heldBySentence + pairs * evidence.pairs + short;
      keepBest(ranked, { passage, evidence, score }, wanted);
    }
    return ranked;
  }

  /** Prefers, among the best, those whose best sentence fits what is asked for. */
  #byFit(ranked: readonly Ranked[], wanted: number, fitOf: Fit | undefined): readonly Ranked[] {
    if (!fitOf) return ranked;
    const { kind } = this.#weights;
    const bar = (ranked[wanted - 1]?.score ?? 0) * (1 - kind);
    // What would not come among the wanted for all it gains is not looked into; nor is one that has no rival.
    const rivals = ranked.slice(0, LOOKED_INTO).filter(({ score }) => score * (1 + kind) > bar);
    if (rivals.length < 2) return ranked;
    const looked = rivals.map((one) => ({
      ...one,
      score: one.score * (1 + kind * fitOf(one.passage, one.evidence.sentence)),
    }));
    return [...looked.sort(byScore), ...ranked.slice(rivals.length)];
  }
}

/** Puts one in its place among the best, which stay at most `limit`; behind its equals. */
function keepBest(best: Ranked[], one: Ranked, limit: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < one.score) at -= 1;
  best.splice(at, 0, one);
  if (best.length > limit) best.pop();
}

/** Best first; equals stay in the order of the first ranking. */
function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}
