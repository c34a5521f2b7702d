import { Cron } from 'croner';
import { type Client, Events } from 'discord.js';
import type { Store } from '../store/store.ts';
import { ownsGuild } from './shard.ts';

export interface ForgettingSurroundings {
  readonly client: Client;
  readonly store: Store;
  readonly onFault: (error: unknown) => void;
}

/** Deletes what is not to be kept any longer (docs/privacy.md), and notes which servers Isnad has left. */
export class Forgetting {
  readonly #around: ForgettingSurroundings;
  #clock: Cron | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(around: ForgettingSurroundings) {
    this.#around = around;
    const { client, store } = around;
    client.on(Events.GuildDelete, ({ id }) => this.#do(() => store.departures.left(id, Date.now())));
    client.on(Events.GuildCreate, ({ id }) => this.#do(() => store.departures.returned(id)));
  }

  /** To be called once connected: catches up with the servers left in the meantime, and forgets now and every hour. */
  start(): void {
    this.#do(() => this.#catchUp());
    this.#do(() => this.#forget());
    this.#clock = new Cron('0 * * * *', () => this.#do(() => this.#forget()));
  }

  /** Resolves once nothing is being written any more. */
  async stop(): Promise<void> {
    this.#clock?.stop();
    await this.#work;
  }

  async #catchUp(): Promise<void> {
    const { client, store } = this.#around;
    for (const guild of await store.departures.known()) {
      if (!ownsGuild(client, guild)) continue;
      if (client.guilds.cache.has(guild)) await store.departures.returned(guild);
      else await store.departures.left(guild, Date.now());
    }
  }

  async #forget(): Promise<void> {
    const { store } = this.#around;
    await store.departures.forgetOld(Date.now());
    await store.gaps.forgetOld(Date.now());
    await store.outbox.forgetOld(Date.now());
  }

  #do(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(async () => void (await work())).catch(this.#around.onFault);
  }
}
