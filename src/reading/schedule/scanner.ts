import { type Token, tokenise } from '../../language/tokens.ts';
import type { Unit } from './calendarNames.ts';

/** What a date expression says, before it is resolved. */
export type Said =
  | {
      readonly kind: 'calendar';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly lastDay?: number;
      readonly hijri?: boolean;
      readonly modifier?: -1 | 0 | 1;
      readonly yearModifier?: -1 | 0 | 1;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly modifier?: -1 | 0 | 1 }
  | { readonly kind: 'shift'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly modifier: -1 | 0 | 1; readonly weekend?: boolean }
  | { readonly kind: 'span'; readonly unit: Unit; readonly count: number; readonly modifier: -1 | 1 }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number; readonly sign: -1 | 1 }
  | { readonly kind: 'vague' };

/** A date expression in a text: token range [from, to) and what it says. */
export interface Scanned {
  readonly from: number;
  readonly to: number;
  readonly said: Said;
}

/** One text as the date rules see it: folded tokens, and the raw text between them. */
export class Scanner {
  readonly tokens: readonly Token[];
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
    this.tokens = tokenise(raw);
  }

  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** The word without a conjunction or preposition written onto it ("وأغسطس", "بيناير"). */
  bare(at: number): string {
    return this.word(at).replace(/^[وفبل](?=\p{L}{3})/u, '');
  }

  /** The text between two tokens' neighbours: punctuation and white space before token `at`. */
  gap(at: number): string {
    return this.raw.slice(this.tokens[at - 1]?.end ?? 0, this.tokens[at]?.start ?? this.raw.length);
  }

  /** Looks a table's names of one or two words up at a place: value and number of tokens taken. */
  named<T>(table: ReadonlyMap<string, T>, at: number): { value: T; taken: number } | undefined {
    for (const first of [this.word(at), this.bare(at)]) {
      const two = table.get(`${first} ${this.word(at + 1)}`);
      if (two !== undefined && /^\s+$/u.test(this.gap(at + 1))) return { value: two, taken: 2 };
      const one = table.get(first);
      if (one !== undefined) return { value: one, taken: 1 };
    }
    return undefined;
  }
}

/** A rule takes the longest expression it knows at a token, or none. */
export type Rule = (scanner: Scanner, at: number) => Scanned | undefined;
