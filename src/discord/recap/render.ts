import type { APIEmbed } from 'discord.js';
import type { Edition } from '../../answers/edition.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import { detectLanguage, type Language } from '../../language/detect.ts';
import { sentenceSpans } from '../../language/sentences.ts';
import type { ChannelMessage } from '../../recap/message.ts';
import type { Recap, RecapThread } from '../../recap/recap.ts';
import { LIMITS } from '../limits.ts';
import { inert, isolated, ours, shortened } from '../text.ts';
import { say } from './phrases.ts';

/** UTF-16 units of a message that are shown; the link leads to the rest. */
const LINE_SHOWN = 240;
const NAME_SHOWN = 40;
const TITLE_SHOWN = 80;
/** How a line that was shortened ends. */
const CUT = /…$/u;
/** A moment as Discord writes it (docs: Message Formatting, Timestamp). */
const MOMENT = /(<t:-?\d{1,13}(?::[tTdDfFR])?>)/u;

export interface RecapSurroundings {
  readonly edition: Edition;
  readonly language: Language;
  /** The moment asked for, in milliseconds since the epoch. */
  readonly since?: number | undefined;
  /** That there are older messages since then than were read. */
  readonly cut: boolean;
}

/** A recap as embeds, each for a message of its own: Discord's limits hold and nothing in them mentions anyone. */
export function renderRecap(recap: Recap, around: RecapSurroundings): APIEmbed[] {
  const { language } = around;
  const blocks = [
    ...recap.threads.map((thread) => threadLines(thread, around)),
    // Beside nothing else they need no heading.
    ...listed(recap.threads.length > 0 ? say(language, 'others') : undefined, recap.others),
    ...listed(say(language, 'open'), recap.unanswered),
  ];
  const body = blocks.length > 0 || recap.size === 0 ? blocks : [[say(language, 'noThreads')]];
  return pages([scope(recap, around), ...body]).map((description, at) => ({
    ...(at === 0 && { title: say(language, 'heading') }),
    description,
  }));
}

/** What was read, in the reader's own time zone: Discord shows `<t:…>` so. */
function scope({ size }: Recap, { language, since, cut }: RecapSurroundings): string[] {
  const moment = since === undefined ? undefined : `<t:${Math.floor(since / 1000)}:f>`;
  if (size === 0)
    return [moment === undefined ? say(language, 'nothing') : say(language, 'nothingSince', { moment })];
  return [
    moment === undefined
      ? say(language, 'read', { count: size })
      : say(language, 'readSince', { count: size, moment }),
    ...(cut ? [say(language, 'cut')] : []),
  ];
}

function threadLines({ lines, size, excerpts }: RecapThread, { edition, language }: RecapSurroundings) {
  return [
    `**${say(language, 'thread', { count: size })}**`,
    ...lines.map(line),
    ...edition.library.articles.flatMap((article, _at, { length }) => {
      const own = excerpts.filter((excerpt) => excerpt.article.id === article.id);
      if (own.length === 0) return [];
      const title = length > 1 ? ` ${isolated(inert(shortened(article.title, TITLE_SHOWN)))}` : '';
      return `${say(language, 'inArticle')}${title}: ${citations(own)}`;
    }),
  ];
}

function listed(heading: string | undefined, messages: readonly ChannelMessage[]): string[][] {
  const head = heading === undefined ? [] : [`**${heading}**`];
  return messages.length > 0 ? [[...head, ...messages.map(line)]] : [];
}

function citations(excerpts: readonly Excerpt[]): string {
  return excerpts.map(({ paragraph }) => `¶${paragraph}`).join(' ');
}

/** One message: its words, its author's name (never a ping), and a link to it; laid out as the words read. */
function line({ author, text, url }: ChannelMessage): string {
  const name = ours(inert(shortened(author, NAME_SHOWN)), detectLanguage(text) ?? 'ar');
  return `- ${name}: ${shown(opening(text))} [↗](<${url}>)`;
}

/** A person's words made harmless; the moments in them stay, which Discord shows each reader in their own zone, and so do spoilers. */
function shown(text: string): string {
  const harmless = (part: string) =>
    part
      .split(MOMENT)
      .map((one, at) => (at % 2 === 1 ? one : isolated(inert(one))))
      .join('');
  // A spoiler that was cut short ends with the line.
  return text
    .split('||')
    .map((part, at, { length }) => (at % 2 === 0 ? harmless(part) : spoiler(harmless(part), at < length - 1)))
    .join('');
}

function spoiler(words: string, isClosed: boolean): string {
  return words.trim() === '' || !(isClosed || CUT.test(words))
    ? `\\|\\|${words}${isClosed ? '\\|\\|' : ''}`
    : `||${words}||`;
}

/** The message, or as many whole sentences of it as are shown: words are cut only where one sentence is too long. */
function opening(text: string): string {
  const said = text.trim();
  if (said.length <= LINE_SHOWN) return said;
  const whole = sentenceSpans(said).findLast(({ end }) => end <= LINE_SHOWN);
  return whole ? `${said.slice(0, whole.end)} …` : shortened(said, LINE_SHOWN);
}

/** Blocks of lines in as few descriptions as hold them; a block is broken only where it fills one by itself. */
function pages(blocks: readonly (readonly string[])[]): string[] {
  const out: string[] = [];
  const fits = (text: string) => text.length <= LIMITS.embedDescription;
  for (const block of blocks) {
    const whole = block.join('\n');
    const last = out.at(-1);
    if (last !== undefined && fits(`${last}\n\n${whole}`)) out[out.length - 1] = `${last}\n\n${whole}`;
    else if (fits(whole)) out.push(whole);
    else {
      for (const [at, one] of block.entries()) {
        const before = out.at(-1);
        if (at > 0 && before !== undefined && fits(`${before}\n${one}`))
          out[out.length - 1] = `${before}\n${one}`;
        else out.push(shortened(one, LIMITS.embedDescription));
      }
    }
  }
  return out;
}
