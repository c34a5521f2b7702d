import type { Article } from '../article/article.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { isTranslated } from '../language/bilingual.ts';
import { detectLanguage, type Language } from '../language/detect.ts';
import { isListed } from '../language/listed.ts';
import { fold, type Span } from '../language/normalise.ts';
import { mendQuestion } from '../language/questionSlips.ts';
import { type KnownWords, mendSpaces } from '../language/spaces.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { Recent } from '../recent.ts';
import { inSlices } from '../slices.ts';
import { answerExcerpt } from './answerExcerpt.ts';
import { instanceAsked } from './asksNamed.ts';
import { asksCount, unitAsked } from './asksNumber.ts';
import { Completions } from './completions.ts';
import type { TermWeights } from './evidence.ts';
import { fitOf, type Grounds, groundsOf } from './grounds.ts';
import { englishSlips, prepareArabicSlips } from './listedSlips.ts';
import { type Passage, readPassages, Vocabulary } from './passages.ts';
import { Postings, type Range } from './postings.ts';
import { type QueryWord, READINGS_KEPT, readQuery } from './query.ts';
import {
  asksFuture,
  asksName,
  asksPast,
  asksWhich,
  englishVerb,
  type QuestionKind,
  questionKind,
} from './questionKind.ts';
import { type Ranked, Ranking } from './ranking.ts';
import { ANSWERED_FROM, confidence } from './refusal.ts';
import { type Asked, leadOf } from './sentenceRead.ts';
import { Sounds } from './sounds.ts';
import { type Reading, Spelling } from './spelling.ts';
import { WEIGHTS, type Weights } from './weights.ts';
import type { Lookups } from './wordReadings.ts';

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
  /** What the best passage has to show for itself; absent when nothing was found. */
  readonly grounds?: Grounds;
  /** The question as it was read: see `SearchIndex.mend`. */
  readonly meant: string;
}

export interface SearchOptions {
  /** Only this article's paragraphs compete. */
  readonly article?: string;
  /** Hits at most, 3 unless told; completions at most, 10 unless told. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 3;
const COMPLETIONS = 10;
const LONGEST_QUESTION = 500;
/** What only some questions need waits for the first of them where so many terms are laid out in some milliseconds. */
const SOON_LAID_OUT = 10_000;
const ENGLISH = /^[a-z]/u;
/** Readings at least this sure are marked in the excerpt. */
const MARKED_FROM = 0.5;

/** The search index over every paragraph of a library: BM25F, then evidence read sentence by sentence. Immutable once built. */
export class SearchIndex {
  readonly #passages: readonly Passage[];
  readonly #lookups: Lookups;
  readonly #ranking: Ranking;
  readonly #completions: Completions;
  readonly #weights: Weights;
  /** The passages of each article. */
  readonly #ranges = new Map<string, Range>();

  private constructor(
    passages: readonly Passage[],
    lookups: Lookups,
    ranking: Ranking,
    completions: Completions,
    weights: Weights,
  ) {
    this.#passages = passages;
    this.#lookups = lookups;
    this.#ranking = ranking;
    this.#completions = completions;
    this.#weights = weights;
    for (const [at, { article }] of passages.entries())
      this.#ranges.set(article.id, { start: this.#ranges.get(article.id)?.start ?? at, end: at + 1 });
  }

  /**
   * Builds an index over articles (in this order, which decides between equals) in slices of a few milliseconds, so
   * that the event loop is never held for long. Resolves to the index; `weights` are for measuring.
   */
  static build(articles: readonly Article[], weights: Weights = WEIGHTS): Promise<SearchIndex> {
    return inSlices(SearchIndex.#steps(articles, weights));
  }

  static *#steps(articles: readonly Article[], weights: Weights): Generator<void, SearchIndex> {
    const vocabulary = new Vocabulary();
    const passages: Passage[] = [];
    for (const article of articles)
      for (const passage of yield* readPassages(vocabulary, article)) passages.push(passage);
    const postings = yield* Postings.build(passages, vocabulary.size, weights);
    const spelling = yield* Spelling.build(vocabulary);
    const sounds = new Sounds(vocabulary);
    const completions = new Completions(passages, postings, vocabulary);
    if (vocabulary.size > SOON_LAID_OUT)
      for (const lookup of [spelling, sounds, completions]) yield* lookup.prepare();
    yield* prepareArabicSlips();
    const ranking = new Ranking(passages, postings, vocabulary, weights);
    const found = new Recent<readonly Reading[]>(READINGS_KEPT);
    return new SearchIndex(passages, { vocabulary, spelling, sounds, found }, ranking, completions, weights);
  }

