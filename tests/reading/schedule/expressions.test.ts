import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { readSchedule } from '../../../src/reading/schedule/schedule.ts';
import { DATE_FORMS, PUBLISHED, readText } from './dateForms.ts';

const datesIn = (text: string) => readText(text).expressions;

describe('forms of dates', () => {
  it.each(DATE_FORMS.map(({ form, text, dates }) => [form, text, dates] as const))(
    '%s: %s → %s',
    (_form, text, dates) => {
      expect(datesIn(text).map(({ date }) => date)).toEqual(dates);
    },
  );
});

describe('what is known of a date', () => {
  it('tells its precision and what it was resolved against', () => {
    expect(datesIn('وصل الوزير أمس.')).toMatchObject([{ precision: 'day', against: PUBLISHED }]);
    expect(datesIn('وصل في 3 مايو 2021.')).toMatchObject([{ precision: 'day', against: null }]);
    expect(datesIn('وصل في مايو 2021.')).toMatchObject([{ precision: 'month' }]);
    expect(datesIn('وصل عام 2021.')).toMatchObject([{ precision: 'year' }]);
    expect(datesIn('يصل الأسبوع المقبل.')).toMatchObject([{ precision: 'week' }]);
  });

  it('stays as written when there is no publication date to count from', () => {
    const article = new Article({
      id: 'a',
      title: 'ع',
      language: 'ar',
      blocks: [{ text: 'وصل الوزير أمس.' }],
    });
    expect(readSchedule(article).expressions).toMatchObject([{ date: null, precision: 'unresolved' }]);
  });

  it.each([
    ['يبدأ المؤتمر غداً الساعة 15:00 بتوقيت غرينتش.', '15:00', 'UTC'],
    ['يبدأ المؤتمر غداً الساعة الثالثة عصراً بتوقيت مكة.', '15:00', 'Asia/Riyadh'],
    ['يبدأ المؤتمر غداً الساعة 9 صباحاً.', '09:00', null],
    ['The talks will begin tomorrow at 3 p.m. GMT time.', '15:00', 'UTC'],
    ['تُقام المباراة عند التاسعة والنصف مساء غد.', '21:30', null],
    ['تُقام المباراة غداً الساعة الثانية بعد الزوال.', '14:00', null],
    ['يبدأ المؤتمر غداً في الساعة الحادية عشرة صباحاً بتوقيت القاهرة.', '11:00', 'Africa/Cairo'],
    ['وقع الهجوم أمس عند الساعة 22:30 بالتوقيت المحلي.', '22:30', null],
  ])('reads the time of day: %s', (text, time, zone) => {
    expect(datesIn(text)).toMatchObject([{ time, zone }]);
  });
});

describe('laws', () => {
  it('every expression is a slice of its paragraph, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        for (const { excerpt } of datesIn(text)) {
          expect(excerpt.text).toBe(
            excerpt.article.textOf(excerpt.paragraph, excerpt.part).slice(excerpt.start, excerpt.end),
          );
        }
      }),
    );
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['digits and spaces', '1 '.repeat(50_000)],
    ['spaces', `${' '.repeat(100_000)}x`],
    ['و', 'و'.repeat(100_000)],
    ['و and spaces', 'و '.repeat(50_000)],
    ['nested parentheses', `${'('.repeat(50_000)}x${')'.repeat(50_000)}`],
    ['days before no month', '10 و12 '.repeat(15_000)],
  ])('100 kB of %s are read', (_what, text) => {
    expect(Array.isArray(datesIn(text))).toBe(true);
  });
});
