import { fold } from './normalise.ts';
import { words } from './tokens.ts';

/** What a character is to words, told by its UTF-16 unit; letters and digits last. */
const [OTHER, DROPPED, GAP, APOSTROPHE, LETTER, LATIN, DIGIT] = [0, 1, 2, 3, 4, 5, 6];

/** Where the letters, digits, marks and punctuation of Arabic and English lie; a text with anything else is read by `words`. */
const PLAIN: readonly (readonly [number, number])[] = [
  [0, 0x7f],
  [0xa0, 0xbf],
  [0x600, 0x6ff],
  [0x2000, 0x206f],
];
const UNITS = 0x2070;
const KINDS = new Uint8Array(UNITS);
/** The unit that a letter or digit folds to. */
const FOLDED = new Uint16Array(UNITS);
for (const [first, last] of PLAIN) {
  for (let unit = first; unit <= last; unit += 1) {
    const folded = fold(String.fromCharCode(unit));
    KINDS[unit] = kindOf(folded);
    FOLDED[unit] = folded.charCodeAt(0);
  }
}

function kindOf(folded: string): number {
  if (folded === '') return DROPPED;
  if (/^[\u0621-\u063a\u0641-\u064a]$/u.test(folded)) return LETTER;
  if (/^[a-z]$/u.test(folded)) return LATIN;
  if (/^\d$/u.test(folded)) return DIGIT;
  if (folded === "'") return APOSTROPHE;
  return /^[^\p{L}\p{M}\p{N}']+$/u.test(folded) ? GAP : OTHER;
}

/** What stands between the figures of a number (3.5, 1,000, 15:00). */
const SEPARATORS = new Set([...'.,:/٫٬'].map((separator) => separator.charCodeAt(0)));
const FEWEST_SLOTS = 1024;
const FEWEST_LETTERS = 64;

/**
 * Folded words, numbered in order of first sight. It reads them out of a text letter by letter, so that a word met
 * before is known (by open addressing) without being cut out, folded and compared as a string.
 */
export class WordTable {
  readonly #words: string[] = [];
  /** Numbers of words, from 1, at the places that their hashes say; 0 is free. */
  #slots = new Int32Array(FEWEST_SLOTS);
  /** Room for the letters of the word being read. */
  #letters = new Uint16Array(FEWEST_LETTERS);

  /** The word of a number; undefined when there is none. */
  wordOf(number: number): string | undefined {
    return this.#words[number];
  }

  /** Every word, in order of first sight. */
  words(): IterableIterator<string> {
    return this.#words.values();
  }

  /** The number of a folded word, undefined when it was never met. */
  numberOf(word: string): number | undefined {
    this.#spell(word);
    const number = this.#slots[this.#slot(word.length)] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** The number of a folded word, a new one when it was never met. */
  add(word: string): number {
    this.#spell(word);
    return this.#meet(word.length, word);
  }

  /** The numbers of the folded words of a text, in order: those that `words` gives. Linear in its length. */
  read(text: string): number[] {
    return this.#readPlain(text) ?? words(text).map((word) => this.add(word));
  }

  /** Undefined for a text that needs a closer look. */
  #readPlain(text: string): number[] | undefined {
    const letters = this.#roomFor(text.length);
    const numbers: number[] = [];
    // Where the word being read begins, and how many letters of it there are.
    let from = 0;
    let length = 0;
    let isNumber = false;
    let hasLatin = false;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = KINDS[unit] ?? OTHER;
      if (kind === DROPPED) continue;
      if (kind === OTHER) return undefined;
      if (kind >= LETTER) {
        const isDigit = kind === DIGIT;
        // Beside Latin letters a digit may be a letter of Arabizi.
        if (length > 0 && isDigit !== isNumber && (hasLatin || kind === LATIN)) return undefined;
        if (length > 0 && isDigit !== isNumber) {
          numbers.push(this.#meet(length, text, from, at));
          length = 0;
        }
        isNumber = isDigit;
        hasLatin ||= kind === LATIN;
        if (length === 0) from = at;
        letters[length++] = FOLDED[unit] ?? 0;
      } else if (length > 0) {
        if (kind === APOSTROPHE && !isNumber) return undefined;
        const next = isNumber && SEPARATORS.has(unit) ? KINDS[text.charCodeAt(at + 1)] : undefined;
        if (next === DROPPED) return undefined;
        if (next === DIGIT) letters[length++] = unit;
        else {
          numbers.push(this.#meet(length, text, from, at));
          length = 0;
          hasLatin = false;
        }
      }
    }
    if (length > 0) numbers.push(this.#meet(length, text, from, text.length));
    return numbers;
  }

  #roomFor(length: number): Uint16Array {
    if (length > this.#letters.length) this.#letters = new Uint16Array(2 * length);
    return this.#letters;
  }

  #spell(word: string): void {
    const letters = this.#roomFor(word.length);
    for (let at = 0; at < word.length; at += 1) letters[at] = word.charCodeAt(at);
  }

  /** The number of the word of so many letters that was read from a part of a text. */
  #meet(length: number, text: string, from = 0, to = text.length): number {
    const slot = this.#slot(length);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#words.push(fold(text.slice(from, to)));
    const number = this.#words.length;
    this.#slots[slot] = number;
    if (number * 2 > this.#slots.length) this.#widen();
    return number - 1;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [number, word] of this.#words.entries()) {
      this.#spell(word);
      this.#slots[this.#slot(word.length)] = number + 1;
    }
  }

  /** Where the number of the word being read stands, or may be put. */
  #slot(length: number): number {
    const letters = this.#letters;
    const slots = this.#slots;
    let hash = 0;
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (letters[at] ?? 0), FNV_PRIME);
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0 || isSpelt(this.#words[number - 1] ?? '', letters, length)) return slot;
      slot = (slot + 1) & last;
    }
  }
}

function isSpelt(word: string, letters: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== letters[at]) return false;
  return true;
}

/** Fowler, Noll and Vo's hash (FNV-1a). */
const FNV_PRIME = 0x01000193;
