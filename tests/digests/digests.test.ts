import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Edition } from '../../src/answers/edition.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';
import { Digests } from '../../src/digests/digests.ts';
import { localTime } from '../../src/digests/localTime.ts';
import { ChannelClosed } from '../../src/digests/post.ts';
import { Store } from '../../src/store/store.ts';

const immediate = {
  guild: 'g',
  channel: 'c',
  article: null,
  kind: 'immediate',
  time: null,
  zone: 'Asia/Amman',
  reminders: false,
} as const;

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-digests-'));
  store = await Store.open(`file:${join(folder, 'isnad.db')}`);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function library(...texts: string[]): Promise<Edition> {
  const articles = texts.map(
    (text, at) => new Article({ id: `a${at}`, title: 'خبر المدينة', language: 'ar', blocks: [{ text }] }),
  );
  return Edition.read(new Library(articles));
}

async function channel(first: Edition) {
  const log: string[] = [];
  const state = { edition: first, closed: false };
  const digests = new Digests({
    store,
    edition: () => state.edition,
    poster: {
      async post() {
        if (state.closed) throw new ChannelClosed();
        return `m${log.push('post')}`;
      },
      async edit(_channel, message) {
        log.push(`edit ${message}`);
        return true;
      },
      findPosted: async () => undefined,
      async tellEnded(guild, ended) {
        log.push(`ended ${guild} ${ended}`);
      },
    },
    now: () => Date.UTC(2026, 0, 1, 12),
    onFault: () => {},
  });
  return { log, state, digests };
}

describe('digests', () => {
  it('post what is added, edit what is changed, and say nothing of a small change', async () => {
    const { log, state, digests } = await channel(await library());
    await digests.subscribe(immediate);
    state.edition = await library('افتتح الوزير المكتبة الجديدة في المدينة.');
    await digests.run();
    await digests.run();
    expect(log).toEqual(['post']);
    state.edition = await library('افتتح الوزير المكتبة الجديدة في المدينة .');
    await digests.run();
    expect(log).toEqual(['post']);
    state.edition = await library('أغلق الوزير المكتبة القديمة في المدينة.');
    await digests.run();
    state.edition = await library('افتتح الوزير المكتبة الجديدة في المدينة.');
    await digests.run();
    expect(log).toEqual(['post', 'edit m1', 'edit m1']);
  });

  it('do not post what was there before the subscription', async () => {
    const { log, digests } = await channel(await library('افتتح الوزير المكتبة الجديدة في المدينة.'));
    await digests.subscribe(immediate);
    await digests.run();
    expect(log).toEqual([]);
  });

  it('end a subscription after the third refusal in a row and tell the admin', async () => {
    const { log, state, digests } = await channel(await library());
    await digests.subscribe(immediate);
    state.edition = await library('افتتح الوزير المكتبة الجديدة في المدينة.');
    state.closed = true;
    for (let round = 0; round < 4; round += 1) await digests.run();
    expect(log).toEqual(['ended g c']);
    expect(await store.subscriptions.list()).toEqual([]);
  });

  it('keep the local day and time of a zone', () => {
    const evening = Date.UTC(2026, 0, 1, 22, 30);
    expect(localTime(evening, 'Asia/Amman')).toEqual({ day: '2026-01-02', time: '01:30' });
    expect(() => localTime(0, 'Mars/Base')).toThrow(RangeError);
  });
});

describe('a process killed', () => {
  const steps = ['after planning', 'before the post', 'after the post', 'after delivering'];
  it.each(steps)(
    '%s neither loses nor doubles a digest',
    async (step) => {
      await store.subscriptions.start(immediate);
      mkdirSync(join(folder, 'knowledge'));
      writeFileSync(
        join(folder, 'knowledge', 'a.md'),
        'خبر المدينة\n\nافتتح الوزير المكتبة الجديدة في المدينة صباح أمس.\n',
      );
      const run = (at: string) =>
        spawnSync(
          process.execPath,
          ['--import', '@oxc-node/core/register', join(import.meta.dirname, 'deliverOnce.ts'), folder, at],
          { encoding: 'utf8' },
        );
      expect(run(step).signal).toBe('SIGKILL');
      for (let again = 0; again < 2; again += 1) expect(run('')).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(join(folder, 'channel'), 'utf8').trim().split('\n')).toHaveLength(1);
    },
    30_000,
  );
});
