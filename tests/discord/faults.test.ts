import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Events } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/answers/edition.ts';
import type { Fault } from '../../src/preview/faults.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import { ALL_PERMISSIONS } from '../../src/preview/world.ts';
import { editionOf, type Running, startBot } from '../support/running.ts';

const QUESTION = 'كم دقيقة استغرقت المكالمة؟';
/** A request that gets no response is given up after 1.4 s. */
const LATE = { timeout: 8000 };
const ANSWER = /50 دقيقة/;

let edition: Edition;
const started: Running[] = [];
beforeAll(async () => {
  edition = await editionOf();
});
afterAll(() => Promise.all(started.map((running) => running.stop())));

/** A bot of its own, joined to a stand-in of its own, and a reader in a direct message with it. */
async function join(before: (discord: StandIn) => void = () => undefined) {
  const discord = await StandIn.start();
  before(discord);
  const running = await startBot({ edition, discord });
  started.push(running);
  const reader = discord.user('قارئ');
  const here = reader.directMessage();
  const fromBot = () => discord.messages(here).filter(({ author }) => author.bot === true);
  return { running, discord, client: running.bot.client, reader, here, fromBot };
}

type Disturb = (discord: StandIn) => void;

/** Waits until a connection is there that can hear. */
async function reconnected(discord: StandIn): Promise<void> {
  while (discord.gateway.shards.length === 0) await wait(20);
}

