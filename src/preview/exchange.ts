import { randomBytes } from 'node:crypto';
import type { APIMessage } from 'discord.js';
import { snowflake } from './snowflake.ts';

/** Discord waits this long for the first answer to an interaction, and keeps its token this long (docs: Responding to an Interaction). */
export const FIRST_ANSWER_WITHIN = 3000;
export const TOKEN_LIVES = 15 * 60_000;

/** One interaction and everything the bot did with it. */
export class Exchange {
  readonly id = snowflake();
  readonly token = randomBytes(24).toString('hex');
  /** On the clock of `performance.now()`. */
  readonly begun = performance.now();
  readonly channelId: string;
  readonly userId: string;
  /** The message a button or menu sits on. */
  readonly onMessage: string | undefined;
  /** Interaction callback type, once answered. */
  callback: number | undefined;
  /** The answer to this interaction (`@original`), once there is one. */
  message: APIMessage | undefined;
  readonly followUps: APIMessage[] = [];
  choices: { name: string; value: string | number }[] | undefined;
  modal: Record<string, unknown> | undefined;
  ephemeral = false;
  /** Milliseconds from the interaction to the arrival of the first callback that was taken. */
  answeredAfter: number | undefined;
  #settle: (() => void)[] = [];

  constructor(fields: { channelId: string; userId: string; onMessage?: string }) {
    this.channelId = fields.channelId;
    this.userId = fields.userId;
    this.onMessage = fields.onMessage;
  }

  get deferred(): boolean {
    return this.callback === 5 || this.callback === 6;
  }

  get settled(): boolean {
    return this.choices !== undefined || this.modal !== undefined || this.message !== undefined;
  }

  /** Wakes whoever waits; to be called after every change. */
  changed(): void {
    if (!this.settled) return;
    for (const settle of this.#settle.splice(0)) settle();
  }

  /**
   * Resolves once there is a message, choices or a modal. Rejects as Discord would show it: "The application did not
   * respond", when nothing came within three seconds (fifteen once deferred).
   */
  answered(): Promise<this> {
    if (this.settled) return Promise.resolve(this);
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new Error('The application did not respond'));
      let timer = setTimeout(() => {
        if (this.callback === undefined) refuse();
        else timer = setTimeout(refuse, 12_000);
      }, FIRST_ANSWER_WITHIN + 100);
      this.#settle.push(() => {
        clearTimeout(timer);
        resolve(this);
      });
    });
  }
}
