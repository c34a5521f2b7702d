import { numberWord } from '../../language/numbers.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import {
  DAY_NUMBERS,
  HIJRI_MONTH_NUMBERS,
  MODIFIERS,
  MONTH_NUMBERS,
  UNITS,
  type Unit,
  WEEKDAY_NUMBERS,
} from './calendarNames.ts';

/** What a date expression says, before it is resolved. */
export type Said =
  | {
      readonly kind: 'calendar';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly lastDay?: number;
      readonly hijri?: boolean;
      readonly modifier?: -1 | 0 | 1;
      readonly yearModifier?: -1 | 0 | 1;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly modifier?: -1 | 0 | 1 }
  | { readonly kind: 'shift'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly modifier: -1 | 0 | 1; readonly weekend?: boolean }
  | { readonly kind: 'span'; readonly unit: Unit; readonly count: number; readonly modifier: -1 | 1 }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number; readonly sign: -1 | 1 }
  | { readonly kind: 'vague' };

/** A date expression in a text: token range [from, to) and what it says. */
export interface Scanned {
  readonly from: number;
  readonly to: number;
  readonly said: Said;
}

/** Reads the tokens of one text from left to right; each rule tries to take the longest expression at a place. */
export class Scanner {
  readonly tokens: readonly Token[];
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
    this.tokens = tokenise(raw);
  }

  /** Every date expression of the text, in order, none overlapping. */
  scan(): Scanned[] {
    const found: Scanned[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const one = RULES.map((rule) => rule(this, at)).find((scanned) => scanned !== undefined);
      if (one) found.push(one);
      at = one ? Math.max(one.to, at + 1) : at + 1;
    }
    return found;
  }

  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** The word without a conjunction or preposition written onto it ("وأغسطس", "بيناير"). */
  bare(at: number): string {
    return this.word(at).replace(/^[وفبل](?=\p{L}{3})/u, '');
  }

  /** The text between two tokens' neighbours: punctuation and white space before token `at`. */
  gap(at: number): string {
    return this.raw.slice(this.tokens[at - 1]?.end ?? 0, this.tokens[at]?.start ?? this.raw.length);
  }

  /** Looks a table's names of one or two words up at a place: value and number of tokens taken. */
  named<T>(table: ReadonlyMap<string, T>, at: number): { value: T; taken: number } | undefined {
    for (const first of [this.word(at), this.bare(at)]) {
      const two = table.get(`${first} ${this.word(at + 1)}`);
      if (two !== undefined && /^\s+$/u.test(this.gap(at + 1))) return { value: two, taken: 2 };
      const one = table.get(first);
      if (one !== undefined) return { value: one, taken: 1 };
    }
    return undefined;
  }
}

type Rule = (scanner: Scanner, at: number) => Scanned | undefined;

const YEAR = /^(?:1[4-9]\d\d|20\d\d)$/;

function yearAt(s: Scanner, at: number): { year: number; taken: number } | undefined {
  let i = at;
  if (/^(?:من|of|in)$/.test(s.word(i))) i += 1;
  if (/^(?:ال)?(?:عام|سنه)$/.test(s.word(i))) i += 1;
  return YEAR.test(s.word(i)) && !/[()]/.test(i === at ? '' : s.gap(at))
    ? { year: Number(s.word(i)), taken: i + 1 - at }
    : undefined;
}

/** "من العام الماضي", "last year" after a month. */
function yearModifierAt(s: Scanner, at: number): { modifier: -1 | 0 | 1; taken: number } | undefined {
  let i = at;
  if (/^(?:من|of)$/.test(s.word(i))) i += 1;
  if (/^(?:ال)?(?:عام|سنه)$/.test(s.word(i))) {
    const modifier = MODIFIERS.get(s.word(i + 1));
    return modifier === undefined ? undefined : { modifier, taken: i + 2 - at };
  }
  const modifier = MODIFIERS.get(s.word(i));
  return modifier !== undefined && s.word(i + 1) === 'year' ? { modifier, taken: i + 2 - at } : undefined;
}

