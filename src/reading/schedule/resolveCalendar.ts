import { addDays, addMonths, dayOf, hijriDay, hijriParts } from '../../language/calendar.ts';
import type { Resolved, Surroundings } from './resolved.ts';
import type { CalendarSaid } from './scanner.ts';

const UNKNOWN: Resolved = { date: null, precision: 'unresolved', relative: true };

/** A bare year is one of the Hijri calendar when it lies so many years before or after the publication's own. */
const HIJRI_BACK = 60;
const HIJRI_ON = 5;

/** Resolves a date of the calendar, its year from beside it, from a neighbour, or by the direction of the words. */
export function calendarDate(said: CalendarSaid, around: Surroundings): Resolved {
  if (isHijri(said, around.reference)) return hijriDate(said, around);
  const placed = monthTold(said, around);
  if (placed === undefined) return UNKNOWN;
  if (placed.month === undefined)
    return placed.year === undefined
      ? UNKNOWN
      : { date: String(placed.year), precision: 'year', relative: placed.relative };
  const { year, month, relative } = placed;
  if (said.day === undefined)
    return { date: `${year}-${String(month).padStart(2, '0')}`, precision: 'month', relative };
  const first = dayOf(year, month, said.day);
  if (first === undefined) return UNKNOWN;
  const last = said.lastDay === undefined ? undefined : dayOf(year, month, said.lastDay);
  if (last !== undefined && last > first) return { date: `${first}/${last}`, precision: 'range', relative };
  return { date: first, precision: 'day', relative };
}

type Told =
  | { readonly year: number; readonly month: number; readonly relative: boolean }
  | { readonly year: number; readonly month: undefined; readonly relative: boolean };

function monthTold(said: CalendarSaid, around: Surroundings): Told | undefined {
  const { reference, previous } = around;
  if (said.monthModifier !== undefined)
    return reference === undefined ? undefined : ofMonth(addMonths(reference, said.monthModifier));
  if (said.sameMonth) return ofMonthTold(previous);
  const year = said.year === undefined ? inferredYear(said, around) : { value: said.year, relative: false };
  return year && ({ year: year.value, month: said.month, relative: year.relative } as Told);
}

function ofMonth(month: string): Told {
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)), relative: true };
}

/** The month of the date before it; of a range, that of its end. */
function ofMonthTold(previous: string | undefined): Told | undefined {
  const last = previous?.split('/').at(-1) ?? '';
  return /^\d{4}-\d\d/.test(last) ? ofMonth(last) : undefined;
}

interface Year {
  readonly value: number;
  readonly relative: boolean;
}

/** Days within which a date just ahead of a past verb is still ahead: news looks back over months and on over weeks. */
const JUST_AHEAD = 45;
/** Months within which a month is rather the one to come than last year's. */
const SOON = 2;

function inferredYear(said: CalendarSaid, around: Surroundings): Year | undefined {
  const { reference, neighbourYear, direction, previous } = around;
  if (said.yearModifier !== undefined)
    return reference === undefined
      ? undefined
      : { value: Number(reference.slice(0, 4)) + said.yearModifier, relative: true };
  if (said.yearsOn !== undefined && previous !== undefined)
    return { value: Number(previous.slice(0, 4)) + said.yearsOn, relative: false };
  if (said.month === undefined) return undefined;
  if (said.modifier === undefined && neighbourYear !== undefined) {
    const there = inYear(said, neighbourYear);
    const now = reference?.slice(0, there.length) ?? there;
    // What has happened is not of the year of a plan beside it, nor a plan of that of what has happened.
    const contrary = direction === 1 ? there < now.slice(0, 7) : direction === -1 && there > now;
    if (!contrary) return { value: neighbourYear, relative: false };
  }
  return reference === undefined
    ? undefined
    : { value: nearestYear(said, direction, reference), relative: true };
}

function inYear({ month = 1, day }: CalendarSaid, year: number): string {
  const named = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? named : (dayOf(year, month, day) ?? `${named}-28`);
}

function nearestYear(said: CalendarSaid, direction: -1 | 0 | 1, reference: string): number {
  const own = Number(reference.slice(0, 4));
  const now = said.day === undefined ? reference.slice(0, 7) : reference;
  const here = inYear(said, own);
  const next = here > now ? own : own + 1;
  const last = here < now ? own : own - 1;
  if (said.modifier === 0) return own;
  // "مارس الماضي" in March is last year's; in the same breath "20 مارس الماضي" of late March is this year's.
  if (said.modifier !== undefined)
    return said.modifier > 0 ? next + said.modifier - 1 : last + said.modifier + 1;
  if (here === now) return own;
  if (direction === 1) return next;
  // Of a month gone by in this same year the past verb speaks; last year's would be called last year's.
  const soon =
    said.day === undefined
      ? (direction === 0 || last < own) && inYear(said, next) <= addMonths(reference, SOON)
      : inYear(said, next) <= addDays(reference, JUST_AHEAD);
  return soon ? next : last;
}

function isHijri({ hijri, year, month }: CalendarSaid, reference: string | undefined): boolean {
  if (hijri) return true;
  if (year === undefined || year >= 1500 || month !== undefined || reference === undefined) return false;
  const own = hijriParts(reference)[0];
  return year >= own - HIJRI_BACK && year <= own + HIJRI_ON;
}

function hijriDate(said: CalendarSaid, around: Surroundings): Resolved {
  const { reference } = around;
  const relative = said.year === undefined;
  const year =
    said.year ?? (reference === undefined ? undefined : hijriYear(said, around.direction, reference));
  if (year === undefined) return UNKNOWN;
  const { month, day } = said;
  const first = hijriDay(year, month ?? 1, day ?? 1);
  if (first === undefined) return UNKNOWN;
  if (day !== undefined && said.lastDay === undefined) return { date: first, precision: 'day', relative };
  const next =
    day !== undefined
      ? hijriDay(year, month ?? 1, (said.lastDay ?? day) + 1)
      : month === undefined || month === 12
        ? hijriDay(year + 1, 1, 1)
        : hijriDay(year, month + 1, 1);
  return next === undefined
    ? UNKNOWN
    : { date: `${first}/${addDays(next, -1)}`, precision: 'range', relative };
}

function hijriYear(said: CalendarSaid, direction: -1 | 0 | 1, reference: string): number {
  const [own, month, day] = hijriParts(reference);
  const behind = (said.month ?? 1) - month || (said.day === undefined ? 0 : said.day - day);
  if (said.yearModifier !== undefined) return own + said.yearModifier;
  const way = said.modifier ?? direction;
  if (way > 0) return behind < 0 || (behind === 0 && said.modifier !== undefined) ? own + 1 : own;
  if (way < 0) return behind > 0 || (behind === 0 && said.modifier !== undefined) ? own - 1 : own;
  return own;
}
