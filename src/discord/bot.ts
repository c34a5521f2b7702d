import { once } from 'node:events';
import { type Client, Events, GatewayDispatchEvents, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Edition } from '../answers/edition.ts';
import { Digests } from '../digests/digests.ts';
import { Recent } from '../recent.ts';
import type { Store } from '../store/store.ts';
import { makeClient } from './client.ts';
import { commandBodies } from './commands/index.ts';
import type { BotContext, BotEvent, ShardState } from './context.ts';
import { Conversation } from './conversation.ts';
import { CustomIds } from './customId.ts';
import { withoutBody } from './failure.ts';
import { Forgetting } from './forgetting.ts';
import { Interactions } from './interactions.ts';
import { RateLimit } from './rateLimit.ts';
import { registerCommands } from './registration.ts';
import { DigestPoster } from './server/digestPoster.ts';
import { type DiscordSettings, endedBecause, startError } from './settings.ts';
import { ownsGuild } from './shard.ts';
import { Votes } from './votes.ts';

/** From one shard to the next; Discord lets one begin every five seconds. */
const READY_WITHIN = 20_000;
/** More interactions and messages than can be under way while a connection is taken up again. */
const HEARD = 2000;
/** Gateway close code of a refused token. */
const TOKEN_REFUSED = 4004;
/** What is in flight at shutdown is given this long. */
const FINISH_WITHIN = 10_000;
const LEAVE_WITHIN = 1000;

/** What the gateway dispatches, as far as it is looked at before discord.js makes something of it. */
interface GatewayPacket {
  t: string | null;
  readonly d?: { readonly author?: { readonly id: string } } | null;
}

export interface BotOptions {
  readonly settings: DiscordSettings;
  readonly edition: () => Edition;
  readonly log: Logger;
  readonly observe?: (event: BotEvent) => void;
  /** What is remembered of servers; without it their commands are not offered. */
  readonly store?: Store;
  /** Called when Discord ends the session for good, with one line that says why. */
  readonly onFatal: (reason: string) => void;
}

/** The discord.js client with everything Isnad hangs on it. */
export class Bot {
  readonly client: Client;
  readonly #options: BotOptions;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #digests: Digests | undefined;
  readonly #forgetting: Forgetting | undefined;
  /** Interactions and messages heard of, the newest. */
  readonly #heard = new Recent<true>(HEARD);
  #taking = true;
  #connected = false;

