import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSince } from '../../src/recap/since.ts';

/** Wednesday, 17:20 in Riyadh. */
const NOW = Date.parse('2026-03-11T14:20:00Z');
const ZONE = 'Asia/Riyadh';
const MINUTE = 60_000;

const minutesBack = (text: string) => {
  const moment = readSince(text, NOW, ZONE);
  return moment === undefined ? undefined : (NOW - moment) / MINUTE;
};
const moment = (text: string, zone = ZONE) => {
  const found = readSince(text, NOW, zone);
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16);
};

describe('since, as a length of time', () => {
  it.each([
    ['2h', 120],
    ['90m', 90],
    ['1h30m', 90],
    ['1 hour and 30 minutes', 90],
    ['an hour', 60],
    ['half an hour', 30],
    ['3 days', 3 * 1440],
    ['last 2 weeks', 14 * 1440],
    ['5 hours ago', 300],
    ['3 ساعات', 180],
    ['٣ ساعات', 180],
    ['ثلاث ساعات', 180],
    ['منذ ساعتين', 120],
    ['آخر ساعة', 60],
    ['قبل يومين', 2 * 1440],
    ['نصف ساعة', 30],
    ['ساعة ونصف', 90],
    ['نص ساعه', 30],
    ['أسبوع', 7 * 1440],
    ['h', 60],
    ['last week', 7 * 1440],
    ['الأسبوع الماضي', 7 * 1440],
    ['الساعة الأخيرة', 60],
    ['شهر', 30 * 1440],
    ['last month', 30 * 1440],
    ['شهرين', 60 * 1440],
  ])('%s', (text, minutes) => expect(minutesBack(text)).toBe(minutes));
});

describe('since, as a moment of the zone', () => {
  it.each([
    ['today', '2026-03-10T21:00'],
    ['اليوم', '2026-03-10T21:00'],
    ['yesterday', '2026-03-09T21:00'],
    ['أمس', '2026-03-09T21:00'],
    ['مبارح', '2026-03-09T21:00'],
    ['أول من أمس', '2026-03-08T21:00'],
    ['Monday', '2026-03-08T21:00'],
    ['يوم الإثنين', '2026-03-08T21:00'],
    ['wednesday', '2026-03-10T21:00'],
    ['2026-03-01', '2026-02-28T21:00'],
    ['14:30', '2026-03-11T11:30'],
    ['2pm', '2026-03-11T11:00'],
    ['2:30 pm', '2026-03-11T11:30'],
    ['٢ ظهراً', '2026-03-11T11:00'],
    ['الساعة 9 صباحا', '2026-03-11T06:00'],
    ['12 am', '2026-03-10T21:00'],
    ['20:00', '2026-03-10T17:00'],
    ['yesterday 14:30', '2026-03-10T11:30'],
    ['أمس الساعة 9 مساءً', '2026-03-10T18:00'],
    ['noon', '2026-03-11T09:00'],
    ['منذ الظهر', '2026-03-11T09:00'],
    ['last night', '2026-03-10T15:00'],
    ['الليلة الماضية', '2026-03-10T15:00'],
    ['yesterday evening', '2026-03-10T15:00'],
    ['الاثنين الماضي', '2026-03-08T21:00'],
  ])('%s', (text, at) => expect(moment(text)).toBe(at));

  it('keeps to the clocks of the zone across a change of summer time', () => {
    const after = Date.parse('2026-03-29T10:00:00Z');
    expect(new Date(readSince('today', after, 'Europe/Berlin') ?? 0).toISOString()).toBe(
      '2026-03-28T23:00:00.000Z',
    );
    expect(new Date(readSince('11:00', after, 'Europe/Berlin') ?? 0).toISOString()).toBe(
      '2026-03-29T09:00:00.000Z',
    );
  });
});

describe('since, as nothing it can be', () => {
  it.each([
    '',
    'soon',
    'غداً',
    '25:00',
    '14:75',
    '2027-01-01',
    '2026-02-31x',
    'today 23:00',
    '3',
    'الساعات 3',
    '2h later on',
  ])('“%s”', (text) => expect(readSince(text, NOW, ZONE)).toBeUndefined());

  it('reaches back to the beginning of time and no further', () => {
    expect(readSince(`${'9'.repeat(40)} weeks`, NOW, ZONE)).toBe(0);
  });

  it('refuses a zone that is none', () => {
    expect(() => readSince('2h', NOW, 'Mars/Olympus')).toThrow(RangeError);
  });

  it('never lies ahead, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = readSince(text, NOW, ZONE);
        if (found !== undefined) expect(found).toBeLessThanOrEqual(NOW);
      }),
    );
  });
});
