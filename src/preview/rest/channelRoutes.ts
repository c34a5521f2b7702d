import type { FastifyInstance } from 'fastify';
import { snowflake } from '../snowflake.ts';
import type { World } from '../world.ts';
import { ApiError, channelOf } from './restEvents.ts';

/** Channels and direct messages (docs: Channels Resource). */
export function channelRoutes(api: FastifyInstance, world: World): void {
  api.get<{ Params: { channel: string } }>('/channels/:channel', async ({ params }) =>
    world.channelJson(channelOf(world, params.channel)),
  );
  api.post('/channels/:channel/typing', async (_request, reply) => reply.code(204).send());
  api.post('/users/@me/channels', async (request) => {
    const person = world.people.get(String((request.body as { recipient_id?: string }).recipient_id));
    if (!person) throw new ApiError(400, 50007, 'Cannot send messages to this user');
    return world.channelJson(world.directMessage(person));
  });
}

/** A server's members and events (docs: Guild Resource, Guild Scheduled Event). */
export function guildRoutes(api: FastifyInstance, world: World): void {
  api.get<{ Params: { user: string } }>('/guilds/:guild/members/:user', async ({ params }) => {
    const person = world.people.get(params.user);
    if (!person) throw new ApiError(404, 10013, 'Unknown User');
    return world.memberJson(person);
  });
  api.get<{ Params: { guild: string } }>('/guilds/:guild/scheduled-events', async ({ params }) =>
    world.scheduledEvents.filter(({ guild_id }) => guild_id === params.guild),
  );
  api.post<{ Params: { guild: string } }>('/guilds/:guild/scheduled-events', async ({ params, body }) => {
    const event = {
      id: snowflake(),
      guild_id: params.guild,
      status: 1,
      creator_id: world.bot.id,
      channel_id: null,
      entity_id: null,
      recurrence_rule: null,
      ...(body as object),
    };
    world.scheduledEvents.push(event);
    return event;
  });
}

/** The files sent with messages. */
export function fileRoutes(api: FastifyInstance, world: World): void {
  api.get<{ Params: { id: string } }>('/attachments/:id/:name', async ({ params }, reply) => {
    const file = world.files.get(params.id);
    if (!file) throw new ApiError(404, 0, '404: Not Found');
    return reply.type(file.type || 'application/octet-stream').send(file.bytes);
  });
}
