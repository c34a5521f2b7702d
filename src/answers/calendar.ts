import { createHash } from 'node:crypto';
import ical, { ICalEventStatus } from 'ical-generator';
import type { Language } from '../language/detect.ts';
import { addDays } from '../reading/schedule/calendar.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';

const LONGEST_NAME = 200;

/**
 * Events as an iCalendar file (RFC 5545) for Google, Apple and Outlook. Dates alone are all-day events with an
 * exclusive end; UID and DTSTAMP depend on the article alone, so that importing again changes nothing.
 * Months, weeks and unresolved dates name no day and are left out.
 */
export function eventCalendar(events: readonly ArticleEvent[], language: Language): string {
  const calendar = ical({
    name: language === 'ar' ? 'إسناد' : 'Isnad',
    prodId: { company: 'isnad', product: 'isnad', language: language.toUpperCase() },
  });
  for (const event of events) {
    if (event.date?.length !== 10) continue;
    const { article } = event.what;
    const last = event.endDate?.length === 10 ? event.endDate : event.date;
    const timed = event.instant !== null;
    calendar.createEvent({
      id: `${createHash('sha256').update(`${article.id} ${event.date} ${event.what.paragraph} ${event.what.start}`).digest('hex').slice(0, 24)}@isnad`,
      stamp: new Date(`${article.published ?? '2000-01-01'}T00:00:00Z`),
      start: timed ? new Date(event.instant ?? 0) : new Date(`${event.date}T00:00:00Z`),
      end: timed ? new Date((event.instant ?? 0) + 3_600_000) : new Date(`${addDays(last, 1)}T00:00:00Z`),
      allDay: !timed,
      summary: plain(event.what.text).slice(0, LONGEST_NAME),
      description: `${plain(event.what.text)} ¶${event.what.paragraph} — ${plain(article.title)}`,
      ...(event.status === 'cancelled' && { status: ICalEventStatus.CANCELLED }),
      ...(event.status === 'postponed' && { status: ICalEventStatus.TENTATIVE }),
      ...(event.place && { location: plain(event.place.text) }),
      ...(article.url !== undefined && { url: article.url }),
    });
  }
  return calendar.toString();
}

/** Without control characters and line separators; the library escapes the rest. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
