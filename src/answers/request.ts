import type { Stance } from '../reading/statements/statement.ts';

/** A question may be this many UTF-16 units long; longer ones are refused with a message that says so. */
export const MAX_QUESTION_LENGTH = 250;

interface OfArticle {
  /** Article id; all articles when absent. */
  readonly article?: string;
}

export interface AskRequest extends OfArticle {
  readonly command: 'ask';
  readonly question: string;
}

export interface ScheduleRequest extends OfArticle {
  readonly command: 'schedule';
  readonly when?: 'all' | 'upcoming' | 'past';
  /** Only events at a place like this. */
  readonly place?: string;
  /** A free question the events should answer ("when is the Vienna meeting"). */
  readonly question?: string;
}

export interface WhoSaidRequest extends OfArticle {
  readonly command: 'who-said';
  readonly speaker?: string;
  readonly about?: string;
  /** A half-remembered phrase. */
  readonly quote?: string;
  readonly stance?: Stance;
}

export interface SpeakersRequest extends OfArticle {
  readonly command: 'speakers';
}

export interface SummaryRequest extends OfArticle {
  readonly command: 'summary';
  /** 1–20. */
  readonly sentences?: number;
  readonly about?: string;
}

export interface ReadRequest extends OfArticle {
  readonly command: 'read';
  /** From 1. */
  readonly paragraph?: number;
}

/** "Check against the article": any message's text. */
export interface CheckRequest extends OfArticle {
  readonly command: 'check';
  readonly text: string;
}

export interface HelpRequest {
  readonly command: 'help';
}

/** Everything a reader can ask, as plain data. */
export type Request =
  | AskRequest
  | ScheduleRequest
  | WhoSaidRequest
  | SpeakersRequest
  | SummaryRequest
  | ReadRequest
  | CheckRequest
  | HelpRequest;
