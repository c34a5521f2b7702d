import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Edition } from '../../src/answers/edition.ts';
import { loadFolder } from '../../src/article/folder.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import type { Channel } from '../../src/preview/world.ts';
import { Store } from '../../src/store/store.ts';
import { startBot } from '../support/running.ts';

const FIRST = 'افتتح الوزير المكتبة الجديدة في المدينة صباح أمس.';
const EDITED = 'أغلق الوزير المكتبة القديمة في المدينة صباح أمس.';
const DAY = 24 * 3_600_000;
/** A hang, on any machine: the programs of the first test are started a dozen times. */
const SLOW = 600_000;

let discord: StandIn;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  discord = await StandIn.start();
  folder = mkdtempSync(join(tmpdir(), 'isnad-killed-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A channel of its own, with a database and a knowledge folder, subscribed the day before yesterday. */
async function place(kind: 'immediate' | 'daily') {
  const name = `place-${discord.world.channels.size}`;
  const channel = discord.world.addChannel({ name, guildId: discord.world.guildId });
  const own = join(folder, name);
  mkdirSync(join(own, 'knowledge'), { recursive: true });
  const database = `file:${join(own, 'isnad.db')}`;
  const store = await Store.open(database);
  const time = kind === 'daily' ? '08:00' : null;
  const subscription = { guild: discord.world.guildId, channel: channel.id, article: null, reminders: false };
  await store.subscriptions.start({ ...subscription, kind, time, zone: 'UTC' }, Date.now() - 2 * DAY);
  const write = (text: string) => writeFileSync(join(own, 'knowledge', 'a.md'), `# خبر\n\n${text}\n`);
  write(FIRST);
  return { channel, database, store, write, knowledge: join(own, 'knowledge') };
}

type Place = Awaited<ReturnType<typeof place>>;

const posts = (channel: Channel) =>
  discord.messages(channel).filter(({ author }) => author.id === discord.world.bot.id);
const said = (channel: Channel) => posts(channel).map(({ embeds }) => embeds[0]?.description?.split('\n')[0]);

function start({ database, knowledge }: Place, step = 0): ChildProcess {
  const program = join(import.meta.dirname, 'mortalBot.ts');
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', program, String(step)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATABASE_URL: database,
      KNOWLEDGE_DIR: knowledge,
      LOG_LEVEL: 'silent',
    },
  });
  children.push(child);
  return child;
}

/** Looks until something is so; how long that takes is left to the test's own limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Whether nothing is left to deliver and the channel shows the text. */
async function isSettled({ store, channel }: Place, text: string): Promise<boolean> {
  return (await store.outbox.due()).length === 0 && said(channel).includes(`> ${text}`);
}

/** Runs the program until it is killed at a step; false when it did all its work and was stopped. */
async function killedAt(step: number, where: Place, text: string): Promise<boolean> {
  const child = start(where, step);
  const ended = once(child, 'exit');
  await until(async () => child.exitCode !== null || child.signalCode !== null || isSettled(where, text));
  // Stopping waits for what it does last, which comes after the outbox is empty.
  child.kill('SIGTERM');
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the program ended with ${code ?? signal}`);
  return signal === 'SIGKILL';
}

/** Lets the bot, in this process, do what is left to do. */
async function recover(where: Place, text: string): Promise<void> {
  const { library } = await loadFolder(where.knowledge);
  const { bot } = await startBot({ discord, store: where.store, edition: await Edition.read(library) });
  await until(() => isSettled(where, text));
  await bot.stop();
}

describe('a process killed at any step', () => {
  it(
    'of posting or editing neither loses nor doubles a message',
    async () => {
      const steps = { posting: 0, editing: 0 };
      for (let step = 1; ; step += 1) {
        const where = await place('immediate');
        const posting = await killedAt(step, where, FIRST);
        await recover(where, FIRST);
        expect(said(where.channel), `killed at step ${step} of posting`).toEqual([`> ${FIRST}`]);
        where.write(EDITED);
        const editing = await killedAt(step, where, EDITED);
        await recover(where, EDITED);
        expect(said(where.channel), `killed at step ${step} of editing`).toEqual([`> ${EDITED}`]);
        await where.store.close();
        steps.posting += Number(posting);
        steps.editing += Number(editing);
        if (!posting && !editing) break;
      }
      // Written down, noted as sending, posted, noted as posted; an edit may be made twice and is not noted before.
      expect(steps).toEqual({ posting: 4, editing: 3 });
    },
    SLOW,
  );

  it(
    'of a daily digest neither loses nor doubles it',
    async () => {
      let steps = 0;
      for (let killed = true; killed; steps += Number(killed)) {
        const where = await place('daily');
        killed = await killedAt(steps + 1, where, FIRST);
        await recover(where, FIRST);
        expect(said(where.channel), `killed at step ${steps + 1}`).toEqual([`> ${FIRST}`]);
        await where.store.close();
      }
      expect(steps).toBe(4);
    },
    SLOW,
  );
});

describe('a process killed when Discord has taken the message and not answered', () => {
  async function killedUnanswered(where: Place): Promise<void> {
    const child = start(where);
    const stop = discord.onEvent((event) => {
      if (event.kind === 'message' && event.channelId === where.channel.id) child.kill('SIGKILL');
    });
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    stop();
    expect(posts(where.channel)).toHaveLength(1);
    expect(await where.store.outbox.due()).toHaveLength(1);
  }

  it.each([
    ['started again at once', 0, false],
    ['started again when Discord has forgotten the nonce', 0, true],
    ['started again after a hundred and fifty messages', 150, true],
  ] as const)(
    '%s finds it',
    async (_, typed, forgotten) => {
      const where = await place('immediate');
      const reader = discord.user('قارئ');
      for (let at = 0; at < 120; at += 1) discord.type(reader, where.channel, `قبل ${at}`);
      await killedUnanswered(where);
      for (let at = 0; at < typed; at += 1) discord.type(reader, where.channel, `بعد ${at}`);
      if (forgotten) discord.world.nonces.forget();
      await recover(where, FIRST);
      expect(posts(where.channel)).toHaveLength(1);
      where.write(EDITED);
      await recover(where, EDITED);
      expect(said(where.channel)).toEqual([`> ${EDITED}`]);
      await where.store.close();
    },
    SLOW,
  );

  it(
    'posts no second one when a moderator has deleted it meanwhile',
    async () => {
      const where = await place('immediate');
      await killedUnanswered(where);
      where.channel.messages.clear();
      const { library } = await loadFolder(where.knowledge);
      const { bot } = await startBot({ discord, store: where.store, edition: await Edition.read(library) });
      await until(async () => (await where.store.outbox.due()).length === 0);
      await bot.stop();
      expect(posts(where.channel)).toEqual([]);
      await where.store.close();
    },
    SLOW,
  );

  it(
    'keeps what the message shows apart from an article that changed meanwhile',
    async () => {
      const where = await place('immediate');
      await killedUnanswered(where);
      where.write(EDITED);
      await recover(where, EDITED);
      expect(said(where.channel)).toEqual([`> ${EDITED}`]);
      await where.store.close();
    },
    SLOW,
  );
});
