import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export interface NewDelivery {
  readonly channel: string;
  /** What makes this delivery the only one of its kind: an article's version, a day. */
  readonly window: string;
  readonly article: string | null;
  readonly version: string | null;
}

/** One message to one channel, written down before it is sent. */
export interface Delivery extends NewDelivery {
  readonly id: number;
  /** When it was written down; this and the next in milliseconds since the epoch. */
  readonly created: number;
  /** When it was last sent; a crash may have come after the message went out. Null before the first attempt. */
  readonly attempted: number | null;
  /** What that attempt showed. */
  readonly shows: readonly Shown[];
}

/** A version of an article that a channel was shown. */
export interface Shown {
  readonly article: string;
  /** The article's own version. */
  readonly source: string;
  /** The version of its digest. */
  readonly version: string;
}

/** The last version of an article that a channel was shown, and where. */
export interface Posted {
  /** Null in a database from before it was kept. */
  readonly source: string | null;
  readonly version: string;
  /** Null when the channel was not shown it but knows of it: it was there before the subscription. */
  readonly message: string | null;
  /** Which of the message's embeds, from 0. */
  readonly position: number;
}

/** Milliseconds a delivery that went out is kept, so that its window is not written down again. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

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
    await this.#db.transaction().execute((db) => write(db, delivery, now));
  }

  /** What is still to be delivered, oldest first. */
  async due(): Promise<Delivery[]> {
    const rows = await this.#db
      .selectFrom('outbox')
      .select(['id', 'channel', 'window', 'article', 'version', 'created', 'attempted', 'shows'])
      .where('state', '!=', 'sent')
      .orderBy('id')
      .execute();
    return rows.map(({ created, attempted, shows, ...rest }) => ({
      ...rest,
      created: Number(created),
      attempted: attempted === null ? null : Number(attempted),
      shows: shows === null ? [] : (JSON.parse(shows) as Shown[]),
    }));
  }

  /** Notes, before a delivery is sent, that it is and what it shows. `now` in ms since the epoch. */
  async sending(id: number, shows: readonly Shown[], now: number): Promise<void> {
    await this.#db
      .updateTable('outbox')
      .set({ state: 'sending', attempted: now, shows: JSON.stringify(shows) })
      .where('id', '=', id)
      .execute();
  }

  /**
   * Marks a delivery as sent by a message (null when there was nothing to say) and remembers what the channel has been
   * shown: each article in an embed of its own, the first at `position`. `next` is written down in the same moment.
   */
  async sent(
    { id, channel, article }: Delivery,
    message: string | null,
    shown: readonly Shown[],
    { position = 0, next, now }: { position?: number; next?: NewDelivery; now: number },
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      // Of an article, `posted` tells; a day's window stays taken.
      if (article === null)
        await db.updateTable('outbox').set({ state: 'sent', message }).where('id', '=', id).execute();
      else await db.deleteFrom('outbox').where('id', '=', id).execute();
      await db
        .updateTable('subscriptions')
        .set({ failures: 0, retry: null })
        .where('channel', '=', channel)
        .execute();
      await remember(db, channel, shown, message, position);
      if (next) await write(db, next, now);
    });
  }

  /** Takes articles as known to a channel without a message, so that only later versions are posted. */
  async known(channel: string, shown: readonly Shown[]): Promise<void> {
    await this.#db.transaction().execute((db) => remember(db, channel, shown, null, 0));
  }

  /** Notes a version of an article whose digest says what the posted one says. */
  async unchanged(channel: string, { article, source }: Shown): Promise<void> {
    await this.#db
      .updateTable('posted')
      .set({ source })
      .where('channel', '=', channel)
      .where('article', '=', article)
      .execute();
  }

  /** What a channel has been shown, by article. */
  async posted(channel: string): Promise<ReadonlyMap<string, Posted>> {
    const rows = await this.#db
      .selectFrom('posted')
      .select(['article', 'source', 'version', 'message', 'position'])
      .where('channel', '=', channel)
      .execute();
    return new Map(rows.map(({ article, ...rest }) => [article, rest]));
  }

  /** Deletes deliveries that went out more than a week before `now` (ms since the epoch). */
  async forgetOld(now: number): Promise<void> {
    await this.#db
      .deleteFrom('outbox')
      .where('state', '=', 'sent')
      .where('created', '<', now - KEPT)
      .execute();
  }
}

async function write(db: Kysely<Schema>, delivery: NewDelivery, now: number): Promise<void> {
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
}

async function remember(
  db: Kysely<Schema>,
  channel: string,
  shown: readonly Shown[],
  message: string | null,
  position: number,
): Promise<void> {
  for (const [at, { article, source, version }] of shown.entries()) {
    const row = { source, version, message, position: position + at };
    await db
      .insertInto('posted')
      .values({ channel, article, ...row })
      .onConflict((conflict) => conflict.columns(['channel', 'article']).doUpdateSet(row))
      .execute();
  }
}
