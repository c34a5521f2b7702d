import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type StandInUser } from '../../src/preview/standInUser.ts';
import { Store } from '../../src/store/store.ts';
import { HOSTILE } from '../support/hostile.ts';
import { type Running, startBot } from '../support/running.ts';

let folder: string;
let store: Store;
let running: Running;
let reader: StandInUser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'));
  store = await Store.open(`file:${join(folder, 'isnad.db')}`);
  running = await startBot({ store });
});
afterAll(async () => {
  await running.stop();
  await store.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  reader = running.discord.user('قارئ');
});

const shown = (message: APIMessage | undefined) => JSON.stringify([message?.content, message?.embeds]);
const failures = () => running.logged.filter((line) => line.includes('"level":50'));

describe('a hostile question', () => {
  it.each(HOSTILE)(
    '%s: is answered in time, within Discord’s limits, mentioning nobody',
    async (_name, text) => {
      const here = reader.directMessage();
      const { message } = await reader.runs(here, 'ask', { question: text.slice(0, 250) });
      expect(message).toBeDefined();
      const typed = await reader.types(here, text.slice(0, 4000));
      expect(typed).toBeDefined();
      for (const one of [message, typed]) {
        expect(one?.mentions).toEqual([]);
        expect(shown(one)).not.toMatch(/@everyone|(?<!\\\\)<@/);
      }
      expect(failures()).toEqual([]);
    },
  );
});

describe('a forged button', () => {
  const here = () => running.discord.channel();
  const pressing = async (message: APIMessage, custom_id: string) =>
    (await running.discord.user('x').component(here(), message, { component_type: 2, custom_id })).message;

  it('of any id gets an error that only the presser sees, and does nothing', async () => {
    const { message } = await reader.runs(here(), 'schedule');
    if (!message) throw new Error('no schedule');
    const before = running.discord.messages(here()).length;
    const [genuine] = buttonsOf(message);
    const id = genuine?.custom_id ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ minLength: 1, maxLength: 100 }),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
          // The genuine one with one character changed, dropped or added.
          fc.tuple(fc.nat(id.length - 1), fc.string({ maxLength: 2 })).map(([at, put]) => {
            const changed = `${id.slice(0, at)}${put}${id.slice(at + 1)}`;
            return changed === id ? `${id}x` : changed.slice(0, 100);
          }),
        ),
        async (forged) => {
          expect((await pressing(message, forged))?.content).toMatch(/ليس من أزراري|not one of mine/);
        },
      ),
      { numRuns: 60 },
    );
    expect(running.discord.messages(here())).toHaveLength(before);
    expect(failures()).toEqual([]);
  });

  it('menu or form gets an error too', async () => {
    const { message } = await reader.runs(here(), 'help');
    if (!message) throw new Error('no help');
    const answers = [
      await reader.selects(here(), message, 'no menu of ours', ['x']),
      await reader.submits(here(), 'no form of ours', { field: 'x' }),
    ];
    for (const { message: answer, ephemeral } of answers) {
      expect(answer?.content).toMatch(/ليس من أزراري/);
      expect(ephemeral).toBe(true);
    }
  });

  it('that is genuine but under another message does no more than that message says', async () => {
    const { message } = await reader.runs(here(), 'schedule');
    if (!message) throw new Error('no schedule');
    const bare = { ...message, embeds: [] };
    for (const { custom_id = '' } of buttonsOf(message)) {
      const answer = await pressing(bare as APIMessage, custom_id);
      expect(answer?.mentions ?? []).toEqual([]);
    }
    expect(failures()).toEqual([]);
  });
});

describe('too much at once', () => {
  it('is told one user with the time left, and in a channel said once', async () => {
    const hasty = running.discord.user('مستعجل');
    const here = hasty.directMessage();
    const mine = () => running.discord.messages(here).filter(({ author }) => author.bot === true);
    for (let asked = 0; asked < 24; asked++) running.discord.type(hasty, here, 'مساعدة');
    await expect.poll(() => mine().length, { timeout: 5000 }).toBe(21);
    expect(mine().filter(({ content }) => /الانتظار \d+ (?:ثانية|ثوانٍ)/.test(content))).toHaveLength(1);
    const { message, ephemeral } = await hasty.runs(running.discord.channel(), 'help');
    expect(message?.content).toMatch(/الانتظار \d+ (?:ثانية|ثوانٍ)/);
    expect(ephemeral).toBe(true);
    expect((await reader.runs(running.discord.channel(), 'help')).message?.embeds).toHaveLength(1);
  });

  it('of suggestions gets none, and no error', async () => {
    const hasty = running.discord.user('مستعجل');
    const offered: number[] = [];
    for (let typed = 0; typed < 125; typed++)
      offered.push((await hasty.autocompletes(hasty.directMessage(), 'ask', 'question', 'متى الاج')).length);
    expect(offered[0]).toBeGreaterThan(0);
    expect(offered.at(-1)).toBe(0);
  });
});

describe('what one server has said', () => {
  it('is nowhere in another: settings, kept questions, subscriptions', async () => {
    const { discord } = running;
    const other = discord.world.addGuild('Other');
    const admin = discord.user('Admin', { admin: true, locale: 'en-US' });
    const [here, there] = [discord.channel(), discord.channel('general', other.id)];
    const own = { guild: discord.world.guildId, channel: here.id };
    await store.settings.change(own.guild, { privateReplies: true, gaps: true, language: 'en' });
    await admin.runs(here, 'ask', { question: 'من فاز بكأس العالم؟' });
    await store.subscriptions.start(
      {
        ...own,
        article: null,
        kind: 'daily',
        time: '08:30',
        zone: 'Asia/Riyadh',
        reminders: false,
      },
      Date.now(),
    );

    expect((await reader.runs(there, 'summary')).ephemeral).toBe(false);
    for (const [command, subcommand] of [['settings'], ['gaps'], ['digest', 'list']] as const) {
      const { message } = await admin.runs(there, command, {}, subcommand);
      expect(shown(message)).not.toMatch(/كأس العالم|08:30|private unless/);
      expect(shown(message)).not.toContain(here.id);
    }
    await store.departures.forget(other.id);
    expect(shown((await admin.runs(here, 'gaps')).message)).toMatch(/كأس العالم/);
    expect(shown((await admin.runs(here, 'digest', {}, 'list')).message)).toContain('08:30');
  });
});
