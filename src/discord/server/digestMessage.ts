import type { APIEmbed } from 'discord.js';
import type { DigestPost } from '../../digests/post.ts';
import type { Language } from '../../language/detect.ts';
import { dateInWords } from '../../reading/schedule/dateInWords.ts';
import { LIMITS } from '../limits.ts';
import { inert, isolated, quoted, shortened } from '../text.ts';
import { say } from './phrases.ts';

const EMBEDS = 5;
const OF_EACH = 1100;
const QUOTE_SHOWN = 400;

/** A digest or reminder as a message that fits and mentions nobody; `mark` stands in the footer, to find it again by. */
export function digestMessage(
  post: DigestPost,
  language: Language,
  mark?: string,
): { embeds: APIEmbed[]; allowedMentions: { parse: [] } } {
  const footer = mark === undefined ? {} : { footer: { text: `Isnad · ${mark}` } };
  const embeds = post.kind === 'articles' ? articleEmbeds(post) : [reminderEmbed(post, language)];
  return {
    embeds: embeds.slice(0, EMBEDS).map((embed, at) => (at === 0 ? { ...embed, ...footer } : embed)),
    allowedMentions: { parse: [] },
  };
}

function articleEmbeds({ digests }: DigestPost & { kind: 'articles' }): APIEmbed[] {
  return digests.map(({ article, sentences }) => ({
    title: shortened(isolated(inert(article.title)), LIMITS.embedTitle),
    ...(article.url !== undefined && { url: article.url }),
    description: shortened(
      sentences
        .map(({ excerpt, speaker }) => {
          const whole = article.textOf(excerpt.paragraph, excerpt.part);
          const end = Math.min(excerpt.end, excerpt.start + QUOTE_SHOWN);
          const who = speaker === undefined ? '' : ` [${isolated(inert(speaker))}]`;
          return `> ${quoted(whole, { start: excerpt.start, end }, [])}${end < excerpt.end ? '…' : ''}\n¶${excerpt.paragraph}${who}`;
        })
        .join('\n\n') || '—',
      OF_EACH,
    ),
  }));
}

function reminderEmbed({ day, events }: DigestPost & { kind: 'reminder' }, language: Language): APIEmbed {
  const lines = events.map(({ place, what }) => {
    const where = place ? ` ${isolated(inert(place.text))}:` : '';
    return `-${where} ${isolated(inert(shortened(what.text, QUOTE_SHOWN)))} ¶${what.paragraph}`;
  });
  return {
    title: `${say(language, 'reminderHeading')} · ${dateInWords({ date: day, endDate: null, time: null }, language)}`,
    description: shortened(lines.join('\n') || '—', LIMITS.embedDescription),
  };
}
