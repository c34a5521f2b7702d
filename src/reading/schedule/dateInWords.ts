import type { Language } from '../../language/detect.ts';

/** What of an event is put in words: its first and last day and its time of day. */
export interface DatedValue {
  readonly date: string | null;
  readonly endDate: string | null;
  readonly time: string | null;
}

/** A date (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYY-Www`, or a range of them) in the reader's words; '' when unresolved. */
export function dateInWords(value: DatedValue, language: Language): string {
  if (value.date === null) return '';
  const first = oneDate(value.date, language);
  const last = value.endDate && value.endDate !== value.date ? ` – ${oneDate(value.endDate, language)}` : '';
  return `${first}${last}${value.time ? `, ${value.time}` : ''}`;
}

function oneDate(date: string, language: Language): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return date;
  const [, year, month, day] = parts;
  if (!month) return year ?? date;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const locale = language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric', weekday: 'long' }),
  }).format(at);
}
