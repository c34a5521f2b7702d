import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type APIMessage, GatewayIntentBits } from 'discord.js';
import type { FastifyInstance } from 'fastify';
import { Recent } from '../recent.ts';
import type { Exchange } from './exchange.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { typedMessage } from './messages.ts';
import type { Recorded } from './rest/restEvents.ts';
import { restServer } from './rest/restServer.ts';
import { snowflake } from './snowflake.ts';
import type { StandInEvent } from './standInEvent.ts';
import { StandInUser } from './standInUser.ts';
import { type Channel, type Person, World } from './world.ts';

/** Exchanges and requests kept; the oldest go first. */
const KEPT_EXCHANGES = 2000;
const KEPT_REQUESTS = 20_000;

/**
 * A Discord on loopback: REST and gateway for the unmodified discord.js client, and people to act as.
 * Point a client at it with `rest: { api: standIn.api }` and `standIn.token`.
 */
export class StandIn {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults = new Faults();
  /** The REST requests received, in order; none when started without recording. */
  readonly recorded: Recorded[] = [];
  readonly exchanges = new Recent<Exchange>(KEPT_EXCHANGES);
  readonly #byToken = new Recent<Exchange>(KEPT_EXCHANGES);
  readonly #rest: FastifyInstance;
  readonly #listeners = new Set<(event: StandInEvent) => void>();
  #address = '';

  private constructor(record: boolean) {
    this.world = new World(
      // The shape of Discord's own tokens, so that what checks theirs lets this one through.
      `${Buffer.from(snowflake()).toString('base64url')}.stand1n.${randomBytes(20).toString('hex')}`,
    );
    this.#rest = restServer(this.world, {
      exchanges: this.exchanges,
      exchangeOf: (token) => this.#byToken.get(token),
      records: record,
      record: (request) => {
        if (this.recorded.push(request) > KEPT_REQUESTS) this.recorded.shift();
      },
      faults: this.faults,
      address: () => this.#address,
      recommendedShards: () => this.gateway.recommendedShards,
      readsContent: () => this.gateway.readsContent,
      posted: (channel, message, change) => this.#posted(channel, message, change),
      changed: (exchange) => this.#tell({ kind: 'interaction', exchange }),
    });
    this.gateway = new Gateway(this.world, this.#rest.server);
  }

  /** Listens on a free port of 127.0.0.1 (or the one given); keeps the requests received unless `record` is false. */
  static async start({
    port = 0,
    record = true,
  }: {
    port?: number;
    record?: boolean;
  } = {}): Promise<StandIn> {
    const standIn = new StandIn(record);
    await standIn.#rest.listen({ host: '127.0.0.1', port });
    standIn.#address = `http://127.0.0.1:${(standIn.#rest.server.address() as AddressInfo).port}`;
    standIn.gateway.address = standIn.#address.replace(/^http/, 'ws');
    return standIn;
  }

  /** REST base for `rest.api`, such as `http://127.0.0.1:40000/api`. */
  get api(): string {
    return `${this.#address}/api`;
  }

  get token(): string {
    return this.world.token;
  }

  /** A new person; `admin` may manage the server. */
  user(name: string, options: { admin?: boolean; locale?: string } = {}): StandInUser {
    return new StandInUser(this, this.world.addPerson(name, options));
  }

  /** A channel by name of a server, the first unless told. Throws when there is none. */
  channel(name = 'general', guildId = this.world.guildId): Channel {
    const found = [...this.world.channels.values()].find(
      (channel) => channel.guildId === guildId && channel.name === name,
    );
    if (!found) throw new Error(`no channel ${name}`);
    return found;
  }

  /** The messages of a channel, oldest first. */
  messages(channel: Channel): APIMessage[] {
    return [...channel.messages.values()];
  }

  /** Calls back with everything that happens; returns a function that stops it. */
  onEvent(listener: (event: StandInEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Posts what a person typed and tells the bot. */
  type(
    user: { readonly person: Person },
    channel: Channel,
    content: string,
    replyTo?: APIMessage,
  ): APIMessage {
    const message = typedMessage(this.world, channel, user.person, content, replyTo);
    this.#posted(channel, message, 'created');
    return message;
  }

  /** Sends an interaction to the bot and keeps its exchange. */
  interact(exchange: Exchange, payload: Record<string, unknown>): Exchange {
    this.exchanges.set(exchange.id, exchange);
    this.#byToken.set(exchange.token, exchange);
    this.gateway.dispatch(
      'INTERACTION_CREATE',
      { id: exchange.id, token: exchange.token, ...payload },
      this.world.channels.get(exchange.channelId)?.guildId,
    );
    return exchange;
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.#rest.close();
  }

  #posted(channel: Channel, message: APIMessage, change: 'created' | 'edited' | 'deleted'): void {
    const direct = channel.guildId === undefined;
    const author = this.world.people.get(message.author.id);
    const place = direct
      ? { channel_type: 1 }
      : {
          guild_id: channel.guildId,
          channel_type: 0,
          ...(author && { member: this.world.memberJson(author) }),
        };
    const addressed =
      message.author.id === this.world.bot.id || message.mentions.some(({ id }) => id === this.world.bot.id);
    if (change === 'deleted')
      this.gateway.dispatch(
        'MESSAGE_DELETE',
        { id: message.id, channel_id: channel.id, ...place },
        channel.guildId,
        direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
      );
    else
      this.gateway.dispatchMessage(
        change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
        { ...message, ...place },
        { guildId: channel.guildId, visible: addressed },
      );
    this.#tell({ kind: 'message', change, channelId: channel.id, message });
  }

  #tell(event: StandInEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
