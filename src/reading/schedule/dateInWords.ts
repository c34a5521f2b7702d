import { daysOfWeek } from '../../language/calendar.ts';
import type { Language } from '../../language/detect.ts';

const ARABIC = 'ar-EG-u-nu-latn';
const ENGLISH = 'en-GB';

/** What of an event is put in words: its first and last day and its time of day. */
export interface DatedValue {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly time: string | null;
}

const MONTH = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
const DAY = { ...MONTH, day: 'numeric', weekday: 'long' } as const;
// Made once: making a formatter takes far longer than using it.
const MONTHS = { ar: new Intl.DateTimeFormat(ARABIC, MONTH), en: new Intl.DateTimeFormat(ENGLISH, MONTH) };
const DAYS = { ar: new Intl.DateTimeFormat(ARABIC, DAY), en: new Intl.DateTimeFormat(ENGLISH, DAY) };

/** A date (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYY-Www`, or a range of them) in the reader's words; '' when unresolved. */
export function dateInWords(value: DatedValue, language: Language): string {
  if (value.date === null) return '';
  const first = oneDate(value.date, language);
  const last = value.endDate && value.endDate !== value.date ? ` – ${oneDate(value.endDate, language)}` : '';
  const comma = language === 'ar' ? '،' : ',';
  return `${first}${last}${value.time ? `${comma} ${value.time}` : ''}`;
}

function oneDate(date: string, language: Language): string {
  if (/W/u.test(date)) {
    const [first, last] = daysOfWeek(date).map((day) => oneDate(day, language));
    return language === 'ar' ? `أسبوع ${first} – ${last}` : `week of ${first} – ${last}`;
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return date;
  const [, year, month, day] = parts;
  if (!month) return year ?? date;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return (day ? DAYS : MONTHS)[language].format(at);
}
