import { Client } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownsGuild } from '../../src/discord/shard.ts';

const id = fc.bigInt({ min: 1n << 22n, max: (1n << 63n) - 1n }).map(String);
const processOf = (shards: number[], shardCount: number) => new Client({ intents: [], shards, shardCount });

it('every server belongs to exactly one of the processes that share the shards', () => {
  fc.assert(
    fc.property(id, (guild) => {
      const processes = [processOf([0, 1], 5), processOf([2], 5), processOf([3, 4], 5)];
      expect(processes.filter((client) => ownsGuild(client, guild))).toHaveLength(1);
    }),
  );
});

it('one process that runs every shard, or lets Discord choose, has every server', () => {
  expect(ownsGuild(processOf([0, 1, 2], 3), '1574963788325584930')).toBe(true);
  expect(ownsGuild(new Client({ intents: [], shards: 'auto' }), '1574963788325584930')).toBe(true);
});
