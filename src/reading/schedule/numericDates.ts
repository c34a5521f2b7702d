import { afterWeekday } from './calendarDates.ts';
import { YEAR } from './dateParts.ts';
import type { Rule, Scanner } from './scanner.ts';

/** A date in figures, day before month as the Arab press writes it: 2022/1/10, ١٠/١/٢٠٢٢, 10-1-2022, 1443/9/1 هـ. */
export const numericDate: Rule = (s, at) => {
  const start = afterWeekday(s, at);
  if (!/^\d/.test(s.word(start))) return undefined;
  const dashed =
    /^\d{1,4}$/.test(s.word(start)) && s.gap(start + 1).trim() === '-' && s.gap(start + 2).trim() === '-';
  const parts = dashed ? [0, 1, 2].map((step) => s.word(start + step)) : s.word(start).split(/[/.]/);
  const said = datedBy(parts);
  if (!said) return undefined;
  const to = start + (dashed ? 3 : 1);
  const hijri = said.year < 1500;
  return {
    from: at,
    to: to + (eraAt(s, to) ? 1 : 0),
    said: { kind: 'calendar', ...said, ...(hijri && { hijri: true as const }) },
  };
};

/** "هـ" or "م" after a date in figures. */
function eraAt(s: Scanner, at: number): boolean {
  return /^(?:ه|م)$/.test(s.word(at)) && /^\s?$/u.test(s.gap(at));
}

function datedBy(parts: readonly string[]): { year: number; month: number; day: number } | undefined {
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  const [year, second, first] = a > 31 ? [a, b, c] : [c, b, a];
  if (!YEAR.test(String(year))) return undefined;
  const [month, day] = second > 12 && first <= 12 ? [first, second] : [second, first];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}
