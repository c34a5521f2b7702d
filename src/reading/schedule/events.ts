import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { DatedSentence } from './expressions.ts';
import { placesIn } from './places.ts';
import type { ArticleEvent, DateExpression, EventStatus } from './schedule.ts';

const STATUS: readonly (readonly [EventStatus, RegExp])[] = [
  ['cancelled', /(?:^|\s)و?(?:ألغ[يى]ت?|إلغاء|cancel\w*)(?=\s|$|[.,،])/iu],
  ['postponed', /(?:^|\s)و?(?:أ?[ُ]?جّ?لت?|تأجّ?لت?|تأجيل|إرجاء|أُ?رجئت?|postpon\w*|delayed)(?=\s|$|[.,،])/iu],
  ['denied', /(?:^|\s)و?(?:نف[ىت]|ينفي|تنفي|denied|denies)(?=\s|$|[.,،])/iu],
];

/** UTF-16 units before a date within which a denial is of it. */
const DENIAL_REACH = 60;

/** Fewest words that can tell what happens, the date's own not counted. */
const ENOUGH_WORDS = 4;

/** The events of the sentences: each date tied to its own clause and place, tellings of one event merged. */
export function readEvents(
  article: Article,
  sentences: readonly DatedSentence[],
  reference: string | undefined,
): ArticleEvent[] {
  const known = knownPlaces(article);
  const told = sentences.flatMap((sentence) => {
    const clauses = clausesOf(sentence);
    return sentence.expressions.map((when, at) =>
      eventOf(
        article,
        sentence,
        when,
        clauses[at] ?? sentence.span,
        sentence.directions[at] === 1 ? 1 : -1,
        reference,
        known,
      ),
    );
  });
  return inOrder(merge(told));
}

/**
 * The clause of each date: from the end of the clause before to the comma after the date. Dates with no comma
 * between them share one; a clause too short to tell anything reaches on to the next comma.
 */
function clausesOf({ text, span, expressions }: DatedSentence): Span[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (/[،,؛;]/u.test(text.charAt(at)) && !/\d/.test(text.charAt(at + 1))) ends.push(at);
  const clauses: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < expressions.length) {
    const last = lastSharing(expressions, at, ends, span.start, start);
    const more = last + 1 < expressions.length;
    const close = more ? closingEnd(text, ends, start, local(expressions[last], span)) : text.length;
    for (; at <= last; at += 1) clauses.push({ start: span.start + start, end: span.start + close });
    start = Math.min(text.length - 1, close + 1);
    while (start < text.length - 1 && /\s/u.test(text.charAt(start))) start += 1;
  }
  return clauses;
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
    const comma = ends.find((end) => end >= from && end < to);
    if (comma !== undefined && comma - start > 12) break;
    last += 1;
  }
  return last;
}

function closingEnd(text: string, ends: readonly number[], start: number, from: number): number {
  const after = ends.filter((end) => end >= from);
  const first = after[0] ?? text.length;
  const words = text.slice(start, first).split(/\s+/u).length;
  return words < ENOUGH_WORDS ? (after[1] ?? text.length) : first;
}

function eventOf(
  article: Article,
  sentence: DatedSentence,
  when: DateExpression,
  clause: Span,
  ahead: -1 | 1,
  reference: string | undefined,
  known: ReadonlySet<string>,
): ArticleEvent {
  const whole = article.textOf(sentence.paragraph, sentence.part);
  const what = Excerpt.cut(article, sentence.paragraph, clause, sentence.part);
  const range = when.date?.split('/') ?? [];
  const date = range[0] ?? null;
  return {
    when,
    date,
    endDate: range[1] ?? null,
    time: when.time,
    instant: instantOf(date, when),
    place: placeOf(article, sentence, clause, when, whole, known),
    what,
    participants: [],
    status: statusOf(what.text, when.excerpt.start - clause.start, date, ahead, reference),
    citations: [what],
  };
}

