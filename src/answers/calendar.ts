import { createHash } from 'node:crypto';
import ical, { type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { addDays } from '../language/calendar.ts';
import type { Language } from '../language/detect.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import { rest } from '../slices.ts';

const LONGEST_NAME = 200;
const HOUR = 3_600_000;

/**
 * Events as an iCalendar file (RFC 5545) for Google, Apple and Outlook. Dates alone are all-day events with an
 * exclusive end; UID and DTSTAMP depend on the article alone, so that importing again changes nothing.
 * Months, weeks and unresolved dates name no day and are left out. Written in slices, as thousands of them take a while.
 */
export async function eventCalendar(events: readonly ArticleEvent[], language: Language): Promise<string> {
  const [head = '', foot = ''] = empty(language)
    .toString()
    .split(/(?=END:VCALENDAR)/u);
  const entries: string[] = [];
  for (const event of events) {
    await rest();
    entries.push(entryOf(event, language));
  }
  return [head, ...entries, foot].join('');
}

function empty(language: Language): ICalCalendar {
  return ical({
    name: language === 'ar' ? 'إسناد' : 'Isnad',
    prodId: { company: 'isnad', product: 'isnad', language: language.toUpperCase() },
  });
}

/** The lines of one event, as the library folds them; none for one that names no day. */
function entryOf({ date, endDate, instant, place, status, what }: ArticleEvent, language: Language): string {
  if (date?.length !== 10) return '';
  const { article } = what;
  const calendar = empty(language);
  calendar.createEvent({
    id: `${createHash('sha256').update(`${article.id} ${date} ${what.paragraph} ${what.start}`).digest('hex').slice(0, 24)}@isnad`,
    stamp: new Date(`${article.published ?? '2000-01-01'}T00:00:00Z`),
    start: new Date(instant ?? `${date}T00:00:00Z`),
    end: new Date(
      instant === null ? `${addDays(endDate?.length === 10 ? endDate : date, 1)}T00:00:00Z` : instant + HOUR,
    ),
    allDay: instant === null,
    summary: plain(what.text).slice(0, LONGEST_NAME),
    description: `${plain(what.text)} ¶${what.paragraph} — ${plain(article.title)}`,
    ...(status === 'cancelled' && { status: ICalEventStatus.CANCELLED }),
    ...(status === 'postponed' && { status: ICalEventStatus.TENTATIVE }),
    ...(place && { location: plain(place.text) }),
    ...(article.url !== undefined && { url: article.url }),
  });
  const text = calendar.toString();
  return text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf('END:VCALENDAR'));
}

/** Without control characters and line separators; the library escapes the rest. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
