import { once } from 'node:events';
import {
  Client,
  Events,
  GatewayIntentBits,
  type Message,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Exchange } from '../../src/preview/exchange.ts';
import { StandIn } from '../../src/preview/standIn.ts';

let discord: StandIn;
const clients: Client[] = [];
beforeEach(async () => {
  discord = await StandIn.start();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.stop();
});

const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;

function newClient(intents: readonly GatewayIntentBits[] = [Guilds, GuildMessages]): Client {
  const client = new Client({ intents: [...intents], rest: { api: discord.api } });
  client.on(Events.Error, () => undefined);
  clients.push(client);
  return client;
}

async function join(intents?: readonly GatewayIntentBits[]): Promise<Client> {
  const client = newClient(intents);
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  return client;
}

async function nextMessage(client: Client): Promise<Message> {
  const [message] = (await once(client, Events.MessageCreate)) as [Message];
  return message;
}

const rest = () => new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
const post = (body: unknown) => rest().post(Routes.channelMessages(discord.channel().id), { body });

describe('the gateway', () => {
  it('lets the client in and shows it the server', async () => {
    const client = await join();
    expect(client.user?.id).toBe(discord.world.bot.id);
    expect(client.guilds.cache.get(discord.world.guildId)?.name).toBe('Newsroom');
    expect(client.channels.cache.get(discord.channel('news').id)).toBeDefined();
  });

  it('refuses a wrong token, over REST and with 4004', async () => {
    await expect(newClient().login('wrong.token.here')).rejects.toThrow(/token/i);
    const socket = new WebSocket(discord.api.replace(/^http/, 'ws').replace(/\/api$/, ''));
    await once(socket, 'message');
    socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 1 } }));
    expect((await once(socket, 'close'))[0]).toBe(4004);
  });

  it('refuses disallowed intents', async () => {
    discord.gateway.disallowedIntents = MessageContent;
    await expect(join([Guilds, MessageContent])).rejects.toThrow(/disallowed intents/i);
  });

  it.each([4000, 4001, 4002, 4009])(
    'resumes after a close with %i and replays what was missed',
    async (code) => {
      const client = await join();
      const resumed = once(client, Events.ShardResume);
      const missed = nextMessage(client);
      discord.gateway.close(code);
      const typed = discord.type(discord.user('قارئة'), discord.channel(), 'متى الاجتماع؟');
      await resumed;
      expect((await missed).id).toBe(typed.id);
    },
  );

  it.each([
    ['a close with 4008', () => discord.gateway.close(4008)],
    ['an invalid session', () => discord.gateway.ask('invalid')],
  ])('begins a new session after %s', async (_name, disturb) => {
    const client = await join();
    const ready = once(client, Events.ShardReady);
    disturb();
    await ready;
    const heard = nextMessage(client);
    const typed = discord.type(discord.user('قارئ'), discord.channel(), 'سؤال');
    expect((await heard).id).toBe(typed.id);
  });

  it('resumes when asked to reconnect', async () => {
    const client = await join();
    const resumed = once(client, Events.ShardResume);
    discord.gateway.ask('reconnect');
    await resumed;
    const heard = nextMessage(client);
    const typed = discord.type(discord.user('قارئ'), discord.channel(), 'سؤال');
    expect((await heard).id).toBe(typed.id);
  });

  it.each([
    ['without the Message Content intent, content is emptied', [Guilds, GuildMessages], ''],
    ['with it, content is there', [Guilds, GuildMessages, MessageContent], 'مَن حضر الاجتماع؟'],
  ] as const)('%s', async (_name, intents, seen) => {
    const client = await join(intents);
    const heard = nextMessage(client);
    discord.type(discord.user('قارئ'), discord.channel(), 'مَن حضر الاجتماع؟');
    expect((await heard).content).toBe(seen);
  });

  it('leaves a message that mentions the bot readable', async () => {
    const client = await join();
    const heard = nextMessage(client);
    discord.type(discord.user('قارئ'), discord.channel(), `<@${discord.world.bot.id}> متى؟`);
    expect((await heard).content).toMatch(/متى؟$/);
  });
});

