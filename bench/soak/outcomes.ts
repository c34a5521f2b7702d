import type { APIMessage } from 'discord.js';
import type { Exchange } from '../../src/preview/exchange.ts';
import type { StandIn } from '../../src/preview/standIn.ts';

const REFUSED = /يُرجى الانتظار|Please wait|ليس من أزراري|not one of mine/u;
/** Messages of people that may still be replied to. */
const MESSAGES_KEPT = 2000;

/** What becomes of the interactions and messages of a soak, as Discord sees it and as those who asked do. */
export class Outcomes {
  /** How often each message of a person was replied to, while it may still be. */
  readonly #replies = new Map<string, number>();
  readonly #took: number[] = [];
  readonly #lost = new Map<string, number>();
  #done = 0;
  #refused = 0;
  #doubled = 0;

  constructor(discord: StandIn) {
    discord.onEvent((event) => {
      if (event.kind === 'interaction') this.#callback(event.exchange);
      else if (event.change === 'created' && event.message.author.bot) this.#message(event.message);
    });
  }

  #callback({ message, answeredAfter }: Exchange): void {
    if (REFUSED.test(message?.content ?? '')) this.#refused += 1;
    if (answeredAfter !== undefined) this.#took.push(answeredAfter);
  }

  #message({ content, message_reference: reference }: APIMessage): void {
    if (REFUSED.test(content)) this.#refused += 1;
    const asked = reference?.message_id;
    if (asked === undefined) return;
    const count = (this.#replies.get(asked) ?? 0) + 1;
    this.#replies.set(asked, count);
    if (count > 1) this.#doubled += 1;
    for (const oldest of this.#replies.keys()) {
      if (this.#replies.size <= MESSAGES_KEPT) break;
      this.#replies.delete(oldest);
    }
  }

  /** Notes what becomes of one act, which is named where it fails. */
  async note(name: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.#done += 1;
    } catch (error) {
      const reason = `${error instanceof Error ? error.message : String(error)} (${name})`;
      this.#lost.set(reason, (this.#lost.get(reason) ?? 0) + 1);
    }
  }

  get answered(): number {
    return this.#done - this.#refused;
  }

  /** On purpose: by a limit, or because it is not one of the bot's. */
  get refused(): number {
    return this.#refused;
  }

  get doubled(): number {
    return this.#doubled;
  }

  /** How many were lost for each reason. */
  get lost(): ReadonlyMap<string, number> {
    return this.#lost;
  }

  /** Milliseconds from an interaction's frame to its callback, sorted. */
  get took(): readonly number[] {
    return this.#took.toSorted((a, b) => a - b);
  }
}
