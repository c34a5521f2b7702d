import type { Article } from '../article/article.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { tokenise } from '../language/tokens.ts';

/** A paragraph as it is ranked: its term ids in order, and where its sentences begin among them. */
export interface Passage {
  readonly article: Article;
  readonly paragraph: number;
  /** Term ids of the text in order, stop words left out. */
  readonly terms: Int32Array;
  /** For each term of `terms`, the 0-based sentence it stands in. */
  readonly sentenceOf: Uint16Array;
  /** Term ids of the title, heading and caption the paragraph stands under. */
  readonly margin: Int32Array;
}

/** Numbers terms in order of first sight, and remembers one written form of each. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, number>();

  /** The id of a folded token's term, made when new. */
  add(token: string): number {
    const known = this.#words.get(token);
    if (known !== undefined) return known;
    const term = stem(token);
    const id = this.#ids.get(term) ?? this.#ids.size;
    this.#ids.set(term, id);
    this.#words.set(token, id);
    return id;
  }

  /** The id of a term, undefined when no article holds it. */
  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Every folded word with its term id. */
  words(): IterableIterator<[string, number]> {
    return this.#words.entries();
  }
}

/** The term ids of a text without its stop words, with the offset of each. */
function termIds(vocabulary: Vocabulary, text: string): { ids: number[]; starts: number[] } {
  const ids: number[] = [];
  const starts: number[] = [];
  for (const token of tokenise(text)) {
    if (isStopWord(token.text)) continue;
    ids.push(vocabulary.add(token.text));
    starts.push(token.start);
  }
  return { ids, starts };
}

/** Reads a paragraph into a passage, adding its words to the vocabulary. */
export function readPassage(vocabulary: Vocabulary, article: Article, number: number): Passage {
  const { text, heading, caption, sentences } = article.paragraph(number);
  const { ids, starts } = termIds(vocabulary, text);
  const sentenceOf = new Uint16Array(ids.length);
  let sentence = 0;
  starts.forEach((start, at) => {
    while (sentence + 1 < sentences.length && start >= (sentences[sentence + 1]?.start ?? 0)) sentence += 1;
    sentenceOf[at] = sentence;
  });
  const margin = [heading, caption, number === 1 ? article.title : undefined].filter(
    (part) => part !== undefined,
  );
  return {
    article,
    paragraph: number,
    terms: Int32Array.from(ids),
    sentenceOf,
    margin: Int32Array.from(margin.flatMap((part) => termIds(vocabulary, part).ids)),
  };
}