  /**
   * Finds the paragraphs that answer a question in Arabic, dialect, Arabizi or English. Reads the first 500 UTF-16 units
   * and the first 40 content words of it; never throws. An unknown article or a question without content finds nothing.
   * The same index and question give the same result on every machine.
   */
  search(question: string, options: SearchOptions = {}): SearchResult {
    const given = question.slice(0, LONGEST_QUESTION);
    const tokens = tokenise(given);
    const asked = this.#mended(given, tokens);
    const words = readQuery(asked, this.#lookups, this.#weights, asked === given ? tokens : tokenise(asked));
    const folded = fold(asked).trim();
    const kind = questionKind(folded);
    const limit = options.limit ?? DEFAULT_LIMIT;
    const read = this.#read(folded, kind, words);
    const {
      idf,
      terms,
      ranked: best,
      lookedAt,
    } = this.#ranking.rank(words, this.#range(options), limit, (ownIdf, ownTerms) => {
      if (kind === 'open') return undefined;
      const asking = { ...read, idf: ownIdf, terms: ownTerms, crossing: false };
      return (passage, sentence) => fitOf(asking, passage, sentence);
    });
    const hits = best.slice(0, limit).map((one) => this.#hit(one, kind, terms));
    const grounds = this.#grounds({ ...read, idf, terms }, detectLanguage(folded), best[0], lookedAt);
    const sure = grounds ? confidence(grounds) : 0;
    return {
      answered: sure >= ANSWERED_FROM,
      confidence: sure,
      hits,
      ...(grounds && { grounds }),
      meant: asked,
    };
  }

  /** Words of the articles that complete what a reader has typed, best first, at most `limit`. */
  complete(typed: string, options: SearchOptions = {}): string[] {
    return this.#completions.complete(typed, this.#range(options), options.limit ?? COMPLETIONS);
  }

  /**
   * A question as it was meant: its spaces and its question word put right where a slip changed them. The question itself
   * where nothing is wrong with these.
   */
  mend(question: string): string {
    return this.#mended(question, tokenise(question));
  }

  #mended(question: string, tokens: readonly Token[]): string {
    const spaced = mendSpaces(question, this.#words, tokens);
    return mendQuestion(spaced, this.#words.isKnown, spaced === question ? tokens : tokenise(spaced));
  }

  readonly #words: KnownWords = {
    holds: (word) => this.#lookups.vocabulary.holds(word) || (ENGLISH.test(word) && isTranslated(word)),
    isKnown: (word) => this.#words.holds(word) || (!ENGLISH.test(word) && isListed(word)),
    isSlip: (word) =>
      this.#lookups.spelling.near(word).some(({ away }) => away === 1) ||
      (ENGLISH.test(word) && englishSlips(word).length > 0),
  };

  #range({ article }: SearchOptions): Range {
    if (article === undefined) return { start: 0, end: this.#passages.length };
    return this.#ranges.get(article) ?? { start: 0, end: 0 };
  }

  #hit({ passage, evidence, score }: Ranked, kind: QuestionKind, terms: TermWeights): Hit {
    const matches = (term: number) => terms.of(term).some(({ weight }) => weight >= MARKED_FROM);
    const { vocabulary } = this.#lookups;
    const { excerpt, marks } = answerExcerpt(passage, evidence.sentence, kind, vocabulary, matches);
    return { article: passage.article, paragraph: passage.paragraph, excerpt, marks, score };
  }

  #read(
    question: string,
    kind: QuestionKind,
    words: readonly QueryWord[],
  ): Omit<Asked, 'idf' | 'terms' | 'crossing'> {
    return {
      kind,
      words,
      vocabulary: this.#lookups.vocabulary,
      asksName: asksName(question),
      asksFuture: asksFuture(question),
      asksWhich: asksWhich(question),
      asksCount: kind === 'number' && asksCount(question),
      asksPast: kind === 'time' && asksPast(question),
      instance: instanceAsked(question),
      lead: leadOf(kind, words, englishVerb(question)),
      unit: kind === 'number' ? unitAsked(question) : undefined,
    };
  }

  #grounds(
    asked: Omit<Asked, 'crossing'>,
    language: Language | undefined,
    best: Ranked | undefined,
    lookedAt: readonly Passage[],
  ): Grounds | undefined {
    if (!best) return undefined;
    return groundsOf(
      { ...asked, crossing: language !== best.passage.article.language },
      [best.passage, ...lookedAt.filter((passage) => passage !== best.passage)],
      best.evidence.sentence,
    );
  }
}
