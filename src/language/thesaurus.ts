import { readFileSync } from 'node:fs';
import { agreeing } from './agreement.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

const ENGLISH = /^[a-z]/u;

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
    return this.#byWord.get(word) ?? [];
  }

  /** The sets that hold a form of this stem, laid out for the first question with a form that no set has. */
  ofStem(own: string): readonly string[][] {
    if (!this.#byStem) {
      this.#byStem = new Map();
      for (const [word, sets] of this.#byWord) for (const words of sets) put(this.#byStem, stem(word), words);
    }
    return this.#byStem.get(own) ?? [];
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
  const related = new Set<string>();
  forEachRelated(word, (other) => related.add(other));
  return [...related];
}

/** The stems of those words, with any subject; some more than once. */
export function relatedStems(word: string): readonly string[] {
  const stems: string[] = [];
  forEachRelated(word, (other) => stems.push(...stemsOf(other)));
  return stems;
}

function forEachRelated(word: string, visit: (other: string) => void): void {
  const isEnglish = ENGLISH.test(word);
  const list = isEnglish ? english : arabic;
  const form = [word, bare(word), ...agreeing(word)].find((other) => list.has(other));
  const ofForm = form === undefined ? [] : list.of(form);
  // Arabic stems run words together (شرط, شرطة), English ones seldom do.
  const sets = form === undefined || isEnglish ? [...ofForm, ...list.ofStem(stem(word))] : ofForm;
  for (const words of sets) for (const other of words) if (other !== word && other !== form) visit(other);
  if (isEnglish) for (const other of wordNet(word)) visit(other);
}

/** By word of the list, which bounds how many there are. */
const stemsByWord = new Map<string, readonly string[]>();

function stemsOf(word: string): readonly string[] {
  const known = stemsByWord.get(word);
  if (known) return known;
  const own = [...new Set([word, ...agreeing(word)].map(stem))];
  stemsByWord.set(word, own);
  return own;
}

/** Whether a folded word stands in the sets in this very form, well spelt then. */
export function isInThesaurus(word: string): boolean {
  return (ENGLISH.test(word) ? english : arabic).has(word);
}

/** The folded Arabic words of the sets, in their forms there. */
export function thesaurusWords(): Iterable<string> {
  return arabic.words();
}
