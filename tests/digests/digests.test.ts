import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/answers/edition.ts';
import { Digests } from '../../src/digests/digests.ts';
import { DigestPoster } from '../../src/discord/server/digestPoster.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import type { StandInUser } from '../../src/preview/standInUser.ts';
import { ALL_PERMISSIONS } from '../../src/preview/world.ts';
import { Store } from '../../src/store/store.ts';
import type { Subscription } from '../../src/store/subscriptions.ts';
import { editionOf, type Running, startBot } from '../support/running.ts';

const HOUR = 3_600_000;
const SMALL: Record<string, string> = {
  library: 'افتتح الوزير المكتبة الجديدة في المدينة صباح أمس.',
  bridge: 'أغلقت البلدية الجسر القديم بعد انهيار جزء منه.',
};

let folder: string;
let store: Store;
let discord: StandIn;
let owner: StandInUser;
let running: Running;
let clock: number;
let edition: Edition;
let faults: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-digests-'));
  store = await Store.open(`file:${join(folder, 'isnad.db')}`);
  discord = await StandIn.start();
  owner = discord.user('Owner', { admin: true });
  running = await startBot({ discord });
  clock = Date.UTC(2026, 0, 10, 12);
  edition = await library({});
  faults = [];
});
afterEach(async () => {
  await running.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

/** The clock and the library are the test's; the store, the client and Discord's stand-in are real. */
function digests(delivers: (guild: string) => boolean = () => true): Digests {
  return new Digests({
    store,
    edition: () => edition,
    poster: new DigestPoster(running.bot.client, store),
    delivers,
    now: () => clock,
    onFault: (error) => faults.push(error),
  });
}

function library(articles: Readonly<Record<string, string>>): Promise<Edition> {
  return editionOf(
    ...Object.entries(articles).map(([id, text]) => ({
      id,
      text: text.startsWith('---') ? text : `# خبر ${id}\n\n${text}`,
    })),
  );
}

const news = () => discord.channel('news');
const posted = () => discord.messages(news()).filter(({ author }) => author.id === discord.world.bot.id);
const titles = () =>
  posted().map(({ embeds }) => embeds.map(({ title }) => title?.replace(/[\u2066-\u2069]/g, '')));

async function subscribe(change: Partial<Subscription> = {}): Promise<Digests> {
  const own = digests();
  await own.subscribe({
    guild: discord.world.guildId,
    channel: news().id,
    article: null,
    kind: 'immediate',
    time: null,
    zone: null,
    reminders: false,
    ...change,
  });
  return own;
}

describe('a digest', () => {
  it('posts an article that is added, edits the post when it is edited, and says nothing of a small change', async () => {
    const own = await subscribe();
    edition = await library({ library: SMALL.library ?? '' });
    await own.run();
    await own.run();
    expect(titles()).toEqual([['خبر library']]);
    expect(posted()[0]?.embeds[0]?.description).toContain('¶1');
    edition = await library({ library: 'إفتتح الوزير المكتبةَ الجديدة  في المدينة صباح أمس .' });
    await own.run();
    expect(posted()[0]?.edited_timestamp).toBeNull();
    edition = await library({ library: 'أغلق الوزير المكتبة القديمة في المدينة صباح أمس.' });
    await own.run();
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.embeds[0]?.description).toContain('أغلق الوزير المكتبة القديمة');
    edition = await library({ library: SMALL.library ?? '' });
    await own.run();
    expect(posted()[0]?.embeds[0]?.description).toContain('افتتح الوزير');
    expect(posted()).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('leaves out what was there before, until it changes', async () => {
    edition = await library({ library: SMALL.library ?? '' });
    const own = await subscribe();
    await own.run();
    expect(posted()).toEqual([]);
    edition = await library({ library: 'أغلق الوزير المكتبة القديمة في المدينة صباح أمس.' });
    await own.run();
    expect(titles()).toEqual([['خبر library']]);
  });

  it('of one article leaves out the others', async () => {
    const own = await subscribe({ article: 'bridge' });
    edition = await library(SMALL);
    await own.run();
    expect(titles()).toEqual([['خبر bridge']]);
  });

  it('is not posted again when only the way of summarising changes', async () => {
    edition = await library({ library: SMALL.library ?? '' });
    const own = await subscribe();
    const article = edition.library.get('library');
    await store.outbox.known(news().id, [
      { article: 'library', source: article?.version ?? '', version: 'as it was summarised before' },
    ]);
    await own.run();
    expect(posted()).toEqual([]);
  });

  it('leaves a message alone that a moderator deleted', async () => {
    const own = await subscribe();
    edition = await library({ library: SMALL.library ?? '' });
    await own.run();
    news().messages.clear();
    edition = await library({ library: 'أغلق الوزير المكتبة القديمة في المدينة صباح أمس.' });
    await own.run();
    expect(posted()).toEqual([]);
    expect(faults).toEqual([]);
    expect(await store.outbox.due()).toEqual([]);
  });

  it.each([
    ['before taking it', false, false],
    ['after taking it', true, false],
    ['after taking it, and forgets the nonce', true, true],
  ])('is posted once though Discord fails %s', async (_, afterwards, forgets) => {
    const own = await subscribe();
    clock = Date.now();
    edition = await library({ library: SMALL.library ?? '' });
    const path = /^\/channels\/\d+\/messages$/;
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'malformed' },
      { kind: 'half', closes: true },
      { kind: 'never' },
    ] as const)
      discord.faults.next('POST', path, { ...fault, afterwards }, 2);
    for (let round = 0; round < 8 && (round === 0 || (await store.outbox.due()).length > 0); round += 1) {
      await own.run();
      if (forgets) discord.world.nonces.forget();
    }
    expect(titles()).toEqual([['خبر library']]);
    expect(faults.length).toBeGreaterThan(0);
    expect(await store.outbox.due()).toEqual([]);
  });

  it('is left to the process that the server belongs to', async () => {
    await subscribe();
    edition = await library(SMALL);
    await digests(() => false).run();
    expect(posted()).toEqual([]);
    await digests((guild) => guild === discord.world.guildId).run();
    expect(posted()).toHaveLength(2);
  });

  it('fits Discord whatever the article', async () => {
    const own = await subscribe({ kind: 'daily', time: '12:30', zone: 'UTC' });
    const long = `قال *المتحدث* @everyone إن __الأرقام__ [1] ${'ارتفعت كثيراً هذا العام '.repeat(120)}.`;
    const articles = Array.from({ length: 5 }, (_, at) => [
      `long${at}`,
      `---\ntitle: ${'عنوان طويل جداً '.repeat(30)}\nsource: ${'صحيفة '.repeat(60)}\npublished: 2026-01-05\n---\n${long}\n\n${long}\n\n${long}`,
    ]);
    edition = await library(Object.fromEntries(articles));
    clock += HOUR;
    await own.run();
    expect(faults).toEqual([]);
    expect(titles()[0]).toHaveLength(5);
    expect(JSON.stringify(posted())).not.toMatch(/@everyone/);
  });
});

