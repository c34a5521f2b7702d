import { fold } from '../../language/normalise.ts';
import type { Rule } from './scanner.ts';

/** Holidays that stand on one day of the Gregorian year, longer names first: name, month, day. */
const HOLIDAYS = (
  [
    ['christmas eve', 12, 24],
    ['christmas day', 12, 25],
    ['boxing day', 12, 26],
    ['new year eve', 12, 31],
    ['new year day', 1, 1],
    ['christmas', 12, 25],
    ['ليلة رأس السنة', 12, 31],
    ['عيد الميلاد المجيد', 12, 25],
    ['رأس السنة الميلادية', 1, 1],
    ['رأس السنة', 1, 1],
    ['عيد العمال', 5, 1],
  ] as const
).map(([name, month, day]) => ({ words: fold(name).split(' '), month, day }));

/** Before a day, not a thing named after it: "by Christmas", not "the Christmas market". */
const TIMED = /^(?:by|before|after|on|at|until|till|since|this|last|next|over)$/;

/** "by Christmas", "on New Year's Eve", "في ليلة رأس السنة": that day of the year the words around it point to. */
export const holiday: Rule = (s, at) => {
  const found = HOLIDAYS.find(({ words }) =>
    words.every((word, i) => s.word(at + i) === word || (i === 0 && s.bare(at) === word)),
  );
  if (!found) return undefined;
  const { words, month, day } = found;
  const to = at + words.length;
  if (words.length === 1 && !TIMED.test(s.word(at - 1))) return undefined;
  return /^(?:هجريه|الهجريه)$/.test(s.word(to))
    ? undefined
    : { from: at, to, said: { kind: 'calendar', month, day } };
};
