import type { Article } from '../article/article.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { WordTable } from '../language/wordTable.ts';
import type { TaughtNames } from './taughtNames.ts';

/** A paragraph as it is ranked: its term ids in order, stop words left out. */
export interface Passage {
  readonly article: Article;
  /** From 1. */
  readonly paragraph: number;
  /** Term ids of the text, then those of its margin: heading, caption, over the first paragraph the title, names taught elsewhere. */
  readonly terms: Int32Array;
  /** How many of `terms` are the text's. */
  readonly textLength: number;
  /** For each sentence, where the terms after it begin. */
  readonly sentenceEnds: readonly number[];
}

/** A folded word of the articles that is no stop word. */
export interface Word {
  readonly word: string;
  /** The id of its term. */
  readonly term: number;
  /** How often the articles hold it. */
  readonly count: number;
}

const STOP_WORD = -1;

/** Numbers terms in order of first sight, and counts words. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words = new WordTable();
  /** For each word by its number its term, and how often it was met. */
  readonly #terms: number[] = [];
  readonly #counts: number[] = [];

  /** The id of a folded word's term, made when new; undefined for a stop word. */
  add(word: string): number | undefined {
    return this.#count(this.#words.add(word));
  }

  /** Adds the words of a text: calls back with each and the id of its term, undefined for a stop word. */
  read(text: string, visit: (term: number | undefined, word: string) => void): void {
    for (const number of this.#words.read(text)) visit(this.#count(number), this.#words.wordOf(number) ?? '');
  }

  #count(number: number): number | undefined {
    if (number === this.#terms.length) {
      const word = this.#words.wordOf(number) ?? '';
      this.#terms.push(isStopWord(word) ? STOP_WORD : this.#number(stem(word)));
      this.#counts.push(0);
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    const term = this.#terms[number];
    return term === STOP_WORD ? undefined : term;
  }

  #number(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(term, id);
    return id;
  }

  /** The id of the term of a folded word; undefined for a stop word, and when no article holds it. */
  termOf(word: string): number | undefined {
    const known = this.#words.numberOf(word);
    if (known === undefined) return isStopWord(word) ? undefined : this.id(stem(word));
    const term = this.#terms[known];
    return term === STOP_WORD ? undefined : term;
  }

  /** The id of the term of a folded word even where it is a stop word; undefined when no article holds it. */
  idOf(word: string): number | undefined {
    const known = this.#words.numberOf(word);
    const term = known === undefined ? STOP_WORD : this.#terms[known];
    return term === STOP_WORD ? this.id(stem(word)) : term;
  }

  /** Whether an article holds a folded word in this very form. */
  holds(word: string): boolean {
    return this.#words.numberOf(word) !== undefined;
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

  /** Every word, in order of first sight. */
  *words(): Generator<Word> {
    let number = 0;
    for (const word of this.#words.words()) {
      const term = this.#terms[number] ?? STOP_WORD;
      if (term !== STOP_WORD) yield { word, term, count: this.#counts[number] ?? 0 };
      number += 1;
    }
  }
}

/** Reads a paragraph into a passage, adding its words to the vocabulary; `taught`: the names its article teaches. */
export function readPassage(
  vocabulary: Vocabulary,
  article: Article,
  number: number,
  taught?: TaughtNames,
): Passage {
  const { text, heading, caption, sentences } = article.paragraph(number);
  const terms: number[] = [];
  const said: string[] = [];
  const read = (part: string) => {
    vocabulary.read(part, (term, word) => {
      said.push(word);
      if (term !== undefined) terms.push(term);
    });
    return terms.length;
  };
  const sentenceEnds = sentences.map(({ start, end }) => read(text.slice(start, end)));
  const textLength = terms.length;
  const meant = taught?.meantBy(said) ?? [];
  for (const part of [heading, caption, number === 1 ? article.title : undefined, ...meant]) read(part ?? '');
  return { article, paragraph: number, terms: new Int32Array(terms), textLength, sentenceEnds };
}
