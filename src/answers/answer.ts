import type { Article } from '../article/article.ts';
import type { Excerpt } from '../article/excerpt.ts';
import type { Language } from '../language/detect.ts';
import type { Span } from '../language/normalise.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import type { Request } from './request.ts';

/** Whether the article answers: `nearest` holds passages near the question that do not answer it. */
export type Outcome = 'answered' | 'nearest' | 'empty';

/** One thing shown: an excerpt with what we say about it. Our own words are never inside the excerpt. */
export interface AnswerItem {
  readonly excerpt: Excerpt;
  /** Words to set in bold: spans of the text of the excerpt's part, inside the excerpt. */
  readonly marks: readonly Span[];
  /** A line above the excerpt, in our words and the reply language: a date and place, a chain, a section heading. */
  readonly label?: string;
  /** A remark below the excerpt, in our words ("postponed", "from a caption"). */
  readonly remark?: string;
  /** Further citations of the same thing. */
  readonly citations: readonly Excerpt[];
  /** The instant of an event with a known time of day, in milliseconds since the epoch. */
  readonly instant?: number;
  /** The event it tells, in a schedule. */
  readonly event?: ArticleEvent;
  /** Ranking score of a passage, higher is better. */
  readonly score?: number;
}

/** A further question offered as a button. */
export interface FollowUp {
  readonly label: string;
  readonly request: Request;
}

/** What a reader is told, as plain data that knows nothing of where it is shown. */
export interface Answer {
  readonly request: Request;
  readonly outcome: Outcome;
  /** The language of our own words in it. */
  readonly language: Language;
  readonly heading: string;
  /** A line under the heading, in our words. */
  readonly intro?: string;
  readonly items: readonly AnswerItem[];
  /** Lines at the end, in our words. */
  readonly notes: readonly string[];
  readonly followUps: readonly FollowUp[];
  /** The one article everything comes from, when there is one. */
  readonly article?: Article;
}
