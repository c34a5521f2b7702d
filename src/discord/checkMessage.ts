import { type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import { answerInSlices } from '../answers/answerRequest.ts';
import { chooseLanguage } from '../answers/language.ts';
import { reply } from './acknowledge.ts';
import type { BotContext, Observed } from './context.ts';
import { LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import { render } from './render.ts';
import { tell } from './tell.ts';

/** Shows the member who asked, alone, what the articles have on a message. */
export async function checkMessage(
  interaction: MessageContextMenuCommandInteraction,
  { edition: current, ids }: BotContext,
): Promise<Observed['outcome']> {
  const { targetMessage } = interaction;
  const text = [targetMessage.content, ...targetMessage.embeds.map(({ description }) => description ?? '')]
    .join('\n')
    .trim();
  const language = chooseLanguage({
    text,
    locales: [interaction.locale, interaction.guildLocale ?? undefined],
  });
  if (text === '') {
    await tell(interaction, say(language, 'nothingToCheck'));
    return 'empty';
  }
  const edition = current();
  const asked = { command: 'check', text: text.slice(0, LIMITS.embedDescription) } as const;
  const answer = await answerInSlices(edition, asked, language);
  await reply(interaction, { ...render(answer, edition, ids), flags: MessageFlags.Ephemeral });
  return answer.outcome;
}
