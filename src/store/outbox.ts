import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** One message to one channel, written down before it is sent. */
export interface Delivery {
  readonly id: number;
  readonly channel: string;
  /** What makes this delivery the only one of its kind: an article's version, a day. */
  readonly window: string;
  readonly article: string | null;
  readonly version: string | null;
  /** `sending` means that a crash may have come after the message went out. */
  readonly state: 'pending' | 'sending';
  /** Milliseconds since the epoch. */
  readonly created: number;
}

export interface NewDelivery {
  readonly channel: string;
  readonly window: string;
  readonly article: string | null;
  readonly version: string | null;
}

/** A version of an article, and the message that shows it alone (null when none does). */
export interface Shown {
  readonly article: string;
  readonly version: string;
  readonly message: string | null;
}

/** Deliveries and what was posted, so that each goes out once. */
export class Outbox {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Writes a delivery down, unless the channel has one for this window already; a newer version of an article takes
   * the place of one that has not been sent. `now` in ms since the epoch.
   */
  async add(delivery: NewDelivery, now: number): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      if (delivery.article !== null)
        await db
          .deleteFrom('outbox')
          .where('channel', '=', delivery.channel)
          .where('article', '=', delivery.article)
          .where('window', '!=', delivery.window)
          .where('state', '=', 'pending')
          .execute();
      await db
        .insertInto('outbox')
        .values({ ...delivery, state: 'pending', message: null, created: now })
        .onConflict((conflict) => conflict.columns(['channel', 'window']).doNothing())
        .execute();
    });
  }

  /** What is still to be delivered, oldest first. */
  async due(): Promise<Delivery[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .select(['id', 'channel', 'window', 'article', 'version', 'state', 'created'])
      .where('state', '!=', 'sent')
      .orderBy('id')
      .execute();
    return rows.flatMap(({ state, ...rest }) => (state === 'sent' ? [] : [{ ...rest, state }]));
  }

  async sending(id: number): Promise<void> {
    await this.#db.updateTable('outbox').set({ state: 'sending' }).where('id', '=', id).execute();
  }

  /**
   * Marks a delivery as sent by a message (null when there was nothing to say) and remembers which version of each
   * article the channel has been shown.
   */
  async sent(
    { id, channel, article }: Delivery,
    message: string | null,
    shown: readonly Shown[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.updateTable('outbox').set({ state: 'sent', message }).where('id', '=', id).execute();
      await db.updateTable('subscriptions').set({ failures: 0 }).where('channel', '=', channel).execute();
      // An article may go back to an earlier version, whose window must then be free.
      if (article !== null)
        await db
          .deleteFrom('outbox')
          .where('channel', '=', channel)
          .where('article', '=', article)
          .where('state', '=', 'sent')
          .where('id', '<', id)
          .execute();
      await remember(db, channel, shown);
    });
  }

  /** Takes articles as known to a channel, so that only later ones are posted. */
  async known(channel: string, shown: readonly Shown[]): Promise<void> {
    await this.#db.transaction().execute((db) => remember(db, channel, shown));
  }

  /** The message that shows an article in a channel, and which version of it. */
  async posted(
    channel: string,
    article: string,
  ): Promise<{ version: string; message: string | null } | undefined> {
    return this.#db
      .selectFrom('posted')
      .select(['version', 'message'])
      .where('channel', '=', channel)
      .where('article', '=', article)
      .executeTakeFirst();
  }
}

async function remember(db: Kysely<Schema>, channel: string, shown: readonly Shown[]): Promise<void> {
  for (const { article, version, message } of shown)
    await db
      .insertInto('posted')
      .values({ channel, article, version, message })
      .onConflict((conflict) => conflict.columns(['channel', 'article']).doUpdateSet({ version, message }))
      .execute();
}
