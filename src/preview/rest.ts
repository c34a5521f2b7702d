import { setTimeout as wait } from 'node:timers/promises';
import type { APIApplicationCommand, APIMessage } from 'discord.js';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Exchange, FIRST_ANSWER_WITHIN, TOKEN_LIVES } from './exchange.ts';
import type { Faults } from './faults.ts';
import { choiceProblems, list, messageProblems } from './limits.ts';
import { editMessage, makeMessage, type Posted } from './messages.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, World } from './world.ts';

/** A request as received, for checking against Discord's own description. */
export interface Recorded {
  readonly method: string;
  /** Path under the API version, such as `/channels/1/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly multipart?: boolean;
  readonly status: number;
}

/** What the routes tell the rest of the stand-in. */
export interface RestEvents {
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly recorded: Recorded[];
  readonly faults: Faults;
  address(): string;
  /** Whether the bot asked for the Message Content intent. */
  readsContent(): boolean;
  posted(channel: Channel, message: APIMessage, change: 'created' | 'edited' | 'deleted'): void;
  changed(exchange: Exchange): void;
}

/** Thrown by a route: becomes Discord's error body. */
class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const EPHEMERAL = 64;
const UNAUTHENTICATED = /^\/(?:interactions|webhooks|attachments)\//;

/** Discord's REST API as far as a bot like ours uses it. */
export function restServer(world: World, events: RestEvents): FastifyInstance {
  const app = Fastify({ bodyLimit: 26 * 1024 * 1024, forceCloseConnections: true });
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.setErrorHandler((error, _request, reply) => {
    const known =
      error instanceof ApiError
        ? error
        : new ApiError(500, 0, error instanceof Error ? error.message : String(error));
    void reply.code(known.status).send({
      code: known.code,
      message: known.message,
      ...(known.code === 50035 && { errors: { _errors: [{ code: 'INVALID', message: known.message }] } }),
    });
  });
  app.addHook('preHandler', async (request, reply) => {
    const path = pathOf(request);
    await misbehave(events.faults, request, reply, path);
    if (reply.sent || UNAUTHENTICATED.test(path)) return;
    if (request.headers.authorization !== `Bot ${world.token}`)
      throw new ApiError(401, 0, '401: Unauthorized');
  });
  app.addHook('onResponse', async (request, reply) => {
    if (pathOf(request).startsWith('/attachments/')) return;
    const posted = await postedBy(request);
    events.recorded.push({
      method: request.method,
      path: pathOf(request),
      body: posted.body,
      status: reply.statusCode,
      ...(posted.files.length > 0 && { multipart: true }),
    });
  });
  void app.register(
    async (api) => {
      gatewayRoutes(api, events);
      commandRoutes(api, world);
      interactionRoutes(api, world, events);
      channelRoutes(api, world, events);
      fileRoutes(api, world);
    },
    { prefix: '/api/v10' },
  );
  return app;
}

function pathOf(request: FastifyRequest): string {
  return request.url.replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
}

async function misbehave(
  faults: Faults,
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
): Promise<void> {
  const fault = faults.draw(request.method, path);
  if (!fault) return;
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      return;
    case 'never':
      reply.hijack();
      return;
    case 'malformed':
      await reply.code(200).type('application/json').send('{"id": ');
      return;
    case 'error':
      await reply.code(fault.status).send({ code: fault.code, message: fault.message });
      return;
    case 'status': {
      const retry = fault.retryAfter ?? 1;
      if (fault.status === 429)
        void reply.headers({
          'retry-after': String(retry),
          'x-ratelimit-scope': fault.global ? 'global' : 'user',
          ...(fault.global && { 'x-ratelimit-global': 'true' }),
        });
      await reply
        .code(fault.status)
        .send(
          fault.status === 429
            ? { message: 'You are being rate limited.', retry_after: retry, global: fault.global ?? false }
            : { message: 'Server error', code: 0 },
        );
    }
  }
}

/** The JSON body of a request with its files; multipart is read by the platform's own FormData. */
async function postedBy(request: FastifyRequest): Promise<Posted> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { body: (request.body ?? {}) as Record<string, unknown>, files: [] };
  const form = await new Response(new Uint8Array(request.body as Buffer), {
    headers: { 'content-type': type },
  }).formData();
  const body = JSON.parse(String(form.get('payload_json') ?? '{}')) as Record<string, unknown>;
  const files = await Promise.all(
    [...form.entries()]
      .filter(([, value]) => typeof value !== 'string')
      .map(async ([, value]) => {
        const file = value as File;
        return { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
      }),
  );
  return { body, files };
}

function gatewayRoutes(api: FastifyInstance, events: RestEvents): void {
  const answer = async () => ({
    url: events.address().replace(/^http/, 'ws'),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  });
  api.get('/gateway/bot', answer);
  api.get('/gateway', answer);
}