  constructor(options: BotOptions) {
    this.#options = options;
    const { settings } = options;
    this.client = makeClient(settings, () => this.#end(endedBecause(TOKEN_REFUSED)));
    this.#digests = this.#makeDigests();
    this.#forgetting = this.#makeForgetting();
    this.#listen();
  }

  /** Logs in and registers the commands. Throws StartError, one clear line, when that fails. */
  async start(): Promise<void> {
    const { settings, log } = this.#options;
    try {
      await this.#join(settings.token);
      const sent = await registerCommands(
        this.client.rest,
        this.client.application?.id ?? '',
        commandBodies(this.#digests !== undefined),
        settings.guildId,
      );
      this.#forgetting?.start();
      this.#digests?.start();
      this.#connected = true;
      log.info({ guilds: this.client.guilds.cache.size, commandsSent: sent }, 'connected to Discord');
    } catch (error) {
      if (!this.#taking) return;
      await Promise.race([this.client.destroy(), wait(LEAVE_WITHIN)]);
      throw startError(error, settings);
    }
  }

  /** Resolves once every shard is ready. Rejects when for a while none has become so; many take minutes. */
  async #join(token: string): Promise<void> {
    const waiting = new AbortController();
    const patience = setTimeout(() => waiting.abort(), READY_WITHIN);
    const progress = () => patience.refresh();
    this.client.on(Events.ShardReady, progress);
    const ready = once(this.client, Events.ClientReady, { signal: waiting.signal });
    try {
      await Promise.all([ready, Promise.race([this.client.login(token), ready])]);
    } finally {
      clearTimeout(patience);
      this.client.off(Events.ShardReady, progress);
    }
  }

  /** Takes nothing new, finishes what is in flight (ten seconds at most), and leaves. */
  async stop(): Promise<void> {
    this.#taking = false;
    const finished = [this.#digests?.stop(), this.#forgetting?.stop(), ...this.#inFlight];
    await Promise.race([Promise.allSettled(finished), wait(FINISH_WITHIN)]);
    // A gateway that does not answer would have its goodbye awaited.
    await Promise.race([this.client.destroy(), wait(LEAVE_WITHIN)]);
  }

  /** The gateway connections, by number. */
  get shards(): ShardState[] {
    return this.client.ws.shards.map(({ id, status }) => ({ id, connected: status === Status.Ready }));
  }

  #listen(): void {
    const { log, edition, observe, settings, store } = this.#options;
    const context: BotContext = {
      edition,
      log,
      ids: new CustomIds(settings.token),
      votes: new Votes(),
      ...(observe && { observe: (observed) => observe({ kind: 'interaction', ...observed }) }),
      ...(store && this.#digests && { memory: { store, digests: this.#digests } }),
    };
    const limit = new RateLimit();
    const interactions = new Interactions(context, limit);
    const conversation = new Conversation(context, limit);
    this.client.on(Events.InteractionCreate, (interaction) =>
      this.#takeOnce(interaction.id, () => interactions.answer(interaction)),
    );
    // Every answer of ours comes back as a message, too; discord.js is spared making one of it.
    this.client.on(Events.Raw, (packet: GatewayPacket) => {
      if (this.#isOwnMessage(packet)) packet.t = null;
    });
    this.client.on(Events.MessageCreate, (message) =>
      this.#takeOnce(message.id, () => conversation.answer(message)),
    );
    this.client.on(Events.Error, (error) => log.error({ err: withoutBody(error) }, 'client error'));
    this.client.on(Events.Warn, (warning) => log.warn(warning));
    this.client.on(Events.ShardReconnecting, (shard) => {
      if (!this.#taking) return;
      log.warn({ shard }, 'reconnecting to Discord');
      observe?.({ kind: 'reconnecting', shard });
    });
    this.client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
    this.client.on(Events.ShardDisconnect, ({ code }, shard) => {
      log.error({ shard, code }, 'Discord closed the connection for good');
      this.#end(endedBecause(code));
    });
    this.client.on(Events.Invalidated, () => this.#end('Discord invalidated the session.'));
    this.client.rest.on('rateLimited', ({ route, timeToReset, global }) => {
      log.warn({ route, timeToReset }, 'rate limited');
      observe?.({ kind: 'rate limited', scope: global ? 'global' : 'route' });
    });
  }

  #isOwnMessage({ t, d }: GatewayPacket): boolean {
    return t === GatewayDispatchEvents.MessageCreate && d?.author?.id === this.client.user?.id;
  }

  /** Told of a change of the library: what channels subscribed to is posted. */
  libraryChanged(): void {
    void this.#digests?.run();
  }

  #makeDigests(): Digests | undefined {
    const { store, edition, log } = this.#options;
    if (!store) return undefined;
    return new Digests({
      store,
      edition,
      poster: new DigestPoster(this.client, store),
      delivers: (guild) => ownsGuild(this.client, guild),
      now: () => Date.now(),
      onFault: (error) => log.warn({ err: withoutBody(error) }, 'a digest could not be delivered yet'),
    });
  }

  /** Once connected, tells that Discord has ended it; before that, `start` does. */
  #end(reason: string): void {
    if (this.#connected && this.#taking) this.#options.onFatal(reason);
  }

  #makeForgetting(): Forgetting | undefined {
    const { store, log } = this.#options;
    if (!store) return undefined;
    const onFault = (error: unknown) =>
      log.error({ err: withoutBody(error) }, 'the database could not be tidied');
    return new Forgetting({ client: this.client, store, onFault });
  }

  /** A connection that is taken up again may bring what it has brought before. */
  #takeOnce(id: string, work: () => Promise<void>): void {
    if (this.#heard.has(id)) return;
    this.#heard.set(id, true);
    this.#take(work);
  }

  #take(work: () => Promise<void>): void {
    if (!this.#taking) return;
    const running = work().finally(() => this.#inFlight.delete(running));
    this.#inFlight.add(running);
  }
}

/** Resolves after so many milliseconds, keeping no process alive. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
