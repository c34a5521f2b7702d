import { calendarDate } from './calendarDates.ts';
import { counted, spanning, within } from './counted.ts';
import { dayAfterMonth, dayInList } from './dayLists.ts';
import { following, laterOn } from './fromThere.ts';
import { holiday } from './holidays.ts';
import { joined } from './joins.ts';
import { numericDate } from './numericDates.ts';
import { firstMonths, quarter, samePeriod, season } from './partsOfYears.ts';
import { relativeDay } from './relativeDays.ts';
import type { Rule, Scanned, Scanner } from './scanner.ts';
import { unit, weekend } from './units.ts';
import { weekday } from './weekdays.ts';
import { decade, year, years } from './years.ts';

/** In order of precedence: what is written out comes before what is relative. */
const RULES: readonly Rule[] = [
  numericDate,
  quarter,
  firstMonths,
  samePeriod,
  calendarDate,
  dayInList,
  dayAfterMonth,
  following,
  laterOn,
  holiday,
  weekend,
  unit,
  spanning,
  within,
  season,
  relativeDay,
  weekday,
  counted,
  years,
  decade,
  year,
];

/** Every date expression of a text, from left to right, none overlapping. Linear in its length. */
export function scan(scanner: Scanner): Scanned[] {
  const found: Scanned[] = [];
  for (let at = 0; at < scanner.tokens.length; ) {
    const one = firstMatch(scanner, at);
    if (one) found.push(one);
    at = one ? Math.max(one.to, at + 1) : at + 1;
  }
  return joined(
    scanner,
    found.filter(({ said }) => said.kind !== 'name'),
  );
}

function firstMatch(scanner: Scanner, at: number): Scanned | undefined {
  for (const rule of RULES) {
    const one = rule(scanner, at);
    if (one) return one;
  }
  return undefined;
}
