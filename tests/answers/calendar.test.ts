import { describe, expect, it } from 'vitest';
import { eventCalendar } from '../../src/answers/calendar.ts';
import { Article } from '../../src/article/article.ts';
import { readSchedule } from '../../src/reading/schedule/schedule.ts';

function calendarOf(text: string): Promise<string> {
  const article = new Article({
    id: 'a',
    title: 'ع',
    language: 'ar',
    published: '2023-03-15',
    blocks: [{ text }],
  });
  return eventCalendar(readSchedule(article).events, 'ar');
}

describe('an iCalendar file of events', () => {
  it('gives a date alone a whole day, with the next day as its end', async () => {
    const file = await calendarOf('سيجتمع الوزراء في القاهرة في 31 مارس 2023.');
    expect(file).toMatch(/DTSTART;VALUE=DATE:20230331\r\n/u);
    expect(file).toMatch(/DTEND;VALUE=DATE:20230401\r\n/u);
    expect(file).toMatch(/LOCATION:القاهرة/u);
  });

  it('gives a range its last day’s next day as end', async () => {
    const file = await calendarOf('يُعقد المؤتمر من 10 إلى 12 أبريل 2023.');
    expect(file).toMatch(/DTSTART;VALUE=DATE:20230410\r\n/u);
    expect(file).toMatch(/DTEND;VALUE=DATE:20230413\r\n/u);
  });

  it('gives a time in a known zone its moment', async () => {
    expect(await calendarOf('يبدأ المؤتمر غداً الساعة الثالثة عصراً بتوقيت مكة.')).toMatch(
      /DTSTART:20230316T120000Z/u,
    );
  });

  it('is the same file each time', async () => {
    const text = 'سيجتمع الوزراء في 31 مارس 2023.';
    expect(await calendarOf(text)).toBe(await calendarOf(text));
    expect(await calendarOf(text)).toMatch(/UID:[0-9a-f]{24}@isnad\r\n/u);
    expect(await calendarOf(text)).toMatch(/DTSTAMP:20230315T000000Z\r\n/u);
  });

  it('holds nothing that the article wrote to look like a line of its own', async () => {
    const article = new Article({
      id: 'a\r\nATTENDEE:a',
      title: 'عنوان\r\nATTENDEE:mailto:x@example.com',
      url: 'https://example.com/?a=1\r\nATTACH:https://example.com/x',
      language: 'ar',
      published: '2023-03-15',
      blocks: [
        { text: 'سيجتمع الوزراء في القاهرة\r\nEND:VEVENT\r\nBEGIN:VALARM\u2028X;Y,Z\\ في 31 مارس 2023.' },
      ],
    });
    const file = await eventCalendar(readSchedule(article).events, 'ar');
    const names = file
      .replaceAll('\r\n ', '')
      .trim()
      .split(/[\r\n\u2028]+/u)
      .map((line) => line.split(/[:;]/u)[0]);
    expect(names.filter((name) => /^(?:ATTENDEE|ATTACH|BEGIN|END)$/u.test(name ?? ''))).toEqual([
      'BEGIN',
      'BEGIN',
      'END',
      'END',
    ]);
    expect(names.every((name) => /^[A-Z-]+$/u.test(name ?? ''))).toBe(true);
  });

  it('leaves out what names no day', async () => {
    expect(await calendarOf('سيجتمع الوزراء الشهر المقبل.')).not.toMatch(/BEGIN:VEVENT/u);
  });
});
