import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { chooseLanguage } from '../answers/language.ts';
import type { Language } from '../language/detect.ts';
import { reply } from './acknowledge.ts';

/** Says one sentence to the user alone, or in place of a deferred answer. */
export async function tell(interaction: RepliableInteraction, sentence: string): Promise<void> {
  const message = { content: sentence, allowedMentions: { parse: [] } } as const;
  if (interaction.deferred) await interaction.editReply(message);
  else await reply(interaction, { ...message, flags: MessageFlags.Ephemeral });
}

/** The language of our own words where the user has typed none: by their locale, else the server's. */
export function localeLanguage(interaction: Interaction): Language {
  return chooseLanguage({
    locales: [interaction.locale, interaction.guildLocale ?? undefined],
    article: 'ar',
  });
}