describe.concurrent('a connection that is lost is taken up again', () => {
  it.each<[string, Disturb]>([
    ...[1001, 4000, 4001, 4002, 4009].map(
      (code) => [`closed with ${code}`, ({ gateway }) => gateway.close(code)] as [string, Disturb],
    ),
    ['broken off (1006)', ({ gateway }) => gateway.drop()],
    ['left at a request to reconnect', ({ gateway }) => gateway.ask('reconnect')],
    [
      'told that its session is invalid but can be resumed',
      ({ gateway }) => gateway.ask('invalid-resumable'),
    ],
    ['broken off in the middle of a frame', ({ gateway }) => gateway.cut()],
  ])('%s: what was asked meanwhile is answered once', async (_name, disturb) => {
    const { discord, client, reader, here, fromBot } = await join();
    const resumed = once(client, Events.ShardResume);
    disturb(discord);
    const answer = await reader.types(here, QUESTION);
    await resumed;
    expect(answer?.embeds[0]?.description).toMatch(ANSWER);
    expect(fromBot()).toHaveLength(1);
  });

  it.each<[string, Disturb]>([
    ...[1000, 4003, 4005, 4007, 4008].map(
      (code) => [`closed with ${code}`, ({ gateway }) => gateway.close(code)] as [string, Disturb],
    ),
    ['told that its session is invalid', ({ gateway }) => gateway.ask('invalid')],
    ['closed, its session forgotten', ({ gateway }) => gateway.close(4000, true)],
  ])('%s: begins a new session, and answers once', async (_name, disturb) => {
    const { discord, client, reader, here, fromBot } = await join();
    const ready = once(client, Events.ShardReady);
    disturb(discord);
    await ready;
    await reconnected(discord);
    expect((await reader.types(here, QUESTION))?.embeds[0]?.description).toMatch(ANSWER);
    expect(fromBot()).toHaveLength(1);
  });

  it('whose heartbeats stay unanswered is dropped and resumed', async () => {
    const { discord, client, reader, here, fromBot } = await join(({ gateway }) => {
      gateway.heartbeatInterval = 150;
    });
    const resumed = once(client, Events.ShardResume);
    discord.gateway.acknowledges = false;
    await once(client, Events.ShardReconnecting);
    discord.gateway.acknowledges = true;
    await resumed;
    expect((await reader.types(here, QUESTION))?.embeds[0]?.description).toMatch(ANSWER);
    expect(fromBot()).toHaveLength(1);
  });

  it('a frame that comes slowly is heard whole, and those behind it in order', async () => {
    const { discord, reader, here, fromBot } = await join();
    discord.gateway.slow(300);
    await Promise.all([
      reader.types(here, QUESTION),
      reader.runs(discord.channel(), 'ask', { question: QUESTION }),
    ]);
    expect(fromBot()).toHaveLength(1);
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it('a frame that is no JSON is passed over', async () => {
    const { discord, reader, here } = await join();
    discord.gateway.garble();
    expect((await reader.types(here, QUESTION))?.embeds[0]?.description).toMatch(ANSWER);
  });
});

describe.concurrent('a connection that Discord ends for good ends the bot, with the reason', () => {
  it.each([
    [4004, /refused the token.*DISCORD_TOKEN/],
    [4010, /shard.*SHARDS=auto/],
    [4011, /more shards.*SHARDS=auto/],
    [4012, /gateway version.*newer release/],
    [4013, /intent.*newer release/],
    [4014, /refused an intent.*DISCORD_MESSAGE_CONTENT/],
  ])('%i: %s', async (code, reason) => {
    const { running, discord, client } = await join();
    const ended = once(client, Events.ShardDisconnect);
    discord.gateway.close(code);
    await ended;
    expect(running.ended).toHaveLength(1);
    expect(running.ended[0]).toMatch(reason);

    const refusing = await StandIn.start();
    refusing.gateway.refusal = code;
    await expect(startBot({ edition, discord: refusing })).rejects.toThrow(reason);
    await refusing.stop();
  });

  it('a token that REST refuses', async () => {
    const { running, discord, reader } = await join();
    discord.faults.next('POST', /messages$/, { kind: 'error', status: 401, code: 0, message: '401' });
    discord.type(reader, reader.directMessage(), QUESTION);
    await expect.poll(() => running.ended).toEqual([expect.stringMatching(/refused the token/)]);
  });
});

/** What a request may meet and still be carried out: sent again, or found to have arrived. */
const PASSING: readonly (readonly [string, Fault, times?: number])[] = [
  ['429', { kind: 'status', status: 429, retryAfter: 0.05 }],
  ['a global 429', { kind: 'status', status: 429, retryAfter: 0.05, global: true }],
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502 }],
  ['503, three times', { kind: 'status', status: 503 }, 3],
  ['no response', { kind: 'never' }],
  ['a slow response', { kind: 'delay', ms: 500 }],
  ['malformed JSON', { kind: 'malformed' }],
  ['half a response', { kind: 'half', closes: false }],
  ['half a response and a closed connection', { kind: 'half', closes: true }],
];
const EITHER_WAY = PASSING.flatMap(([name, fault, times]) => [
  [name, fault, times] as const,
  ...(name.includes('429')
    ? []
    : [[`${name}, though it was carried out`, { ...fault, afterwards: true }, 1] as const]),
]);

