import { ApplicationCommandOptionType } from 'discord.js';
import { questionChoices } from '../../answers/complete.ts';
import { DEFAULT_SENTENCES, MAX_SENTENCES } from '../../answers/summary.ts';
import { type Command, EVERYWHERE, given } from './command.ts';
import { articleOption, forOption, localised, named, privateOption, textOption } from './options.ts';

export const summary: Command = {
  data: {
    ...named('summary', 'ملخص'),
    ...localised('The most important sentences, word for word', 'أهم الجمل بنصّها'),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('sentences', 'الجمل'),
        ...localised(
          `How many sentences (${DEFAULT_SENTENCES} unless told)`,
          `عدد الجمل (${DEFAULT_SENTENCES} ما لم يُحدد)`,
        ),
        min_value: 1,
        max_value: MAX_SENTENCES,
      },
      textOption(['about', 'الموضوع'], ['Only what bears on this', 'ما يتصل بهذا الموضوع فقط'], {
        autocomplete: true,
      }),
      articleOption,
      forOption,
      privateOption,
    ],
    ...EVERYWHERE,
  },
  text: (options) => options.getString('about') ?? undefined,
  request: (options) => ({
    command: 'summary',
    ...given({
      sentences: options.getInteger('sentences'),
      about: options.getString('about'),
      article: options.getString('article'),
    }),
  }),
  complete: (edition, { typed, article }) => questionChoices(edition, typed, article),
};
