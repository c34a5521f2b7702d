import { addDays, weekdayOf } from '../../language/calendar.ts';
import type { Resolved } from './resolved.ts';
import type { WeekdaySaid } from './scanner.ts';

/** The day a weekday means: by its modifier, else by which way the words around it look; the last one where they do not tell. */
export function weekday(said: WeekdaySaid, direction: -1 | 0 | 1, reference: string): string {
  if (said.week !== undefined) {
    const sunday = addDays(reference, 7 * said.week - weekdayOf(reference));
    return addDays(sunday, said.weekday);
  }
  const [first, last] = said.run ?? [said.weekday, said.weekday];
  const ahead =
    said.modifier === undefined || said.modifier === 0
      ? direction === 1 || said.modifier === 0
      : said.modifier > 0;
  const strict = said.modifier !== undefined && said.modifier !== 0;
  if (ahead)
    return addDays(onOrAfter(first, strict ? addDays(reference, 1) : reference), apart(first, said.weekday));
  return addDays(onOrBefore(last, strict ? addDays(reference, -1) : reference), -apart(said.weekday, last));
}

function apart(from: number, to: number): number {
  return (to - from + 7) % 7;
}

function onOrAfter(wanted: number, day: string): string {
  return addDays(day, apart(weekdayOf(day), wanted));
}

function onOrBefore(wanted: number, day: string): string {
  return addDays(day, -apart(wanted, weekdayOf(day)));
}

/** Saturday and Sunday before or after the reference date. */
export function weekend(modifier: number | undefined, direction: -1 | 0 | 1, reference: string): Resolved {
  const ahead = modifier === undefined ? direction === 1 : modifier >= 0;
  const saturday = ahead ? onOrAfter(6, reference) : onOrBefore(6, reference);
  return { date: `${saturday}/${addDays(saturday, 1)}`, precision: 'range', relative: true };
}
