import { ApplicationCommandOptionType } from 'discord.js';
import { questionChoices, speakerChoices } from '../../answers/complete.ts';
import { say } from '../../answers/phrases.ts';
import { STANCES, type Stance } from '../../reading/statements/statement.ts';
import { type Command, EVERYWHERE, given } from './command.ts';
import { articleOption, forOption, localised, named, privateOption, textOption } from './options.ts';

export const whoSaid: Command = {
  data: {
    ...named('who-said', 'من-قال'),
    ...localised('Who said what, and who reported it', 'من قال ماذا، ومن نقله عنه'),
    options: [
      textOption(['about', 'الموضوع'], ['What it is about', 'موضوع القول'], { autocomplete: true }),
      textOption(['speaker', 'المتحدث'], ['Who spoke', 'صاحب القول'], { autocomplete: true }),
      textOption(['quote', 'العبارة'], ['A phrase you half remember', 'عبارة تتذكر بعضها'], {
        max_length: 200,
      }),
      {
        type: ApplicationCommandOptionType.String,
        ...named('stance', 'الموقف'),
        ...localised('How it was said', 'كيف قيل'),
        choices: STANCES.map((stance) => ({
          ...named(stance, say('ar', `stance_${stance}`)),
          value: stance,
        })),
      },
      articleOption,
      forOption,
      privateOption,
    ],
    ...EVERYWHERE,
  },
  text: (options) =>
    options.getString('about') ?? options.getString('quote') ?? options.getString('speaker') ?? undefined,
  request: (options) => ({
    command: 'who-said',
    ...given({
      about: options.getString('about'),
      speaker: options.getString('speaker'),
      quote: options.getString('quote'),
      stance: options.getString('stance') as Stance | null,
      article: options.getString('article'),
    }),
  }),
  complete: (edition, { option, typed, article }) =>
    option === 'speaker' ? speakerChoices(edition, typed, article) : questionChoices(edition, typed, article),
};
