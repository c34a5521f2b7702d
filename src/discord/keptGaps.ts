import type { Answer } from '../answers/answer.ts';
import type { GuildSettings } from '../store/settings.ts';
import type { BotContext } from './context.ts';
import { say } from './phrases.ts';

/**
 * Keeps the question of an answer that the articles do not give, only where the server has switched that on; the
 * answer then says so. Who asked is never kept.
 */
export async function keepGap(
  { memory }: BotContext,
  guildId: string | null,
  answer: Answer,
  settings: GuildSettings,
): Promise<Answer> {
  if (!memory || guildId === null || !settings.gaps || answer.request.command !== 'ask') return answer;
  if (answer.outcome !== 'answered')
    await memory.store.gaps.add(guildId, answer.request.question, 'unanswered', Date.now());
  return { ...answer, notes: [...answer.notes, say(answer.language, 'gapsKept')] };
}