describe.concurrent('a request that fails', () => {
  it.each(EITHER_WAY)('%s: a command is answered once', async (_name, fault, times) => {
    const { running, discord, reader } = await join();
    discord.faults.next('POST', /callback$/, fault, times);
    const { message } = await reader.runs(discord.channel(), 'ask', { question: QUESTION });
    expect(message?.embeds[0]?.description).toMatch(ANSWER);
    await expect.poll(() => running.logged.join(''), LATE).toContain('"outcome":"answered"');
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it.each(EITHER_WAY)('%s: a message is answered once', async (_name, fault, times) => {
    const { running, discord, reader, here, fromBot } = await join();
    discord.faults.next('POST', /messages$/, fault, times);
    const answer = await reader.types(here, QUESTION);
    expect(answer?.embeds[0]?.description).toMatch(ANSWER);
    await expect.poll(() => running.logged.join(''), LATE).toContain('"outcome":"answered"');
    expect(fromBot()).toHaveLength(1);
  });

  it.each(EITHER_WAY)('%s: a picture is acknowledged and then sent, once', async (_name, fault, times) => {
    const { discord, reader } = await join();
    const { message } = await reader.runs(discord.channel(), 'schedule');
    if (!message) throw new Error('no schedule');
    discord.faults.next('POST', /callback$/, fault, times);
    discord.faults.next('PATCH', /original$/, fault, times);
    const pressed = await reader.presses(discord.channel(), message, 'المواعيد في صورة');
    expect(pressed.message?.attachments.map(({ filename }) => filename)).toEqual(['timeline.png']);
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it.each(EITHER_WAY)('%s: suggestions come', async (_name, fault, times) => {
    const { discord, reader, here } = await join();
    discord.faults.next('POST', /callback$/, fault, times);
    expect((await reader.autocompletes(here, 'ask', 'question', 'متى الاج')).length).toBeGreaterThan(0);
  });
});

describe.concurrent('what can no longer be answered is let go, and the next question is answered', () => {
  it.each<[string, Fault]>([
    ['an unknown interaction', { kind: 'error', status: 404, code: 10062, message: 'Unknown interaction' }],
    [
      'one acknowledged already',
      { kind: 'error', status: 400, code: 40060, message: 'Acknowledged already' },
    ],
    ['a token that expires meanwhile', { kind: 'delay', ms: 3100 }],
  ])('%s', async (_name, fault) => {
    const { discord, reader } = await join();
    discord.faults.next('POST', /callback$/, fault, 9);
    const asked = reader.runs(discord.channel(), 'ask', { question: QUESTION });
    await expect(asked).rejects.toThrow(/did not respond/);
    discord.faults.clear();
    const { message } = await reader.runs(discord.channel(), 'ask', { question: QUESTION });
    expect(message?.embeds[0]?.description).toMatch(ANSWER);
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it('a message deleted before the reply is answered without pointing at it', async () => {
    const { discord, reader, here, fromBot } = await join();
    discord.faults.next('POST', /messages$/, { kind: 'delay', ms: 200 });
    const answer = reader.types(here, QUESTION);
    here.messages.clear();
    expect((await answer)?.embeds[0]?.description).toMatch(ANSWER);
    expect(fromBot()).toHaveLength(1);
  });

  it('an answer deleted before its button does anything', async () => {
    const { running, discord, reader } = await join();
    const { message } = await reader.runs(discord.channel(), 'schedule');
    if (!message) throw new Error('no schedule');
    discord.faults.next('PATCH', /original$/, {
      kind: 'error',
      status: 404,
      code: 10008,
      message: 'Unknown Message',
    });
    const pressed = reader.presses(discord.channel(), message, 'المواعيد في صورة');
    await expect.poll(() => running.logged.join('')).toContain('could no longer be answered');
    await expect(Promise.race([pressed, wait(100).then(() => 'nothing')])).resolves.toBe('nothing');
    pressed.catch(() => undefined);
    const { message: next } = await reader.runs(discord.channel(), 'ask', { question: QUESTION });
    expect(next?.embeds[0]?.description).toMatch(ANSWER);
  });

  it('a permission lost in between', async () => {
    const { running, discord, reader } = await join();
    const mention = `<@${discord.world.bot.id}> ${QUESTION}`;
    discord.world.botPermissions = '0';
    discord.type(reader, discord.channel(), mention);
    await expect.poll(() => running.logged.join('')).toContain('"outcome":"failed"');
    // The answer and the apology for it are refused before the permission comes back.
    const sent = () =>
      discord.recorded.filter(({ method, path }) => method === 'POST' && /messages$/.test(path));
    await expect.poll(() => sent().length).toBe(2);
    discord.world.botPermissions = ALL_PERMISSIONS;
    expect((await reader.types(discord.channel(), mention))?.embeds[0]?.description).toMatch(ANSWER);
    expect(running.ended).toEqual([]);
  });
});
