import { questionChoices } from '../../answers/complete.ts';
import { MAX_QUESTION_LENGTH } from '../../answers/request.ts';
import { type Command, EVERYWHERE, given } from './command.ts';
import { articleOption, forOption, localised, named, privateOption, textOption } from './options.ts';

export const ask: Command = {
  data: {
    ...named('ask', 'اسأل'),
    ...localised(
      'Ask the article; the answer is its own words, cited',
      'اسأل المقال؛ الإجابة بنصّه مع رقم الفقرة',
    ),
    options: [
      textOption(
        ['question', 'السؤال'],
        ['Your question, in Arabic, dialect or English', 'سؤالك بالفصحى أو العامية أو الإنجليزية'],
        {
          required: true,
          autocomplete: true,
          max_length: MAX_QUESTION_LENGTH,
        },
      ),
      articleOption,
      forOption,
      privateOption,
    ],
    ...EVERYWHERE,
  },
  text: (options) => options.getString('question') ?? undefined,
  request: (options) => ({
    command: 'ask',
    question: options.getString('question', true),
    ...given({ article: options.getString('article') }),
  }),
  complete: (edition, { typed, article }) => questionChoices(edition, typed, article),
};
