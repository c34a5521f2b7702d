import type { Span } from '../../language/normalise.ts';
import { sentenceSpans } from '../../language/sentences.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { quotations } from './quotations.ts';
import type { Stance } from './statement.ts';

/** A paragraph as the grammar sees it: tokens, quotations, and the ends of its sentences. */
export interface Ground {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
  /** Offsets just after each sentence that does not end inside a quotation, and the end of the text. */
  readonly stops: readonly number[];
  /** The innermost quotation around an offset, its marks not counted. */
  quoteAt(offset: number): Span | undefined;
  /** Quotations by the offset of their opening mark. */
  readonly quoteFrom: ReadonlyMap<number, Span>;
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
  /** Grammatical gender of the verb, where it shows. */
  readonly feminine: boolean | null;
  /** The subject is a pronoun that stands for a body, not for a person ("it"). */
  readonly thing?: boolean;
  /** True when the verb is plural. */
  readonly plural?: boolean;
  /** Whom a verb without a subject goes back to, when the paragraph shows it. */
  readonly subject?: Actor | null;
  /** The statement inside another's that a quotation without a verb goes on from. */
  readonly continues?: Draft | null;
  /** The office written beside the speaker's name: "فيصل بن فرحان، وزير الخارجية", "ممرضة تدعى ليلى". */
  readonly role?: Span | null;
  /** The noun phrase around the speaker's name ("the mayor, Ruth Obi"), or the bare name within it. */
  readonly variant?: Span | null;
  /** The paper it was published in: "قالت الهيئة في بيان". */
  readonly paper?: Span | null;
  /** Whom the mention stands for, when it only points back ("الأخير"). */
  readonly stands?: Span | null;
  /** True when the verb is passive: nobody is named. */
  readonly passive?: boolean;
}

/** A saying of which nothing more is told: who or what stands in it is added. */
export const PLAIN_SAYING = {
  mention: null,
  cue: null,
  stance: 'says',
  addressee: null,
  outer: null,
  reporter: null,
  feminine: null,
} as const satisfies Partial<Draft>;

/** What follows an article's words: the drafts of a paragraph, and the subject its last clause leaves standing. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly subject: Actor | null;
}

/** The subject of a clause that says nothing, and the office written beside it. */
export interface Actor extends Span {
  readonly role?: Span | null;
}

export function ground(text: string, sentences: readonly Span[]): Ground {
  const quotes = quotations(text);
  const quoteAt = innermost(quotes, text.length);
  const stops = sentences
    .map(({ end }) => end)
    .filter(
      (end) => end === text.length || !quoteAt(end - 1) || /[.!?؟]["»”’']$/u.test(text.slice(end - 2, end)),
    );
  return {
    text,
    tokens: tokenise(text),
    quotes,
    quoteAt,
    quoteFrom: new Map(quotes.map((quote) => [quote.start, quote])),
    stops: [...new Set([...stops, text.length])].sort((a, b) => a - b),
  };
}

/** The words between the marks of a quotation as a ground of their own; offsets stay those of the paragraph. */
export function insideOf(own: Ground, { start, end }: Span): Ground {
  const inside = <T extends Span>(spans: readonly T[]): T[] =>
    spans.slice(firstFrom(spans, start), firstFrom(spans, end)).filter((span) => span.end <= end);
  return {
    text: own.text,
    tokens: inside(own.tokens),
    quotes: inside(own.quotes),
    quoteAt: (offset) => {
      const quote = own.quoteAt(offset);
      return quote && quote.start >= start && quote.end <= end ? quote : undefined;
    },
    quoteFrom: own.quoteFrom,
    stops: sentenceSpans(own.text.slice(start, end)).map((sentence) => start + sentence.end),
  };
}

/** Index of the first of some spans in order that starts at or after an offset. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks up the innermost of nested spans, given outer ones first; linear in the text for few levels of nesting. */
function innermost(spans: readonly Span[], length: number): (offset: number) => Span | undefined {
  const at = new Int32Array(length);
  spans.forEach(({ start, end }, index) => {
    at.fill(index + 1, start + 1, end - 1);
  });
  return (offset) => spans[(at[offset] ?? 0) - 1];
}

/** Tells whether any of the spans reaches into a stretch of a text of this length; linear in the text, not in each question. */
export function reaching(spans: readonly Span[], length: number): (start: number, end: number) => boolean {
  const edges = new Int32Array(length + 2);
  for (const { start, end } of spans) {
    edges[start] = (edges[start] ?? 0) + 1;
    edges[end] = (edges[end] ?? 0) - 1;
  }
  /** How many offsets before each are covered. */
  const covered = new Int32Array(length + 2);
  let depth = 0;
  for (let at = 0; at <= length; at += 1) {
    depth += edges[at] ?? 0;
    covered[at + 1] = (covered[at] ?? 0) + Number(depth > 0);
  }
  return (start, end) => start < end && (covered[end] ?? 0) > (covered[start] ?? 0);
}

/** Index of the first stop at or after an offset. */
function stopIndex({ stops }: Ground, at: number): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first sentence end at or after an offset. */
export function stopAfter(own: Ground, at: number): number {
  return own.stops[stopIndex(own, at)] ?? own.text.length;
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
  const quote = own.quoteFrom.get(span.start);
  if (quote && trimmed(own.text, { start: quote.end, end: span.end }) === undefined) {
    const closed = /["»”›’']/u.test(own.text.charAt(quote.end - 1));
    const inner = trimmed(own.text, { start: quote.start + 1, end: closed ? quote.end - 1 : quote.end });
    return inner && { kind: 'direct', content: inner };
  }
  return { kind: 'indirect', content: span };
}
