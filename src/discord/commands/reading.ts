import { ApplicationCommandOptionType } from 'discord.js';
import { type Command, EVERYWHERE, given } from './command.ts';
import { articleOption, forOption, localised, named, privateOption } from './options.ts';

export const speakers: Command = {
  data: {
    ...named('speakers', 'المتحدثون'),
    ...localised('Who speaks in the article, and how much', 'من يتحدث في المقال وكم مرة'),
    options: [articleOption, forOption, privateOption],
    ...EVERYWHERE,
  },
  text: () => undefined,
  request: (options) => ({ command: 'speakers', ...given({ article: options.getString('article') }) }),
};

export const read: Command = {
  data: {
    ...named('read', 'اقرأ'),
    ...localised('The article itself, page by page', 'نص المقال صفحة صفحة'),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('paragraph', 'الفقرة'),
        ...localised('From this paragraph on', 'بدءاً من هذه الفقرة'),
        min_value: 1,
      },
      articleOption,
      forOption,
      privateOption,
    ],
    ...EVERYWHERE,
  },
  text: () => undefined,
  request: (options) => ({
    command: 'read',
    ...given({ paragraph: options.getInteger('paragraph'), article: options.getString('article') }),
  }),
};

export const help: Command = {
  data: {
    ...named('help', 'مساعدة'),
    ...localised('What you can ask', 'ما الذي يمكنك سؤاله'),
    options: [privateOption],
    ...EVERYWHERE,
  },
  text: () => undefined,
  request: () => ({ command: 'help' }),
};