function dayAt(s: Scanner, at: number): { day: number; taken: number } | undefined {
  const token = /^(\d{1,2})$/.exec(s.word(at));
  if (token && Number(token[1]) >= 1 && Number(token[1]) <= 31) {
    return { day: Number(token[1]), taken: /^(?:st|nd|rd|th)$/.test(s.word(at + 1)) ? 2 : 1 };
  }
  if (/^(?:ال)?(?:نصف|ربع|اسبوع|ثلث|عقد|يوم)$/.test(s.word(at - 1)) && s.word(at - 1) !== 'يوم')
    return undefined;
  const named = s.named(DAY_NUMBERS, at);
  return named && { day: named.value, taken: named.taken };
}

function monthAt(s: Scanner, at: number): { month: number; taken: number; hijri: boolean } | undefined {
  const gregorian = s.named(MONTH_NUMBERS, at);
  if (gregorian && /^may$/.test(s.word(at)) && !/^May/.test(s.raw.slice(s.tokens[at]?.start ?? 0)))
    return undefined;
  if (gregorian && /^(?:mar|sat|sun|jan|dec|oct|ماي|اب)$/.test(s.bare(at)) && !/^\d/.test(s.word(at - 1)))
    return undefined;
  const named = gregorian ?? s.named(HIJRI_MONTH_NUMBERS, at);
  if (!named) return undefined;
  let taken = named.taken;
  // The same month's other name, after a slash, in brackets, or simply beside it.
  const other = s.named(MONTH_NUMBERS, at + taken);
  if (gregorian && other?.value === named.value && /^\s*[/(\s]\s*$/u.test(s.gap(at + taken)))
    taken += other.taken;
  return { month: named.value, taken, hijri: !gregorian };
}

const monthly: Rule = (s, at) => {
  let i = at;
  const weekday = s.named(WEEKDAY_NUMBERS, i);
  if (weekday) i += weekday.taken;
  const lead = /^(?:الموافق|في|يوم)$/.test(s.word(i)) && weekday ? 1 : 0;
  i += lead;
  if (/^(?:on|the)$/.test(s.word(i)) && weekday) i += 1;
  const american = monthAt(s, i);
  const day = american ? undefined : dayAt(s, i);
  if (day) i += day.taken;
  let lastDay: number | undefined;
  if (day) {
    const joined = /^\s*[-–—]\s*$/u.test(s.gap(i)) || /^(?:الي|حتي|to|until|and|و)$/.test(s.word(i));
    const next = joined ? dayAt(s, /^\d/.test(s.word(i)) ? i : i + 1) : undefined;
    if (next && /^(?:و|and)$/.test(s.word(i)) === false) {
      const step = /^\d/.test(s.word(i)) ? next.taken : next.taken + 1;
      if (monthAfter(s, i + step)) {
        lastDay = next.day;
        i += step;
      }
    }
    if (/^(?:من|of|شهر)$/.test(s.word(i))) i += 1;
    if (s.word(i) === 'شهر') i += 1;
  } else if (!american && !weekday && /^(?:شهر)$/.test(s.word(i))) i += 1;
  const month = monthAt(s, i);
  if (!month || (day && /[.!?؟;:«»]/u.test(s.gap(i)))) return undefined;
  i += month.taken;
  let dayAfter: { day: number; taken: number } | undefined;
  if (american && !/\p{Script=Arabic}/u.test(s.word(i - 1)) && /^\s*$/u.test(s.gap(i))) {
    const after = /^\d{1,2}$/.test(s.word(i)) ? dayAt(s, i) : undefined;
    if (after && !/^\s*(?:percent|%)/u.test(s.gap(i + 1))) {
      dayAfter = after;
      i += after.taken;
    }
  }
  const modifier = MODIFIERS.get(s.word(i));
  if (modifier !== undefined && s.word(i + 1) !== 'year') i += 1;
  const year = yearAt(s, i);
  if (year) i += year.taken;
  const yearModifier = year ? undefined : yearModifierAt(s, i);
  if (yearModifier) i += yearModifier.taken;
  const theDay = day?.day ?? dayAfter?.day;
  return {
    from: at,
    to: i,
    said: {
      kind: 'calendar',
      month: month.month,
      ...(theDay !== undefined && { day: theDay }),
      ...(lastDay !== undefined && { lastDay }),
      ...(month.hijri && { hijri: true }),
      ...(year && { year: year.year }),
      ...(modifier !== undefined && s.word(i) !== 'year' && !yearModifier && { modifier }),
      ...(yearModifier && { yearModifier: yearModifier.modifier }),
    },
  };
};

function monthAfter(s: Scanner, at: number): boolean {
  return monthAt(s, /^(?:من|شهر|of)$/.test(s.word(at)) ? at + 1 : at) !== undefined;
}

/** One of several days before a month: the 10 of "10 و12 و13 يناير". */
const dayInList: Rule = (s, at) => {
  const day = /^\d/.test(s.word(at)) ? dayAt(s, at) : undefined;
  if (!day) return undefined;
  for (let i = at + 1, steps = 0; steps < 8; i += 1, steps += 1) {
    const month = monthAt(s, i);
    if (month) {
      if (steps === 0) return undefined;
      const year = yearAt(s, i + month.taken);
      return {
        from: at,
        to: at + 1,
        said: {
          kind: 'calendar',
          month: month.month,
          day: day.day,
          ...(month.hijri && { hijri: true }),
          ...(year && { year: year.year }),
        },
      };
    }
    const joins =
      /^(?:و|and|ثم)$/.test(s.word(i)) || (/^\d{1,2}$/.test(s.word(i)) && /^\s*[،,]?\s*$/u.test(s.gap(i)));
    if (!joins) return undefined;
  }
  return undefined;
};

const numeric: Rule = (s, at) => {
  const dashed =
    /^(\d{4})$/.test(s.word(at)) && s.gap(at + 1) === '-' && s.gap(at + 2) === '-'
      ? [s.word(at), s.word(at + 1), s.word(at + 2)]
      : undefined;
  const parts = dashed ?? s.word(at).split(/[/.]/);
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  const [year, month, day] = a > 31 ? [a, b, c] : [c, b, a];
  if (year < 1300 || year > 2200 || day < 1 || day > 31 || month < 1) return undefined;
  const swapped = month > 12 && day <= 12;
  if (month > 12 && !swapped) return undefined;
  return {
    from: at,
    to: at + (dashed ? 3 : 1),
    said: {
      kind: 'calendar',
      year,
      month: swapped ? day : month,
      day: swapped ? month : day,
      ...(year < 1600 && { hijri: true }),
    },
  };
};

const yearly: Rule = (s, at) => {
  if (/^[وبلف]?(?:ال)?(?:عام|سنه|عامي|عامه)$/.test(s.word(at)) && YEAR.test(s.word(at + 1))) {
    return { from: at, to: at + 2, said: { kind: 'calendar', year: Number(s.word(at + 1)) } };
  }
  if (!YEAR.test(s.word(at))) return undefined;
  const before = s.word(at - 1);
  if (!/^(?:في|منذ|حتي|بحلول|خلال|قبل|بعد|in|since|until|by|during|of)$/.test(before)) return undefined;
  if (
    /^\s*(?:%|\$)/u.test(s.gap(at + 1)) ||
    UNITS.has(s.word(at + 1)) ||
    (/^\p{L}+$/u.test(s.word(at + 1)) &&
      /^(?:جندي|شخص|دولار|يورو|people|troops|soldiers)/u.test(s.word(at + 1)))
  )
    return undefined;
  return { from: at, to: at + 1, said: { kind: 'calendar', year: Number(s.word(at)) } };
};

const named: Rule = (s, at) => {
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

const weekly: Rule = (s, at) => {
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

const unitly: Rule = (s, at) => {
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

const counted: Rule = (s, at) => {
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
  const found = YEAR.test(s.word(at + 2)) ? undefined : countAt(s, at + 1);
  const then = found && s.word(at + 1 + found.taken);
  // "بعد يومين من المحادثات" counts from the talks, not from the day of writing.
  if (
    !found ||
    (found.count === 1 && found.taken === 1 && UNITS.get(s.word(at + 1)) === undefined) ||
    /^(?:من|علي)$/.test(then ?? '')
  )
    return undefined;
  return {
    from: at,
    to: at + 1 + found.taken,
    said: { kind: 'ago', unit: found.unit, count: found.count, sign },
  };
};

/** "خلال الأيام العشرة المقبلة", "الـ10 أيام المقبلة", "الأربع والعشرين ساعة الماضية", "the past two weeks". */
const spanning: Rule = (s, at) => {
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
