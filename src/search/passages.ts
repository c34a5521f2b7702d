import type { Article, Paragraph } from '../article/article.ts';
import { stem } from '../language/stem.ts';
import { STOP_WORDS } from '../language/stopWords.ts';
import { type NumberedToken, WordTable } from '../language/wordTable.ts';
import { TaughtNames } from './taughtNames.ts';

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
/** The stop words, which every vocabulary numbers first. */
const stopWords = new WordTable();
for (const word of STOP_WORDS) stopWords.add(word);
const NO_TERMS = Array.from(STOP_WORDS, () => STOP_WORD);
const NEVER_MET = NO_TERMS.map(() => 0);

/** Numbers terms in order of first sight, and counts words. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #byId: string[] = [];
  readonly #words = new WordTable(stopWords);
  /** For each word by its number its term, and how often it was met. */
  readonly #terms: number[] = NO_TERMS.slice();
  readonly #counts: number[] = NEVER_MET.slice();

  /** Adds the words of a text; gives its tokens. */
  read(text: string): NumberedToken[] {
    const tokens = this.#words.read(text);
    for (const token of tokens) this.#count(token);
    return tokens;
  }

  /** The tokens of a part of a text that it has read. */
  tokens(part: string): NumberedToken[] {
    return this.#words.read(part);
  }

  /** The number of a folded word; undefined when it is no stop word and no article holds it. */
  numberOf(word: string): number | undefined {
    return this.#words.numberOf(word);
  }

  /** The id of the term of a word by its number; undefined for a stop word. */
  termAt(number: number): number | undefined {
    const term = this.#terms[number];
    return term === STOP_WORD ? undefined : term;
  }

  #count({ number, text: word }: NumberedToken): void {
    if (number === this.#terms.length) {
      this.#terms.push(this.#number(stem(word)));
      this.#counts.push(0);
    }
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  #number(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#byId.length;
    this.#ids.set(term, id);
    this.#byId.push(term);
    return id;
  }

  /** The id of the term of a folded word even where it is a stop word; undefined when no article holds it. */
  idOf(word: string): number | undefined {
    const known = this.#words.numberOf(word);
    const term = known === undefined ? STOP_WORD : this.#terms[known];
    return term === STOP_WORD ? this.id(stem(word)) : term;
  }

  /** Whether an article holds a folded word in this very form. */
  holds(word: string): boolean {
    return (this.#counts[this.numberOf(word) ?? -1] ?? 0) > 0;
  }

  /** The id of a term, undefined when no article holds it. */
  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  get size(): number {
    return this.#byId.length;
  }

  /** Every term, at the place of its id. */
  get terms(): readonly string[] {
    return this.#byId;
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

/** Reads an article's paragraphs into passages step by step, adding their words to the vocabulary. */
export function* readPassages(vocabulary: Vocabulary, article: Article): Generator<void, Passage[]> {
  const taught = new TaughtNames((word) => vocabulary.numberOf(word));
  const drafts: Draft[] = [];
  for (const paragraph of article.paragraphs) {
    const tokens = vocabulary.read(paragraph.text);
    taught.learn(paragraph.text, tokens);
    const draft = draftOf(vocabulary, paragraph, tokens);
    const { heading, caption, number } = paragraph;
    for (const part of [heading, caption, number === 1 ? article.title : undefined])
      if (part !== undefined) addTerms(draft.terms, vocabulary, part);
    drafts.push(draft);
    yield;
  }
  const passages: Passage[] = [];
  for (const { said, terms, textLength, sentenceEnds } of drafts) {
    for (const name of taught.meantBy(said)) addTerms(terms, vocabulary, name);
    const paragraph = passages.length + 1;
    passages.push({ article, paragraph, terms: new Int32Array(terms), textLength, sentenceEnds });
    yield;
  }
  return passages;
}

/** A paragraph's words, read before it is known which names its article teaches. */
interface Draft {
  /** By their numbers. */
  readonly said: readonly number[];
  readonly terms: number[];
  readonly textLength: number;
  readonly sentenceEnds: readonly number[];
}

function draftOf(
  vocabulary: Vocabulary,
  { text, sentences }: Paragraph,
  tokens: readonly NumberedToken[],
): Draft {
  const terms: number[] = [];
  const sentenceEnds: number[] = [];
  let end = sentences[0]?.end ?? text.length;
  for (const { number, start } of tokens) {
    while (start >= end) {
      sentenceEnds.push(terms.length);
      end = sentences[sentenceEnds.length]?.end ?? text.length;
    }
    const term = vocabulary.termAt(number);
    if (term !== undefined) terms.push(term);
  }
  while (sentenceEnds.length < sentences.length) sentenceEnds.push(terms.length);
  return { said: tokens.map(({ number }) => number), terms, textLength: terms.length, sentenceEnds };
}

function addTerms(terms: number[], vocabulary: Vocabulary, text: string): void {
  for (const { number } of vocabulary.read(text)) {
    const term = vocabulary.termAt(number);
    if (term !== undefined) terms.push(term);
  }
}
