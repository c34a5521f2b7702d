import { ButtonStyle, ComponentType } from 'discord.js';
import type { Answer, AnswerItem } from '../answers/answer.ts';
import type { Edition } from '../answers/edition.ts';
import type { Excerpt } from '../article/excerpt.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import type { Action, CustomIds } from './customId.ts';
import { eventsOf } from './files.ts';
import { LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import { editionKey, isResumable, stateOf, titleOf } from './requestState.ts';
import { eventsToCome } from './serverEvents.ts';
import { inert, isolated, plain, shortened } from './text.ts';

export interface RenderedButton {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Secondary;
  readonly label: string;
  readonly custom_id: string;
}

/** What of an answer is on the page shown. */
export interface Shown {
  readonly at: number;
  readonly pages: number;
  /** Index of the first item shown. */
  readonly first: number;
  readonly shown: readonly AnswerItem[];
}

type Button = (action: Action, number: number, label: string) => RenderedButton;

const CONTEXT_BUTTONS = 3;
const TITLE_SHOWN = 40;

/** The buttons under a page of an answer, row by row; none where a press could not tell what was asked. */
export function answerButtons(
  answer: Answer,
  edition: Edition,
  ids: CustomIds,
  on: Shown,
  { asksBack, inServer }: { readonly asksBack: boolean; readonly inServer: boolean },
): RenderedButton[][] {
  if (!isResumable(answer.request) || !fitsTitle(answer)) return [];
  const { language } = answer;
  const state = { ...stateOf(answer.request), version: editionKey(edition), language };
  const button: Button = (action, number, label) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shortened(label, LIMITS.buttonLabel),
    custom_id: ids.write({ action, at: number, ...state }),
  });
  const events = eventsOf(answer);
  const follow = answer.followUps.map(({ label }, i) => button('follow', i, label));
  const rows = [
    [...turning(on, answer, button), ...contexts(on, answer, button)],
    [...files(answer, events, inServer, button), ...follow],
    events.length > 1 ? oneByOne(on, answer, events, button) : [],
  ]
    .map((row) => row.slice(0, LIMITS.buttonsInRow))
    .filter((row) => row.length > 0);
  if (!asksBack || rows.length === 0) return rows;
  return [
    ...rows,
    [button('good', 0, say(language, 'didAnswer')), button('bad', 0, say(language, 'didNotAnswer'))],
  ];
}

/** Whether the title holds the request's words whole, so that buttons can read them back. */
function fitsTitle(answer: Answer): boolean {
  const words = titleOf(answer.request);
  return words === undefined || isolated(inert(words)).length <= LIMITS.embedTitle;
}

function turning({ at, pages }: Shown, { language }: Answer, button: Button): RenderedButton[] {
  return [
    ...(at > 0 ? [button('page', at - 1, say(language, 'previous'))] : []),
    ...(at < pages - 1 ? [button('page', at + 1, say(language, 'next'))] : []),
  ];
}

/** One for each paragraph shown, by its number; where two articles have it, by their titles too. */
function contexts({ shown, first }: Shown, { request, language }: Answer, button: Button): RenderedButton[] {
  if (request.command === 'read') return [];
  return shown
    .map(({ excerpt }, i) => ({ excerpt, item: first + i }))
    .filter(({ excerpt }, i, all) => all.findIndex((one) => sameParagraph(one.excerpt, excerpt)) === i)
    .slice(0, CONTEXT_BUTTONS)
    .map(({ excerpt, item }, _, all) => {
      const { paragraph: number, article } = excerpt;
      const isAlone = all.filter((one) => one.excerpt.paragraph === number).length === 1;
      const title = plain(shortened(article.title, TITLE_SHOWN));
      return button('context', item, say(language, isAlone ? 'context' : 'contextOf', { number, title }));
    });
}

function sameParagraph(one: Excerpt, other: Excerpt): boolean {
  return one.article === other.article && one.paragraph === other.paragraph;
}

/** What a schedule can be taken away as. */
function files(
  { request, items, language }: Answer,
  events: readonly ArticleEvent[],
  inServer: boolean,
  button: Button,
): RenderedButton[] {
  if (request.command !== 'schedule' || items.length === 0) return [];
  return [
    button('picture', 0, say(language, 'picture')),
    button('calendar', 0, say(language, 'calendar')),
    ...(inServer && eventsToCome(events).length > 0 ? [button('events', 0, say(language, 'events'))] : []),
  ];
}

/** A calendar file of each event shown that names its day. */
function oneByOne(
  { shown, first }: Shown,
  { language }: Answer,
  events: readonly ArticleEvent[],
  button: Button,
): RenderedButton[] {
  return shown.flatMap((item, i) =>
    events[first + i]?.date?.length === 10 && item.label !== undefined
      ? [button('calendar', first + i + 1, say(language, 'calendarOf', { event: item.label }))]
      : [],
  );
}
