import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ColumnDefinitionBuilder,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';
import { rest } from '../slices.ts';
import { StoreError, storeError } from './problem.ts';

/** What differs from one SQL database to another; everything else in this folder is the same for all. */
export interface Connection {
  readonly dialect: Dialect;
  /** What the database is called in messages to the operator. */
  readonly name: string;
  /** Makes a column a primary key that the database numbers. */
  readonly numbered: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
}

/** Milliseconds to wait for another writer. */
const BUSY = 5000;

/**
 * Opens the SQLite file of a `file:` address, making it and its folder if need be.
 * Throws StoreError when it is damaged or cannot be written; nothing in it is changed.
 */
export function connectSqlite(url: string): Connection {
  const file = fileOf(url);
  try {
    mkdirSync(dirname(file), { recursive: true });
    return {
      dialect: new PacedDialect(leavingOneFile(open(file))),
      name: file,
      numbered: (column) => column.primaryKey().autoIncrement(),
    };
  } catch (error) {
    throw storeError(file, error);
  }
}

/** Each query or transaction holds the event loop until it is on the disk, so a row of them is spread over turns. */
class PacedDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    await rest();
    return connection;
  }
}

class PacedDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new PacedDriver({ database: this.#database });
  }
}

function fileOf(url: string): string {
  if (url.startsWith('file:///')) return fileURLToPath(url);
  if (url.startsWith('file:') && url.length > 'file:'.length) return url.slice('file:'.length);
  throw new StoreError(
    'unsupported',
    'DATABASE_URL must be a file: address such as file:data/isnad.db; other databases are not supported yet.',
  );
}

function open(file: string) {
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${BUSY}`);
    // Looked at before anything is set: a damaged file is left as it is, and setting the journal writes to it.
    const checks = database.prepare('PRAGMA quick_check(1)').all() as readonly { quick_check: string }[];
    if (checks.some(({ quick_check: found }) => found !== 'ok')) throw new Error('malformed');
    // A read-only file opens well and fails only at the first change: make one now and take it back.
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
    database.pragma('journal_mode = WAL');
    // Every commit reaches the disk: a delivery written down must outlive a power cut, not only a kill.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.close();
    throw error;
  }
}

/**
 * The database, closed so that its file stands alone. libsql gives up its statements only as they are collected, and
 * SQLite does not fold the write-ahead log in while one is left; leaving that mode does.
 */
function leavingOneFile(database: InstanceType<typeof Database>): SqliteDatabase {
  return {
    prepare: (sql) => database.prepare(sql) as ReturnType<SqliteDatabase['prepare']>,
    close() {
      try {
        database.pragma('busy_timeout = 0');
        database.pragma('journal_mode = DELETE');
      } catch {
        // Another program has it open, or the disk is full: the log stays beside the file, and whoever opens it next reads both.
      } finally {
        database.close();
      }
    },
  };
}
