import { type Candidate, readCandidate, type Terms } from '../reading/summary/sentenceRank.ts';
import { asks, type ChannelMessage, turnsElsewhere } from './message.ts';

/** A message with its words read. */
export interface ReadMessage {
  readonly message: ChannelMessage;
  readonly read: Candidate;
  /** Its terms weighted over the whole channel, scaled to length 1. */
  readonly vector: Terms;
}

/** Milliseconds after which an author's next line is no longer part of the same turn. */
const TURN = 2 * 60 * 1000;
/** Milliseconds within which another's next line is taken to answer a question. */
const ANSWER_WITHIN = 2 * 60 * 1000;
/** Share of what a message says, 0 to 1, that a thread must have spoken of for the message to go on with it. */
const SAME_TALK = 0.25;
/** The same where its author spoke in the thread. */
const SAME_TALK_AGAIN = 0.15;
/** Threads a message is compared with, those spoken in last. */
const OPEN_THREADS = 30;

class Thread {
  readonly messages: ReadMessage[] = [];
  readonly #authors = new Set<string>();
  /** What was spoken of, and the names of those who spoke: a message may address one of them. */
  readonly #spokenOf = new Set<string>();

  add(one: ReadMessage): void {
    this.messages.push(one);
    for (const term of one.vector.keys()) this.#spokenOf.add(term);
    if (this.#authors.has(one.message.authorId)) return;
    this.#authors.add(one.message.authorId);
    for (const term of readCandidate(one.message.author).terms.keys()) this.#spokenOf.add(term);
  }

  /** How far a message goes on with this thread, above 0 when it does. */
  likeness({ vector, message }: ReadMessage): number {
    let held = 0;
    for (const [term, value] of vector) if (this.#spokenOf.has(term)) held += value * value;
    return held - (this.#authors.has(message.authorId) ? SAME_TALK_AGAIN : SAME_TALK);
  }
}

/**
 * Groups messages, taken one by one in order of time, into threads: by reply, by one author's turn, by shared words,
 * and last as the answer to a question right before.
 */
export class Threads {
  readonly #all: Thread[] = [];
  readonly #placed = new Map<string, Thread>();
  #before: ChannelMessage | undefined;

  add(one: ReadMessage): void {
    const { message } = one;
    const goesOn = !turnsElsewhere(message.text);
    const thread =
      this.#repliedTo(message) ??
      (goesOn ? this.#turn(message) : undefined) ??
      this.#nearest(one) ??
      (goesOn ? this.#asked(message) : undefined);
    const taken = thread ?? new Thread();
    // The thread spoken in last stands last.
    if (thread) this.#all.splice(this.#all.indexOf(thread), 1);
    this.#all.push(taken);
    taken.add(one);
    this.#placed.set(message.id, taken);
    this.#before = message;
  }

  get all(): readonly (readonly ReadMessage[])[] {
    return this.#all.map(({ messages }) => messages);
  }

  #repliedTo({ replyTo }: ChannelMessage): Thread | undefined {
    return replyTo === undefined ? undefined : this.#placed.get(replyTo);
  }

  #turn({ goesOn, timestamp }: ChannelMessage): Thread | undefined {
    const before = this.#before;
    return goesOn && before && timestamp - before.timestamp <= TURN ? this.#placed.get(before.id) : undefined;
  }

  #nearest(one: ReadMessage): Thread | undefined {
    let best: Thread | undefined;
    let bestValue = 0;
    for (const thread of this.#all.slice(-OPEN_THREADS)) {
      const value = thread.likeness(one);
      if (value > 0 && value >= bestValue) [best, bestValue] = [thread, value];
    }
    return best;
  }

  #asked({ authorId, timestamp, text, addresses = [] }: ChannelMessage): Thread | undefined {
    const before = this.#before;
    if (!before || before.authorId === authorId || timestamp - before.timestamp > ANSWER_WITHIN)
      return undefined;
    if (addresses.length > 0 && !addresses.includes(before.authorId)) return undefined;
    return asks(before.text) && !asks(text) ? this.#placed.get(before.id) : undefined;
  }
}
