import { type APIEmbed, ComponentType } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Edition } from '../answers/edition.ts';
import { answerButtons, type RenderedButton } from './answerButtons.ts';
import { footer, itemText, pagesOf } from './answerText.ts';
import type { CustomIds } from './customId.ts';
import { COLOURS, LIMITS } from './limits.ts';
import { titleOf } from './requestState.ts';
import { inert, isolated, ours, plain, shortened } from './text.ts';

/** A message as both interactions and channels take it: it always fits Discord's limits and never mentions anyone. */
export interface RenderedMessage {
  readonly embeds: APIEmbed[];
  readonly components: { type: ComponentType.ActionRow; components: RenderedButton[] }[];
  readonly allowedMentions: { parse: [] };
}

/** Where and how an answer is shown. */
export interface Showing {
  /** Whether "did this answer?" is asked. */
  readonly asksBack: boolean;
  /** Whether it is a server, which has events of its own. */
  readonly inServer: boolean;
}

const ANYWHERE: Showing = { asksBack: false, inServer: false };

interface Rendering extends Showing {
  readonly ids: CustomIds;
  readonly page: number;
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
  showing: Partial<Showing> = {},
): RenderedMessage {
  const { asksBack, inServer } = { ...ANYWHERE, ...showing };
  const last = rendered.get(answer);
  const made = Date.now();
  const isSame = last?.ids === ids && last.page === page && last.asksBack === asksBack;
  if (isSame && last.inServer === inServer && made - last.made < SERVES) return last.message;
  const message = freshMessage(answer, edition, ids, page, { asksBack, inServer });
  rendered.set(answer, { ids, page, asksBack, inServer, made, message });
  return message;
}

function freshMessage(
  answer: Answer,
  edition: Edition,
  ids: CustomIds,
  page: number,
  showing: Showing,
): RenderedMessage {
  const pages = pagesOf(answer.items);
  const at = Math.min(Math.max(0, page), Math.max(0, pages.length - 1));
  const shown = pages[at] ?? [];
  const first = pages.slice(0, at).reduce((sum, items) => sum + items.length, 0);
  const on = { at, pages: pages.length, first, shown };
  const rows = answerButtons(answer, edition, ids, on, showing);
  return {
    embeds: [embedOf(answer, on, showing.asksBack)],
    components: rows.map((components) => ({ type: ComponentType.ActionRow, components })),
    allowedMentions: { parse: [] },
  };
}

function embedOf(
  answer: Answer,
  { at, pages, shown }: Parameters<typeof answerButtons>[3],
  asksBack: boolean,
): APIEmbed {
  const { language } = answer;
  const words = titleOf(answer.request);
  const isNotice = answer.items.length === 0 && answer.intro === undefined && answer.notes.length === 0;
  // The title belongs to the reader's words; what we say then stands above it, or is all there is to say.
  const isBesideTitle = words !== undefined && !words.includes(answer.heading);
  const say = (line: string) => ours(inert(line), language);
  const lines = [
    ...(isBesideTitle && isNotice ? [say(answer.heading)] : []),
    ...(answer.intro ? [say(answer.intro)] : []),
    ...shown.map((item) => itemText(item, answer)),
    ...(at >= pages - 1 ? answer.notes.map(say) : []),
  ];
  const author = ours(plain(answer.heading), language);
  return {
    ...(isBesideTitle && !isNotice && { author: { name: shortened(author, LIMITS.embedAuthor) } }),
    title: shortened(isolated(inert(words ?? answer.heading)), LIMITS.embedTitle),
    color: COLOURS[answer.outcome],
    ...(lines.length > 0 && { description: shortened(lines.join('\n\n'), LIMITS.embedDescription) }),
    ...footer(answer, at, pages, asksBack),
    ...(answer.article?.url !== undefined && { url: answer.article.url }),
  };
}
