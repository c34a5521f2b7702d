import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface Gap {
  readonly question: string;
  readonly outcome: 'unanswered' | 'badly-answered';
  /** How often it was asked. */
  readonly times: number;
  /** When it was asked last, in ms since the epoch. */
  readonly last: number;
}

/** Questions listed at most. */
const MOST_LISTED = 1000;
/** Milliseconds a question is kept. */
const KEPT = 90 * 24 * 60 * 60 * 1000;

/** Questions the articles do not answer; who asked is never kept. */
export class Gaps {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Keeps a question, only where the guild has switched gaps on. False when it was not kept. */
  async add(guild: string, question: string, outcome: Gap['outcome'], now: number): Promise<boolean> {
    const on = await this.#db
      .selectFrom('guild_settings')
      .select('gaps')
      .where('guild', '=', guild)
      .executeTakeFirst();
    if (on?.gaps !== 1) return false;
    await this.#db.insertInto('gaps').values({ guild, question, outcome, asked: now }).execute();
    return true;
  }

  /** The questions of a guild, the most asked first, at most `limit`. */
  async list(guild: string, limit = MOST_LISTED): Promise<Gap[]> {
    const rows = await this.#db
      .selectFrom('gaps')
      .select(({ fn }) => [
        'question',
        'outcome',
        fn.countAll<number | string>().as('times'),
        fn.max('asked').as('last'),
      ])
      .where('guild', '=', guild)
      .groupBy(['question', 'outcome'])
      .orderBy('times', 'desc')
      .orderBy('question')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, times: Number(row.times), last: Number(row.last) }));
  }

  /** Deletes some questions of a guild, whatever their outcome: an editor has dealt with them. */
  async settle(guild: string, questions: readonly string[]): Promise<void> {
    if (questions.length === 0) return;
    await this.#db.deleteFrom('gaps').where('guild', '=', guild).where('question', 'in', questions).execute();
  }

  /** Deletes the questions asked more than 90 days before `now` (ms since the epoch). */
  async forgetOld(now: number): Promise<void> {
    await this.#db
      .deleteFrom('gaps')
      .where('asked', '<', now - KEPT)
      .execute();
  }
}
