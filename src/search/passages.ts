import type { Article } from '../article/article.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { words } from '../language/tokens.ts';

/** A paragraph as it is ranked: its term ids in order, stop words left out. */
export interface Passage {
  readonly article: Article;
  /** From 1. */
  readonly paragraph: number;
  /** Term ids of the text, then those of its margin: heading, caption, and over the first paragraph the title. */
  readonly terms: Int32Array;
  /** How many of `terms` are the text's. */
  readonly textLength: number;
  /** For each sentence, where the terms after it begin. */
  readonly sentenceEnds: readonly number[];
}

/** Numbers terms in order of first sight. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  /** The term of each folded word; -1 for a stop word. */
  readonly #words = new Map<string, number>();

  /** The id of a folded word's term, made when new; undefined for a stop word. */
  add(word: string): number | undefined {
    const id = this.#words.get(word) ?? this.#learn(word);
    return id < 0 ? undefined : id;
  }

  #learn(word: string): number {
    let id = -1;
    if (!isStopWord(word)) {
      const term = stem(word);
      id = this.#ids.get(term) ?? this.#ids.size;
      this.#ids.set(term, id);
    }
    this.#words.set(word, id);
    return id;
  }

  /** The id of a term, undefined when no article holds it. */
  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Every term with its id. */
  terms(): IterableIterator<[string, number]> {
    return this.#ids.entries();
  }

  /** Every folded word that is no stop word, with the id of its term. */
  *words(): Generator<[string, number]> {
    for (const entry of this.#words) if (entry[1] >= 0) yield entry;
  }
}

/** Reads a paragraph into a passage, adding its words to the vocabulary. */
export function readPassage(vocabulary: Vocabulary, article: Article, number: number): Passage {
  const { text, heading, caption, sentences } = article.paragraph(number);
  const terms: number[] = [];
  const read = (part: string) => {
    for (const word of words(part)) {
      const term = vocabulary.add(word);
      if (term !== undefined) terms.push(term);
    }
    return terms.length;
  };
  const sentenceEnds = sentences.map(({ start, end }) => read(text.slice(start, end)));
  const textLength = terms.length;
  for (const part of [heading, caption, number === 1 ? article.title : undefined]) read(part ?? '');
  return { article, paragraph: number, terms: Int32Array.from(terms), textLength, sentenceEnds };
}
