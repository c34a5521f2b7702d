import type { APIMessage } from 'discord.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messageProblems } from '../limits.ts';
import { editMessage, makeMessage } from '../messages.ts';
import { snowflake } from '../snowflake.ts';
import type { World } from '../world.ts';
import { postedBy } from './posted.ts';
import { ApiError, channelOf, openChannel, type RestEvents, refuse } from './restEvents.ts';

/** Docs: Get Channel Messages. */
const MESSAGES_A_PAGE = 100;

export function channelRoutes(api: FastifyInstance, world: World, events: RestEvents): void {
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
    if (!(Number(limit) >= 1 && Number(limit) <= MESSAGES_A_PAGE))
      throw new ApiError(400, 50035, `Invalid Form Body: limit: must be 1 to ${MESSAGES_A_PAGE}`);
    const channel = openChannel(world, ids(request).channel);
    const kept = [...channel.messages.values()].filter(
      ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
    );
    const page = after ? kept.slice(0, Number(limit)) : kept.slice(-Number(limit));
    // Docs: Message Content Intent; direct messages, the bot's own and those that mention it come whole without it.
    const whole = ({ author, mentions }: APIMessage) =>
      events.readsContent() ||
      channel.guildId === undefined ||
      [author, ...mentions].some(({ id }) => id === world.bot.id);
    return (
      page
        .reverse()
        // A nonce is told of only as the message is made.
        .map(({ nonce: _, ...message }) =>
          whole(message) ? message : { ...message, content: '', embeds: [], attachments: [], components: [] },
        )
    );
  });
  api.get('/channels/:channel/messages/:message', async (request) => messageOf(request));
  api.post('/channels/:channel/messages', async (request) => {
    const channel = openChannel(world, ids(request).channel, true);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const { nonce, enforce_nonce } = posted.body;
    const before = enforce_nonce ? world.nonces.messageOf(channel.id, nonce) : undefined;
    if (before !== undefined) {
      const made = channel.messages.get(before);
      if (!made) throw new ApiError(404, 10008, 'Unknown Message');
      return made;
    }
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
    world.nonces.note(channel.id, nonce, message.id);
    events.posted(channel, message, 'created');
    return message;
  });
  api.patch('/channels/:channel/messages/:message', async (request) => {
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const message = messageOf(request);
    if (message.author.id !== world.bot.id)
      throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
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
  api.get('/guilds/:guild/members/:user', async (request) => {
    const person = world.people.get((request.params as { user: string }).user);
    if (!person) throw new ApiError(404, 10013, 'Unknown User');
    return world.memberJson(person);
  });
  api.get('/guilds/:guild/scheduled-events', async (request) =>
    world.scheduledEvents.filter(({ guild_id }) => guild_id === (request.params as { guild: string }).guild),
  );
  api.post('/guilds/:guild/scheduled-events', async (request) => {
    const event = {
      id: snowflake(),
      guild_id: (request.params as { guild: string }).guild,
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

export function fileRoutes(api: FastifyInstance, world: World): void {
  api.get('/attachments/:id/:name', async (request, reply) => {
    const file = world.files.get((request.params as { id: string }).id);
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    return reply.type(file.type || 'application/octet-stream').send(file.bytes);
  });
}
