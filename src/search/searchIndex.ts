import type { Article } from '../article/article.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Span } from '../language/normalise.ts';
import { answerExcerpt, countOfKind } from './answerExcerpt.ts';
import { completions } from './completions.ts';
import { type Passage, readPassage, Vocabulary } from './passages.ts';
import { Postings } from './postings.ts';
import { type QueryWord, readQuery } from './query.ts';
import { type QuestionKind, questionKind } from './questionKind.ts';
import { ANSWERED_FROM, confidence } from './refusal.ts';
import { type Evidence, termWeights, weigh } from './rerank.ts';
import { Spelling } from './spelling.ts';

/** A passage that was found, and the part of it that answers. */
export interface Hit {
  readonly article: Article;
  /** Paragraph number from 1. */
  readonly paragraph: number;
  /** The sentence that answers, inside the paragraph. */
  readonly excerpt: Excerpt;
  /** Words that match, and the asked-for date, place or number: spans of the paragraph's text. */
  readonly marks: readonly Span[];
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

export interface SearchResult {
  /** False when the evidence says that the articles do not answer; `hits` are then the nearest passages. */
  readonly answered: boolean;
  /** Calibrated evidence, 0 to 1. */
  readonly confidence: number;
  /** Best first, all of different paragraphs. */
  readonly hits: readonly Hit[];
}

export interface SearchOptions {
  /** Only this article's paragraphs compete. */
  readonly article?: string;
  /** Hits at most; 3 unless told. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 3;
const LONGEST_QUESTION = 500;
/** Passages read again term by term after the first ranking. */
const RERANKED = 40;
const SENTENCE_WEIGHT = 0.3;
const KIND_WEIGHT = 0.08;
/** Milliseconds of building before other work gets its turn. */
const SLICE = 12;

/** A ranked passage before its excerpt is cut. */
interface Ranked {
  readonly passage: Passage;
  readonly evidence: Evidence;
  readonly kinds: number;
  readonly score: number;
}

/** The search index over every paragraph of a library: BM25F, then evidence read sentence by sentence. Immutable once built. */
export class SearchIndex {
  readonly #passages: readonly Passage[];
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #spelling: Spelling;
  readonly #scores: Float64Array;
  /** The passages of each article, [start, end). */
  readonly #ranges = new Map<string, { start: number; end: number }>();

  private constructor(passages: readonly Passage[], vocabulary: Vocabulary) {
    this.#passages = passages;
    this.#vocabulary = vocabulary;
    this.#postings = new Postings(passages, vocabulary.size);
    this.#spelling = new Spelling(vocabulary);
    this.#scores = new Float64Array(passages.length);
    passages.forEach(({ article }, at) => {
      this.#ranges.set(article.id, { start: this.#ranges.get(article.id)?.start ?? at, end: at + 1 });
    });
  }

  /** Builds an index in slices, so that the event loop is never held for long. */
  static async build(articles: readonly Article[]): Promise<SearchIndex> {
    const vocabulary = new Vocabulary();
    const passages: Passage[] = [];
    let since = performance.now();
    for (const article of articles) {
      for (const { number } of article.paragraphs) {
        passages.push(readPassage(vocabulary, article, number));
        if (performance.now() - since < SLICE) continue;
        await new Promise(setImmediate);
        since = performance.now();
      }
    }
    return new SearchIndex(passages, vocabulary);
  }

