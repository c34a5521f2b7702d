import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StandIn } from '../../src/preview/standIn.ts';
import { buttonsOf, type StandInUser } from '../../src/preview/standInUser.ts';
import { Store } from '../../src/store/store.ts';
import { editionOf, type Running, startBot } from '../support/running.ts';

let folder: string;
let store: Store;
let running: Running;
let admin: StandInUser;
let reader: StandInUser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'));
  store = await Store.open(`file:${join(folder, 'isnad.db')}`);
  running = await startBot({ store, messageContent: true });
});
afterAll(async () => {
  await running.stop();
  await store.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  admin = running.discord.user('Admin', { admin: true, locale: 'en-US' });
  reader = running.discord.user('قارئ');
});
afterEach(() => store.departures.forget(running.discord.world.guildId));

const general = () => running.discord.channel('general');
const news = () => running.discord.channel('news');
const guild = () => running.discord.world.guildId;

describe('/settings', () => {
  it('shows them, to the asker alone', async () => {
    const { message, ephemeral } = await admin.runs(general(), 'settings');
    expect(ephemeral).toBe(true);
    expect(message?.content).toMatch(/إعدادات هذا الخادم|Settings of this server/);
  });

  it('makes replies private unless a reader says otherwise', async () => {
    await admin.runs(general(), 'settings', { private: true });
    expect((await reader.runs(general(), 'summary')).ephemeral).toBe(true);
    expect((await reader.runs(general(), 'summary', { private: false })).ephemeral).toBe(false);
  });

  it('sets the language of replies where the question does not tell it', async () => {
    await admin.runs(general(), 'settings', { language: 'en' });
    const { message } = await reader.runs(general(), 'summary');
    expect(message?.embeds[0]?.title ?? '').toContain('Summary');
  });

  it('refuses an article that is not there', async () => {
    const { message } = await admin.runs(general(), 'settings', { article: 'nowhere' });
    expect(message?.content).toContain('nowhere');
    expect((await store.settings.of(guild())).article).toBeNull();
  });

  it('forgets everything about the server', async () => {
    await admin.runs(general(), 'settings', { private: true, gaps: true });
    await admin.runs(general(), 'settings', { forget: true });
    expect(await store.settings.of(guild())).toMatchObject({ privateReplies: false, gaps: false });
  });

  it('is offered by Discord to those who may manage the server only', () => {
    const command = running.discord.world.commands.get('')?.find(({ name }) => name === 'settings');
    expect(command?.default_member_permissions).toBe('32');
  });
});

describe('/gaps', () => {
  it('keeps nothing until it is switched on', async () => {
    await reader.runs(general(), 'ask', { question: 'من فاز بكأس العالم؟' });
    const { message } = await admin.runs(general(), 'gaps');
    expect(message?.embeds[0]?.description).toMatch(/gaps:true/);
    expect(await store.gaps.list(guild())).toEqual([]);
  });

  it('shows what the article does not say, grouped, without who asked', async () => {
    await admin.runs(general(), 'settings', { gaps: true });
    const asked = await reader.runs(general(), 'ask', { question: 'من فاز بكأس العالم؟' });
    await reader.runs(general(), 'ask', { question: 'من فاز بكأس العالم؟' });
    expect(asked.message?.embeds[0]?.description).toMatch(/من دون السائل/);
    const { message } = await admin.runs(general(), 'gaps');
    expect(message?.embeds[0]?.description).toMatch(/من فاز بكأس العالم.*2/);
    expect(JSON.stringify(await store.gaps.list(guild()))).not.toContain(reader.id);
  });

  it('keeps an answered question that a reader says was not', async () => {
    await admin.runs(general(), 'settings', { gaps: true });
    const { message } = await reader.runs(general(), 'ask', { question: 'من حضر المكالمة؟' });
    if (!message) throw new Error('no message');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['أجابني', 'لم يجبني']),
    );
    await reader.presses(general(), message, 'لم يجبني');
    expect(await store.gaps.list(guild())).toMatchObject([
      { question: 'من حضر المكالمة؟', outcome: 'badly-answered' },
    ]);
  });
});

