import { addDays, addMonths, dayOf, weekOf } from '../../language/calendar.ts';
import type { Unit } from '../../language/calendarNames.ts';
import { calendarDate } from './resolveCalendar.ts';
import type { Resolved, Surroundings } from './resolved.ts';
import { weekday, weekend } from './resolveWeekday.ts';
import type { Said, WeekdaySaid } from './scanner.ts';

const UNRESOLVED: Resolved = { date: null, precision: 'unresolved', relative: true };

/** Resolves what an expression says; unresolved (never guessed) when it needs a reference date that is not known. */
export function resolve(said: Said, around: Surroundings): Resolved {
  switch (said.kind) {
    case 'calendar':
      return calendarDate(said, around);
    case 'years':
      return { date: `${said.first}/${said.last}`, precision: 'range', relative: false };
    case 'range':
      return range(said, around);
    case 'months':
      return months(said, around);
    case 'samePeriod':
      return samePeriod(said, around);
    case 'on':
      return unitsOn(said, around.previous);
    default:
      return around.reference === undefined ? UNRESOLVED : relative(said, around, around.reference);
  }
}

type Relative = Exclude<Said, { kind: 'calendar' | 'years' | 'range' | 'months' | 'samePeriod' | 'on' }>;

function relative(said: Relative, around: Surroundings, reference: string): Resolved {
  switch (said.kind) {
    case 'shift':
      return day(addDays(reference, said.days));
    case 'weekday':
      return day(afterThat(weekday(said, around.direction, reference), said, around, reference));
    case 'weekend':
      return weekend(said.modifier, around.direction, reference);
    case 'unit':
      return unit(said.unit, said.modifier, reference);
    case 'span':
      return span(said.unit, said.count, said.modifier, reference);
    case 'within':
      return span(said.unit, said.count, 1, reference);
    case 'ago':
      return ago(said.unit, said.count * said.sign, reference);
    case 'season':
      return { date: String(seasonYear(said, reference)), precision: 'year', relative: true };
    case 'vague':
    case 'name':
      return UNRESOLVED;
  }
}

/** "في باريس الاثنين، … ثم إلى روما الأربعاء": plans told in a row follow one another. */
function afterThat(
  date: string,
  said: WeekdaySaid,
  { direction, previous }: Surroundings,
  reference: string,
): string {
  const plan = direction === 1 && said.modifier === undefined && said.week === undefined;
  return plan &&
    previous?.length === 10 &&
    previous > reference &&
    date < previous &&
    previous <= addDays(date, 7)
    ? addDays(date, 7)
    : date;
}

function day(date: string): Resolved {
  return { date, precision: 'day', relative: true };
}

/** From the beginning of the first to the end of the last; the year written with one holds for the other. */
function range(said: Said & { kind: 'range' }, around: Surroundings): Resolved {
  const last = resolve(said.last, around);
  const first = resolve(said.first, around);
  if (first.date === null || last.date === null) return UNRESOLVED;
  const [from, to] = [first.date, last.date];
  const precision = 'range';
  const needed = first.relative || last.relative;
  if (from < to) return { date: `${from}/${to}`, precision, relative: needed };
  // "من 20 ديسمبر إلى 5 يناير": the year turns between them.
  const written = said.last.kind === 'calendar' && (said.last.year ?? said.last.modifier) !== undefined;
  const turned = written
    ? `${yearsOn(from, -1)}/${to}`
    : said.first.kind === 'calendar' && said.first.year === undefined
      ? `${from}/${yearsOn(to, 1)}`
      : null;
  return turned === null ? UNRESOLVED : { date: turned, precision, relative: needed };
}

function yearsOn(date: string, count: number): string {
  return `${Number(date.slice(0, 4)) + count}${date.slice(4)}`;
}

