import { type APIMessage, PermissionFlagsBits } from 'discord.js';
import type { Exchange } from '../exchange.ts';
import type { Faults } from '../faults.ts';
import type { Channel, World } from '../world.ts';

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
  readonly faults: Faults;
  address(): string;
  recommendedShards(): number;
  /** The exchange an interaction token belongs to. */
  exchangeOf(token: string): Exchange | undefined;
  /** Whether requests are kept for `record`. */
  readonly records: boolean;
  record(request: Recorded): void;
  /** Whether the bot asked for the Message Content intent. */
  readsContent(): boolean;
  posted(channel: Channel, message: APIMessage, change: 'created' | 'edited' | 'deleted'): void;
  changed(exchange: Exchange): void;
}

/** Thrown by a route: becomes Discord's error body. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new ApiError(400, 50035, `Invalid Form Body: ${problems.join('; ')}`);
}

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
  return channel;
}

/** A channel the bot may see and, to write, send in. Throws 50001 or 50013 as an ApiError when it may not. */
export function openChannel(world: World, id: string, writes = false): Channel {
  const channel = channelOf(world, id);
  if (channel.guildId === undefined) return channel;
  const has = (bit: bigint) => (BigInt(world.botPermissions) & bit) !== 0n;
  if (!has(PermissionFlagsBits.ViewChannel)) throw new ApiError(403, 50001, 'Missing Access');
  if (writes && !has(PermissionFlagsBits.SendMessages)) throw new ApiError(403, 50013, 'Missing Permissions');
  return channel;
}