function commandRoutes(api: FastifyInstance, world: World): void {
  const scoped = (guild: string | undefined) => world.commands.get(guild ?? '') ?? [];
  const made = (body: unknown): APIApplicationCommand =>
    ({
      type: 1,
      ...(body as object),
      id: snowflake(),
      application_id: world.bot.id,
      version: snowflake(),
    }) as unknown as APIApplicationCommand;
  for (const base of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    const guildOf = (request: FastifyRequest) => (request.params as { guild?: string }).guild;
    api.get(base, async (request) => scoped(guildOf(request)));
    api.put(base, async (request) => {
      const commands = (request.body as unknown[]).map(made);
      world.commands.set(guildOf(request) ?? '', commands);
      return commands;
    });
    api.post(base, async (request) => {
      const command = made(request.body);
      world.commands.set(guildOf(request) ?? '', [
        ...scoped(guildOf(request)).filter(({ name }) => name !== command.name),
        command,
      ]);
      return command;
    });
  }
  api.get('/applications/@me', async () => ({
    id: world.bot.id,
    name: world.bot.username,
    bot: world.bot,
    flags: 0,
    description: '',
    icon: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
  }));
  api.get('/users/@me', async () => world.bot);
}

function interactionRoutes(api: FastifyInstance, world: World, events: RestEvents): void {
  const byToken = (token: string) => {
    const exchange = [...events.exchanges.values()].findLast((one) => one.token === token);
    if (!exchange || Date.now() - exchange.begun > TOKEN_LIVES)
      throw new ApiError(404, 10015, 'Unknown Webhook');
    return exchange;
  };
  api.post('/interactions/:id/:token/callback', async (request, reply) => {
    const { id, token } = request.params as { id: string; token: string };
    const exchange = events.exchanges.get(id);
    if (!exchange || exchange.token !== token || Date.now() - exchange.begun > FIRST_ANSWER_WITHIN)
      throw new ApiError(404, 10062, 'Unknown interaction');
    if (exchange.callback !== undefined)
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    const posted = await postedBy(request);
    const data = (posted.body.data ?? {}) as Record<string, unknown>;
    refuse([...messageProblems(data), ...choiceProblems(list(data.choices))]);
    exchange.answeredAfter = Date.now() - exchange.begun;
    exchange.callback = Number(posted.body.type);
    acknowledge(world, events, exchange, { body: data, files: posted.files });
    exchange.changed();
    events.changed(exchange);
    if ((request.query as { with_response?: string }).with_response !== 'true') return reply.code(204).send();
    return {
      interaction: {
        id,
        type: 2,
        response_message_id: exchange.message?.id,
        response_message_loading: exchange.callback === 5,
        response_message_ephemeral: exchange.ephemeral,
      },
      ...(exchange.message && { resource: { type: exchange.callback, message: exchange.message } }),
    };
  });
  api.post('/webhooks/:application/:token', async (request) => {
    const exchange = byToken((request.params as { token: string }).token);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const message = makeMessage(
      world,
      channelOf(world, exchange.channelId),
      posted,
      `${events.address()}/api/v10`,
    );
    exchange.followUps.push(message);
    if ((Number(posted.body.flags ?? 0) & EPHEMERAL) === 0)
      events.posted(channelOf(world, exchange.channelId), message, 'created');
    events.changed(exchange);
    return message;
  });
  api.get('/webhooks/:application/:token/messages/:message', async (request) =>
    theMessage(byToken((request.params as { token: string }).token), request),
  );
  api.patch('/webhooks/:application/:token/messages/:message', async (request) => {
    const exchange = byToken((request.params as { token: string }).token);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const channel = channelOf(world, exchange.channelId);
    if (exchange.message === undefined && exchange.callback === 5) {
      exchange.message = makeMessage(
        world,
        channel,
        { ...posted, body: { ...posted.body, flags: exchange.ephemeral ? EPHEMERAL : 0 } },
        `${events.address()}/api/v10`,
      );
      if (!exchange.ephemeral) events.posted(channel, exchange.message, 'created');
    } else {
      const message = theMessage(exchange, request);
      editMessage(world, message, posted, `${events.address()}/api/v10`);
      if (!exchange.ephemeral) events.posted(channel, message, 'edited');
    }
    exchange.changed();
    events.changed(exchange);
    return exchange.message;
  });
  api.delete('/webhooks/:application/:token/messages/:message', async (request, reply) => {
    const exchange = byToken((request.params as { token: string }).token);
    channelOf(world, exchange.channelId).messages.delete(theMessage(exchange, request).id);
    return reply.code(204).send();
  });
}

function theMessage(exchange: Exchange, request: FastifyRequest): APIMessage {
  const wanted = (request.params as { message: string }).message;
  const message =
    wanted === '@original'
      ? exchange.message
      : [exchange.message, ...exchange.followUps].find((one) => one?.id === wanted);
  if (!message) throw new ApiError(404, 10008, 'Unknown Message');
  return message;
}