/** Names of one word that the article gives as places anywhere, folded. */
function knownPlaces(article: Article): ReadonlySet<string> {
  const texts = article.paragraphs.flatMap(({ text, caption }) =>
    caption === undefined ? [text] : [text, caption],
  );
  return new Set(
    texts.flatMap((text) =>
      placesIn(text).flatMap(({ start, end }) =>
        tokenise(text.slice(start, end)).map(({ text: word }) => word.replace(/^و(?=\p{L}{3})/u, '')),
      ),
    ),
  );
}

function placeOf(
  article: Article,
  sentence: DatedSentence,
  clause: Span,
  when: DateExpression,
  whole: string,
  known: ReadonlySet<string>,
): Excerpt | null {
  const found = placesIn(whole.slice(clause.start, clause.end), known)
    .map(({ start, end }) => ({ start: clause.start + start, end: clause.start + end }))
    .filter(({ start, end }) => end <= when.excerpt.start || start >= when.excerpt.end);
  const distance = (span: Span) =>
    span.end <= when.excerpt.start ? when.excerpt.start - span.end : (span.start - when.excerpt.end) * 1.2;
  const [nearest] = found.sort((a, b) => distance(a) - distance(b));
  return nearest ? Excerpt.cut(article, sentence.paragraph, nearest, sentence.part) : null;
}

function instantOf(date: string | null, { time, zone }: DateExpression): number | null {
  if (date === null || time === null || zone === null || date.length !== 10) return null;
  const utc = Date.parse(`${date}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(utc);
  return utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc);
}

function statusOf(
  text: string,
  at: number,
  date: string | null,
  ahead: -1 | 1,
  reference: string | undefined,
): EventStatus {
  // A denial reaches only the date near it: "denied that …, and said that … in March" plans March.
  const near = text.slice(Math.max(0, at - DENIAL_REACH), Math.max(0, at));
  const marked = STATUS.find(([status, pattern]) => pattern.test(status === 'denied' ? near : text))?.[0];
  if (marked) return marked;
  if (date === null || reference === undefined) return ahead === 1 ? 'planned' : 'past';
  const known = reference.slice(0, date.length);
  if (/W/u.test(date) || date === known) return ahead === 1 ? 'planned' : 'past';
  return date > known ? 'planned' : 'past';
}

/** Tellings of one day with a like content are one event; the place is taken from whichever names one. */
function merge(told: readonly ArticleEvent[]): ArticleEvent[] {
  const events: ArticleEvent[] = [];
  for (const event of told) {
    const at = events.findIndex(
      (other) =>
        other.date !== null &&
        other.date === event.date &&
        other.endDate === event.endDate &&
        sameTelling(other, event),
    );
    const other = events[at];
    if (!other) events.push(event);
    else
      events[at] = {
        ...other,
        place: other.place ?? event.place,
        time: other.time ?? event.time,
        instant: other.instant ?? event.instant,
        citations: [...other.citations, ...event.citations],
      };
  }
  return events;
}

const ALIKE = 0.3;

function sameTelling(a: ArticleEvent, b: ArticleEvent): boolean {
  if (a.what.overlaps(b.what)) return false;
  if (a.place && b.place && !alikePlaces(a.place.text, b.place.text)) return false;
  const [own, other] = [terms(a.what.text), terms(b.what.text)];
  const shared = [...own].filter((term) => other.has(term)).length;
  return shared / Math.max(1, Math.min(own.size, other.size)) >= ALIKE;
}

function alikePlaces(a: string, b: string): boolean {
  const [own, other] = [terms(a), terms(b)];
  return [...own].some((term) => other.has(term));
}

function terms(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ text: word }) => !isStopWord(word))
      .map(({ text: word }) => stem(word)),
  );
}

/** In order of time, the unresolved last in reading order. A month or year comes before its own days. */
function inOrder(events: readonly ArticleEvent[]): ArticleEvent[] {
  const dated = events.filter(({ date }) => date !== null);
  const undated = events.filter(({ date }) => date === null);
  return [
    ...dated.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1)),
    ...undated,
  ];
}
