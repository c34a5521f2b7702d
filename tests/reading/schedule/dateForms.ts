import { readFileSync } from 'node:fs';
import { Article } from '../../../src/article/article.ts';
import { readSchedule } from '../../../src/reading/schedule/schedule.ts';

/** The publication date the forms are resolved against: a Wednesday. */
export const PUBLISHED = '2023-03-15';

/** A sentence and the dates it holds, in order. */
export interface DateForm {
  readonly form: string;
  readonly text: string;
  readonly dates: readonly string[];
}

/** Every form of date in its spellings, and what is no date: `form`, sentence, dates (or -) between tabs. */
export const DATE_FORMS: readonly DateForm[] = readFileSync(new URL('dateForms.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [form = '', text = '', dates = ''] = line.split('\t');
    return { form, text, dates: dates === '-' ? [] : dates.split(' ') };
  });

/** A text as an article of its own, read. */
export function readText(text: string, published: string | undefined = PUBLISHED) {
  return readSchedule(
    new Article({
      id: 'a',
      title: '-',
      language: /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en',
      blocks: [{ text }],
      ...(published !== undefined && { published }),
    }),
  );
}
