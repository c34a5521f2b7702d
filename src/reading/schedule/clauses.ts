import type { Span } from '../../language/normalise.ts';
import type { DateExpression } from './event.ts';
import type { DatedSentence } from './expressions.ts';

/** Fewest words that can tell what happens, the date's own not counted. */
const ENOUGH_WORDS = 4;
/** Characters before a comma that can be a clause. */
const SHORTEST = 12;

/**
 * The clause of each date of a sentence, as spans of the sentence's part: from the end of the clause before to the
 * comma after the date. Dates with no comma between them share one; a clause too short to tell anything reaches on
 * to the next comma.
 */
export function clausesOf({ text, span, expressions }: DatedSentence): Span[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (/[،,؛;]/u.test(text.charAt(at)) && !/\d/.test(text.charAt(at + 1))) ends.push(at);
  const clauses: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < expressions.length) {
    const last = lastSharing(expressions, at, ends, span.start, start);
    const next = expressions[last + 1];
    const { close, resumes } = next
      ? closingEnd(text, ends, start, local(expressions[last], span), next.excerpt.start - span.start)
      : { close: text.length, resumes: text.length };
    for (; at <= last; at += 1) clauses.push({ start: span.start + start, end: span.start + close });
    start = Math.min(text.length - 1, resumes + 1);
    while (start < text.length - 1 && /\s/u.test(text.charAt(start))) start += 1;
  }
  return clauses.map((clause, at) => withItsHead(clause, clauses[at - 1], expressions, span.start, text));
}

/** "وتستمر حتى 10 فبراير" tells nothing without what goes on, so it is told with the clause before. */
function withItsHead(
  clause: Span,
  before: Span | undefined,
  expressions: readonly DateExpression[],
  offset: number,
  text: string,
): Span {
  if (!before || before.start === clause.start) return clause;
  let own = text.slice(clause.start - offset, clause.end - offset);
  for (const { excerpt } of expressions) own = own.replace(excerpt.text, '');
  const words = own.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
  return words < ENOUGH_WORDS ? { start: before.start, end: clause.end } : clause;
}

function local(expression: DateExpression | undefined, span: Span): number {
  return (expression?.excerpt.end ?? span.start) - span.start;
}

function lastSharing(
  expressions: readonly DateExpression[],
  first: number,
  ends: readonly number[],
  offset: number,
  start: number,
): number {
  let last = first;
  while (last + 1 < expressions.length) {
    const from = (expressions[last]?.excerpt.end ?? 0) - offset;
    const to = (expressions[last + 1]?.excerpt.start ?? 0) - offset;
    if (ends.some((end) => end >= from && end < to && end - start > SHORTEST)) break;
    last += 1;
  }
  return last;
}

interface Closing {
  readonly close: number;
  /** Where the next clause may begin: before the close where a date set in is told with the clause that holds the next date. */
  readonly resumes: number;
}

/** Where a clause that begins at `start` and whose last date ends at `from` closes, before the date at `next`. */
function closingEnd(
  text: string,
  ends: readonly number[],
  start: number,
  from: number,
  next: number,
): Closing {
  const after = ends.filter((end) => end >= from);
  const [first = text.length, second = text.length] = after;
  const words = text.slice(start, first).split(/\s+/u).length;
  const at = (end: number): Closing => ({ close: end, resumes: end });
  if (words < ENOUGH_WORDS) return at(second);
  const opens = ends.findLast((end) => end >= start && end < from);
  const isSetIn = opens !== undefined && SET_IN.test(text.slice(opens + 1, first));
  if (!isSetIn) return at(first);
  // "أمر القاضي، أمس، بحبس المدير في الحريق الذي وقع الاثنين": the object stands before the next date.
  return second < next ? at(second) : { close: text.slice(0, next).trimEnd().length, resumes: first };
}

/** "أصدر القاضي، أمس، مذكرة توقيف": when and on what occasion stand between a verb and its object. */
const SET_IN =
  /^\s*(?:(?:في|فى|خلال|عقب|بعد|قبل|منذ|على هامش|on|during|after|before|at|late|early)\s|\S+(?:\s+\S+){0,2}\s*$)/u;
