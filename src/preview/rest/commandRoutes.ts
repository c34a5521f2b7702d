import type { APIApplicationCommand } from 'discord.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { snowflake } from '../snowflake.ts';
import type { World } from '../world.ts';
import type { RestEvents } from './restEvents.ts';

export function gatewayRoutes(api: FastifyInstance, events: RestEvents): void {
  const answer = async () => ({
    url: events.address().replace(/^http/, 'ws'),
    shards: events.recommendedShards(),
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
  });
  api.get('/gateway/bot', answer);
  api.get('/gateway', answer);
}

export function commandRoutes(api: FastifyInstance, world: World): void {
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
