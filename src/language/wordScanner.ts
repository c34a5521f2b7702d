import { fold } from './normalise.ts';

/** What a UTF-16 unit that is no letter or digit is to words, below every letter and digit. */
const [UNSEEN, DROPPED, GAP, APOSTROPHE, OTHER] = [0, 1, 2, 3, 4];

/** For each unit the letter or digit that it folds to, or what else it is, once it was met. */
const KNOWN = new Uint16Array(0x10000);

/** The letter or digit that a text has at a place, folded, or what else it has there. */
function readAt(text: string, at: number): number {
  if (at >= text.length) return GAP;
  const unit = text.charCodeAt(at);
  const known = KNOWN[unit] ?? UNSEEN;
  return known === UNSEEN ? readNew(unit) : known;
}

function readNew(unit: number): number {
  const folded = fold(String.fromCharCode(unit));
  const letter = /^(?:\p{L}|\d)$/u.test(folded) ? folded.charCodeAt(0) : otherThanLetter(folded);
  KNOWN[unit] = letter;
  return letter;
}

function otherThanLetter(folded: string): number {
  if (folded === '') return DROPPED;
  if (folded === "'") return APOSTROPHE;
  return /^[^\p{L}\p{M}\p{N}\p{Cs}]+$/u.test(folded) ? GAP : OTHER;
}

const isDigit = (letter: number) => letter >= 0x30 && letter <= 0x39;
const isLatin = (letter: number) => letter >= 0x61 && letter <= 0x7a;

/** What stands between the figures of a number (3.5, 1,000, 15:00). */
const SEPARATORS = new Set([...'.,:/٫٬'].map((separator) => separator.charCodeAt(0)));
const APOSTROPHE_MARK = 0x27;
/** A mark that no letter bears (see normalise.ts). */
const DIRECTION = 0x200f;
const NONE = 0;
const FEWEST_LETTERS = 64;
/** Fowler, Noll and Vo's hash (FNV-1a). */
const FNV_PRIME = 0x01000193;

/**
 * Reads the words of a text one after the other, letter by letter, folding as it goes: those that `tokenise` gives, but
 * without cutting them out. A text that needs a closer look is left to `tokenise`.
 */
export class WordScanner {
  /** Of the word read last its folded letters (what stands behind them is of others), how many, and their hash. */
  letters = new Uint16Array(FEWEST_LETTERS);
  length = 0;
  hash = 0;
  /** Raw UTF-16 offsets [start, end) of it. */
  start = 0;
  end = 0;
  /** Whether the text needs a closer look than this. */
  isUnclear = false;
  #text = '';
  #at = 0;

  /** Begins with a text. */
  open(text: string): void {
    this.#roomFor(text.length);
    this.#text = text;
    this.#at = 0;
    this.isUnclear = false;
  }

  /** Takes a folded word for the one read last. */
  spell(word: string): void {
    this.#roomFor(word.length);
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at);
      this.letters[at] = letter;
      hash = Math.imul(hash ^ letter, FNV_PRIME);
    }
    this.length = word.length;
    this.hash = hash;
  }

  /** Whether the word read last is a folded one. */
  is(word: string): boolean {
    const { letters, length } = this;
    if (word.length !== length) return false;
    for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== letters[at]) return false;
    return true;
  }

  /** The word read last, folded. */
  word(): string {
    const { letters, length } = this;
    let word = '';
    for (let at = 0; at < length; at += 1) word += String.fromCharCode(letters[at] ?? 0);
    return word;
  }

  #roomFor(length: number): void {
    if (length > this.letters.length) this.letters = new Uint16Array(2 * length);
  }

  /** Reads the next word; false when there is none, or the text is unclear. */
  next(): boolean {
    const text = this.#text;
    const letters = this.letters;
    let at = this.#at;
    let letter = readAt(text, at);
    while (letter < OTHER && at < text.length) letter = readAt(text, ++at);
    const start = at;
    const isNumber = isDigit(letter);
    let end = at;
    let length = 0;
    let hash = 0;
    let hasApostrophe = false;
    for (; ; letter = readAt(text, ++at)) {
      let read = letter;
      if (letter > OTHER) {
        if (isDigit(letter) !== isNumber) break;
        end = at + 1;
      } else if (letter === DROPPED) {
        if (text.charCodeAt(at) !== DIRECTION) end = at + 1;
        continue;
      } else {
        read = this.#markWithin(at, letter, isNumber);
        if (read === NONE || (letter === APOSTROPHE && hasApostrophe)) break;
        hasApostrophe = letter === APOSTROPHE;
      }
      letters[length++] = read;
      hash = Math.imul(hash ^ read, FNV_PRIME);
    }
    this.#at = at;
    this.start = start;
    this.end = end;
    this.length = length;
    this.hash = hash;
    this.isUnclear ||= letter === OTHER || (letter > OTHER && this.#mayBeArabizi(letter));
    return length > 0 && !this.isUnclear;
  }

  /** The mark at a place where it stands within a word or number, NONE where it ends it. */
  #markWithin(at: number, letter: number, isNumber: boolean): number {
    const mark = letter === APOSTROPHE ? APOSTROPHE_MARK : this.#text.charCodeAt(at);
    if (isNumber ? !SEPARATORS.has(mark) : letter !== APOSTROPHE) return NONE;
    const next = readAt(this.#text, at + 1);
    this.isUnclear ||= next === DROPPED || next === OTHER;
    return next > OTHER && isDigit(next) === isNumber ? mark : NONE;
  }

  /** Whether the word read, which a letter or digit parts, may go on with it: beside Latin letters a digit may be a letter of Arabizi. */
  #mayBeArabizi(next: number): boolean {
    return isLatin(next) || this.letters.subarray(0, this.length).some(isLatin);
  }
}
