import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText } from './dateForms.ts';

interface Wanted {
  readonly date: string;
  readonly place?: string;
  readonly status?: string;
}

/** `2023-04-10@جنيف!planned`: a date, and where they matter its place and status. */
function wanted(text: string): Wanted {
  const [, date = '', place, status] = /^([^@!]+)(?:@([^!]+))?(?:!(.+))?$/.exec(text) ?? [];
  return { date, ...(place && { place }), ...(status && { status }) };
}

/** Sentences as the press writes them: publication date, sentence, what they tell (or -) between tabs. */
const SENTENCES = readFileSync(new URL('newsSentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [published = '', text = '', told = ''] = line.split('\t');
    return [text, published, told === '-' ? [] : told.split(' | ').map(wanted)] as const;
  });

it.each(SENTENCES)('%s (%s)', (text, published, told) => {
  const { expressions, events } = readText(text, published);
  expect(expressions.map(({ date }) => date)).toEqual(told.map(({ date }) => date));
  for (const { date, place, status } of told) {
    const event = events.find(({ when }) => when.date === date);
    if (place !== undefined) expect(event?.place?.text).toContain(place);
    if (status !== undefined) expect(event?.status).toBe(status);
  }
});
