import { ApplicationCommandOptionType } from 'discord.js';
import { placeChoices } from '../../answers/complete.ts';
import type { ScheduleRequest } from '../../answers/request.ts';
import { type Command, EVERYWHERE, given } from './command.ts';
import { articleOption, forOption, localised, named, privateOption, textOption } from './options.ts';

export const schedule: Command = {
  data: {
    ...named('schedule', 'مواعيد'),
    ...localised(
      'The dated events of the article, in order of time',
      'الأحداث المؤرخة في المقال بترتيب الزمن',
    ),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('when', 'الوقت'),
        ...localised('All events, those to come, or those past', 'كل الأحداث أو القادمة أو الماضية'),
        choices: [
          { ...named('all', 'الكل'), value: 'all' },
          { ...named('upcoming', 'القادمة'), value: 'upcoming' },
          { ...named('past', 'الماضية'), value: 'past' },
        ],
      },
      textOption(['place', 'المكان'], ['Only events at this place', 'أحداث هذا المكان فقط'], {
        autocomplete: true,
      }),
      articleOption,
      forOption,
      privateOption,
    ],
    ...EVERYWHERE,
  },
  text: (options) => options.getString('place') ?? undefined,
  request: (options) => ({
    command: 'schedule',
    ...given({ place: options.getString('place'), article: options.getString('article') }),
    ...given({ when: options.getString('when') as ScheduleRequest['when'] | null }),
  }),
  complete: (edition, { typed, article }) => placeChoices(edition, typed, article),
};