describe('/recap', () => {
  it('gives threads with links, open questions, and the article’s paragraphs', async () => {
    const other = running.discord.user('زميل');
    const first = running.discord.type(other, news(), 'كم دقيقة استغرقت المكالمة بين بايدن وبوتين؟');
    running.discord.type(reader, news(), 'المكالمة بين بايدن وبوتين استغرقت خمسين دقيقة', first);
    running.discord.type(other, news(), 'هل من جديد عن أسعار النفط؟');
    const { message, ephemeral } = await reader.runs(news(), 'recap');
    const text = message?.embeds[0]?.description ?? '';
    expect(ephemeral).toBe(true);
    expect(text).toContain('زميل');
    expect(text).toMatch(/\[↗\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\)/);
    expect(text).toContain('أسعار النفط');
    expect(message?.mentions).toEqual([]);
  });

  it('explains what to switch on where it cannot read', async () => {
    const discord = await StandIn.start();
    const blind = await startBot({ discord, store, messageContent: false });
    const person = discord.user('قارئ');
    discord.type(person, discord.channel('general'), 'مرحباً');
    const { message } = await person.runs(discord.channel('general'), 'recap');
    expect(message?.content).toContain('Message Content Intent');
    await blind.stop();
  });
});

describe('/digest', () => {
  it('posts a new article once to each subscribed channel, and an edit edits it', async () => {
    await admin.runs(news(), 'digest', {}, 'start');
    const own = () =>
      running.discord
        .messages(news())
        .filter(
          ({ author, embeds }) =>
            author.id === running.discord.world.bot.id && embeds[0]?.title === 'خبر جديد',
        );
    const before = running.edition;
    running.edition = await editionOf({
      id: 'fresh',
      text: '# خبر جديد\n\nأعلنت الشركة افتتاح المصنع الجديد في المدينة.',
    });
    running.bot.libraryChanged();
    await vi.waitFor(() => expect(own()).toHaveLength(1), { timeout: 5000 });
    running.bot.libraryChanged();
    running.edition = await editionOf({
      id: 'fresh',
      text: '# خبر جديد\n\nأعلنت الشركة تأجيل افتتاح المصنع الجديد في المدينة.',
    });
    running.bot.libraryChanged();
    await vi.waitFor(() => expect(own()[0]?.embeds[0]?.description).toContain('تأجيل'), { timeout: 5000 });
    expect(own()).toHaveLength(1);
    running.edition = before;
  });

  it('lists, stops, and says when there is nothing to stop', async () => {
    await admin.runs(news(), 'digest', { daily: '08:30', zone: 'Asia/Riyadh' }, 'start');
    expect((await admin.runs(general(), 'digest', {}, 'list')).message?.content).toContain(
      '08:30 (Asia/Riyadh)',
    );
    await admin.runs(news(), 'digest', {}, 'stop');
    expect(await store.subscriptions.list(guild())).toEqual([]);
    expect((await admin.runs(news(), 'digest', {}, 'stop')).message?.content).toMatch(
      /لا اشتراك|no subscription/,
    );
  });

  it.each([{ daily: '25:00' }, { daily: '08:30', zone: 'Mars/Olympus' }])('refuses %j', async (options) => {
    const { message } = await admin.runs(news(), 'digest', options, 'start');
    expect(message?.content).toContain('08:30');
    expect(await store.subscriptions.list(guild())).toEqual([]);
  });

  it('test shows what would be posted, to the asker alone', async () => {
    const { message, ephemeral } = await admin.runs(news(), 'digest', {}, 'test');
    expect(ephemeral).toBe(true);
    expect(message?.embeds[0]?.description).toMatch(/¶\d/);
  });
});
