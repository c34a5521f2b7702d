import { type APIEmbed, ButtonStyle, ComponentType } from 'discord.js';
import type { Answer, AnswerItem } from '../answers/answer.ts';
import type { Edition } from '../answers/edition.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { sentenceSpans } from '../language/sentences.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import type { Action, CustomIds } from './customId.ts';
import { eventsOf } from './files.ts';
import { DESCRIPTION_FILLED, EXCERPT_SHOWN, ITEMS_ON_PAGE, LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import { editionKey, isResumable, stateOf, titleOf } from './requestState.ts';
import { eventsToCome } from './serverEvents.ts';
import { inert, isolated, plain, quoted, shortened } from './text.ts';

/** A message as both interactions and channels take it: it always fits Discord's limits and never mentions anyone. */
export interface RenderedMessage {
  readonly embeds: APIEmbed[];
  readonly components: { type: ComponentType.ActionRow; components: RenderedButton[] }[];
  readonly allowedMentions: { parse: [] };
}

export interface RenderedButton {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Secondary;
  readonly label: string;
  readonly custom_id: string;
}

const COLOURS = { answered: 0x1f7a5c, nearest: 0xb7791f, empty: 0x6b7280 } as const;
const CONTEXT_BUTTONS = 3;
const FOOTER_SHOWN = 500;

interface Rendering {
  readonly ids: CustomIds;
  readonly page: number;
  readonly asksBack: boolean;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly message: RenderedMessage;
}

/** How each answer was rendered last; answers are remembered, and most are shown again the same way. */
const rendered = new WeakMap<Answer, Rendering>();
/** Which events still lie ahead changes, so a rendering serves for a minute. */
const SERVES = 60_000;

/** Renders one page (from 0) of an answer. Pages past the end show the last one. */
export function render(
  answer: Answer,
  edition: Edition,
  ids: CustomIds,
  page = 0,
  { asksBack = false }: { readonly asksBack?: boolean } = {},
): RenderedMessage {
  const last = rendered.get(answer);
  const made = Date.now();
  if (last?.ids === ids && last.page === page && last.asksBack === asksBack && made - last.made < SERVES)
    return last.message;
  const message = freshMessage(answer, edition, ids, page, asksBack);
  rendered.set(answer, { ids, page, asksBack, made, message });
  return message;
}

function freshMessage(
  answer: Answer,
  edition: Edition,
  ids: CustomIds,
  page: number,
  asksBack: boolean,
): RenderedMessage {
  const pages = paged(answer.items);
  const at = Math.min(Math.max(0, page), Math.max(0, pages.length - 1));
  const shown = pages[at] ?? [];
  const { language } = answer;
  const first = pages.slice(0, at).reduce((sum, items) => sum + items.length, 0);
  const words = titleOf(answer.request);
  const isNotice = answer.items.length === 0 && answer.intro === undefined && answer.notes.length === 0;
  // The title belongs to the reader's words; what we say then stands above it, or is all there is to say.
  const heading =
    words !== undefined && !words.includes(answer.heading) ? isolated(inert(answer.heading)) : undefined;
  const lines = [
    ...(heading !== undefined && isNotice ? [heading] : []),
    ...(answer.intro ? [isolated(inert(answer.intro))] : []),
    ...shown.map((item) => itemText(item, answer)),
    ...(at >= pages.length - 1 ? answer.notes.map((note) => isolated(inert(note))) : []),
  ];
  const embed: APIEmbed = {
    ...(heading !== undefined &&
      !isNotice && { author: { name: shortened(isolated(plain(answer.heading)), LIMITS.embedAuthor) } }),
    title: shortened(isolated(inert(words ?? answer.heading)), LIMITS.embedTitle),
    color: COLOURS[answer.outcome],
    ...(lines.length > 0 && { description: shortened(lines.join('\n\n'), LIMITS.embedDescription) }),
    ...footer(answer, at, pages.length, asksBack),
    ...(answer.article?.url !== undefined && { url: answer.article.url }),
  };
  const state = { ...stateOf(answer.request), version: editionKey(edition), language };
  const button = (action: Action, number: number, label: string): RenderedButton => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shortened(label, LIMITS.buttonLabel),
    custom_id: ids.write({ action, at: number, ...state }),
  });
  const rows =
    isResumable(answer.request) && fitsTitle(answer)
      ? buttonRows(
          answer,
          {
            at,
            pages: pages.length,
            first,
            shown,
            events: eventsOf(edition, answer),
          },
          button,
        )
      : [];
  const asked: RenderedMessage['components'] =
    asksBack && rows.length > 0
      ? [
          {
            type: ComponentType.ActionRow,
            components: [
              button('good', 0, say(language, 'didAnswer')),
              button('bad', 0, say(language, 'didNotAnswer')),
            ],
          },
        ]
      : [];
  return { embeds: [embed], components: [...rows, ...asked], allowedMentions: { parse: [] } };
}

