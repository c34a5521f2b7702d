import {
  MONTH_NUMBERS,
  type Names,
  UNITS,
  type Unit,
  WEEKDAY_NUMBERS,
} from '../../language/calendarNames.ts';
import { type Token, tokenise } from '../../language/tokens.ts';

/** A date of the calendar: of its parts those that are written. Modifiers count units on from the present one. */
export interface CalendarSaid {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly lastDay?: number;
  readonly hijri?: true;
  /** "يناير المقبل": -1 the one before now, 1 the one after. */
  readonly modifier?: number;
  /** "الشهر المقبل" as the month of a day. */
  readonly monthModifier?: number;
  /** The month of the date before it. */
  readonly sameMonth?: true;
  /** "من العام نفسه", "من العام التالي": years on from that of the date before it. */
  readonly yearsOn?: 0 | 1;
  /** "من العام الماضي". */
  readonly yearModifier?: number;
}

export interface WeekdaySaid {
  readonly kind: 'weekday';
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
  readonly modifier?: number;
  /** Of the week so many on from this one ("Monday next week"). */
  readonly week?: number;
  /** The first and last of the days told in one breath ("يومي الاثنين والثلاثاء"). */
  readonly run?: readonly [number, number];
}

/** What a date expression says, before it is resolved. */
export type Said =
  | CalendarSaid
  | WeekdaySaid
  /** Days on from today. */
  | { readonly kind: 'shift'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly modifier: number }
  | { readonly kind: 'weekend'; readonly modifier?: number }
  /** A stretch of time that begins or ends now. */
  | { readonly kind: 'span'; readonly unit: Unit; readonly count: number; readonly modifier: -1 | 1 }
  /** "خلال 48 ساعة": from now, where the words around it look ahead. */
  | { readonly kind: 'within'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number; readonly sign: -1 | 1 }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  /** Months of a year: the first month and how many it has. */
  | {
      readonly kind: 'months';
      readonly first: number;
      readonly count: number;
      readonly year?: number;
      readonly yearModifier?: number;
    }
  /** The part of a year told before it, in another year. */
  | { readonly kind: 'samePeriod'; readonly year?: number; readonly yearModifier?: number }
  /** Units on from the date told before it ("في اليوم التالي", "عصر اليوم نفسه", "two years later"). */
  | { readonly kind: 'on'; readonly unit: Unit; readonly count: number }
  /** A season by the month it begins in. */
  | { readonly kind: 'season'; readonly start: number; readonly modifier: number }
  | { readonly kind: 'range'; readonly first: Said; readonly last: Said }
  | { readonly kind: 'vague' }
  /** A name that holds a date and tells none ("ثورة 25 يناير"). */
  | { readonly kind: 'name' };

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
  readonly #bare: readonly string[];

  constructor(raw: string, tokens: readonly Token[] = tokenise(raw)) {
    this.raw = raw;
    this.tokens = tokens.map(withoutPossessive);
    this.#bare = this.tokens.map(({ text }) =>
      text.replace(/^و?لل(?=\p{L}{3})/u, 'ال').replace(/^[وفبل](?=\p{L}{3})/u, ''),
    );
  }

  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** The word without a conjunction or preposition written onto it ("وأغسطس", "بيناير"). */
  bare(at: number): string {
    return this.#bare[at] ?? '';
  }

  /** The text between two tokens' neighbours: punctuation and white space before token `at`. */
  gap(at: number): string {
    return this.raw.slice(this.tokens[at - 1]?.end ?? 0, this.tokens[at]?.start ?? this.raw.length);
  }

  /** Looks a table's names of one or two words up at a place: value and number of tokens taken. */
  named<T>(table: Names<T>, at: number): { value: T; taken: number } | undefined {
    const own = this.word(at);
    const bare = this.bare(at);
    return this.#namedAs(table, own, at) ?? (bare === own ? undefined : this.#namedAs(table, bare, at));
  }

  #namedAs<T>(table: Names<T>, first: string, at: number): { value: T; taken: number } | undefined {
    const two = table.pairs.get(first)?.get(this.word(at + 1));
    if (two !== undefined && /^\s+$/u.test(this.gap(at + 1))) return { value: two, taken: 2 };
    const one = table.get(first);
    return one === undefined ? undefined : { value: one, taken: 1 };
  }
}

/** "last week's", "Wednesday's", "today's": the time itself. */
function withoutPossessive(token: Token): Token {
  if (!token.text.endsWith("'s")) return token;
  const text = token.text.slice(0, -2);
  const isTime =
    WEEKDAY_NUMBERS.has(text) ||
    MONTH_NUMBERS.has(text) ||
    UNITS.has(text) ||
    /^(?:yesterday|today|tonight|tomorrow|weekend)$/.test(text);
  return isTime ? { ...token, text, end: token.end - 2 } : token;
}

/** A rule takes the longest expression it knows at a token, or none. */
export type Rule = (scanner: Scanner, at: number) => Scanned | undefined;
