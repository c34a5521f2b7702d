import { setTimeout as wait } from 'node:timers/promises';
import type { BotProcess, LoopDelay } from './botProcess.ts';

/** Milliseconds between two readings of the bot's event loop. */
export const READ_EVERY = 250;

/** What is seen of the bot from without while it works: its event loop all the time, its heap when it is weighed. */
export class Watch {
  readonly #bot: BotProcess;
  readonly #delays: LoopDelay[] = [];
  readonly #heaps: number[] = [];
  #weighing = false;
  #weighed = Promise.resolve();
  #watching = true;
  #watched = Promise.resolve();

  private constructor(bot: BotProcess) {
    this.#bot = bot;
  }

  /** Weighs the heap, then watches until `stop`. */
  static async start(bot: BotProcess): Promise<Watch> {
    const watch = new Watch(bot);
    await watch.#weighNow();
    await watch.#read();
    watch.#watched = watch.#readOn();
    return watch;
  }

  async #readOn(): Promise<void> {
    while (this.#watching && this.#bot.failure === undefined) {
      await this.#read().catch(() => undefined);
      await wait(READ_EVERY);
    }
  }

  /** Weighing holds the bot's event loop, which is no doing of its own: what is read then is not kept. */
  async #read(): Promise<void> {
    const apart = this.#weighing;
    const delay = await this.#bot.loopDelay();
    if (!apart && !this.#weighing) this.#delays.push(delay);
  }

  async #weighNow(): Promise<void> {
    this.#weighing = true;
    this.#heaps.push(await this.#bot.heap());
    await this.#read();
    this.#weighing = false;
  }

  /** Weighs the heap once it was weighed as asked before. */
  weigh(): void {
    this.#weighed = this.#weighed.then(() => this.#weighNow());
  }

  /** Weighs the heap once more and watches no longer. */
  async stop(): Promise<void> {
    this.#watching = false;
    await this.#watched;
    this.weigh();
    await this.#weighed;
  }

  /** The heap each time it was weighed, in MB. */
  get heaps(): readonly number[] {
    return this.#heaps;
  }

  /** The delays of the event loop in order, in milliseconds; the first is of the start. */
  get delays(): readonly LoopDelay[] {
    return this.#delays;
  }
}
