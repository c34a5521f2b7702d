import type { APIEmbed } from 'discord.js';
import type { Answer, AnswerItem } from '../answers/answer.ts';
import { footer } from './answerText.ts';
import { COLOURS, EXCERPT_SHOWN, LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import type { RenderedMessage } from './render.ts';
import { quoted, shortened } from './text.ts';

/** An excerpt's paragraph with its neighbours, the excerpt in bold. */
export function renderContext(item: AnswerItem, answer: Answer): RenderedMessage {
  const { excerpt } = item;
  const { article } = excerpt;
  const around = [excerpt.paragraph - 1, excerpt.paragraph, excerpt.paragraph + 1].flatMap((number) => {
    const paragraph = article.paragraphs[number - 1];
    if (!paragraph) return [];
    const own = number === excerpt.paragraph && excerpt.part === 'text';
    const start = own ? Math.max(0, Math.min(excerpt.start, paragraph.text.length - EXCERPT_SHOWN)) : 0;
    const span = { start, end: Math.min(paragraph.text.length, start + EXCERPT_SHOWN) };
    return [
      `¶${number}\n> ${quoted(paragraph.text, span, own ? [{ start: excerpt.start, end: excerpt.end }] : [])}`,
    ];
  });
  const embed: APIEmbed = {
    title: say(answer.language, 'contextHeading', { number: excerpt.paragraph }),
    color: COLOURS.answered,
    description: shortened(around.join('\n\n'), LIMITS.embedDescription),
    ...footer({ ...answer, article }, 0, 1),
  };
  return { embeds: [embed], components: [], allowedMentions: { parse: [] } };
}
