import { fold } from '../language/normalise.ts';
import { withoutArticle } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';
import { atOnce } from '../slices.ts';
import type { Passage, Vocabulary, Word } from './passages.ts';
import type { Postings, Range } from './postings.ts';

/** Letters needed before anything is completed. */
const LETTERS = 2;
/** Passages read at most to see how the articles write a word. */
const PASSAGES_READ = 8;
const WORDS_A_STEP = 1000;

/** Completes what is being typed by the articles' words, without reading the articles. */
export class Completions {
  readonly #passages: readonly Passage[];
  readonly #postings: Postings;
  readonly #vocabulary: Vocabulary;
  #byStart: ReadonlyMap<string, readonly Word[]> | undefined;

  constructor(passages: readonly Passage[], postings: Postings, vocabulary: Vocabulary) {
    this.#passages = passages;
    this.#postings = postings;
    this.#vocabulary = vocabulary;
  }

  /** Lays out, some words at a time, what `complete` otherwise lays out when a reader first types. */
  *prepare(): Generator<void, ReadonlyMap<string, readonly Word[]>> {
    const byStart = new Map<string, Word[]>();
    let read = 0;
    for (const word of this.#vocabulary.words()) {
      const start = withoutArticle(word.word).slice(0, LETTERS);
      const list = byStart.get(start);
      if (list) list.push(word);
      else byStart.set(start, [word]);
      read += 1;
      if (read % WORDS_A_STEP === 0) yield;
    }
    this.#byStart = byStart;
    return byStart;
  }

  /**
   * What a reader has typed with its last word completed by words of a range of passages, the commonest of the library first.
   * Two letters besides the article ال are needed; what is typed without it is completed with it too ("تذ", "التذكرة").
   * The words are shown as the articles write them.
   */
  complete(typed: string, range: Range, limit: number): string[] {
    const [, before = '', last = ''] = /^(.*?)(\S*)$/su.exec(typed) ?? [];
    const prefix = fold(last);
    const bare = withoutArticle(prefix);
    if (bare.length < LETTERS) return [];
    const byStart = this.#byStart ?? atOnce(this.prepare());
    const begins = (word: string) => word.startsWith(prefix) || withoutArticle(word).startsWith(prefix);
    const met = (byStart.get(bare.slice(0, LETTERS)) ?? [])
      .filter(({ word, term }) => begins(word) && this.#postings.count(term, range) > 0)
      .sort((a, b) => b.count - a.count);
    const completed: string[] = [];
    for (const word of met) {
      if (completed.length === limit) break;
      const written = this.#asWritten(word, range);
      if (written !== undefined) completed.push(before + written);
    }
    return completed;
  }

  /** A word as a passage writes it; undefined when the first passages of its term write other forms. */
  #asWritten({ word, term }: Word, range: Range): string | undefined {
    for (const at of this.#postings.first(term, range, PASSAGES_READ)) {
      const passage = this.#passages[at];
      const text = passage?.article.paragraph(passage.paragraph).text ?? '';
      const token = tokenise(text).find((one) => one.text === word);
      if (token) return text.slice(token.start, token.end);
    }
    return undefined;
  }
}
