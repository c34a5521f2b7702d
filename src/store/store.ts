import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { Departures } from './departures.ts';
import { Gaps } from './gaps.ts';
import { migrations, refuseNewer } from './migrations.ts';
import { Outbox } from './outbox.ts';
import { StoreError, storeError } from './problem.ts';
import type { Schema } from './schema.ts';
import { Settings } from './settings.ts';
import { Subscriptions } from './subscriptions.ts';

export const DEFAULT_DATABASE_URL = 'file:data/isnad.db';
/** Milliseconds to wait for another writer. */
const BUSY = 5000;

/** What Isnad remembers between runs: settings, subscriptions, deliveries, gaps. One SQLite file. */
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
  static async open(url = DEFAULT_DATABASE_URL): Promise<Store> {
    const file = fileOf(url);
    let db: Kysely<Schema> | undefined;
    try {
      mkdirSync(dirname(file), { recursive: true });
      const database = connect(file);
      db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
      await migrate(db, file);
      return new Store(db);
    } catch (error) {
      await db?.destroy();
      throw storeError(file, error);
    }
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function fileOf(url: string): string {
  if (url.startsWith('file:///')) return fileURLToPath(url);
  if (url.startsWith('file:')) return url.slice('file:'.length);
  throw new StoreError('unsupported', `DATABASE_URL must be a file: address such as ${DEFAULT_DATABASE_URL}`);
}

function connect(file: string) {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY}`);
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check?: string } | undefined;
    if (check?.quick_check !== undefined && check.quick_check !== 'ok') throw new Error('malformed');
    // A read-only file opens well and fails only at the first change: ask for the write lock now.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

async function migrate(db: Kysely<Schema>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: migrations });
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some(({ name }) => name === 'kysely_migration')) {
    const rows = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    refuseNewer(
      file,
      rows.map(({ name }) => name),
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
