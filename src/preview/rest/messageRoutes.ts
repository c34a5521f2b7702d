import type { APIMessage } from 'discord.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messageProblems } from '../limits.ts';
import { editMessage, makeMessage, type Posted } from '../messages.ts';
import type { Channel, World } from '../world.ts';
import { postedBy } from './posted.ts';
import { ApiError, channelOf, openChannel, type RestEvents, refuse } from './restEvents.ts';

/** Docs: Get Channel Messages. */
const MESSAGES_A_PAGE = 100;

interface Page {
  readonly limit?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The messages of a channel: read, made, edited, deleted (docs: Messages Resource). */
export function messageRoutes(api: FastifyInstance, world: World, events: RestEvents): void {
  const base = () => `${events.address()}/api/v10`;
  const ids = (request: FastifyRequest) => request.params as { channel: string; message: string };
  const messageOf = (request: FastifyRequest) => {
    const message = channelOf(world, ids(request).channel).messages.get(ids(request).message);
    if (!message) throw new ApiError(404, 10008, 'Unknown Message');
    return message;
  };
  api.get('/channels/:channel/messages', async (request) =>
    pageOf(openChannel(world, ids(request).channel), request.query as Page, (message, channel) =>
      isReadable(message, channel, world, events),
    ),
  );
  api.get('/channels/:channel/messages/:message', async (request) => messageOf(request));
  api.post('/channels/:channel/messages', async (request) => {
    const channel = openChannel(world, ids(request).channel, true);
    const posted = await postedBy(request);
    refuse(messageProblems(posted.body));
    const before = madeWith(world, channel, posted);
    if (before) return before;
    refuseUnknownReference(channel, posted);
    const message = makeMessage(world, channel, posted, base());
    world.nonces.note(channel.id, posted.body.nonce, message.id);
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
}

/** Messages of a channel, newest first; emptied where the bot may not read them. */
function pageOf(
  channel: Channel,
  { limit = '50', before, after }: Page,
  readable: (message: APIMessage, channel: Channel) => boolean,
): unknown[] {
  if (!(Number(limit) >= 1 && Number(limit) <= MESSAGES_A_PAGE))
    throw new ApiError(400, 50035, `Invalid Form Body: limit: must be 1 to ${MESSAGES_A_PAGE}`);
  const kept = [...channel.messages.values()].filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  const page = after ? kept.slice(0, Number(limit)) : kept.slice(-Number(limit));
  return page.reverse().map((kept) => {
    // A nonce is told of only as the message is made.
    const { nonce: _, ...message } = kept;
    return readable(kept, channel)
      ? message
      : { ...message, content: '', embeds: [], attachments: [], components: [] };
  });
}

/** Docs: Message Content Intent; direct messages, the bot's own and those that mention it come whole without it. */
function isReadable(
  { author, mentions }: APIMessage,
  channel: Channel,
  world: World,
  events: RestEvents,
): boolean {
  return (
    events.readsContent() ||
    channel.guildId === undefined ||
    [author, ...mentions].some(({ id }) => id === world.bot.id)
  );
}

/** The message an enforced nonce has made already. Throws what Discord answers when that has been deleted since. */
function madeWith(world: World, channel: Channel, { body }: Posted): APIMessage | undefined {
  const before = body.enforce_nonce ? world.nonces.messageOf(channel.id, body.nonce) : undefined;
  if (before === undefined) return undefined;
  const made = channel.messages.get(before);
  if (!made) throw new ApiError(404, 10008, 'Unknown Message');
  return made;
}

function refuseUnknownReference(channel: Channel, { body }: Posted): void {
  const replied = body.message_reference as { message_id?: string; fail_if_not_exists?: boolean } | undefined;
  if (
    replied?.message_id &&
    replied.fail_if_not_exists !== false &&
    !channel.messages.has(replied.message_id)
  )
    throw new ApiError(400, 50035, 'Invalid Form Body: message_reference: Unknown message');
}
