import { Kysely, Migrator } from 'kysely';
import { Departures } from './departures.ts';
import { Gaps } from './gaps.ts';
import { migrations, refuseNewer } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { storeError } from './problem.ts';
import type { Schema } from './schema.ts';
import { Settings } from './settings.ts';
import { type Connection, connectSqlite } from './sqlite.ts';
import { Subscriptions } from './subscriptions.ts';

/** What Isnad remembers between runs: settings, subscriptions, deliveries, gaps. */
export class Store {
  readonly settings: Settings;
  readonly subscriptions: Subscriptions;
  readonly outbox: Outbox;
  readonly gaps: Gaps;
  readonly departures: Departures;
  readonly #db: Kysely<Schema>;

  private constructor(db: Kysely<Schema>) {
    this.#db = db;
    this.settings = new Settings(db);
    this.subscriptions = new Subscriptions(db);
    this.outbox = new Outbox(db);
    this.gaps = new Gaps(db);
    this.departures = new Departures(db);
  }

  /**
   * Opens the database of a `file:` address, making it and its folder if need be, and brings its schema up to date.
   * Throws StoreError when it is damaged, not writable or newer than this code; nothing is overwritten.
   */
  static async open(url: string): Promise<Store> {
    const connection = connectSqlite(url);
    const db = new Kysely<Schema>({ dialect: connection.dialect });
    try {
      await migrate(db, connection);
      return new Store(db);
    } catch (error) {
      await db.destroy();
      throw storeError(connection.name, error);
    }
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

async function migrate(db: Kysely<Schema>, connection: Connection): Promise<void> {
  const migrator = new Migrator({ db, provider: migrations(connection) });
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const rows = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    refuseNewer(
      connection.name,
      rows.map(({ name }) => name),
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
