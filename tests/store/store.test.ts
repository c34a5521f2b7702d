import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { connectSqlite } from '../../src/store/sqlite.ts';
import { Store } from '../../src/store/store.ts';

const daily = {
  guild: 'g',
  channel: 'c',
  article: null,
  kind: 'daily',
  time: '08:00',
  zone: 'Asia/Amman',
  reminders: true,
} as const;

const DAY = 24 * 3600 * 1000;

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-store-'));
  url = `file:${join(folder, 'data', 'isnad.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function using(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await Store.open(url);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Does something without root's right to write everywhere. */
async function asAnyone(work: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe('the store', () => {
  it('keeps settings and subscriptions between runs', async () => {
    await using(async (store) => {
      await store.settings.change('g', { language: 'ar', privateReplies: true });
      await store.subscriptions.start(daily, 5);
    });
    await using(async (store) => {
      expect(await store.settings.of('g')).toEqual({
        language: 'ar',
        article: null,
        privateReplies: true,
        gaps: false,
        zone: null,
      });
      expect(await store.subscriptions.list('g')).toEqual([{ ...daily, since: 5, retry: null }]);
      expect(await store.subscriptions.list('other')).toEqual([]);
    });
  });

  it('leaves one file behind, with all that was written', async () => {
    await using((store) => store.settings.change('g', { language: 'ar' }).then(() => undefined));
    expect(readdirSync(join(folder, 'data'))).toEqual(['isnad.db']);
  });

  it('closes while another program reads the file, and leaves that one its log', async () => {
    await using((store) => store.settings.change('g', { language: 'ar' }).then(() => undefined));
    const store = await Store.open(url);
    const other = new Database(join(folder, 'data', 'isnad.db'));
    const languages = () => other.prepare('select language from guild_settings').all();
    languages();
    await store.settings.change('g', { language: 'en' });
    await store.close();
    expect(languages()).toEqual([{ language: 'en' }]);
    other.close();
  });

  it('writes a delivery down once for each window, and drops it with its subscription', async () => {
    await using(async (store) => {
      await store.subscriptions.start(daily, 5);
      const delivery = { channel: 'c', window: 'article:a:1', article: 'a', version: '1' };
      await store.outbox.add(delivery, 1);
      await store.outbox.add(delivery, 2);
      const [due, ...others] = await store.outbox.due();
      expect(others).toEqual([]);
      expect(due).toMatchObject({ ...delivery, created: 1, attempted: null, shows: [] });
      if (!due) return;
      const shows = [{ article: 'a', source: 's', version: '1' }];
      await store.outbox.sending(due.id, shows, 3);
      expect(await store.outbox.due()).toMatchObject([{ attempted: 3, shows }]);
      await store.outbox.sent(due, 'm', shows, { now: 4 });
      expect(await store.outbox.due()).toEqual([]);
      expect(await store.outbox.posted('c')).toEqual(
        new Map([['a', { source: 's', version: '1', message: 'm', position: 0 }]]),
      );
      expect(await store.subscriptions.stop('c')).toBe(true);
      expect(await store.outbox.posted('c')).toEqual(new Map());
    });
  });

  it('puts a newer version of an article in place of one that was not sent yet, never of one that may have been', async () => {
    await using(async (store) => {
      await store.subscriptions.start(daily, 5);
      const version = (number: string) => ({
        channel: 'c',
        window: `article:a:${number}`,
        article: 'a',
        version: number,
      });
      await store.outbox.add(version('1'), 1);
      await store.outbox.add(version('2'), 2);
      const [due, ...others] = await store.outbox.due();
      expect([due?.version, others]).toEqual(['2', []]);
      if (due) await store.outbox.sending(due.id, [], 3);
      await store.outbox.add(version('3'), 4);
      expect((await store.outbox.due()).map((one) => one.version)).toEqual(['2', '3']);
    });
  });

  it('keeps the window of a day taken for a week after it was sent', async () => {
    await using(async (store) => {
      await store.subscriptions.start(daily, 5);
      const today = { channel: 'c', window: 'daily:1', article: null, version: null };
      await store.outbox.add(today, 0);
      const [due] = await store.outbox.due();
      if (due) await store.outbox.sent(due, null, [], { now: 1 });
      await store.outbox.forgetOld(7 * DAY);
      await store.outbox.add(today, 7 * DAY);
      expect(await store.outbox.due()).toEqual([]);
      await store.outbox.forgetOld(7 * DAY + 1);
      await store.outbox.add(today, 7 * DAY);
      expect(await store.outbox.due()).toHaveLength(1);
    });
  });

  it('keeps questions only where gaps are on, and forgets them when they are switched off', async () => {
    await using(async (store) => {
      expect(await store.gaps.add('g', 'متى تُعقد القمّة؟', 'unanswered', 1)).toBe(false);
      await store.settings.change('g', { gaps: true });
      for (const now of [2, 3]) await store.gaps.add('g', 'متى تُعقد القمّة؟', 'unanswered', now);
      expect(await store.gaps.list('g')).toEqual([
        { question: 'متى تُعقد القمّة؟', outcome: 'unanswered', times: 2, last: 3 },
      ]);
      await store.settings.change('g', { gaps: false });
      expect(await store.gaps.list('g')).toEqual([]);
    });
  });

  it('forgets a guild 30 days after leaving it, not before, and not when it came back', async () => {
    const month = 30 * DAY;
    await using(async (store) => {
      await store.subscriptions.start(daily, 5);
      await store.departures.left('g', 0);
      expect(await store.departures.forgetOld(month - 1)).toEqual([]);
      await store.departures.returned('g');
      expect(await store.departures.forgetOld(month)).toEqual([]);
      await store.departures.left('g', 0);
      expect(await store.departures.forgetOld(month)).toEqual(['g']);
      expect(await store.subscriptions.list()).toEqual([]);
    });
  });

  it('brings an older database up to date and keeps what is in it', async () => {
    const connection = connectSqlite(url);
    const old = new Kysely<Record<string, Record<string, unknown>>>({ dialect: connection.dialect });
    const migrator = new Migrator({ db: old, provider: migrations(connection) });
    await migrator.migrateTo('0001-first');
    const { reminders, ...rest } = daily;
    await old
      .insertInto('subscriptions')
      .values({ ...rest, reminders: Number(reminders) })
      .execute();
    await old
      .insertInto('posted')
      .values({ channel: 'c', article: 'a', version: '1', message: 'm' })
      .execute();
    await old.destroy();
    await using(async (store) => {
      expect(await store.subscriptions.list()).toEqual([{ ...daily, since: 0, retry: null }]);
      expect(await store.outbox.posted('c')).toEqual(
        new Map([['a', { source: null, version: '1', message: 'm', position: 0 }]]),
      );
    });
  });

  it('refuses a newer database and leaves it as it was', async () => {
    await using(async () => {});
    const raw = new Database(url.slice(5));
    raw.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01')");
    raw.close();
    await expect(Store.open(url)).rejects.toMatchObject({ code: 'newer' });
  });

  it('refuses a damaged file and leaves it as it was', async () => {
    const file = join(folder, 'damaged.db');
    writeFileSync(file, 'this is no database '.repeat(500));
    await expect(Store.open(`file:${file}`)).rejects.toMatchObject({ code: 'corrupted' });
    expect(readFileSync(file, 'utf8')).toBe('this is no database '.repeat(500));
  });

  it('refuses a file damaged in the middle and leaves it as it was', async () => {
    await using(async (store) => {
      for (let at = 0; at < 500; at += 1)
        await store.settings.change(`guild ${at}`, { article: 'a'.repeat(50) });
    });
    const file = url.slice(5);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 3 * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    await expect(Store.open(url)).rejects.toMatchObject({ code: 'corrupted' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('says that a read-only file or folder cannot be written, and which', async () => {
    await using(async (store) => void (await store.settings.change('g', { gaps: true })));
    const file = url.slice(5);
    for (const path of [folder, join(folder, 'data')]) chmodSync(path, 0o755);
    chmodSync(file, 0o444);
    await asAnyone(async () => {
      await expect(Store.open(url)).rejects.toMatchObject({
        code: 'unwritable',
        message: expect.stringContaining(file),
      });
      await expect(Store.open(`file:${join(folder, 'new', 'isnad.db')}`)).rejects.toMatchObject({
        code: 'unwritable',
      });
    });
    chmodSync(file, 0o644);
    await using(async (store) => expect((await store.settings.of('g')).gaps).toBe(true));
  });

  it('says that a folder that is a file, or an address of another kind, cannot be used', async () => {
    await expect(Store.open(`file:${folder}`)).rejects.toMatchObject({ code: 'unwritable' });
    writeFileSync(join(folder, 'data'), '');
    await expect(Store.open(url)).rejects.toMatchObject({ name: 'StoreError' });
    for (const other of ['postgres://localhost/isnad', 'file:', 'isnad.db'])
      await expect(Store.open(other)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
