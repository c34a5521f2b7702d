import {
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  type User,
} from 'discord.js';
import { TRIES, TRY_WITHIN } from './callback.ts';
import type { DiscordSettings } from './settings.ts';
import { steadyRequests } from './steadyRequests.ts';

/** A discord.js client that asks, keeps and tries again as Isnad does; it has not logged in yet. */
export function makeClient(settings: DiscordSettings, onTokenRefused: () => void): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(settings.messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // A first direct message arrives in a channel that is not cached yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // All tries of one message carry one nonce, so that Discord posts it once.
    enforceNonce: true,
    // Our messages are made in Discord's own spelling: nothing is left to transform.
    jsonTransformer: (body: unknown) => body as never,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // Nothing is looked up among old messages; people and members are kept as long as they are busy.
      MessageManager: 0,
      UserManager: { maxSize: 5000, keepOverLimit: isBot },
      GuildMemberManager: { maxSize: 200, keepOverLimit: isBot },
      ReactionManager: 0,
      PresenceManager: 0,
    }),
    // Always said: discord.js would read a variable SHARDS itself, and as the number of one shard.
    ...shardsOf(settings.shards ?? 1),
    rest: {
      timeout: TRY_WITHIN,
      retries: TRIES - 1,
      makeRequest: steadyRequests(onTokenRefused),
      ...(settings.apiUrl !== undefined && { api: settings.apiUrl }),
    },
  });
}

function isBot({ id, client }: User | GuildMember): boolean {
  return id === client.user.id;
}

function shardsOf(shards: number | 'auto'): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards };
  return { shards: Array.from({ length: shards }, (_, id) => id), shardCount: shards };
}