/** The months of the part of a year told before it; the whole year where none was told. */
function samePeriod(
  { year, yearModifier = 0 }: Said & { kind: 'samePeriod' },
  { reference, previous }: Surroundings,
): Resolved {
  const own = year ?? (reference === undefined ? undefined : Number(reference.slice(0, 4)) + yearModifier);
  if (own === undefined) return UNRESOLVED;
  const relative = year === undefined;
  const months = /^\d{4}(-\d\d)(?:\/\d{4}(-\d\d))?$/.exec(previous ?? '');
  if (!months) return { date: String(own), precision: 'year', relative };
  const [, first, last] = months;
  return last === undefined
    ? { date: `${own}${first}`, precision: 'month', relative }
    : { date: `${own}${first}/${own}${last}`, precision: 'range', relative };
}

function months(said: Said & { kind: 'months' }, { reference, direction }: Surroundings): Resolved {
  const year =
    said.year ??
    (reference === undefined
      ? undefined
      : Number(reference.slice(0, 4)) + (said.yearModifier ?? nearest(said, direction, reference)));
  if (year === undefined) return UNRESOLVED;
  const first = `${year}-${String(said.first).padStart(2, '0')}`;
  return {
    date: `${first}/${addMonths(first, said.count - 1)}`,
    precision: 'range',
    relative: said.year === undefined,
  };
}

/** Digits of a date that a count of units needs: days of a day, months of a month. */
const NEEDED: Readonly<Record<Unit, number>> = { hour: 10, day: 10, week: 10, month: 7, year: 4 };

/** Counted from the end of the date before it; unresolved where that is told less finely than the unit. */
function unitsOn({ unit: name, count }: Said & { kind: 'on' }, previous: string | undefined): Resolved {
  const from = previous?.split('/').at(-1) ?? '';
  return from.length >= NEEDED[name] && /^[\d-]+$/.test(from) ? ago(name, count, from) : UNRESOLVED;
}

/** Years on to the months that have last gone by, or that come next where the words look ahead. */
function nearest(
  { first, count }: Said & { kind: 'months' },
  direction: -1 | 0 | 1,
  reference: string,
): number {
  const over = first + count - 1 < Number(reference.slice(5, 7));
  if (direction === 1) return over ? 1 : 0;
  return over ? 0 : -1;
}

function unit(name: Unit, modifier: number, reference: string): Resolved {
  switch (name) {
    case 'week':
      return { date: weekOf(addDays(reference, 7 * modifier)), precision: 'week', relative: true };
    case 'month':
      return { date: addMonths(reference, modifier), precision: 'month', relative: true };
    case 'year':
      return { date: String(Number(reference.slice(0, 4)) + modifier), precision: 'year', relative: true };
    default:
      return day(addDays(reference, modifier));
  }
}

const DAYS_IN: Partial<Record<Unit, number>> = { hour: 1 / 24, day: 1, week: 7 };

function span(name: Unit, count: number, modifier: -1 | 1, reference: string): Resolved {
  const days = DAYS_IN[name];
  const other =
    days === undefined
      ? fromMonths(reference, count * (name === 'year' ? 12 : 1) * modifier)
      : addDays(reference, Math.ceil(count * days) * modifier);
  const [first, last] = modifier === 1 ? [reference, other] : [other, reference];
  return { date: `${first}/${last}`, precision: 'range', relative: true };
}

/** The same day of the month so many months on, or the month's last day where it has no such day. */
function fromMonths(reference: string, months: number): string {
  const month = addMonths(reference, months);
  for (let date = Number(reference.slice(8)); ; date -= 1) {
    const found = dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), date);
    if (found) return found;
  }
}

/** As fine as it is said: "قبل أسبوعين" is a week, "قبل عامين" a year. */
function ago(name: Unit, count: number, reference: string): Resolved {
  if (name === 'hour') return day(addDays(reference, Math.trunc(count / 24)));
  return unit(name, count, reference);
}

function seasonYear({ start, modifier }: Said & { kind: 'season' }, reference: string): number {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  // A winter that began in December goes on into the new year.
  const begun = start === 12 && month <= 2 ? year - 1 : year;
  if (modifier === 0) return begun;
  if (modifier < 0) return month > start + 2 && start !== 12 ? year : begun - 1;
  return month < start ? year : year + 1;
}
