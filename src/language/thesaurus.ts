import { readFileSync } from 'node:fs';
import { agreeing } from './agreement.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

const ENGLISH = /^[a-z]/u;

const NONE: readonly string[][] = [];

/** Sets of words that report the same thing in other words; a word may be in several. */
class WordSets {
  readonly #byWord = new Map<string, string[][]>();
  #byStem: Map<string, string[][]> | undefined;

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const words = line.split(' ');
      for (const word of words) put(this.#byWord, word, words);
    }
  }

  has(word: string): boolean {
    return this.#byWord.has(word);
  }

  words(): Iterable<string> {
    return this.#byWord.keys();
  }

  /** The sets that hold a word in this very form. */
  of(word: string): readonly string[][] {
    return this.#byWord.get(word) ?? NONE;
  }

  /** The sets that hold a form of this stem, laid out for the first question with a form that no set has. */
  ofStem(own: string): readonly string[][] {
    if (!this.#byStem) {
      this.#byStem = new Map();
      for (const [word, sets] of this.#byWord) for (const words of sets) put(this.#byStem, stem(word), words);
    }
    return this.#byStem.get(own) ?? NONE;
  }
}

function put(sets: Map<string, string[][]>, key: string, words: string[]): void {
  const known = sets.get(key);
  if (known) known.push(words);
  else sets.set(key, [words]);
}

function read(file: string): string {
  return readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8');
}

/** The lines of a list, but for headings that begin with #. */
function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Written for this project. */
const own = linesOf(fold(read('thesaurus.tsv')));
const arabic = new WordSets(own.filter((line) => !ENGLISH.test(line)));
const english = new WordSets(own.filter((line) => ENGLISH.test(line)));

let byEnglishStem: Map<string, string> | undefined;

/** What WordNet gives for a folded English word (see docs/licences.md): a stem a line, and its words. Read for the first one. */
function wordNet(word: string): readonly string[] {
  byEnglishStem ??= new Map(
    linesOf(read('wordnet.tsv')).map((line) => [
      line.slice(0, line.indexOf(' ')),
      line.slice(line.indexOf(' ') + 1),
    ]),
  );
  return byEnglishStem.get(stem(word))?.split(' ') ?? [];
}

/** Without the article and what is written together with it; unlike a stem, it keeps شرط and شرطة apart. */
function bare(word: string): string {
  return word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u, '');
}

/** Folded words that report the same thing as a folded word, whatever its article, subject or ending, in other words; empty for most. */
export function relatedWords(word: string): readonly string[] {
  if (!ENGLISH.test(word)) return othersIn(arabicSets(word), formIn(arabic, word));
  const form = formIn(english, word);
  const sets = [...(form === undefined ? [] : english.of(form)), ...english.ofStem(stem(word))];
  return [...new Set([...othersIn(sets, form, word), ...wordNet(word)])];
}

/** The stems of those words, with any subject; some more than once. */
export function relatedStems(word: string): readonly string[] {
  if (ENGLISH.test(word)) return relatedWords(word).map(stem);
  const sets = arabicSets(word);
  const known = stemsOfSets.get(sets);
  if (known) return known;
  const others = othersIn(sets, formIn(arabic, word));
  const stems = [...new Set(others.flatMap((other) => [other, ...agreeing(other)]).map(stem))];
  stemsOfSets.set(sets, stems);
  return stems;
}

/** By the sets of a form or a stem of the Arabic list, which bounds how many there are. */
const stemsOfSets = new Map<readonly string[][], readonly string[]>();

/** The sets of a form that the list has, or else of the stem: Arabic stems run words together (شرط, شرطة), English ones seldom do. */
function arabicSets(word: string): readonly string[][] {
  const form = formIn(arabic, word);
  return form === undefined ? arabic.ofStem(stem(word)) : arabic.of(form);
}

/** The form in which a list has a word. */
function formIn(list: WordSets, word: string): string | undefined {
  if (list.has(word)) return word;
  const own = bare(word);
  if (list.has(own)) return own;
  return agreeing(word).find((other) => list.has(other));
}

function othersIn(sets: readonly string[][], ...own: readonly (string | undefined)[]): string[] {
  return [...new Set(sets.flat())].filter((other) => !own.includes(other));
}

/** Whether a folded word stands in the sets in this very form, well spelt then. */
export function isInThesaurus(word: string): boolean {
  return (ENGLISH.test(word) ? english : arabic).has(word);
}

/** The folded Arabic words of the sets, in their forms there. */
export function thesaurusWords(): Iterable<string> {
  return arabic.words();
}
