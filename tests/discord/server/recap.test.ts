import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StandIn } from '../../../src/preview/standIn.ts';
import type { StandInUser } from '../../../src/preview/standInUser.ts';
import { Store } from '../../../src/store/store.ts';
import { type Running, startBot } from '../../support/running.ts';

let folder: string;
let store: Store;
let running: Running;
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
  reader = running.discord.user('قارئ');
});

const news = () => running.discord.channel('news');

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
