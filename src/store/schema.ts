import type { Generated } from 'kysely';

/** Truth values are kept as 0 and 1, and times as milliseconds since the epoch, so that any SQL database can hold them. */
export interface Schema {
  guild_settings: {
    guild: string;
    language: 'ar' | 'en' | null;
    article: string | null;
    private_replies: number;
    gaps: number;
    zone: string | null;
  };
  subscriptions: {
    channel: string;
    guild: string;
    article: string | null;
    kind: 'immediate' | 'daily';
    time: string | null;
    zone: string | null;
    reminders: number;
    failures: Generated<number>;
    since: number;
    retry: number | null;
  };
  outbox: {
    id: Generated<number>;
    channel: string;
    window: string;
    article: string | null;
    version: string | null;
    state: 'pending' | 'sending' | 'sent';
    message: string | null;
    created: number;
    attempted: number | null;
    /** JSON of the articles that the attempt showed. */
    shows: string | null;
  };
  posted: {
    channel: string;
    article: string;
    source: string | null;
    version: string;
    message: string | null;
    position: Generated<number>;
  };
  gaps: {
    id: Generated<number>;
    guild: string;
    question: string;
    outcome: 'unanswered' | 'badly-answered';
    asked: number;
  };
  departures: { guild: string; departed: number };
}