/** What of an answer is on the page shown. */
interface Shown {
  readonly at: number;
  readonly pages: number;
  /** Index of the first item shown. */
  readonly first: number;
  readonly shown: readonly AnswerItem[];
  /** The events of the whole answer, one an item; none where it shows no schedule. */
  readonly events: readonly ArticleEvent[];
}

/** Whether the title holds the request's words whole, so that buttons can read them back. */
function fitsTitle(answer: Answer): boolean {
  const words = titleOf(answer.request);
  return words === undefined || isolated(inert(words)).length <= LIMITS.embedTitle;
}

function buttonRows(
  answer: Answer,
  { at, pages, first, shown, events }: Shown,
  button: (action: Action, number: number, label: string) => RenderedButton,
): RenderedMessage['components'] {
  const { language } = answer;
  const turning = [
    ...(at > 0 ? [button('page', at - 1, say(language, 'previous'))] : []),
    ...(at < pages - 1 ? [button('page', at + 1, say(language, 'next'))] : []),
  ];
  const contexts =
    answer.request.command === 'read'
      ? []
      : shown
          .map((item, i) => ({ excerpt: item.excerpt, at: first + i }))
          .filter(({ excerpt }, i, all) => all.findIndex((one) => sameParagraph(one.excerpt, excerpt)) === i)
          .slice(0, CONTEXT_BUTTONS)
          .map(({ excerpt, at: number }) =>
            button('context', number, say(language, 'context', { number: excerpt.paragraph })),
          );
  const files =
    answer.request.command === 'schedule' && answer.items.length > 0
      ? [
          button('picture', 0, say(language, 'picture')),
          button('calendar', 0, say(language, 'calendar')),
          ...(eventsToCome(events).length > 0 ? [button('events', 0, say(language, 'events'))] : []),
        ]
      : [];
  const oneEvent = shown.flatMap((item, i) =>
    events[first + i]?.date?.length === 10 && item.label !== undefined
      ? [button('calendar', first + i + 1, say(language, 'calendarOf', { event: item.label }))]
      : [],
  );
  const follow = answer.followUps.map(({ label }, i) => button('follow', i, label));
  return [
    [...turning, ...contexts].slice(0, LIMITS.buttonsInRow),
    [...files, ...follow].slice(0, LIMITS.buttonsInRow),
    (events.length > 1 ? oneEvent : []).slice(0, LIMITS.buttonsInRow),
  ]
    .filter((row) => row.length > 0)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

function sameParagraph(one: Excerpt, other: Excerpt): boolean {
  return one.article === other.article && one.paragraph === other.paragraph;
}

/** Items in pages: a handful, and no more than a description holds. */
function paged(items: readonly AnswerItem[]): AnswerItem[][] {
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

function itemText(item: AnswerItem, answer: Answer): string {
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

function footer(
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
