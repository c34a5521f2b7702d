import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Events } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { Edition } from '../../src/answers/edition.ts';
import { Library } from '../../src/article/library.ts';
import { serveHealth } from '../../src/health.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import { Store } from '../../src/store/store.ts';
import { editionOf, startBot } from '../support/running.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** A stand-in with a server for each of so many shards. */
async function servers(shards: number): Promise<{ discord: StandIn; guilds: string[] }> {
  const discord = await StandIn.start();
  const shardOf = (id: string) => Number((BigInt(id) >> 22n) % BigInt(shards));
  const guilds = new Map([[shardOf(discord.world.guildId), discord.world.guildId]]);
  while (guilds.size < shards) {
    await wait(1);
    const { id } = discord.world.addGuild('Another');
    if (guilds.has(shardOf(id))) discord.world.guilds.delete(id);
    else guilds.set(shardOf(id), id);
  }
  return { discord, guilds: [...guilds.values()] };
}

it('shards share the servers, and each question is answered once, direct messages too', async () => {
  const { discord, guilds } = await servers(3);
  const running = await startBot({ discord, shards: 3 });
  stops.push(running.stop);
  expect(discord.gateway.shards).toEqual(['0/3', '1/3', '2/3']);
  expect([...running.bot.client.guilds.cache.keys()].sort()).toEqual([...guilds].sort());
  const reader = discord.user('قارئ');
  for (const guild of guilds) {
    const channel = discord.channel('general', guild);
    await reader.types(channel, `<@${discord.world.bot.id}> كم دقيقة استغرقت المكالمة؟`);
    await reader.runs(channel, 'summary');
    expect(discord.messages(channel).filter(({ author }) => author.bot)).toHaveLength(2);
  }
  await reader.types(reader.directMessage(), 'كم دقيقة استغرقت المكالمة؟');
  expect(discord.messages(reader.directMessage()).filter(({ author }) => author.bot)).toHaveLength(1);
});

it('as many as Discord advises when left to it, whatever the environment says to discord.js', async () => {
  const { discord } = await servers(2);
  discord.gateway.recommendedShards = 2;
  process.env.SHARDS = '7';
  stops.push(async () => delete process.env.SHARDS);
  const running = await startBot({ discord, shards: 'auto' });
  stops.push(running.stop);
  expect(discord.gateway.shards).toEqual(['0/2', '1/2']);
});

it('a digest is posted once to each channel, whichever shard hears of its server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'));
  const store = await Store.open(`file:${join(folder, 'isnad.db')}`);
  stops.push(() => rm(folder, { recursive: true }));
  stops.push(() => store.close());
  const { discord, guilds } = await servers(3);
  const running = await startBot({ discord, store, shards: 3 });
  stops.push(running.stop);
  const channels = guilds.map((guild) => discord.channel('news', guild));
  for (const { id, guildId = '' } of channels)
    await store.subscriptions.start(
      {
        guild: guildId,
        channel: id,
        article: 'new',
        kind: 'immediate',
        time: null,
        zone: null,
        reminders: false,
      },
      0,
    );
  running.edition = await editionOf({
    id: 'new',
    text: 'مكتبة جديدة\n\nافتتح الوزير المكتبة الجديدة في المدينة يوم الأحد.',
  });
  running.bot.libraryChanged();
  await expect.poll(() => channels.map((channel) => discord.messages(channel).length)).toEqual([1, 1, 1]);
  running.bot.libraryChanged();
  await wait(200);
  expect(channels.map((channel) => discord.messages(channel).length)).toEqual([1, 1, 1]);
});

it('is ready only while every shard is connected, and counts what is lost and answered', async () => {
  const { discord } = await servers(2);
  const running = await startBot({ discord, shards: 2, observe: (event) => health.observe(event) });
  stops.push(running.stop);
  const health = await serveHealth({
    host: '127.0.0.1',
    port: 0,
    shards: () => running.bot.shards,
    edition: () => running.edition,
  });
  stops.push(() => health.stop());
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  expect(await get('/healthz')).toMatchObject({ status: 200 });
  expect(await get('/readyz')).toMatchObject({
    status: 200,
    text: '{"shards":2,"connected":2,"articles":1}',
  });

  const resumed = once(running.bot.client, Events.ShardResume);
  discord.gateway.close(4000);
  await once(running.bot.client, Events.ShardReconnecting);
  expect((await get('/readyz')).status).toBe(503);
  expect((await get('/healthz')).status).toBe(200);
  await resumed;
  await expect.poll(async () => (await get('/readyz')).status, { timeout: 5000 }).toBe(200);

  await discord.user('قارئ').runs(discord.channel(), 'ask', { question: 'كم دقيقة استغرقت المكالمة؟' });
  await expect
    .poll(async () => (await get('/metrics')).text)
    .toContain('isnad_interactions_total{command="ask",outcome="answered"} 1');
  const { text } = await get('/metrics');
  for (const line of [
    'isnad_interaction_seconds_count{command="ask"} 1',
    'isnad_library_articles 1',
    'isnad_gateway_connected{shard="0"} 1',
    'isnad_gateway_reconnects_total{shard="1"} 1',
    'isnad_rest_rate_limits_total{scope="global"} 0',
  ])
    expect(text).toContain(line);
  expect(text).toMatch(/isnad_library_age_seconds \d+(\.\d+)?\n/);
  expect(text).toMatch(/isnad_event_loop_delay_p99_seconds \d/);
  expect(text).toMatch(/isnad_event_loop_delay_max_seconds \d/);
  expect(text).toMatch(/isnad_heap_bytes [1-9]\d{6}/);
  expect(text).toMatch(/isnad_resident_bytes [1-9]\d{6}/);
});

it('is not ready with an empty library', async () => {
  const running = await startBot();
  stops.push(running.stop);
  const empty = await Edition.read(new Library([]));
  const health = await serveHealth({
    host: '127.0.0.1',
    port: 0,
    shards: () => running.bot.shards,
    edition: () => empty,
  });
  stops.push(() => health.stop());
  expect((await fetch(`http://127.0.0.1:${health.port}/readyz`)).status).toBe(503);
});
