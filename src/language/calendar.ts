/** Calendar days as `YYYY-MM-DD` strings, reckoned in UTC so that no time zone ever shifts one. */

const DAY = 86_400_000;

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day `count` days after another. */
export function addDays(day: string, count: number): string {
  return new Date(at(day) + count * DAY).toISOString().slice(0, 10);
}

/** The month, `YYYY-MM`, `count` months after that of a day or month. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: string): number {
  return new Date(at(day)).getUTCDay();
}

/** `YYYY-MM-DD`, or undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : undefined;
}

/** The ISO 8601 week of a day, `YYYY-Www`: the week belongs to the year its Thursday lies in. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - (weekdayOf(day) || 7));
  const first = at(`${thursday.slice(0, 4)}-01-01`);
  const number = Math.floor((at(thursday) - first) / (7 * DAY)) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

/** First and last day, Monday and Sunday, of an ISO 8601 week `YYYY-Www`. */
export function daysOfWeek(week: string): readonly [first: string, last: string] {
  const fourth = `${week.slice(0, 4)}-01-04`;
  const monday = addDays(fourth, 7 * (Number(week.slice(6)) - 1) - ((weekdayOf(fourth) + 6) % 7));
  return [monday, addDays(monday, 6)];
}

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** Year, month and day of a Gregorian day by the platform's Umm al-Qura calendar. */
export function hijriParts(day: string): [number, number, number] {
  const parts = Object.fromEntries(HIJRI.formatToParts(at(day)).map(({ type, value }) => [type, value]));
  return [Number.parseInt(parts.year ?? '0', 10), Number(parts.month), Number(parts.day)];
}

/** The Gregorian day of a Hijri date by the platform's Umm al-Qura calendar; undefined when it has no such day. */
export function hijriDay(year: number, month: number, day: number): string | undefined {
  // 354.367 days a lunar year from 622-07-19 is right to within days; the calendar itself settles the rest.
  const guess = new Date(Date.UTC(622, 6, 19) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * DAY)
    .toISOString()
    .slice(0, 10);
  for (let shift = -4; shift <= 4; shift += 1) {
    const candidate = addDays(guess, shift);
    const [y, m, d] = hijriParts(candidate);
    if (y === year && m === month && d === day) return candidate;
  }
  return undefined;
}