describe('an interaction', () => {
  const begin = () => {
    const exchange = new Exchange({
      channelId: discord.channel().id,
      userId: discord.user('قارئ').id,
    });
    return discord.interact(exchange, {});
  };
  const answer = ({ id, token }: Exchange, data: unknown = { content: 'جواب' }) =>
    rest().post(Routes.interactionCallback(id, token), { body: { type: 4, data }, auth: false });

  it('is answered once: a second answer is 40060', async () => {
    const exchange = begin();
    await answer(exchange);
    await expect(answer(exchange)).rejects.toMatchObject({ status: 400, code: 40060 });
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it('is unknown (10062) after three seconds', async () => {
    const exchange = begin();
    Object.assign(exchange, { begun: performance.now() - 3001 });
    await expect(answer(exchange)).rejects.toMatchObject({ status: 404, code: 10062 });
  });

  it('cannot be followed up after fifteen minutes', async () => {
    const exchange = begin();
    await answer(exchange);
    Object.assign(exchange, { begun: performance.now() - 15 * 60_000 - 1 });
    const late = rest().post(Routes.webhook(discord.world.bot.id, exchange.token), {
      body: { content: 'متأخر' },
      auth: false,
    });
    await expect(late).rejects.toMatchObject({ status: 404, code: 10015 });
  });
});

describe('REST', () => {
  it('refuses a body past the limits with 50035', async () => {
    await expect(post({ content: 'س'.repeat(2001) })).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(discord.messages(discord.channel())).toEqual([]);
  });

  it('keeps one message of a nonce that is enforced', async () => {
    const body = { content: 'موجز', nonce: '7', enforce_nonce: true };
    const [first, second] = [await post(body), await post(body)];
    expect(second).toEqual(first);
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it('serves the files sent with a message', async () => {
    const data = Buffer.from('BEGIN:VCALENDAR\r\n');
    await rest().post(Routes.channelMessages(discord.channel().id), {
      body: { content: 'المواعيد' },
      files: [{ name: 'مواعيد.ics', data, contentType: 'text/calendar' }],
    });
    const [file] = discord.messages(discord.channel())[0]?.attachments ?? [];
    expect(file?.filename).toBe('مواعيد.ics');
    expect(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer())).toEqual(data);
  });

  it('429 says when to try again, and the client does', async () => {
    const fault = { kind: 'status', status: 429, retryAfter: 0.05 } as const;
    discord.faults.next('POST', /messages$/, fault);
    const raw = await fetch(`${discord.api}/v10/channels/1/messages`, { method: 'POST' });
    expect([raw.status, raw.headers.get('retry-after')]).toEqual([429, '0.05']);
    discord.faults.next('POST', /messages$/, fault);
    await post({ content: 'جواب' });
    expect(discord.messages(discord.channel())).toHaveLength(1);
  });

  it('a planned 500 and malformed JSON are met once', async () => {
    discord.faults.next('POST', /messages$/, { kind: 'status', status: 500 });
    await expect(post({ content: 'أ' })).rejects.toMatchObject({ status: 500 });
    discord.faults.next('POST', /messages$/, { kind: 'malformed' });
    await expect(post({ content: 'ب' })).rejects.toThrow(/JSON/);
    await post({ content: 'ج' });
    expect(discord.messages(discord.channel()).map(({ content }) => content)).toEqual(['ج']);
  });

  it.each([
    ['to see the channel', 0n, 50001],
    ['to send messages', PermissionFlagsBits.ViewChannel, 50013],
  ])('refuses a message when the permission %s is lost', async (_name, left, code) => {
    discord.world.botPermissions = left.toString();
    await expect(post({ content: 'جواب' })).rejects.toMatchObject({ status: 403, code });
  });

  it("refuses to edit someone else's message", async () => {
    const { id } = discord.type(discord.user('قارئ'), discord.channel(), 'سؤال');
    const edit = rest().patch(Routes.channelMessage(discord.channel().id, id), { body: { content: 'غيره' } });
    await expect(edit).rejects.toMatchObject({ status: 403, code: 50005 });
  });
});
