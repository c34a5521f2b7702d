import type { Excerpt } from '../../article/excerpt.ts';
import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ArticleEvent } from './event.ts';

/** Share of the shorter telling's words that two tellings of one event have in common. */
const ALIKE = 0.3;

/** Of the events of one day, a telling is held against the latest so many. */
const COMPARED = 64;

/** Tellings of one day with a like content are one event; what one leaves out is taken from the other. A step is a telling. */
export function* merged(told: readonly ArticleEvent[]): Generator<void, ArticleEvent[]> {
  const events: Tellings[] = [];
  const onDay = new Map<string, Tellings[]>();
  for (const event of told) {
    yield;
    const day = `${event.date}/${event.endDate}`;
    const same = (event.date !== null && onDay.get(day)) || [];
    const other = same.slice(-COMPARED).find((one) => one.tell(event));
    if (other) {
      other.add(event);
      continue;
    }
    const own = new Tellings(event);
    events.push(own);
    same.push(own);
    onDay.set(day, same);
  }
  return inOrder(events.map((one) => one.event()));
}

/** The tellings of one event. */
class Tellings {
  #told: ArticleEvent;
  readonly #participants = new Map<string, Excerpt>();
  readonly #citations: Excerpt[] = [];

  constructor(first: ArticleEvent) {
    this.#told = first;
    this.add(first);
  }

  /** Whether they tell what this one tells. */
  tell(event: ArticleEvent): boolean {
    return isSameTelling(this.#told, event);
  }

  add(event: ArticleEvent): void {
    const own = this.#told;
    this.#told = {
      ...own,
      place: fuller(own.place, event.place),
      time: own.time ?? event.time,
      instant: own.instant ?? event.instant,
    };
    for (const one of event.participants)
      if (!this.#participants.has(one.text)) this.#participants.set(one.text, one);
    for (const one of event.citations) this.#citations.push(one);
  }

  event(): ArticleEvent {
    return { ...this.#told, participants: [...this.#participants.values()], citations: this.#citations };
  }
}

/** Of two names for one place the one that says more: "Strumica, Macedonia" rather than "Macedonia". */
function fuller(a: Excerpt | null, b: Excerpt | null): Excerpt | null {
  return a && b ? (terms(b.text).size > terms(a.text).size ? b : a) : (a ?? b);
}

function isSameTelling(a: ArticleEvent, b: ArticleEvent): boolean {
  if (a.what.overlaps(b.what)) return false;
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