  /** Finds the paragraphs that answer a question in Arabic, dialect, Arabizi or English. */
  search(question: string, options: SearchOptions = {}): SearchResult {
    const asked = question.slice(0, LONGEST_QUESTION);
    const words = readQuery(asked, this.#vocabulary, this.#spelling);
    const idf = words.map((word) => this.#idf(word, options.article));
    const kind = questionKind(asked);
    const all = this.#rank(words, idf, kind, options);
    const ranked = all.slice(0, options.limit ?? DEFAULT_LIMIT);
    const wanted = new Set(words.flatMap(({ readings }) => readings.map(({ term }) => term)));
    const hits = ranked.map((one) => this.#hit(one, kind, wanted));
    const sure = this.#confidence(all, asked, words, idf, kind);
    return { answered: hits.length > 0 && sure >= ANSWERED_FROM, confidence: sure, hits };
  }

  /** Words of the articles that complete what a reader has typed, best first, at most `limit`. */
  complete(typed: string, options: SearchOptions = {}): string[] {
    return completions(this.#passages, typed, options);
  }

  /** A word's weight among the passages that compete: one article's own when only it is asked. */
  #idf({ readings }: QueryWord, article: string | undefined): number {
    const [best] = readings;
    const within = article === undefined ? undefined : this.#ranges.get(article);
    if (!best) return this.#postings.idf(undefined, within);
    return Math.max(
      ...readings
        .filter(({ weight }) => weight >= best.weight * 0.8)
        .map(({ term }) => this.#postings.idf(term, within)),
    );
  }

  #rank(
    words: readonly QueryWord[],
    idf: readonly number[],
    kind: QuestionKind,
    options: SearchOptions,
  ): Ranked[] {
    const weights = termWeights(words);
    const candidates = this.#candidates(words, idf, options.article);
    return candidates
      .map(({ passage, score }) => {
        const evidence = weigh(passage, weights, idf);
        const kinds = countOfKind(passage, evidence.sentence, kind);
        const more = SENTENCE_WEIGHT * evidence.heldBySentence;
        return { passage, evidence, kinds, score: (score + more) * (kinds > 0 ? 1 + KIND_WEIGHT : 1) };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The first ranking: for each question word its best reading in each passage, BM25F summed over the words. */
  #candidates(words: readonly QueryWord[], idf: readonly number[], article: string | undefined) {
    const scores = this.#scores;
    const touched: number[] = [];
    words.forEach(({ readings }, at) => {
      const best = new Map<number, number>();
      for (const { term, weight } of readings) {
        this.#postings.forEach(term, (passage, saturated) => {
          best.set(passage, Math.max(best.get(passage) ?? 0, weight * saturated));
        });
      }
      for (const [passage, value] of best) {
        if (scores[passage] === 0) touched.push(passage);
        scores[passage] = (scores[passage] ?? 0) + value * (idf[at] ?? 0);
      }
    });
    const candidates = touched.flatMap((at) => {
      const passage = this.#passages[at];
      const score = scores[at] ?? 0;
      scores[at] = 0;
      return passage && (article === undefined || passage.article.id === article) ? [{ passage, score }] : [];
    });
    return candidates.sort((a, b) => b.score - a.score).slice(0, RERANKED);
  }

  #hit({ passage, evidence, score }: Ranked, kind: QuestionKind, wanted: ReadonlySet<number>): Hit {
    const matches = (term: string) => wanted.has(this.#vocabulary.id(term) ?? -1);
    const { excerpt, marks } = answerExcerpt(passage, evidence.sentence, kind, matches);
    return { article: passage.article, paragraph: passage.paragraph, excerpt, marks, score };
  }

  #confidence(
    ranked: readonly Ranked[],
    asked: string,
    words: readonly QueryWord[],
    idf: readonly number[],
    kind: QuestionKind,
  ): number {
    const total = idf.reduce((sum, value) => sum + value, 0);
    const [best, next] = ranked;
    if (!best || total === 0) return 0;
    const unheld = words.reduce(
      (sum, { readings }, at) => sum + (readings.length === 0 ? (idf[at] ?? 0) : 0),
      0,
    );
    return confidence({
      passage: best.evidence.held / total,
      sentence: best.evidence.heldBySentence / total,
      pairs: best.evidence.pairs / total,
      unheld: unheld / total,
      exact: words.filter(({ readings }) => (readings[0]?.weight ?? 0) >= 1).length / words.length,
      margin: next ? (best.score - next.score) / best.score : 1,
      ofKind: best.kinds > 0,
      kind,
      crossing: detectLanguage(asked) !== best.passage.article.language,
    });
  }
}
