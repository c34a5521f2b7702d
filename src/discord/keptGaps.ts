import type { Answer } from '../answers/answer.ts';
import { MAX_QUESTION_LENGTH, type Request } from '../answers/request.ts';
import { isThanks } from '../answers/thanks.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { BotContext } from './context.ts';
import { titleOf } from './requestState.ts';

const QUESTIONS: ReadonlySet<Request['command']> = new Set(['ask', 'schedule', 'who-said']);

/** What a reader wants to know by a request, in their own words; undefined where it is no question. */
export function questionOf(request: Request): string | undefined {
  if (!QUESTIONS.has(request.command)) return undefined;
  const words = titleOf(request)?.trim();
  const asks =
    words !== undefined &&
    words.length <= MAX_QUESTION_LENGTH &&
    /[\p{L}\p{N}]/u.test(words) &&
    !isThanks(words);
  return asks ? words : undefined;
}

/** Whether an answer is to ask "did this answer?", and to say that unanswered questions are kept. */
export function asksBack(settings: GuildSettings, request: Request): boolean {
  return settings.gaps && questionOf(request) !== undefined;
}

/** Keeps the question of an answer that the articles do not give, only where the server has switched that on. Who asked is never kept. */
export async function keepGap(
  { memory }: BotContext,
  guildId: string | null,
  { request, outcome }: Answer,
): Promise<void> {
  if (!memory || guildId === null || outcome === 'answered') return;
  const question = questionOf(request);
  if (question === undefined) return;
  await memory.store.gaps.add(guildId, question, 'unanswered', Date.now());
}