describe('a daily digest', () => {
  const daily = { kind: 'daily', time: '08:30', zone: 'Asia/Riyadh' } as const;
  const morning = Date.UTC(2026, 0, 11, 5, 30);

  it('comes at its time in its zone with what is new, once, and not at all without news', async () => {
    const own = await subscribe(daily);
    edition = await library(SMALL);
    clock = morning - 60_000;
    await own.run();
    expect(posted()).toEqual([]);
    clock = morning;
    await own.run();
    expect(titles()).toEqual([['خبر bridge', 'خبر library']]);
    for (clock of [morning + 60_000, morning + 24 * HOUR]) await own.run();
    expect(posted()).toHaveLength(1);
  });

  it('keeps what comes after its time for the next day', async () => {
    const own = await subscribe(daily);
    clock = morning;
    await own.run();
    edition = await library(SMALL);
    clock = morning + HOUR;
    await own.run();
    expect(posted()).toEqual([]);
    clock = morning + 24 * HOUR;
    await own.run();
    expect(titles()).toEqual([['خبر bridge', 'خبر library']]);
  });

  it('is caught up with after being down at its time, even past midnight, once', async () => {
    await subscribe({ ...daily, time: '23:30' });
    edition = await library(SMALL);
    clock = Date.UTC(2026, 0, 11, 1);
    for (let start = 0; start < 2; start += 1) await digests().run();
    expect(posted()).toHaveLength(1);
  });

  it('is not due for a time that had passed when it was started', async () => {
    const own = await subscribe(daily);
    edition = await library(SMALL);
    await own.run();
    expect(posted()).toEqual([]);
  });

  it('goes on in another message where there is more than one can hold', async () => {
    const own = await subscribe(daily);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`n${at}`, `${SMALL.bridge} رقم ${at}.`]),
    );
    edition = await library(many);
    clock = morning;
    for (let round = 0; round < 4; round += 1) await own.run();
    expect(titles().map((one) => one.length)).toEqual([5, 5, 2]);
    expect(new Set(titles().flat()).size).toBe(12);
  });

  it('is edited where it shows an article that is edited, and only there', async () => {
    const own = await subscribe(daily);
    edition = await library(SMALL);
    clock = morning;
    await own.run();
    const footer = posted()[0]?.embeds[0]?.footer?.text;
    edition = await library({ ...SMALL, bridge: 'أعادت البلدية فتح الجسر القديم بعد ترميم جزء منه.' });
    await own.run();
    expect(posted()).toHaveLength(1);
    const [bridge, other] = posted()[0]?.embeds ?? [];
    expect(bridge?.description).toContain('أعادت البلدية فتح');
    expect(bridge?.footer?.text).toBe(footer);
    expect(other?.description).toContain('افتتح الوزير');
  });

  it('loses nothing when its time is changed before it comes', async () => {
    await subscribe(daily);
    edition = await library(SMALL);
    const own = await subscribe({ ...daily, time: '09:00' });
    clock = morning + HOUR;
    await own.run();
    expect(titles()).toEqual([['خبر bridge', 'خبر library']]);
  });
});