/** What each callback type does (docs: Interaction Callback Type). */
function acknowledge(world: World, events: RestEvents, exchange: Exchange, posted: Posted): void {
  const channel = channelOf(world, exchange.channelId);
  exchange.ephemeral = (Number(posted.body.flags ?? 0) & EPHEMERAL) !== 0;
  const base = `${events.address()}/api/v10`;
  if (exchange.callback === 4) {
    exchange.message = makeMessage(world, channel, posted, base);
    Object.assign(exchange.message, {
      interaction_metadata: {
        id: exchange.id,
        type: 2,
        user: world.people.get(exchange.userId)?.user,
        authorizing_integration_owners: {},
      },
    });
    if (!exchange.ephemeral) events.posted(channel, exchange.message, 'created');
  }
  if (exchange.callback === 7 || exchange.callback === 6) {
    const message = exchange.onMessage ? (channel.messages.get(exchange.onMessage) ?? undefined) : undefined;
    if (message && exchange.callback === 7) {
      editMessage(world, message, posted, base);
      events.posted(channel, message, 'edited');
    }
    if (exchange.callback === 7)
      exchange.message =
        message ??
        makeMessage(world, channel, { ...posted, body: { ...posted.body, flags: EPHEMERAL } }, base);
  }
  if (exchange.callback === 8)
    exchange.choices = list(posted.body.choices) as unknown as { name: string; value: string }[];
  if (exchange.callback === 9) exchange.modal = posted.body;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ApiError(400, 50035, `Invalid Form Body: ${problems.join('; ')}`);
}

function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
  return channel;
}

function channelRoutes(api: FastifyInstance, world: World, events: RestEvents): void {
  const base = () => `${events.address()}/api/v10`;
  const ids = (request: FastifyRequest) => request.params as { channel: string; message: string };
  const messageOf = (request: FastifyRequest) => {
    const message = channelOf(world, ids(request).channel).messages.get(ids(request).message);
    if (!message) throw new ApiError(404, 10008, 'Unknown Message');
    return message;
  };
  api.get('/channels/:channel', async (request) => world.channelJson(channelOf(world, ids(request).channel)));
  api.post('/channels/:channel/typing', async (_request, reply) => reply.code(204).send());
  api.get('/channels/:channel/messages', async (request) => {
    const {
      limit = '50',
      before,
      after,
    } = request.query as { limit?: string; before?: string; after?: string };
    const all = [...channelOf(world, ids(request).channel).messages.values()];
    const kept = all.filter(
      ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
    );
    const page = after ? kept.slice(0, Number(limit)) : kept.slice(-Number(limit));
    return page
      .reverse()
      .map((message) =>
        events.readsContent() || message.author.id === world.bot.id
          ? message
          : { ...message, content: '', embeds: [], components: [] },
      );
  });
  api.get('/channels/:channel/messages/:message', async (request) => messageOf(request));
  api.post('/channels/:channel/messages', async (request) => {
    const channel = channelOf(world, ids(request).channel);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const { nonce, enforce_nonce } = posted.body;
    const before = enforce_nonce
      ? [...channel.messages.values()].find((one) => one.nonce !== undefined && one.nonce === nonce)
      : undefined;
    if (before) return before;
    const replied = posted.body.message_reference as
      | { message_id?: string; fail_if_not_exists?: boolean }
      | undefined;
    if (
      replied?.message_id &&
      replied.fail_if_not_exists !== false &&
      !channel.messages.has(replied.message_id)
    )
      throw new ApiError(400, 50035, 'Invalid Form Body: message_reference: Unknown message');
    const message = makeMessage(world, channel, posted, base());
    events.posted(channel, message, 'created');
    return message;
  });
  api.patch('/channels/:channel/messages/:message', async (request) => {
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const message = messageOf(request);
    editMessage(world, message, posted, base());
    events.posted(channelOf(world, ids(request).channel), message, 'edited');
    return message;
  });
  api.delete('/channels/:channel/messages/:message', async (request, reply) => {
    const channel = channelOf(world, ids(request).channel);
    const message = messageOf(request);
    channel.messages.delete(message.id);
    events.posted(channel, message, 'deleted');
    return reply.code(204).send();
  });
  api.post('/users/@me/channels', async (request) => {
    const person = world.people.get(String((request.body as { recipient_id?: string }).recipient_id));
    if (!person) throw new ApiError(400, 50007, 'Cannot send messages to this user');
    return world.channelJson(world.directMessage(person));
  });
  api.get('/guilds/:guild/scheduled-events', async () => world.scheduledEvents);
  api.post('/guilds/:guild/scheduled-events', async (request) => {
    const event = {
      id: snowflake(),
      guild_id: world.guildId,
      status: 1,
      creator_id: world.bot.id,
      channel_id: null,
      entity_id: null,
      recurrence_rule: null,
      ...(request.body as object),
    };
    world.scheduledEvents.push(event);
    return event;
  });
}

function fileRoutes(api: FastifyInstance, world: World): void {
  api.get('/attachments/:id/:name', async (request, reply) => {
    const file = world.files.get((request.params as { id: string }).id);
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    return reply.type(file.type || 'application/octet-stream').send(file.bytes);
  });
}
