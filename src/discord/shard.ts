import { type Client, ShardClientUtil } from 'discord.js';

/** Whether a guild belongs to the shards of this process: each guild to exactly one of the processes of a sharded bot. */
export function ownsGuild({ options: { shards, shardCount } }: Client, guild: string): boolean {
  if (!Array.isArray(shards) || shardCount === undefined) return true;
  return shards.includes(ShardClientUtil.shardIdForGuildId(guild, shardCount));
}
