import { dayInList, monthly, numeric, yearly } from './calendarRules.ts';
import { counted, named, spanning, unitly, weekly } from './relativeRules.ts';
import type { Rule, Scanned, Scanner } from './scanner.ts';

/** In order of precedence: what is written out comes before what is relative. */
const RULES: readonly Rule[] = [
  numeric,
  monthly,
  dayInList,
  unitly,
  spanning,
  named,
  weekly,
  counted,
  yearly,
];

/** Every date expression of a text, from left to right, none overlapping. Linear in its length. */
export function scan(scanner: Scanner): Scanned[] {
  const found: Scanned[] = [];
  for (let at = 0; at < scanner.tokens.length; ) {
    const one = RULES.map((rule) => rule(scanner, at)).find((scanned) => scanned !== undefined);
    if (one) found.push(one);
    at = one ? Math.max(one.to, at + 1) : at + 1;
  }
  return found;
}
