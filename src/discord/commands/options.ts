import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { localisations } from './locales.ts';

/** Texts in English with Arabic and others beside; Discord shows each reader their own. */
export function localised(english: string, arabic: string) {
  return { description: english, description_localizations: localisations(english, arabic) };
}

/** A name in English with Arabic and others beside. */
export function named(english: string, arabic: string) {
  return { name: english, name_localizations: localisations(english, arabic) };
}

export const articleOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named('article', 'المقال'),
  ...localised('Which article (all of them when left out)', 'أي مقال (كل المقالات إن تُرك)'),
  autocomplete: true,
};

export const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('private', 'خاص'),
  ...localised('Show the answer to me alone', 'أظهر الإجابة لي وحدي'),
};

export const forOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.User,
  ...named('for', 'إلى'),
  ...localised('Point one member at the answer', 'وجّه الإجابة إلى عضو واحد'),
};

/** An option that takes text, of at most 100 characters unless told. */
export function textOption(
  name: [string, string],
  description: [string, string],
  extra: { required?: boolean; autocomplete?: boolean; max_length?: number } = {},
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(...name),
    ...localised(...description),
    min_length: 1,
    max_length: 100,
    ...extra,
  } as APIApplicationCommandBasicOption;
}
