import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What a channel asked to be posted; one subscription a channel. */
export interface Subscription {
  readonly guild: string;
  readonly channel: string;
  /** An article's id; null for all. */
  readonly article: string | null;
  readonly kind: 'immediate' | 'daily';
  /** `HH:MM` of the daily digest and of reminders, in `zone` (IANA). */
  readonly time: string | null;
  readonly zone: string | null;
  /** Whether the day's events are announced. */
  readonly reminders: boolean;
}

/** A subscription as it stands. */
export interface StandingSubscription extends Subscription {
  /** When it was started or last changed, in ms since the epoch. */
  readonly since: number;
  /** After a refusal, when to try again (ms since the epoch); null while all is well. */
  readonly retry: number | null;
}

/** The subscriptions of channels. */
export class Subscriptions {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Starts a channel's subscription at `now` (ms since the epoch), or changes the one it has. */
  async start({ channel, reminders, ...rest }: Subscription, now: number): Promise<void> {
    const row = { ...rest, reminders: Number(reminders), failures: 0, retry: null, since: now };
    await this.#db
      .insertInto('subscriptions')
      .values({ channel, ...row })
      .onConflict((conflict) => conflict.column('channel').doUpdateSet(row))
      .execute();
  }

  /** Ends a channel's subscription and what was still to be delivered to it. False when there was none. */
  async stop(channel: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('subscriptions')
      .where('channel', '=', channel)
      .executeTakeFirst();
    return numDeletedRows > 0;
  }

  /** The subscription of a channel. */
  async of(channel: string): Promise<StandingSubscription | undefined> {
    const row = await this.#db
      .selectFrom('subscriptions')
      .selectAll()
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row && standing(row);
  }

  /** The subscriptions of one guild, or all. */
  async list(guild?: string): Promise<StandingSubscription[]> {
    const all = this.#db.selectFrom('subscriptions').selectAll().orderBy('channel');
    const rows = await (guild === undefined ? all : all.where('guild', '=', guild)).execute();
    return rows.map(standing);
  }

  /** Counts one more delivery refused by a channel; answers how many in a row. */
  async failed(channel: string): Promise<number> {
    const row = await this.#db
      .updateTable('subscriptions')
      .set((eb) => ({ failures: eb('failures', '+', 1) }))
      .where('channel', '=', channel)
      .returning('failures')
      .executeTakeFirst();
    return row?.failures ?? 0;
  }

  /** Lets a channel be until an instant (ms since the epoch). */
  async retryAt(channel: string, instant: number): Promise<void> {
    await this.#db
      .updateTable('subscriptions')
      .set({ retry: instant })
      .where('channel', '=', channel)
      .execute();
  }
}

function standing({
  failures: _,
  reminders,
  since,
  retry,
  ...rest
}: Omit<Schema['subscriptions'], 'failures'> & { failures: number }): StandingSubscription {
  return {
    ...rest,
    reminders: reminders === 1,
    since: Number(since),
    retry: retry === null ? null : Number(retry),
  };
}
