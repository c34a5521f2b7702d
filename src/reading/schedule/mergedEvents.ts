import type { Excerpt } from '../../article/excerpt.ts';
import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ArticleEvent } from './event.ts';

/** Share of the shorter telling's words that two tellings of one event have in common. */
const ALIKE = 0.3;

/** Tellings of one day with a like content are one event; what one leaves out is taken from the other. */
export function merged(told: readonly ArticleEvent[]): ArticleEvent[] {
  const events: ArticleEvent[] = [];
  const onDay = new Map<string, number[]>();
  for (const event of told) {
    const day = event.date === null ? '' : `${event.date}/${event.endDate}`;
    const same = onDay.get(day) ?? [];
    const at = day === '' ? undefined : same.find((index) => isSameTelling(events[index], event));
    const other = at === undefined ? undefined : events[at];
    if (other && at !== undefined) events[at] = both(other, event);
    else onDay.set(day, same.concat(events.push(event) - 1));
  }
  return inOrder(events);
}

function both(a: ArticleEvent, b: ArticleEvent): ArticleEvent {
  const names = new Set(a.participants.map(({ text }) => text));
  return {
    ...a,
    place: fuller(a.place, b.place),
    time: a.time ?? b.time,
    instant: a.instant ?? b.instant,
    participants: [...a.participants, ...b.participants.filter(({ text }) => !names.has(text))],
    citations: [...a.citations, ...b.citations],
  };
}

/** Of two names for one place the one that says more: "Strumica, Macedonia" rather than "Macedonia". */
function fuller(a: Excerpt | null, b: Excerpt | null): Excerpt | null {
  return a && b ? (terms(b.text).size > terms(a.text).size ? b : a) : (a ?? b);
}

function isSameTelling(a: ArticleEvent | undefined, b: ArticleEvent): boolean {
  if (!a || a.what.overlaps(b.what)) return false;
  if (a.place && b.place && !alikePlaces(a.place.text, b.place.text)) return false;
  const [own, other] = [termsOf(a.what), termsOf(b.what)];
  let shared = 0;
  for (const term of own) if (other.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(own.size, other.size)) >= ALIKE;
}

const read = new WeakMap<Excerpt, ReadonlySet<string>>();

/** The terms of a clause, read once however many it is held against. */
function termsOf(what: Excerpt): ReadonlySet<string> {
  const known = read.get(what) ?? terms(what.text);
  read.set(what, known);
  return known;
}

function alikePlaces(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
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
