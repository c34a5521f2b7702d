import { cosine, sentenceTerms } from '../reading/summary/sentenceRank.ts';
import type { ChannelMessage } from './message.ts';

/** Milliseconds after which an author's next line is no longer part of the same turn. */
const TURN = 2 * 60 * 1000;
/** Cosine from which a message is taken to go on with a thread. */
const SAME_TALK = 0.2;
/** Threads a message is compared with, the latest first. */
const OPEN_THREADS = 30;

interface OpenThread {
  readonly messages: ChannelMessage[];
  readonly terms: Map<string, number>;
}

/** Groups messages, given in order of time, into threads: by reply, by one author's turn, then by shared stems. */
export function threadsOf(messages: readonly ChannelMessage[]): ChannelMessage[][] {
  const threads: OpenThread[] = [];
  const placed = new Map<string, OpenThread>();
  let before: ChannelMessage | undefined;
  for (const message of messages) {
    const terms = sentenceTerms(message.text);
    const turn =
      before?.author === message.author && message.timestamp - before.timestamp <= TURN
        ? placed.get(before.id)
        : undefined;
    const replied = message.replyTo === undefined ? undefined : placed.get(message.replyTo);
    let thread = replied ?? turn ?? nearest(threads, terms);
    if (!thread) {
      thread = { messages: [], terms: new Map() };
      threads.push(thread);
    }
    thread.messages.push(message);
    for (const [term, count] of terms) thread.terms.set(term, (thread.terms.get(term) ?? 0) + count);
    placed.set(message.id, thread);
    before = message;
  }
  return threads.map((thread) => thread.messages);
}

function nearest(threads: readonly OpenThread[], terms: ReadonlyMap<string, number>): OpenThread | undefined {
  let best: OpenThread | undefined;
  let bestValue = SAME_TALK;
  for (const thread of threads.slice(-OPEN_THREADS)) {
    const value = cosine(terms, thread.terms) / (norm(terms) * norm(thread.terms) || 1);
    if (value >= bestValue) [best, bestValue] = [thread, value];
  }
  return best;
}

function norm(terms: ReadonlyMap<string, number>): number {
  return Math.sqrt([...terms.values()].reduce((sum, value) => sum + value * value, 0));
}
