import { addDays, addMonths, dayOf, hijriDay, weekdayOf, weekOf } from './calendar.ts';
import type { Unit } from './calendarNames.ts';
import type { Said } from './scanner.ts';
import type { Precision } from './schedule.ts';

export interface Resolved {
  readonly date: string | null;
  readonly precision: Precision;
  /** Whether the reference date was needed. */
  readonly relative: boolean;
}

/** What the words around a date say about it. */
export interface Surroundings {
  /** The publication date `YYYY-MM-DD`, when known. */
  readonly reference: string | undefined;
  /** 1 when the words around it look ahead, -1 when back. */
  readonly direction: -1 | 1;
  /** A year given beside another date of the sentence. */
  readonly neighbourYear: number | undefined;
}

const UNRESOLVED: Resolved = { date: null, precision: 'unresolved', relative: true };

/** Resolves what an expression says; unresolved (never guessed) when it needs a reference date that is not known. */
export function resolve(said: Said, around: Surroundings): Resolved {
  if (said.kind === 'calendar') return calendarDate(said, around);
  const { reference } = around;
  if (reference === undefined) return UNRESOLVED;
  switch (said.kind) {
    case 'shift':
      return day(addDays(reference, said.days));
    case 'weekday':
      return day(weekday(said.weekday, said.modifier, around.direction, reference));
    case 'unit':
      return said.weekend ? weekend(reference, said.modifier) : unit(said.unit, said.modifier, reference);
    case 'span':
      return span(said.unit, said.count, said.modifier, reference);
    case 'ago':
      return ago(said.unit, said.count * said.sign, reference);
    case 'vague':
      return UNRESOLVED;
  }
}

function day(date: string, relative = true): Resolved {
  return { date, precision: 'day', relative };
}

function calendarDate(said: Said & { kind: 'calendar' }, around: Surroundings): Resolved {
  const value: Year | undefined =
    said.year === undefined ? inferredYear(said, around) : { value: said.year, relative: false };
  if (said.hijri) return hijri(said, said.year);
  if (said.month === undefined) {
    return value
      ? { date: String(value.value), precision: 'year', relative: value.relative }
      : UNRESOLVED_FIXED;
  }
  if (value === undefined) return UNRESOLVED;
  if (said.day === undefined) {
    return {
      date: `${value.value}-${String(said.month).padStart(2, '0')}`,
      precision: 'month',
      relative: value.relative,
    };
  }
  const first = dayOf(value.value, said.month, said.day);
  if (first === undefined) return UNRESOLVED;
  const last = said.lastDay === undefined ? undefined : dayOf(value.value, said.month, said.lastDay);
  if (last !== undefined && last > first)
    return { date: `${first}/${last}`, precision: 'range', relative: value.relative };
  return day(first, value.relative);
}

const UNRESOLVED_FIXED: Resolved = { date: null, precision: 'unresolved', relative: false };

interface Year {
  readonly value: number;
  readonly relative: boolean;
}

function inferredYear(said: Said & { kind: 'calendar' }, around: Surroundings): Year | undefined {
  const { reference } = around;
  if (said.hijri) return undefined;
  if (said.yearModifier !== undefined && reference)
    return { value: Number(reference.slice(0, 4)) + said.yearModifier, relative: true };
  if (said.modifier === undefined && around.neighbourYear !== undefined)
    return { value: around.neighbourYear, relative: false };
  if (!reference || said.month === undefined) return undefined;
  const own = Number(reference.slice(0, 4));
  const now = said.day === undefined ? reference.slice(0, 7) : reference;
  const here =
    said.day === undefined
      ? `${own}-${String(said.month).padStart(2, '0')}`
      : (dayOf(own, said.month, said.day) ?? `${own}-${String(said.month).padStart(2, '0')}-28`);
  if (said.modifier === 0 || here === now) return { value: own, relative: true };
  const ahead = said.modifier === undefined ? around.direction === 1 : said.modifier === 1;
  if (ahead) return { value: here > now ? own : own + 1, relative: true };
  // News looks back over months and forward over weeks: a date just ahead of a past verb is still ahead.
  if (said.modifier === undefined && here > now && said.day !== undefined && here <= addDays(reference, 45))
    return { value: own, relative: true };
  return { value: here < now ? own : own - 1, relative: true };
}

function hijri(said: Said & { kind: 'calendar' }, year: number | undefined): Resolved {
  if (year === undefined || said.month === undefined || said.day === undefined) return UNRESOLVED_FIXED;
  const date = hijriDay(year, said.month, said.day);
  return date === undefined ? UNRESOLVED_FIXED : day(date, false);
}

function weekday(
  wanted: number,
  modifier: -1 | 0 | 1 | undefined,
  direction: -1 | 1,
  reference: string,
): string {
  const today = weekdayOf(reference);
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  if (modifier === -1) return addDays(reference, -(back || 7));
  if (modifier === 1) return addDays(reference, ahead || 7);
  return direction === 1 ? addDays(reference, ahead) : addDays(reference, -back);
}

function unit(name: Unit, modifier: -1 | 0 | 1, reference: string): Resolved {
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

/** Saturday and Sunday before or after the reference date. */
function weekend(reference: string, modifier: -1 | 0 | 1): Resolved {
  const saturday = weekday(6, undefined, modifier === 1 ? 1 : -1, reference);
  return { date: `${saturday}/${addDays(saturday, 1)}`, precision: 'range', relative: true };
}

function span(name: Unit, count: number, modifier: -1 | 1, reference: string): Resolved {
  const days =
    name === 'hour'
      ? Math.ceil(count / 24)
      : name === 'day'
        ? count
        : name === 'week'
          ? 7 * count
          : undefined;
  const other =
    days === undefined
      ? fromMonths(reference, count * (name === 'year' ? 12 : 1) * modifier)
      : addDays(reference, days * modifier);
  const [first, last] = modifier === 1 ? [reference, other] : [other, reference];
  return { date: `${first}/${last}`, precision: 'range', relative: true };
}

function fromMonths(reference: string, months: number): string {
  const month = addMonths(reference, months);
  for (let date = Number(reference.slice(8)); ; date -= 1) {
    const found = dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), date);
    if (found) return found;
  }
}

function ago(name: Unit, count: number, reference: string): Resolved {
  switch (name) {
    case 'hour':
      return day(addDays(reference, Math.trunc(count / 24)));
    case 'day':
      return day(addDays(reference, count));
    case 'week':
      return { date: weekOf(addDays(reference, 7 * count)), precision: 'week', relative: true };
    case 'month':
      return { date: addMonths(reference, count), precision: 'month', relative: true };
    case 'year':
      return { date: String(Number(reference.slice(0, 4)) + count), precision: 'year', relative: true };
  }
}
