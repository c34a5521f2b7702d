import type { Span } from '../../language/normalise.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { quotationAt, quotations } from './quotations.ts';
import type { Stance } from './statements.ts';

/** A paragraph as the grammar sees it: tokens, quotations, and the ends of its sentences. */
export interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
  /** Offsets just before each full stop that is not inside a quotation, and the end of the text. */
  readonly stops: readonly number[];
}

/** A statement as found in one paragraph, before its speaker is known. Spans are of the paragraph's text. */
export interface Draft {
  readonly kind: 'direct' | 'indirect';
  readonly content: Span;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly stance: Stance;
  readonly addressee: Span | null;
  /** The statement this one lies in. */
  readonly outer: Draft | null;
  /** Who passed it on without a statement of their own ("نقلت الوكالة عن المصدر قوله"). */
  readonly reporter: Span | null;
  /** Grammatical gender of a verb without a subject, where it shows. */
  readonly feminine: boolean | null;
}

export function ground(text: string, sentences: readonly Span[]): Ground {
  const quotes = quotations(text);
  const stops = sentences
    .map(({ end }) => end)
    .filter(
      (end) =>
        end === text.length || !quotationAt(quotes, end - 1) || /[.!?؟]["»”’']$/u.test(text.slice(0, end)),
    );
  return {
    text,
    tokens: tokenise(text),
    quotes,
    stops: [...new Set([...stops, text.length])].sort((a, b) => a - b),
  };
}

/** The first sentence end at or after an offset. */
export function stopAfter({ stops, text }: Ground, at: number): number {
  return stops.find((stop) => stop >= at) ?? text.length;
}

/** The start of the sentence an offset lies in. */
export function sentenceStart({ stops, text }: Ground, at: number): number {
  let start = (stops.filter((stop) => stop <= at).at(-1) ?? 0) % text.length;
  while (start < at && /\s/u.test(text.charAt(start))) start += 1;
  return start;
}

/** A span without white space, commas and stops at its edges; undefined when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /[\s،,:؛;.–—-]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s،,:؛;.–—-]/u.test(text.charAt(to - 1))) to -= 1;
  return to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { start: from, end: to } : undefined;
}

/**
 * What is said, as direct or indirect speech: direct when one quotation is the whole of it (its marks are then left
 * out), indirect otherwise. `end` is the furthest it may reach.
 */
export function contentFrom(
  own: Ground,
  start: number,
  end: number,
): { kind: 'direct' | 'indirect'; content: Span } | undefined {
  const span = trimmed(own.text, { start, end });
  if (!span) return undefined;
  const quote = own.quotes.find((one) => one.start === span.start);
  if (quote && trimmed(own.text, { start: quote.end, end: span.end }) === undefined) {
    const closed = /["»”›’']/u.test(own.text.charAt(quote.end - 1));
    const inner = trimmed(own.text, { start: quote.start + 1, end: closed ? quote.end - 1 : quote.end });
    return inner && { kind: 'direct', content: inner };
  }
  return { kind: 'indirect', content: span };
}
