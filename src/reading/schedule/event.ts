import type { Excerpt } from '../../article/excerpt.ts';

export type Precision = 'time' | 'day' | 'week' | 'month' | 'year' | 'range' | 'unresolved';

/** A date as the article writes it, and what it resolves to. */
export interface DateExpression {
  readonly excerpt: Excerpt;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYY-Www` (ISO 8601 week), `A/B` for a range; null when the text does not let it be resolved. */
  readonly date: string | null;
  /** `HH:MM` when a time of day is given. */
  readonly time: string | null;
  /** IANA zone or UTC offset when the text names one. */
  readonly zone: string | null;
  readonly precision: Precision;
  /** The reference date it was resolved against, `YYYY-MM-DD`, or null when it needed none. */
  readonly against: string | null;
}

export type EventStatus = 'past' | 'planned' | 'postponed' | 'cancelled' | 'denied';

/** Something that happened or will: its date, place and what, each a slice of the article. */
export interface ArticleEvent {
  readonly when: DateExpression;
  /** First day, `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `YYYY-Www`; null when unresolved. */
  readonly date: string | null;
  readonly endDate: string | null;
  readonly time: string | null;
  /** Milliseconds since the epoch when date, time and zone are all known. */
  readonly instant: number | null;
  readonly place: Excerpt | null;
  /** The clause that tells what happens; the date expression lies in or beside it. */
  readonly what: Excerpt;
  readonly participants: readonly Excerpt[];
  readonly status: EventStatus;
  /** Every place of the article that tells it, the first being `what`'s own. */
  readonly citations: readonly Excerpt[];
}

export interface Schedule {
  readonly expressions: readonly DateExpression[];
  /** In order of time; unresolved ones last, in reading order. */
  readonly events: readonly ArticleEvent[];
}
