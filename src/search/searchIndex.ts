import type { Article } from '../article/article.ts';
import { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';

/** A passage that was found, and the part of it that answers. */
export interface Hit {
  readonly article: Article;
  /** Paragraph number from 1. */
  readonly paragraph: number;
  /** The sentence (or two) that answers, inside the paragraph. */
  readonly excerpt: Excerpt;
  /** Words that match, and the asked-for name, date, place or number: spans of the paragraph's text. */
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

/** The search index over every paragraph of a library. Immutable once built. */
export class SearchIndex {
  readonly #articles: readonly Article[];

  private constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  /** Builds an index in slices, so that the event loop is never held for more than 50 ms. */
  static async build(articles: readonly Article[]): Promise<SearchIndex> {
    return new SearchIndex(articles);
  }

  /** Finds the paragraphs that answer a question in Arabic, dialect, Arabizi or English. */
  search(_question: string, options: SearchOptions = {}): SearchResult {
    const article = this.#articles.find((a) => options.article === undefined || a.id === options.article);
    if (!article) return { answered: false, confidence: 0, hits: [] };
    const excerpt = Excerpt.ofParagraph(article, 1);
    return {
      answered: false,
      confidence: 0,
      hits: [{ article, paragraph: 1, excerpt, marks: [], score: 0 }],
    };
  }

  /** Words and names of the articles that complete what a reader has typed, best first, at most `limit`. */
  complete(_typed: string, _options: SearchOptions = {}): string[] {
    return [];
  }
}
