import type { APIMessage } from 'discord.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Exchange, FIRST_ANSWER_WITHIN, TOKEN_LIVES } from '../exchange.ts';
import { choiceProblems, list, messageProblems, modalProblems } from '../limits.ts';
import { EPHEMERAL, editMessage, makeMessage, type Posted } from '../messages.ts';
import type { World } from '../world.ts';
import { postedBy } from './posted.ts';
import { ApiError, channelOf, type RestEvents, refuse } from './restEvents.ts';

/** The first answer to an interaction (docs: Create Interaction Response). */
export function callbackRoute(api: FastifyInstance, world: World, events: RestEvents): void {
  api.post('/interactions/:id/:token/callback', async (request, reply) => {
    const arrived = performance.now();
    const { id, token } = request.params as { id: string; token: string };
    const exchange = events.exchanges.get(id);
    if (!exchange || exchange.token !== token || performance.now() - exchange.begun > FIRST_ANSWER_WITHIN)
      throw new ApiError(404, 10062, 'Unknown interaction');
    if (exchange.callback !== undefined)
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    const posted = await postedBy(request);
    const data = (posted.body.data ?? {}) as Record<string, unknown>;
    refuse([...messageProblems(data), ...modalProblems(data), ...choiceProblems(list(data.choices))]);
    exchange.answeredAfter = arrived - exchange.begun;
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
}

/** What an answer becomes and what follows it (docs: Edit Original Interaction Response, Create Followup Message). */
export function webhookRoutes(api: FastifyInstance, world: World, events: RestEvents): void {
  const base = () => `${events.address()}/api/v10`;
  const byToken = (token: string) => {
    const exchange = events.exchangeOf(token);
    if (!exchange || performance.now() - exchange.begun > TOKEN_LIVES)
      throw new ApiError(404, 10015, 'Unknown Webhook');
    return exchange;
  };
  api.post('/webhooks/:application/:token', async (request) => {
    const exchange = byToken((request.params as { token: string }).token);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const message = makeMessage(world, channelOf(world, exchange.channelId), posted, base());
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
        base(),
      );
      if (!exchange.ephemeral) events.posted(channel, exchange.message, 'created');
    } else {
      const message = theMessage(exchange, request);
      editMessage(world, message, posted, base());
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
    const shown = exchange.onMessage ? channel.messages.get(exchange.onMessage) : undefined;
    const message = shown ?? ephemeralMessage(events, exchange.onMessage);
    if (message && exchange.callback === 7) {
      editMessage(world, message, posted, base);
      if (shown) events.posted(channel, message, 'edited');
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

/** A message that only its asker sees: it is in no channel, only in the exchange that it answers. */
function ephemeralMessage(events: RestEvents, id: string | undefined): APIMessage | undefined {
  const answers = [...events.exchanges.values()].flatMap(({ message, followUps }) => [message, ...followUps]);
  return answers.find((message) => message !== undefined && message.id === id);
}
