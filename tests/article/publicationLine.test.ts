import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorNamed, publicationDay } from '../../src/article/publicationLine.ts';

describe('the day a page was published', () => {
  it.each([
    ['Published 17 October 2024', '2024-10-17'],
    ['Published On 29 Dec 2025', '2025-12-29'],
    ['Last updated 3:05 p.m. EDT, Oct. 17, 2024', '2024-10-17'],
    ['Thu 17 Oct 2024 14.05 BST', '2024-10-17'],
    ['2024-10-17T12:00', '2024-10-17'],
    ['By Jane Doe | October 17, 2024', '2024-10-17'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['نُشر: 18:40-2 يوليو 2023 م ـ 14 ذو الحجة 1444 هـ', '2023-07-02'],
    ['نُشر في: 2 نوفمبر/ تشرين الثاني 2019 - آخر تحديث 14:35 بتوقيت غرينتش', '2019-11-02'],
    ['الجمعة 14 ذو القعدة 1443 هـ - 17 يونيو 2022 م', '2022-06-17'],
    ['الخميس، ١٧ أكتوبر ٢٠٢٤ - 14:05', '2024-10-17'],
    ['16/11/2022|آخر تحديث: 16/11/2022 11:42 ص (مكة المكرمة)', '2022-11-16'],
    ['القاهرة - رويترز - 17 كانون الأول 2024', '2024-12-17'],
  ])('%s → %s', (line, day) => {
    expect(publicationDay(line, true)).toBe(day);
  });

  it.each([
    ['words of a sentence', 'في 12 نونبر 2022 وقعت الهزة'],
    ['words of a sentence', '11 September 2001 attacks'],
    ['no year', '17 October'],
    ['no such day', '31 فبراير 2020'],
    ['a picture', 'الوزير خلال زيارة الموقع - 16 يونيو 2021 - Getty Images'],
    ['a picture', 'مقر الشركة في العاصمة - 12 أيار 2020'],
    ['a picture', 'الملعب - 12 أيار 2020 - أرشيف'],
    ['a paragraph', `Published on 3 May 2021, the report ${'found that the bridge was safe '.repeat(4)}`],
  ])('is not told by %s: %s', (_what, line) => {
    expect(publicationDay(line, true)).toBeUndefined();
  });

  it('is the first figure of "10/11/2024" on an Arabic page, and not told on an English one', () => {
    expect(publicationDay('10/11/2024', true)).toBe('2024-11-10');
    expect(publicationDay('10/11/2024', false)).toBeUndefined();
    expect(publicationDay('11/11/2024', false)).toBe('2024-11-11');
  });

  it('is read whatever the day, in the words of both languages', () => {
    const days = fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'en-US', 'ar-EG', 'ar-LB', 'ar-MA'), (day, locale) => {
        const written = day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
        expect(publicationDay(written, true)).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });
});

it.each([
  ['By Jane Doe and John Roe', 'Jane Doe and John Roe'],
  ['بقلم: ليلى حداد', 'ليلى حداد'],
  ['كتب: سامر عيسى', 'سامر عيسى'],
  ['By the river', undefined],
  ['كتب التاريخ صفحة جديدة', undefined],
  ['By Monday, the ministry had closed the bridge and the road that leads to it.', undefined],
])('the writer named by «%s»: %s', (line, author) => {
  expect(authorNamed(line)).toBe(author);
});
