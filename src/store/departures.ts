import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Milliseconds after which a guild that Isnad left is forgotten. */
export const KEPT_AFTER_DEPARTURE = 30 * 24 * 60 * 60 * 1000;

/** Every table that knows of guilds. */
const TABLES = ['gaps', 'subscriptions', 'guild_settings', 'departures'] as const;

/** Guilds that Isnad left, to be forgotten in time. */
export class Departures {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Notes that Isnad left a guild, at `now` (ms since the epoch). */
  async left(guild: string, now: number): Promise<void> {
    await this.#db
      .insertInto('departures')
      .values({ guild, departed: now })
      .onConflict((conflict) => conflict.column('guild').doNothing())
      .execute();
  }

  async returned(guild: string): Promise<void> {
    await this.#db.deleteFrom('departures').where('guild', '=', guild).execute();
  }

  /** The guilds that anything is kept about. */
  async known(): Promise<string[]> {
    const guilds = new Set<string>();
    for (const table of TABLES)
      for (const { guild } of await this.#db.selectFrom(table).select('guild').distinct().execute())
        guilds.add(guild);
    return [...guilds];
  }

  /** Deletes everything kept about a guild; deliveries go with the subscriptions they belong to. */
  async forget(guild: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const table of TABLES) await db.deleteFrom(table).where('guild', '=', guild).execute();
    });
  }

  /** Forgets the guilds left more than 30 days before `now`; answers which. */
  async forgetOld(now: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('departures')
      .select('guild')
      .where('departed', '<=', now - KEPT_AFTER_DEPARTURE)
      .execute();
    for (const { guild } of rows) await this.forget(guild);
    return rows.map(({ guild }) => guild);
  }
}
