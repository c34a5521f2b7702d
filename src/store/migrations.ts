import type { Kysely, Migration, MigrationProvider } from 'kysely';
import { StoreError } from './problem.ts';
import type { Connection } from './sqlite.ts';

const first = ({ numbered }: Connection): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('guild_settings')
      .addColumn('guild', 'text', (c) => c.primaryKey())
      .addColumn('language', 'text')
      .addColumn('article', 'text')
      .addColumn('private_replies', 'integer', (c) => c.notNull())
      .addColumn('gaps', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('subscriptions')
      .addColumn('channel', 'text', (c) => c.primaryKey())
      .addColumn('guild', 'text', (c) => c.notNull())
      .addColumn('article', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('time', 'text')
      .addColumn('zone', 'text')
      .addColumn('reminders', 'integer', (c) => c.notNull())
      .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('id', 'integer', numbered)
      .addColumn('channel', 'text', (c) =>
        c.notNull().references('subscriptions.channel').onDelete('cascade'),
      )
      .addColumn('window', 'text', (c) => c.notNull())
      .addColumn('article', 'text')
      .addColumn('version', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('message', 'text')
      .addColumn('created', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('outbox_window', ['channel', 'window'])
      .execute();
    await db.schema
      .createTable('posted')
      .addColumn('channel', 'text', (c) =>
        c.notNull().references('subscriptions.channel').onDelete('cascade'),
      )
      .addColumn('article', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('message', 'text')
      .addPrimaryKeyConstraint('posted_once', ['channel', 'article'])
      .execute();
    await db.schema
      .createTable('gaps')
      .addColumn('id', 'integer', numbered)
      .addColumn('guild', 'text', (c) => c.notNull())
      .addColumn('question', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('asked', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('departures')
      .addColumn('guild', 'text', (c) => c.primaryKey())
      .addColumn('departed', 'bigint', (c) => c.notNull())
      .execute();
  },
});

/** What an attempt at a delivery said and when, when a channel subscribed, and the zone of a server. */
const second = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('guild_settings').addColumn('zone', 'text').execute();
    await db.schema
      .alterTable('subscriptions')
      .addColumn('since', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('subscriptions').addColumn('retry', 'bigint').execute();
    await db.schema.alterTable('outbox').addColumn('attempted', 'bigint').execute();
    await db.schema.alterTable('outbox').addColumn('shows', 'text').execute();
    await db.schema.alterTable('posted').addColumn('source', 'text').execute();
    await db.schema
      .alterTable('posted')
      .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('subscriptions_guild').on('subscriptions').column('guild').execute();
    await db.schema.createIndex('gaps_guild').on('gaps').column('guild').execute();
  },
});

/** Every version of the schema, oldest first; there is no way back. */
const MIGRATIONS: Readonly<Record<string, (connection: Connection) => Migration>> = {
  '0001-first': first,
  '0002-attempts': second,
};

export function migrations(connection: Connection): MigrationProvider {
  return {
    getMigrations: async () =>
      Object.fromEntries(Object.entries(MIGRATIONS).map(([name, make]) => [name, make(connection)])),
  };
}

/** Throws StoreError `newer` when a database has been through versions that this code does not know. */
export function refuseNewer(database: string, done: readonly string[]): void {
  const unknown = done.find((name) => MIGRATIONS[name] === undefined);
  if (unknown === undefined) return;
  throw new StoreError(
    'newer',
    `The database ${database} was written by a newer Isnad (${unknown}): update Isnad, or name another one by DATABASE_URL.`,
  );
}
