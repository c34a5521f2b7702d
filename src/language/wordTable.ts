import { type Token, tokenise } from './tokens.ts';
import { WordScanner } from './wordScanner.ts';

const FEWEST_SLOTS = 4096;

/** A word of a text by its number in the table. */
export interface NumberedToken extends Token {
  readonly number: number;
}

/**
 * Folded words, numbered in order of first sight. A word met before is known by its letters as they are read (by open
 * addressing), without being cut out, folded and compared as a string.
 */
export class WordTable {
  readonly #words: string[];
  /** Numbers of words, from 1, at the places that their hashes say; 0 is free. */
  #slots: Int32Array;
  readonly #read = new WordScanner();

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
    this.#read.spell(word);
    const number = this.#slots[this.#slot()] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** The number of a folded word, a new one when it was never met. */
  add(word: string): number {
    this.#read.spell(word);
    return this.#meet(word);
  }

  /** The tokens of a text, in order: those that `tokenise` gives, numbered. Linear in its length. */
  read(text: string): NumberedToken[] {
    const read = this.#read;
    const tokens: NumberedToken[] = [];
    read.open(text);
    while (read.next()) {
      const { start, end } = read;
      const number = this.#meet(text, start, end);
      tokens.push({ number, text: this.#words[number] ?? '', start, end });
    }
    if (!read.isUnclear) return tokens;
    return tokenise(text).map((token) => ({ ...token, number: this.add(token.text) }));
  }

  /** The number of the word read last, which a part of a text may write as it is folded. */
  #meet(text: string, start = 0, end = text.length): number {
    const slot = this.#slot();
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const written = text.slice(start, end);
    this.#words.push(this.#read.is(written) ? written : this.#read.word());
    const number = this.#words.length;
    this.#slots[slot] = number;
    if (number * 2 > this.#slots.length) this.#widen();
    return number - 1;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [number, word] of this.#words.entries()) {
      this.#read.spell(word);
      this.#slots[this.#slot()] = number + 1;
    }
  }

  /** Where the number of the word read last stands, or may be put. */
  #slot(): number {
    const slots = this.#slots;
    const { hash } = this.#read;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const number = slots[slot] ?? 0;
      if (number === 0 || this.#read.is(this.#words[number - 1] ?? '')) return slot;
      slot = (slot + 1) & last;
    }
  }
}
