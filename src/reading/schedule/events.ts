import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { addDays } from '../../language/calendar.ts';
import type { Span } from '../../language/normalise.ts';
import { clausesOf } from './clauses.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import type { ArticleEvent, DateExpression, EventStatus } from './event.ts';
import type { DatedSentence } from './expressions.ts';
import { merged } from './mergedEvents.ts';
import { participantsIn } from './participants.ts';
import type { Place } from './placeNames.ts';
import { statusesOf } from './status.ts';
import { instantOf } from './timeOfDay.ts';
import { knownPlaces, placeOf, placesOf } from './whereabouts.ts';

/** The events of the sentences: each date tied to its own clause and place, tellings of one event merged. A step is a sentence or event. */
export function* readEvents(
  article: Article,
  sentences: readonly DatedSentence[],
  reference: string | undefined,
): Generator<void, ArticleEvent[]> {
  const known = yield* knownPlaces(sentences);
  const events: ArticleEvent[] = [];
  for (const sentence of sentences) {
    if (sentence.expressions.length === 0) continue;
    const told = new Tellings(article, sentence, known, reference);
    const statuses = statusesOf(sentence, reference);
    sentence.expressions.forEach((when, at) => {
      events.push(told.event(when, at, statuses[at] ?? 'past'));
    });
    yield;
  }
  return yield* merged(events);
}

const NEWS_DAYS = 7;

/** One sentence's dates as events; dates that share a clause share what is read of it. */
class Tellings {
  readonly #article: Article;
  readonly #sentence: DatedSentence;
  readonly #clauses: readonly Span[];
  readonly #places: readonly Place[];
  readonly #participants = new Map<string, readonly Excerpt[]>();

  /** Of the article's first sentence. */
  readonly #dateline: Dateline | undefined;
  readonly #reference: string | undefined;

  constructor(
    article: Article,
    sentence: DatedSentence,
    known: ReadonlySet<string>,
    reference: string | undefined,
  ) {
    this.#article = article;
    this.#sentence = sentence;
    this.#reference = reference;
    const { paragraph, part, span, text, tokens } = sentence;
    const opens = paragraph === 1 && part === 'text' && span.start === 0;
    this.#dateline = opens ? datelineOf(text, tokens) : undefined;
    this.#clauses = clausesOf(sentence);
    this.#places = placesOf(sentence, known);
  }

  event(when: DateExpression, at: number, status: EventStatus): ArticleEvent {
    const { span } = this.#sentence;
    const clause = this.#clauses[at] ?? span;
    const what = this.#cut(clause);
    const [date = null, endDate = null] = when.date?.split('/') ?? [];
    return {
      when,
      date,
      endDate,
      time: when.time,
      instant: instantOf(date, when),
      place:
        placeOf(this.#article, this.#sentence, clause, when, this.#places) ??
        (this.#dateline && this.#isNews(when, status) ? this.#cut(this.#dateline.place) : null),
      what,
      participants: this.#participantsOf(what),
      status,
      citations: [what],
    };
  }

  /** What has happened within days of the publication, where the dateline says where the reporter is. */
  #isNews({ date }: DateExpression, status: EventStatus): boolean {
    return (
      status === 'past' &&
      date?.length === 10 &&
      this.#reference !== undefined &&
      date >= addDays(this.#reference, -NEWS_DAYS)
    );
  }

  #participantsOf(what: Excerpt): readonly Excerpt[] {
    const key = `${what.start} ${what.end}`;
    const known = this.#participants.get(key);
    if (known) return known;
    const { text, tokens, span, expressions } = this.#sentence;
    const local = ({ start, end }: Span) => ({ start: start - span.start, end: end - span.start });
    const clause = local(what);
    const own = tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const taken = [
      ...[...expressions.map(({ excerpt }) => excerpt), ...this.#places].map(local),
      { start: 0, end: this.#dateline?.end ?? 0 },
    ];
    const found = participantsIn(text, own, taken).map(({ start, end }) =>
      this.#cut({ start: span.start + start, end: span.start + end }),
    );
    this.#participants.set(key, found);
    return found;
  }

  #cut(span: Span): Excerpt {
    return Excerpt.cut(this.#article, this.#sentence.paragraph, span, this.#sentence.part);
  }
}
