import type { APIEmbed } from 'discord.js';
import type { Answer, AnswerItem } from '../answers/answer.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { sentenceSpans } from '../language/sentences.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import { DESCRIPTION_FILLED, EXCERPT_SHOWN, ITEMS_ON_PAGE } from './limits.ts';
import { say } from './phrases.ts';
import { inert, isolated, plain, quoted, shortened } from './text.ts';

const FOOTER_SHOWN = 500;

/** Items in pages: a handful, and no more than a description holds. */
export function pagesOf(items: readonly AnswerItem[]): AnswerItem[][] {
  const pages: AnswerItem[][] = [];
  let size = 0;
  for (const item of items) {
    const own =
      Math.min(EXCERPT_SHOWN, item.excerpt.end - item.excerpt.start) * 1.3 + (item.label?.length ?? 0) + 120;
    const last = pages.at(-1);
    if (last && last.length < ITEMS_ON_PAGE && size + own <= DESCRIPTION_FILLED) {
      last.push(item);
      size += own;
    } else {
      pages.push([item]);
      size = own;
    }
  }
  return pages;
}

/** An item as it is shown: what we say of it, its words, and where they stand. */
export function itemText(item: AnswerItem, answer: Answer): string {
  const label = item.label ? `**${isolated(inert(item.label))}**${instant(item)}\n` : '';
  const remark = item.remark ? ` — ${isolated(inert(item.remark))}` : '';
  const { title } = item.excerpt.article;
  const isNamed = answer.article !== undefined || item.label === title;
  const source = isNamed ? '' : ` · ${isolated(inert(shortened(title, 80)))}`;
  return `${label}${excerptText(item, answer)}\n${citations(item)}${source}${remark}`;
}

/** A known instant in each reader's own zone; a date alone must not shift, so it gets none. */
function instant({ instant: at }: AnswerItem): string {
  return at === undefined ? '' : ` <t:${Math.floor(at / 1000)}:s>`;
}

function excerptText({ excerpt, marks }: AnswerItem, { language }: Answer): string {
  const whole = excerpt.article.textOf(excerpt.paragraph, excerpt.part);
  const end = cutEnd(excerpt);
  const more = end < excerpt.end ? ` ${say(language, 'more')}` : '';
  return `> ${quoted(whole, { start: excerpt.start, end }, marks)}${more}`;
}

/** Where a long excerpt is cut: the last sentence end that fits, else the last space. */
function cutEnd(excerpt: Excerpt): number {
  if (excerpt.end - excerpt.start <= EXCERPT_SHOWN) return excerpt.end;
  const fitting = sentenceSpans(excerpt.text).filter(({ end }) => end <= EXCERPT_SHOWN);
  const last = fitting.at(-1);
  if (last) return excerpt.start + last.end;
  const space = excerpt.text.lastIndexOf(' ', EXCERPT_SHOWN);
  return excerpt.start + (space > 0 ? space : EXCERPT_SHOWN);
}

function citations({ excerpt, citations: also }: AnswerItem): string {
  return [...new Set([excerpt, ...also].map(({ paragraph }) => `¶${paragraph}`))].slice(0, 12).join(' ');
}

/** The article an answer comes from, the page shown, and what is kept of the question. */
export function footer(
  { article, language }: Answer,
  page: number,
  pages: number,
  asksBack = false,
): Pick<APIEmbed, 'footer'> {
  // In words: between Arabic words the bidirectional algorithm shows 2021-12-30 from its end.
  const date = article?.published;
  const day = date && dateInWords({ date, endDate: null, time: null }, language);
  const parts = [
    ...(article ? [[article.title, article.source, day].filter(Boolean).join(' · ')] : []),
    ...(pages > 1 ? [say(language, 'page', { page: page + 1, pages })] : []),
    ...(asksBack ? [say(language, 'gapsKept')] : []),
  ];
  // A footer is plain text for Discord: nothing in it is Markdown or a mention.
  return parts.length > 0
    ? {
        footer: {
          text: shortened(isolated(plain(parts.join(' — '))), FOOTER_SHOWN),
        },
      }
    : {};
}
