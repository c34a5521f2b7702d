import { expect, it } from 'vitest';
import { dateInWords } from '../../../src/reading/schedule/dateInWords.ts';

it.each([
  ['2022-01-10', null, null, 'en', 'Monday, 10 January 2022'],
  ['2022-01', null, null, 'en', 'January 2022'],
  ['2022', null, null, 'en', '2022'],
  ['2022-01-10', '2022-01-12', null, 'en', 'Monday, 10 January 2022 – Wednesday, 12 January 2022'],
  ['2022-01-10', null, '15:00', 'en', 'Monday, 10 January 2022, 15:00'],
  ['2015-W33', null, null, 'en', 'week of Monday, 10 August 2015 – Sunday, 16 August 2015'],
  ['2020-W01', null, null, 'en', 'week of Monday, 30 December 2019 – Sunday, 5 January 2020'],
  ['2022-01', null, null, 'ar', 'يناير 2022'],
  ['2022-01-10', null, '15:00', 'ar', 'الاثنين، 10 يناير 2022، 15:00'],
] as const)('%s %s %s in %s', (date, endDate, time, language, words) => {
  expect(dateInWords({ date, endDate, time }, language)).toBe(words);
});

it('puts a week in Arabic words', () => {
  expect(dateInWords({ date: '2015-W33', endDate: null, time: null }, 'ar')).toMatch(
    /^أسبوع .*10 أغسطس 2015/u,
  );
});
