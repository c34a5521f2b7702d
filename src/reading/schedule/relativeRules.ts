import { numberWord } from '../../language/numbers.ts';
import { MODIFIERS, UNITS, type Unit, WEEKDAY_NUMBERS } from './calendarNames.ts';
import { monthly, YEAR } from './calendarRules.ts';
import type { Rule, Said, Scanned, Scanner } from './scanner.ts';

export const named: Rule = (s, at) => {
  const word = s.bare(at);
  const next = s.word(at + 1);
  const two = (days: number): Scanned => ({ from: at, to: at + 2, said: { kind: 'shift', days } });
  if (/^(?:اول|الاول)$/.test(word) && (next === 'امس' || (next === 'من' && s.word(at + 2) === 'امس'))) {
    return { from: at, to: at + (next === 'من' ? 3 : 2), said: { kind: 'shift', days: -2 } };
  }
  if (word === 'امس' || word === 'البارحه' || word === 'مبارح' || word === 'yesterday') {
    if (next === 'الاول') return two(-2);
    return withWeekday(s, at, at + 1, { kind: 'shift', days: -1 });
  }
  if (/^(?:بعد)$/.test(word) && /^(?:غد|غدا|الغد)$/.test(next)) return two(2);
  if (/^(?:غدا|غد|بكره|بكرا|tomorrow)$/.test(word))
    return withWeekday(s, at, at + 1, { kind: 'shift', days: 1 });
  if (/^(?:today|tonight|الليله)$/.test(word))
    return { from: at, to: at + 1, said: { kind: 'shift', days: 0 } };
  if (
    word === 'اليوم' &&
    !/^(?:الاول|الثاني|الثالث|الرابع|الاخير|التالي|السابق|الذي|نفسه|الواحد|الوطني|العالمي|الدولي)$/.test(next)
  ) {
    return withWeekday(s, at, at + 1, { kind: 'shift', days: 0 });
  }
  return undefined;
};

