import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('the store', () => {
  it('keeps settings and subscriptions between runs', async () => {
    await using(async (store) => {
      await store.settings.change('g', { language: 'ar', privateReplies: true });
      await store.subscriptions.start(daily);
    });
    await using(async (store) => {
      expect(await store.settings.of('g')).toEqual({
        language: 'ar',
        article: null,
        privateReplies: true,
        gaps: false,
      });
      expect(await store.subscriptions.list('g')).toEqual([daily]);
      expect(await store.subscriptions.list('other')).toEqual([]);
    });
  });

  it('writes a delivery down once for each window, and drops it with its subscription', async () => {
    await using(async (store) => {
      await store.subscriptions.start(daily);
      const delivery = { channel: 'c', window: 'article:a:1', article: 'a', version: '1' };
      await store.outbox.add(delivery, 1);
      await store.outbox.add(delivery, 2);
      const [due, ...others] = await store.outbox.due();
      expect(others).toEqual([]);
      expect(due).toMatchObject({ ...delivery, state: 'pending' });
      if (due) await store.outbox.sent(due, 'm', [{ article: 'a', version: '1', message: 'm' }]);
      expect(await store.outbox.due()).toEqual([]);
      expect(await store.outbox.posted('c', 'a')).toEqual({ version: '1', message: 'm' });
      expect(await store.subscriptions.stop('c')).toBe(true);
      expect(await store.outbox.posted('c', 'a')).toBeUndefined();
    });
  });

  it('keeps questions only where gaps are on, and forgets them when they are switched off', async () => {
    await using(async (store) => {
      expect(await store.gaps.add('g', 'متى تُعقد القمّة؟', 'unanswered', 1)).toBe(false);
      await store.settings.change('g', { gaps: true });
      for (const now of [2, 3]) await store.gaps.add('g', 'متى تُعقد القمّة؟', 'unanswered', now);
      expect(await store.gaps.list('g')).toEqual([
        { question: 'متى تُعقد القمّة؟', outcome: 'unanswered', times: 2 },
      ]);
      await store.settings.change('g', { gaps: false });
      expect(await store.gaps.list('g')).toEqual([]);
    });
  });

  it('forgets a guild 30 days after leaving it, not before, and not when it came back', async () => {
    const month = 30 * 24 * 3600 * 1000;
    await using(async (store) => {
      await store.subscriptions.start(daily);
      await store.departures.left('g', 0);
      expect(await store.departures.forgetOld(month - 1)).toEqual([]);
      await store.departures.returned('g');
      expect(await store.departures.forgetOld(month)).toEqual([]);
      await store.departures.left('g', 0);
      expect(await store.departures.forgetOld(month)).toEqual(['g']);
      expect(await store.subscriptions.list()).toEqual([]);
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

  it.skipIf(process.getuid?.() === 0)('says that a read-only file cannot be written', async () => {
    await using(async () => {});
    chmodSync(url.slice(5), 0o444);
    await expect(Store.open(url)).rejects.toMatchObject({ code: 'unwritable' });
  });

  it('says that a folder that is a file, or an address of another kind, cannot be used', async () => {
    writeFileSync(join(folder, 'data'), '');
    await expect(Store.open(url)).rejects.toMatchObject({ name: 'StoreError' });
    await expect(Store.open('postgres://localhost/isnad')).rejects.toMatchObject({ code: 'unsupported' });
  });
});
