import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What a channel asked to be posted; one subscription a channel. */
export interface Subscription {
  readonly guild: string;
  readonly channel: string;
  /** An article's id; null for all. */
  readonly article: string | null;
  readonly kind: 'immediate' | 'daily';
  /** `HH:MM` of a daily digest, in `zone` (IANA). */
  readonly time: string | null;
  readonly zone: string | null;
  /** Whether the day's events are announced. */
  readonly reminders: boolean;
}

/** The subscriptions of channels. */
export class Subscriptions {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Starts a channel's subscription, or changes the one it has. */
  async start({ channel, reminders, ...rest }: Subscription): Promise<void> {
    const row = { ...rest, reminders: Number(reminders), failures: 0 };
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

  /** The subscriptions of one guild, or all. */
  async list(guild?: string): Promise<Subscription[]> {
    const all = this.#db.selectFrom('subscriptions').selectAll().orderBy('channel');
    const rows = await (guild === undefined ? all : all.where('guild', '=', guild)).execute();
    return rows.map(({ failures: _, reminders, ...rest }) => ({ ...rest, reminders: reminders === 1 }));
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
}
