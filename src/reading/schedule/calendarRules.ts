import {
  DAY_NUMBERS,
  HIJRI_MONTH_NUMBERS,
  MODIFIERS,
  MONTH_NUMBERS,
  UNITS,
  WEEKDAY_NUMBERS,
} from './calendarNames.ts';
import type { Rule, Scanner } from './scanner.ts';

export const YEAR = /^(?:1[4-9]\d\d|20\d\d)$/;

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
  // English months are capitalised: "they march" and "he may" are verbs.
  if (
    gregorian &&
    /^\p{Script=Latin}/u.test(s.word(at)) &&
    !/^\p{Lu}/u.test(s.raw.slice(s.tokens[at]?.start ?? 0))
  )
    return undefined;
  if (
    gregorian &&
    /^(?:mar|sat|sun|jan|dec|oct|ماي|اب)$/.test(s.bare(at)) &&
    !/^\d/.test(s.word(at - 1)) &&
    !YEAR.test(s.word(at + 1)) &&
    !MODIFIERS.has(s.word(at + 1))
  )
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

export const monthly: Rule = (s, at) => {
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
    const between = /^(?:بين|between)$/.test(s.word(at - 1));
    const joined =
      /^\s*[-–—]\s*$/u.test(s.gap(i)) ||
      /^(?:الي|حتي|to|until|through)$/.test(s.word(i)) ||
      (between && /^(?:و|and)$/.test(s.word(i)));
    const next = joined ? dayAt(s, /^\d/.test(s.word(i)) ? i : i + 1) : undefined;
    if (next) {
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
      const dash = /^\s*[-–—]\s*$/u.test(s.gap(i));
      const joined = dash || /^(?:to|until|through)$/.test(s.word(i));
      const last =
        joined && /^\d{1,2}$/.test(s.word(dash ? i : i + 1)) ? dayAt(s, dash ? i : i + 1) : undefined;
      if (last) {
        lastDay = last.day;
        i += last.taken + (dash ? 0 : 1);
      }
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
export const dayInList: Rule = (s, at) => {
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

export const numeric: Rule = (s, at) => {
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

export const yearly: Rule = (s, at) => {
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
