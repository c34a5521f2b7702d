import type { Edition } from '../answers/edition.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { chooseSentences } from '../reading/summary/sentenceRank.ts';
import type { ChannelMessage } from './message.ts';
import { threadsOf } from './threads.ts';

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
  /** Questions that nobody else followed up, in order of time. */
  readonly unanswered: readonly ChannelMessage[];
  /** Messages read. */
  readonly size: number;
}

const THREADS = 5;
const LINES = 3;
const QUESTIONS = 10;
/** Messages read at most, the latest. */
export const MOST_MESSAGES = 2000;
/** Messages of one thread that are ranked; choosing is quadratic. */
const RANKED = 150;
const QUESTION = /[?؟]["'»”’)\]\s]*$/u;

/** What a channel said, verbatim: its main threads, their articles' paragraphs, and the questions left open. */
export function recap(messages: readonly ChannelMessage[], edition?: Edition): Recap {
  const read = messages
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.timestamp - b.timestamp)
    .slice(-MOST_MESSAGES);
  const threads = threadsOf(read);
  const main = threads
    .filter((thread) => thread.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, THREADS)
    .sort((a, b) => (a[0]?.timestamp ?? 0) - (b[0]?.timestamp ?? 0));
  return {
    threads: main.map((thread) => describe(thread, edition)),
    unanswered: threads
      .flatMap(unanswered)
      .sort((a, b) => a.timestamp - b.timestamp)
      .slice(-QUESTIONS),
    size: read.length,
  };
}

function describe(thread: readonly ChannelMessage[], edition: Edition | undefined): RecapThread {
  const ranked = thread.slice(0, RANKED);
  const chosen = chooseSentences(ranked, '', LINES);
  const lines = chosen.flatMap((at) => ranked[at] ?? []);
  return { lines, size: thread.length, excerpts: touched(lines, edition) };
}

/** What answers a thread's lines in the articles, each paragraph once. */
function touched(lines: readonly ChannelMessage[], edition: Edition | undefined): Excerpt[] {
  const excerpts = new Map<string, Excerpt>();
  for (const { text } of lines) {
    const found = edition?.index.search(text, { limit: 1 });
    const [hit] = found?.answered ? found.hits : [];
    if (hit) excerpts.set(`${hit.article.id}:${hit.paragraph}`, hit.excerpt);
  }
  return [...excerpts.values()];
}

/** A question stays open when nobody else wrote in its thread after it. */
function unanswered(thread: readonly ChannelMessage[]): ChannelMessage[] {
  return thread.filter(
    ({ text, author }, at) =>
      QUESTION.test(text) && !thread.slice(at + 1).some((later) => later.author !== author),
  );
}
