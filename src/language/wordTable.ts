import { fold } from './normalise.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a UTF-16 unit that is no letter or digit is to words, below every letter and digit; a text with others is read by `tokenise`. */
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
const FEWEST_SLOTS = 4096;
const FEWEST_LETTERS = 64;
/** Fowler, Noll and Vo's hash (FNV-1a). */
const FNV_PRIME = 0x01000193;

/** A word of a text by its number in the table. */
export interface NumberedToken extends Token {
  readonly number: number;
}

/**
 * Folded words, numbered in order of first sight. It reads them out of a text letter by letter, so that a word met
 * before is known (by open addressing) without being cut out, folded and compared as a string.
 */
export class WordTable {
  readonly #words: string[];
  /** Numbers of words, from 1, at the places that their hashes say; 0 is free. */
  #slots: Int32Array;
  /** Room for the letters of the word being read. */
  #letters = new Uint16Array(FEWEST_LETTERS);

  /** Begins with the words of another, by their numbers. */
  constructor(first?: WordTable) {
    this.#words = first ? [...first.#words] : [];
    this.#slots = first ? first.#slots.slice() : new Int32Array(FEWEST_SLOTS);
  }

  /** Every word, in order of first sight. */
  words(): IterableIterator<string> {
    return this.#words.values();
  }

  /** The number of a folded word, undefined when it was never met. */
  numberOf(word: string): number | undefined {
    const number = this.#slots[this.#slot(word.length, this.#spell(word))] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** The number of a folded word, a new one when it was never met. */
  add(word: string): number {
    return this.#meet(word.length, this.#spell(word), word);
  }

  /** The tokens of a text, in order: those that `tokenise` gives, numbered. Linear in its length. */
  read(text: string): NumberedToken[] {
    return (
      this.#readPlain(text) ?? tokenise(text).map((token) => ({ ...token, number: this.add(token.text) }))
    );
  }

  /** Undefined for a text that needs a closer look. */
  #readPlain(text: string): NumberedToken[] | undefined {
    const letters = this.#roomFor(text.length);
    const tokens: NumberedToken[] = [];
    let at = 0;
    while (at < text.length) {
      let letter = readAt(text, at);
      if (letter === OTHER) return undefined;
      if (letter < OTHER) {
        at += 1;
        continue;
      }
      const start = at;
      const isNumber = isDigit(letter);
      let end = at;
      let length = 0;
      let hash = 0;
      let hasApostrophe = false;
      for (; ; at += 1, letter = readAt(text, at)) {
        let read = letter;
        if (letter > OTHER) {
          if (isDigit(letter) !== isNumber) break;
          end = at + 1;
        } else if (letter === DROPPED) {
          if (text.charCodeAt(at) !== DIRECTION) end = at + 1;
          continue;
        } else {
          read = letter === APOSTROPHE ? APOSTROPHE_MARK : text.charCodeAt(at);
          if (isNumber ? !SEPARATORS.has(read) : letter !== APOSTROPHE || hasApostrophe) break;
          const next = readAt(text, at + 1);
          if (next === DROPPED || next === OTHER) return undefined;
          if (next < OTHER || isDigit(next) !== isNumber) break;
          hasApostrophe = true;
        }
        letters[length++] = read;
        hash = Math.imul(hash ^ read, FNV_PRIME);
      }
      if (letter === OTHER) return undefined;
      // Beside Latin letters a digit may be a letter of Arabizi.
      if (letter > OTHER && (isLatin(letter) || letters.subarray(0, length).some(isLatin))) return undefined;
      const number = this.#meet(length, hash, text, start, end);
      tokens.push({ number, text: this.#words[number] ?? '', start, end });
    }
    return tokens;
  }

  #roomFor(length: number): Uint16Array {
    if (length > this.#letters.length) this.#letters = new Uint16Array(2 * length);
    return this.#letters;
  }

  /** Leaves the letters of a word where those of the word being read are; gives their hash. */
  #spell(word: string): number {
    const letters = this.#roomFor(word.length);
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at);
      letters[at] = letter;
      hash = Math.imul(hash ^ letter, FNV_PRIME);
    }
    return hash;
  }

  /** The number of the word being read. */
  #meet(length: number, hash: number, text: string, start = 0, end = text.length): number {
    const slot = this.#slot(length, hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const written = text.slice(start, end);
    this.#words.push(isSpelt(written, this.#letters, length) ? written : spelt(this.#letters, length));
    const number = this.#words.length;
    this.#slots[slot] = number;
    if (number * 2 > this.#slots.length) this.#widen();
    return number - 1;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [number, word] of this.#words.entries())
      this.#slots[this.#slot(word.length, this.#spell(word))] = number + 1;
  }

  /** Where the number of the word being read stands, or may be put. */
  #slot(length: number, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0 || isSpelt(this.#words[number - 1] ?? '', this.#letters, length)) return slot;
      slot = (slot + 1) & last;
    }
  }
}

function isSpelt(word: string, letters: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== letters[at]) return false;
  return true;
}

function spelt(letters: Uint16Array, length: number): string {
  let word = '';
  for (let at = 0; at < length; at += 1) word += String.fromCharCode(letters[at] ?? 0);
  return word;
}
