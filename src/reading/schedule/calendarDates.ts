import { MODIFIERS, WEEKDAY_NUMBERS } from '../../language/calendarNames.ts';
import {
  dayAt,
  type MonthPart,
  modifierAt,
  monthAt,
  monthOfDayAt,
  yearAt,
  yearModifierAt,
} from './dateParts.ts';
import type { CalendarSaid, Rule, Scanned, Scanner } from './scanner.ts';

/** A day and month, or a month alone, as read so far: what it says and the token after it. */
interface Body {
  readonly said: Omit<CalendarSaid, 'kind'>;
  readonly next: number;
}

/**
 * A written date: weekday, day or days, month in one or both names, modifier and year, in the order of any
 * region, as one expression ("الاثنين 10 كانون الثاني/يناير 2022", "15 من الشهر الجاري", "Monday, January 10").
 */
export const calendarDate: Rule = (s, at) => {
  const start = afterWeekday(s, at);
  const body =
    dayThenMonth(s, start) ??
    monthThenDay(s, start) ??
    (start === at ? monthAlone(s, /^(?:ل|ب|و)?شهر$/.test(s.word(at)) ? at + 1 : at) : undefined);
  if (!body) return undefined;
  if (isName(s, at, body)) return { from: at, to: body.next, said: { kind: 'name' } };
  return withTail(s, at, body);
};

