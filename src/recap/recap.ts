import type { Edition } from '../answers/edition.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { chooseSentences, readCandidate, weigherOver } from '../reading/summary/sentenceRank.ts';
import { rest } from '../slices.ts';
import { asks, type ChannelMessage, wordsOf } from './message.ts';
import { type ReadMessage, Threads } from './threads.ts';

/** One thread of talk. */
export interface RecapThread {
  /** Its main lines, whole messages in order of time. */
  readonly lines: readonly ChannelMessage[];
  /** How many messages it has. */
  readonly size: number;
  /** What the articles say of it; empty when they do not. */
  readonly excerpts: readonly Excerpt[];
}

export interface Recap {
  /** The largest threads, in order of time. */
  readonly threads: readonly RecapThread[];
  /** Questions that nobody else followed up, in order of time; the latest ones. */
  readonly unanswered: readonly ChannelMessage[];
  /** Single messages that nobody went on with, the most telling ones, in order of time; none where threads abound. */
  readonly others: readonly ChannelMessage[];
  /** Messages read. */
  readonly size: number;
}

export interface RecapOptions {
  /** The articles that the talk may touch. */
  readonly edition?: Edition;
  /** Whether the bot, whose messages are left out, answered a question that was put to it. */
  readonly botAnswered?: (question: string) => boolean;
}

const THREADS = 5;
const LINES = 3;
/** Messages of a thread whose words are looked for in the articles. */
const LOOKED_UP = 6;
/** Content words from which a message tells something. */
const TELLING = 3;
/** Messages of a thread that compete at once; a longer thread is read in stretches. */
const CHOSEN_AMONG = 300;
const QUESTIONS = 10;
/** Messages read at most, the latest. */
export const MOST_MESSAGES = 2000;
/** UTF-16 units of a message whose words count. */
const WORDS_READ = 600;

/**
 * What a channel said, verbatim: its main threads, their articles' paragraphs, and the questions left open. Works in
 * slices, so that the event loop is never held for long.
 */
export async function recap(
  messages: readonly ChannelMessage[],
  { edition, botAnswered = () => false }: RecapOptions = {},
): Promise<Recap> {
  const read = await readWords(messages);
  const threads = new Threads();
  for (const one of read) {
    threads.add(one);
    await rest();
  }
  const main = threads.all
    .filter((thread) => thread.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, THREADS)
    .sort(byTime);
  const described: RecapThread[] = [];
  for (const thread of main) described.push(await describe(thread, edition));
  const open = threads.all
    .flatMap(followedUpByNobody)
    .sort((a, b) => a.timestamp - b.timestamp)
    .slice(-QUESTIONS);
  const unanswered: ChannelMessage[] = [];
  for (const question of open) {
    if (question.toBot === undefined || !botAnswered(question.toBot)) unanswered.push(question);
    await rest();
  }
  const others = described.length < THREADS ? singled(threads.all, unanswered) : [];
  return { threads: described, unanswered, others, size: read.length };
}

/** The most telling of the latest messages that stand alone, those shown as questions left out. */
function singled(
  threads: readonly (readonly ReadMessage[])[],
  shown: readonly ChannelMessage[],
): readonly ChannelMessage[] {
  const alone = threads
    .flatMap((thread) => (thread.length === 1 ? thread : []))
    .filter((one) => tells(one) && !shown.includes(one.message))
    .sort((a, b) => a.message.timestamp - b.message.timestamp)
    .slice(-CHOSEN_AMONG);
  return mainOf(alone, LINES).map(({ message }) => message);
}

/** The latest messages that say something, in order of time, with their terms weighted over all of them. */
async function readWords(messages: readonly ChannelMessage[]): Promise<ReadMessage[]> {
  const latest = messages
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.timestamp - b.timestamp)
    .slice(-MOST_MESSAGES);
  const read = [];
  for (const message of latest) {
    read.push({ message, read: readCandidate(wordsOf(message.toBot ?? message.text).slice(0, WORDS_READ)) });
    await rest();
  }
  const weigh = weigherOver(read.map((one) => one.read.terms));
  const weighed = [];
  for (const one of read) {
    weighed.push({ ...one, vector: weigh(one.read.terms) });
    await rest();
  }
  return weighed;
}

async function describe(thread: readonly ReadMessage[], edition: Edition | undefined): Promise<RecapThread> {
  const shortlist: ReadMessage[] = [];
  for (let at = 0; at < thread.length; at += CHOSEN_AMONG) {
    shortlist.push(...mainOf(thread.slice(at, at + CHOSEN_AMONG), LOOKED_UP));
    await rest();
  }
  const excerpts = new Map<string, Excerpt>();
  for (const { message, read } of mainOf(shortlist, LOOKED_UP)) {
    if (read.terms.size < TELLING) continue;
    const found = edition?.index.search(wordsOf(message.text), { limit: 1 });
    const [hit] = found?.answered ? found.hits : [];
    if (hit) excerpts.set(`${hit.article.id}:${hit.paragraph}`, hit.excerpt);
    await rest();
  }
  return {
    lines: mainOf(shortlist, LINES).map(({ message }) => message),
    size: thread.length,
    excerpts: [...excerpts.values()].sort((a, b) => a.paragraph - b.paragraph),
  };
}

/** The messages that say most of a stretch of talk, in order; "ok" and "thanks" only where there is little else. */
function mainOf(messages: readonly ReadMessage[], count: number): ReadMessage[] {
  const telling = messages.filter(tells);
  const among = telling.length >= count ? telling : messages;
  const chosen = chooseSentences(
    among.map(({ read }) => read),
    '',
    count,
  );
  return chosen.flatMap((at) => among[at] ?? []);
}

function tells({ read, message }: ReadMessage): boolean {
  return read.terms.size >= TELLING || asks(message.text);
}

/** Questions after which nobody else wrote in their thread: those among the last author's last words. */
function followedUpByNobody(thread: readonly ReadMessage[]): ChannelMessage[] {
  const last = thread.at(-1)?.message.authorId;
  const begun = thread.findLastIndex(({ message }) => message.authorId !== last) + 1;
  return thread
    .slice(begun)
    .map(({ message }) => message)
    .filter(({ text }) => asks(text));
}

function byTime([a]: readonly ReadMessage[], [b]: readonly ReadMessage[]): number {
  return (a?.message.timestamp ?? 0) - (b?.message.timestamp ?? 0);
}
