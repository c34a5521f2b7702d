import type { Article } from './article.ts';

/** The articles at one moment, immutable; a change makes a new library. */
export class Library {
  readonly articles: readonly Article[];
  readonly #byId: ReadonlyMap<string, Article>;

  /** Throws when two articles bear one id. */
  constructor(articles: readonly Article[]) {
    this.articles = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#byId = new Map(this.articles.map((article) => [article.id, article]));
    if (this.#byId.size !== this.articles.length) throw new Error('two articles bear one id');
  }

  get(id: string): Article | undefined {
    return this.#byId.get(id);
  }
}

/** The latest published first, those without a date last; otherwise as they stand. */
export function latestFirst(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}