/** The token after a weekday that stands before a date ("الاثنين الماضي الموافق 10 …"); the same when none does. */
export function afterWeekday(s: Scanner, at: number): number {
  const first = /^(?:next|last|this)$/.test(s.word(at)) ? at + 1 : at;
  const weekday = s.named(WEEKDAY_NUMBERS, first);
  if (!weekday) return at;
  let i = first + weekday.taken;
  i += modifierAt(s, i)?.taken ?? 0;
  if (/^(?:الموافق|الموافقه|في|يوم|ل|on|the)$/.test(s.word(i))) i += 1;
  if (/^(?:ل|the)$/.test(s.word(i))) i += 1;
  return /^[\s،,(ـ:-]*$/u.test(s.gap(i)) ? i : at;
}

function dayThenMonth(s: Scanner, at: number): Body | undefined {
  const day = dayAt(s, at);
  if (!day) return undefined;
  const last = lastDayAt(s, at, at + day.taken);
  let i = last?.next ?? at + day.taken;
  const linked = /^(?:من|of|شهر|لشهر)$/.test(s.word(i));
  if (linked) i += 1;
  if (s.word(i) === 'شهر') i += 1;
  if (!linked && s.word(i) === 'هذا') return undefined;
  const month = monthOfDayAt(s, i);
  const apart = /[.!?؟;:«»"،,]/u.test(s.gap(i)) && !/^\s*,?\s*$/u.test(s.gap(i));
  if (!month || apart) return undefined;
  return {
    said: { ...fieldsOf(month), day: day.day, ...(last && { lastDay: last.day }) },
    next: i + month.taken,
  };
}

/** The second day of "10-12 يناير", "10 إلى 12 يناير", "between 10 and 12 January", when a month follows it. */
function lastDayAt(s: Scanner, first: number, at: number): { day: number; next: number } | undefined {
  const dash = /^\s*[-–—/]\s*$/u.test(s.gap(at)) && /^\d/.test(s.word(at));
  const between = /^(?:ما)?(?:بين|between)$/.test(s.word(first - 1)) || s.word(first - 2) === 'بين';
  const joined =
    dash ||
    /^و?(?:الي|حتي|لغايه|to|until|through)$/.test(s.word(at)) ||
    (between && /^(?:و|and)$/.test(s.word(at)));
  if (!joined) return undefined;
  let from = dash ? at : at + 1;
  if (/^(?:غايه|يوم)$/.test(s.word(from))) from += 1;
  const last = dayAt(s, from);
  if (!last) return undefined;
  const next = from + last.taken;
  return monthOfDayAt(s, /^(?:من|شهر|of)$/.test(s.word(next)) ? next + 1 : next)
    ? { day: last.day, next }
    : undefined;
}

/** "January 10", "Sept. 30", "January 10 to 12". */
function monthThenDay(s: Scanner, at: number): Body | undefined {
  const month = monthAt(s, at);
  if (!month || !/^\p{Script=Latin}/u.test(s.word(at))) return undefined;
  const from = at + month.taken;
  if (!/^\.?\s*$/u.test(s.gap(from)) || !/^\d{1,2}$/.test(s.word(from))) return undefined;
  const day = dayAt(s, from);
  if (!day || /^\s*(?:%|percent)/u.test(s.gap(from + 1))) return undefined;
  let next = from + day.taken;
  const dash = /^\s*[-–—]\s*$/u.test(s.gap(next));
  const between = s.word(at - 1) === 'between' && s.word(next) === 'and';
  const to = dash ? next : next + 1;
  const last =
    (dash || between || /^(?:to|until|through)$/.test(s.word(next))) && /^\d{1,2}$/.test(s.word(to))
      ? dayAt(s, to)
      : undefined;
  if (last) next = to + last.taken;
  return { said: { ...fieldsOf(month), day: day.day, ...(last && { lastDay: last.day }) }, next };
}

/** A month by itself; a Hijri one only where "شهر", a modifier or a year shows that no person or number is meant. */
function monthAlone(s: Scanner, at: number): Body | undefined {
  const month = monthAt(s, at);
  if (!month) return undefined;
  const next = at + month.taken;
  if (month.hijri && !/شهر$/.test(s.word(at - 1)) && !yearAt(s, next) && !modifierAt(s, next))
    return undefined;
  return { said: fieldsOf(month), next };
}

function fieldsOf({ taken: _, ...fields }: MonthPart): Omit<MonthPart, 'taken'> {
  return fields;
}

function withTail(s: Scanner, from: number, { said, next }: Body): Scanned {
  let to = next;
  const english = /^\p{Script=Latin}/u.test(s.word(to));
  const modifier = english && s.word(to + 1) === 'year' ? undefined : modifierAt(s, to);
  if (modifier && !english) to += modifier.taken;
  const year = yearAt(s, to);
  const yearModifier = year ? undefined : yearModifierAt(s, to);
  to += year?.taken ?? yearModifier?.taken ?? 0;
  const hijri = said.hijri === true || (year !== undefined && s.word(to) === 'ه');
  if (hijri && s.word(to) === 'ه') to += 1;
  return {
    from,
    to,
    said: {
      kind: 'calendar',
      ...said,
      ...(hijri && said.hijri && { hijri: true }),
      ...(year && { year: year.year }),
      ...(modifier && !english && { modifier: modifier.value }),
      ...(yearModifier?.modifier !== undefined && { yearModifier: yearModifier.modifier }),
      ...(yearModifier?.yearsOn !== undefined && { yearsOn: yearModifier.yearsOn }),
      ...englishModifier(s, from, said),
    },
  };
}

/** "last June", "next March". */
function englishModifier(s: Scanner, from: number, said: Body['said']): { modifier?: number } {
  const modifier = said.day === undefined ? MODIFIERS.get(s.word(from - 1)) : undefined;
  return modifier !== undefined && /^\p{Script=Latin}/u.test(s.word(from)) ? { modifier } : {};
}

// Days that have become names: "ثورة 25 يناير", "جسر 6 أكتوبر". With a year they date again.
const NAMED_AFTER_A_DAY =
  /^(?:ثوره|انتفاضه|حركه|جسر|كوبري|ميدان|ساحه|شارع|حي|مدينه|جامعه|ملعب|استاد|مستشفي|مدرسه|كتايب|تحالف|ايتلاف|جبهه|قوي|معركه|احداث|هجمات|اعتداءات|مبادره|ذكري)$/;

function isName(s: Scanner, at: number, { said, next }: Body): boolean {
  const before = s.bare(at - 1).replace(/^ال/u, '');
  return said.day !== undefined && NAMED_AFTER_A_DAY.test(before) && !yearAt(s, next) && !modifierAt(s, next);
}
