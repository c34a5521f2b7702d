import type { Unit } from '../../language/calendarNames.ts';
import { countAt } from './counted.ts';
import type { Rule, Scanned, Scanner } from './scanner.ts';

// Dates counted from the one told before them, not from the day of writing.

const FROM_THERE: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...['السابق', 'previous'].map((word) => [word, -1] as const),
  ...['نفسه', 'ذاته', 'عينه', 'same'].map((word) => [word, 0] as const),
  ...['التالي', 'الموالي', 'following', 'next'].map((word) => [word, 1] as const),
]);

const ARABIC_UNITS: ReadonlyMap<string, Unit> = new Map([
  ['اليوم', 'day'],
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
]);
const ENGLISH_UNITS: ReadonlyMap<string, Unit> = new Map([
  ...['day', 'morning', 'afternoon', 'evening', 'night'].map((word) => [word, 'day'] as const),
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** "في اليوم التالي", "عصر اليوم نفسه", "الأسبوع الموالي", "the next day", "the following year". */
export const following: Rule = (s, at) => {
  const english = s.word(at - 1) === 'the' ? ENGLISH_UNITS.get(s.word(at + 1)) : undefined;
  const unit = english ?? ARABIC_UNITS.get(s.bare(at));
  const count = FROM_THERE.get(s.word(english ? at : at + 1));
  // "The next week" is as often the one to come.
  if (unit === undefined || count === undefined || (s.word(at) === 'next' && unit !== 'day'))
    return undefined;
  return { from: at, to: at + 2, said: { kind: 'on', unit, count } };
};

/** "a day earlier", "two years later"; "بعد ذلك بيومين", "قبلها بأسبوع". */
export const laterOn: Rule = (s, at) => englishLaterOn(s, at) ?? arabicLaterOn(s, at);

function englishLaterOn(s: Scanner, at: number): Scanned | undefined {
  const first = /^(?:a|an)$/.test(s.word(at)) ? at + 1 : at;
  const found = /^\p{Script=Latin}|^\d/u.test(s.word(first)) ? countAt(s, first) : undefined;
  const way = found && /^(?:earlier|later)$/.exec(s.word(first + found.taken))?.[0];
  if (!found || !way || (first === at && found.taken === 1)) return undefined;
  const count = way === 'later' ? found.count : -found.count;
  return { from: at, to: first + found.taken + 1, said: { kind: 'on', unit: found.unit, count } };
}

function arabicLaterOn(s: Scanner, at: number): Scanned | undefined {
  const [, way, pronoun] = /^[وف]?(قبل|بعد)(ها|ه)?$/u.exec(s.word(at)) ?? [];
  const from = pronoun ? at + 1 : s.word(at + 1) === 'ذلك' ? at + 2 : undefined;
  if (way === undefined || from === undefined || !s.word(from).startsWith('ب')) return undefined;
  const found = countAt(s, from, s.bare(from));
  if (!found) return undefined;
  const count = way === 'بعد' ? found.count : -found.count;
  return { from: at, to: from + found.taken, said: { kind: 'on', unit: found.unit, count } };
}