function withWeekday(s: Scanner, from: number, at: number, said: Said): Scanned {
  const weekday = /^\s+$/u.test(s.gap(at)) ? s.named(WEEKDAY_NUMBERS, at) : undefined;
  let to = at + (weekday?.taken ?? 0);
  // "اليوم الثلاثاء (11 أغسطس آب)": the date in brackets is the same day.
  const bracketed = weekday && /^\s*[(،,]?\s*$/u.test(s.gap(to)) ? monthly(s, to) : undefined;
  if (bracketed && bracketed.said.kind === 'calendar' && bracketed.said.day !== undefined) {
    to = bracketed.to;
    return { from, to, said: bracketed.said };
  }
  return { from, to, said };
}

export const weekly: Rule = (s, at) => {
  const english = MODIFIERS.get(s.word(at));
  const weekday = english === undefined ? s.named(WEEKDAY_NUMBERS, at) : s.named(WEEKDAY_NUMBERS, at + 1);
  if (!weekday) return undefined;
  let to = at + weekday.taken + (english === undefined ? 0 : 1);
  if (s.word(to - 1) === 'الاحد' && /^(?:و|او)$/.test(s.word(to))) to += 0;
  const modifier = english ?? MODIFIERS.get(s.word(to));
  if (english === undefined && modifier !== undefined) to += 1;
  return {
    from: at,
    to,
    said: { kind: 'weekday', weekday: weekday.value, ...(modifier !== undefined && { modifier }) },
  };
};

const UNIT_NAMES: ReadonlyMap<string, Unit> = new Map([
  ['الاسبوع', 'week'],
  ['الشهر', 'month'],
  ['العام', 'year'],
  ['السنه', 'year'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

export const unitly: Rule = (s, at) => {
  const before = /^(?:هذا|هذه|last|this|next)$/.test(s.word(at));
  if (before) {
    const unit = UNIT_NAMES.get(s.word(at + 1));
    const modifier = MODIFIERS.get(s.word(at)) ?? 0;
    return unit && { from: at, to: at + 2, said: { kind: 'unit', unit, modifier } };
  }
  const unit = UNIT_NAMES.get(s.bare(at));
  if (/^(?:عطله)$/.test(s.word(at)) && s.word(at + 1) === 'نهايه' && s.word(at + 2) === 'الاسبوع') {
    const modifier = MODIFIERS.get(s.word(at + 3));
    return {
      from: at,
      to: at + (modifier === undefined ? 3 : 4),
      said: { kind: 'unit', unit: 'week', modifier: modifier ?? -1, weekend: true },
    };
  }
  const modifier = MODIFIERS.get(s.word(at + 1));
  if (unit === undefined || modifier === undefined || /^\p{Script=Latin}/u.test(s.word(at))) return undefined;
  return { from: at, to: at + 2, said: { kind: 'unit', unit, modifier } };
};

function countAt(s: Scanner, at: number): { count: number; unit: Unit; taken: number } | undefined {
  const dual = UNITS.get(s.word(at).replace(/^ال/, ''));
  if (dual?.count !== undefined) return { count: dual.count, unit: dual.unit, taken: 1 };
  const count = /^\d{1,3}$/.test(s.word(at)) ? Number(s.word(at)) : numberWord(s.word(at));
  const unit = UNITS.get(s.word(at + 1).replace(/^ال/, ''));
  if (count !== undefined && unit && unit.count === undefined) return { count, unit: unit.unit, taken: 2 };
  if (dual && dual.count === undefined) return { count: 1, unit: dual.unit, taken: 1 };
  return undefined;
}

export const counted: Rule = (s, at) => {
  const sign = /^[وف]?(?:قبل|منذ)$/.test(s.word(at)) ? -1 : /^[وف]?بعد$/.test(s.word(at)) ? 1 : undefined;
  if (sign === undefined) {
    const english = countAt(s, at);
    return english && s.word(at + english.taken) === 'ago'
      ? {
          from: at,
          to: at + english.taken + 1,
          said: { kind: 'ago', unit: english.unit, count: english.count, sign: -1 },
        }
      : undefined;
  }
  const first = /^(?:نحو|حوالي|قرابه)$/.test(s.word(at + 1)) ? at + 2 : at + 1;
  const found = YEAR.test(s.word(first + 1)) ? undefined : countAt(s, first);
  const then = found && s.word(first + found.taken);
  // "بعد يومين من المحادثات" counts from the talks, not from the day of writing.
  if (
    !found ||
    (found.count === 1 && found.taken === 1 && UNITS.get(s.word(first)) === undefined) ||
    /^(?:من|علي)$/.test(then ?? '')
  )
    return undefined;
  return {
    from: at,
    to: first + found.taken,
    said: { kind: 'ago', unit: found.unit, count: found.count, sign },
  };
};

/** "خلال الأيام العشرة المقبلة", "الـ10 أيام المقبلة", "الأربع والعشرين ساعة الماضية", "the past two weeks". */
export const spanning: Rule = (s, at) => {
  const modifierAt = [1, 2, 3, 4, 5].find(
    (step) => MODIFIERS.has(s.word(at + step)) && !/[.،؛]/u.test(s.gap(at + step)),
  );
  if (modifierAt === undefined || !/^(?:ال|و?ال)/.test(s.word(at))) return undefined;
  const words = Array.from({ length: modifierAt }, (_, i) => s.word(at + i).replace(/^(?:و?ال)(?=.)/u, ''));
  const unit = words.map((word) => UNITS.get(word)).find((found) => found !== undefined);
  if (
    !unit ||
    words.some(
      (word) =>
        word !== 'ال' && !UNITS.has(word) && numberWord(word) === undefined && !/^\d{1,3}$/.test(word),
    )
  )
    return undefined;
  const numbers = words
    .map((word) => (/^\d+$/.test(word) ? Number(word) : numberWord(word)))
    .filter((value) => value !== undefined);
  const count =
    unit.count ?? (numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : undefined);
  const modifier = MODIFIERS.get(s.word(at + modifierAt)) ?? 0;
  if (modifier === 0) return undefined;
  const said: Said =
    count === undefined ? { kind: 'vague' } : { kind: 'span', unit: unit.unit, count, modifier };
  return { from: at, to: at + modifierAt + 1, said };
};
