import * as chrono from 'chrono-node';
import { DATE_FORMS, type DateForm, PUBLISHED, readText } from '../tests/reading/schedule/dateForms.ts';
import { chronoDate } from './eval/schedule.ts';

/** Prints, for each form of date, how many of its spellings are read to the day, here and by chrono-node in the same run. */
export function benchDateForms(): void {
  const forms = [...new Set(DATE_FORMS.map(({ form }) => form))];
  const rows = forms.map((form) => {
    const cases = DATE_FORMS.filter((one) => one.form === form);
    const right = (read: (text: string) => string[]) =>
      `${cases.filter(({ text, dates }) => read(text).join(' ') === dates.join(' ')).length}/${cases.length}`;
    return [form, example(cases), right(ours), right(theirs)];
  });
  const head = ['form', 'for example', 'here', 'chrono-node'];
  process.stdout.write(
    `# Forms of dates, resolved against ${PUBLISHED}\n\n${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
  );
}

function example([first]: readonly DateForm[]): string {
  return first ? `${first.text} → ${first.dates.join('، ') || 'none'}` : '';
}

function ours(text: string): string[] {
  return readText(text).expressions.map(({ date }) => date ?? '?');
}

function theirs(text: string): string[] {
  const reader = /\p{Script=Arabic}/u.test(text) ? chrono.ar : chrono.en;
  return reader.parse(text, new Date(`${PUBLISHED}T12:00:00`)).map(chronoDate);
}
