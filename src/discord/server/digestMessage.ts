import type { APIEmbed } from 'discord.js';
import { say as ours } from '../../answers/phrases.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import type { ArticleDigest, DigestPost } from '../../digests/post.ts';
import type { Language } from '../../language/detect.ts';
import { dateInWords } from '../../reading/schedule/dateInWords.ts';
import type { SummarySentence } from '../../reading/summary/summary.ts';
import { LIMITS } from '../limits.ts';
import { inert, isolated, plain, quoted, shortened } from '../text.ts';
import { say } from './digestPhrases.ts';

/** Characters of all embeds together that we fill, the footers left out. */
const FILLED = 5000;
const TITLE_SHOWN = 200;
const FOOTER_SHOWN = 150;
const EVENT_SHOWN = 400;
const BETWEEN = '\n\n';

/** A digest or reminder as a message that fits and mentions nobody; `mark` stands in the footer, to find it again by. */
export function digestMessage(
  post: DigestPost,
  language: Language,
  mark?: string,
): { embeds: APIEmbed[]; allowedMentions: { parse: [] } } {
  const embeds =
    post.kind === 'articles'
      ? post.digests.map((digest) => articleEmbed(digest, post.digests.length))
      : [reminderEmbed(post, language)];
  return {
    embeds: embeds.map((embed, at) => (at === 0 && mark !== undefined ? marked(embed, mark) : embed)),
    allowedMentions: { parse: [] },
  };
}

/** An embed with the mark at the end of its footer. */
export function marked(embed: APIEmbed, mark: string): APIEmbed {
  return { ...embed, footer: { text: [embed.footer?.text, `Isnad ${mark}`].filter(Boolean).join(' · ') } };
}

/** The mark of an embed, when it has one. */
export function markOf(embed: { footer?: { text: string } | null } | undefined): string | undefined {
  return / ?Isnad (\S+)$/.exec(embed?.footer?.text ?? '')?.[1];
}

/** An article's digest, as one of `among` embeds of a message. */
export function articleEmbed({ article, sentences }: ArticleDigest, among: number): APIEmbed {
  const room = Math.min(LIMITS.embedDescription, Math.floor(FILLED / among) - TITLE_SHOWN);
  const [first, ...others] = sentences;
  const lines = first ? [sentenceText(first, room)] : [];
  let left = room - (lines[0]?.length ?? 0);
  for (const sentence of others) {
    const line = sentenceText(sentence);
    left -= line.length + BETWEEN.length;
    if (left < 0) break;
    lines.push(line);
  }
  const day =
    article.published &&
    dateInWords({ date: article.published, endDate: null, time: null }, article.language);
  const source = [article.source, day].filter(Boolean).join(' · ');
  return {
    title: shortened(isolated(inert(article.title)), TITLE_SHOWN),
    ...(article.url !== undefined && { url: article.url }),
    description: shortened(lines.join(BETWEEN) || '—', room),
    ...(source !== '' && { footer: { text: shortened(isolated(plain(source)), FOOTER_SHOWN) } }),
  };
}

/** A sentence, whole unless it would not fit by itself, with its paragraph and, in brackets as ours, whose words it is. */
function sentenceText({ excerpt, speaker }: SummarySentence, room = Number.POSITIVE_INFINITY): string {
  const { article, paragraph } = excerpt;
  const remark =
    speaker === undefined
      ? ''
      : ` — ${isolated(inert(ours(article.language, 'ourBrackets', { speaker: shortened(speaker, 50) })))}`;
  const below = `\n¶${paragraph}${remark}`;
  return `> ${words(excerpt, room - below.length - '> …'.length)}${below}`;
}

/** The words of an excerpt, as many as `room` characters hold. */
function words({ article, paragraph, part, start, end }: Excerpt, room: number): string {
  const whole = article.textOf(paragraph, part);
  const cut = cutEnd(whole, start, end, room);
  return `${quoted(whole, { start, end: cut }, [])}${cut < end ? '…' : ''}`;
}

/** Where an excerpt of a text is cut to hold `room` characters once its Markdown is escaped: at a space. */
function cutEnd(whole: string, start: number, end: number, room: number): number {
  const fits = (cut: number) => quoted(whole, { start, end: cut }, []).length <= room;
  if (fits(end)) return end;
  let [most, tooMany] = [start, Math.min(end, start + room + 1)];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  const space = whole.lastIndexOf(' ', most);
  return space > start ? space : most;
}

function reminderEmbed({ day, events }: DigestPost & { kind: 'reminder' }, language: Language): APIEmbed {
  const heading = `${say(language, 'reminderHeading')}: ${dateInWords({ date: day, endDate: null, time: null }, language)}`;
  const lines = events.map(({ place, time, what }) => {
    const where = [time, place?.text].filter(Boolean).join(' · ');
    const title = isolated(inert(shortened(what.article.title, 80)));
    const label = where === '' ? '' : `**${isolated(inert(where))}**\n`;
    return `${label}> ${words(what, EVENT_SHOWN)}\n¶${what.paragraph} · ${title}`;
  });
  return { title: heading, description: fitting(lines, language) };
}

/** As many whole lines as a description holds, and how many more there are. */
function fitting(lines: readonly string[], language: Language): string {
  let shown = '';
  for (const [at, line] of lines.entries()) {
    const longer = shown === '' ? line : `${shown}\n\n${line}`;
    if (longer.length > LIMITS.embedDescription - 60)
      return `${shown}\n\n${say(language, 'reminderMore', { count: lines.length - at })}`;
    shown = longer;
  }
  return shown;
}