describe('a reminder', () => {
  const meeting = `---
title: قمة الوزراء
published: 2026-01-05
---
أعلن الاتحاد أن وزراء الخارجية سيعقدون اجتماعاً في بروكسل يوم 12 يناير 2026.`;
  const morning = Date.UTC(2026, 0, 12, 5);
  const reminded = { reminders: true, zone: 'Asia/Riyadh' } as const;

  it('comes on the day of a scheduled event, with the article’s words and paragraph, once', async () => {
    edition = await library({ meeting });
    const own = await subscribe(reminded);
    for (clock of [morning - 24 * HOUR, morning - 60_000]) await own.run();
    expect(posted()).toEqual([]);
    for (clock of [morning, morning + 60_000, morning + HOUR]) await own.run();
    expect(posted()).toHaveLength(1);
    const [embed] = posted()[0]?.embeds ?? [];
    expect(embed?.title).toMatch(/^اليوم: .*12 يناير 2026/);
    expect(embed?.description).toMatch(/بروكسل.*اجتماعاً في بروكسل.*¶1/su);
  });

  it('is caught up with later on that day, not on the next', async () => {
    edition = await library({ meeting });
    await subscribe(reminded);
    clock = morning + 14 * HOUR;
    await digests().run();
    expect(posted()).toHaveLength(1);
    news().messages.clear();
    await store.subscriptions.stop(news().id);
    clock = morning - 24 * HOUR;
    await subscribe(reminded);
    clock = morning + 17 * HOUR;
    await digests().run();
    expect(posted()).toEqual([]);
  });

  it('says nothing of an event that was put off', async () => {
    edition = await library({
      meeting: meeting.replace(
        'أن وزراء الخارجية سيعقدون اجتماعاً',
        'تأجيل اجتماع وزراء الخارجية الذي كان مقرراً',
      ),
    });
    const own = await subscribe(reminded);
    clock = morning;
    await own.run();
    expect(posted()).toEqual([]);
  });

  it('comes beside a daily digest, at its time', async () => {
    const own = await subscribe({ ...reminded, kind: 'daily', time: '07:00' });
    edition = await library({ meeting });
    clock = Date.UTC(2026, 0, 12, 4);
    await own.run();
    expect(titles().flat()).toEqual(['قمة الوزراء', expect.stringMatching(/^اليوم/)]);
  });
});

describe('a channel that is gone or closed', () => {
  const refusals = async (own: Digests, days: number) => {
    const until = clock + days * 24 * HOUR;
    for (; clock < until; clock += 10 * 60_000) await own.run();
  };
  const direct = () => discord.messages(owner.directMessage()).map(({ content }) => content);

  it('is tried again less and less often for about a day; then its subscription ends and the owner is told', async () => {
    const own = await subscribe();
    edition = await library(SMALL);
    discord.world.channels.delete(news().id);
    await refusals(own, 0.9);
    expect(await store.subscriptions.list()).toHaveLength(1);
    expect(faults.length).toBe(5);
    await refusals(own, 0.3);
    expect(await store.subscriptions.list()).toEqual([]);
    expect(direct()).toEqual([
      expect.stringMatching(
        /^حُذفت قناة في خادم «Newsroom» .*\n.*A channel of “Newsroom” .* has been deleted/su,
      ),
    ]);
  });

  it('gets what it missed once it opens again', async () => {
    const own = await subscribe();
    edition = await library({ library: SMALL.library ?? '' });
    discord.world.botPermissions = PermissionFlagsBits.ViewChannel.toString();
    await refusals(own, 0.2);
    expect(await store.subscriptions.list()).toMatchObject([{ retry: expect.any(Number) }]);
    discord.world.botPermissions = ALL_PERMISSIONS;
    await refusals(own, 0.9);
    expect(titles()).toEqual([['خبر library']]);
    expect(await store.subscriptions.list()).toMatchObject([{ retry: null }]);
    expect(direct()).toEqual([]);
  });

  it('is told of where the staff hear from Discord when the server has such a channel, and holds up no other', async () => {
    const own = await subscribe();
    const general = discord.channel('general');
    await own.subscribe({
      guild: discord.world.guildId,
      channel: general.id,
      article: 'bridge',
      kind: 'immediate',
      time: null,
      zone: null,
      reminders: false,
    });
    const server = running.bot.client.guilds.cache.get(discord.world.guildId);
    if (server) server.publicUpdatesChannelId = general.id;
    edition = await library(SMALL);
    discord.world.channels.delete(news().id);
    await refusals(own, 1.2);
    const told = discord.messages(general);
    expect(told.map(({ embeds, content }) => embeds[0]?.title ?? content)).toEqual([
      'خبر \u2068bridge\u2069',
      expect.stringContaining('/digest'),
    ]);
    expect(direct()).toEqual([]);
  });

  it('is named, in the server’s language, while it is there', async () => {
    const own = await subscribe();
    await store.settings.change(discord.world.guildId, { language: 'en' });
    edition = await library(SMALL);
    discord.world.botPermissions = PermissionFlagsBits.ViewChannel.toString();
    await refusals(own, 1.2);
    expect(direct()).toEqual([
      expect.stringMatching(
        /^For about a day I have not been allowed to post in <#\d+> of “Newsroom”[^\n]+$/,
      ),
    ]);
  });

  it('does not stop the others when nobody can be told', async () => {
    const own = await subscribe();
    edition = await library(SMALL);
    discord.world.channels.delete(news().id);
    discord.faults.next('POST', /^\/users\/@me\/channels$/, {
      kind: 'error',
      status: 403,
      code: 50007,
      message: 'Cannot send messages to this user',
    });
    await refusals(own, 1.2);
    expect(await store.subscriptions.list()).toEqual([]);
    expect(faults.map(String).at(-1)).toMatch(/nobody of server/);
  });
});
