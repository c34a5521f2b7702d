import { DAY_NUMBERS } from '../../language/calendarNames.ts';
import {
  countsThings,
  dayAt,
  modifierAt,
  monthAt,
  monthOfDayAt,
  yearAt,
  yearModifierAt,
} from './dateParts.ts';
import type { Rule } from './scanner.ts';

/** Tokens looked at after a day for the month it shares with others. */
const REACH = 10;

/** One of several days before their month: the 10 of "10 و12 و13 يناير", of "3 و5 من الشهر المقبل". */
export const dayInList: Rule = (s, at) => {
  const day = dayAt(s, at);
  if (!day) return undefined;
  let days = 1;
  for (let i = at + day.taken; i < at + REACH; i += 1) {
    const word = s.word(i);
    const ordinal = s.named(DAY_NUMBERS, i);
    const month = days > 1 ? monthOfDayAt(s, /^(?:من|شهر|of)$/.test(word) ? i + 1 : i) : undefined;
    if (month) {
      const { taken, ...fields } = month;
      const end = (/^(?:من|شهر|of)$/.test(word) ? i + 1 : i) + taken;
      const modifier = modifierAt(s, end);
      const tail = end + (modifier?.taken ?? 0);
      const year = yearAt(s, tail);
      const yearModifier = year ? undefined : yearModifierAt(s, tail);
      return {
        from: at,
        to: at + day.taken,
        said: {
          kind: 'calendar',
          ...fields,
          day: day.day,
          ...(modifier && { modifier: modifier.value }),
          ...(year && { year: year.year }),
          ...(yearModifier?.modifier !== undefined && { yearModifier: yearModifier.modifier }),
          ...(yearModifier?.yearsOn !== undefined && { yearsOn: yearModifier.yearsOn }),
        },
      };
    }
    if ((ordinal || /^\d{1,2}$/.test(word)) && /^\s*[،,]?\s*$/u.test(s.gap(i))) {
      days += 1;
      i += (ordinal?.taken ?? 1) - 1;
    } else if (!/^(?:و|and|ثم|او|or|يوم|st|nd|rd|th)$/.test(word)) return undefined;
  }
  return undefined;
};

/** A further day after an English month: the 10 of "April 9 or 10", the 5 of "May 3, 4 and 5". */
export const dayAfterMonth: Rule = (s, at) => {
  if (!/^\d{1,2}$/.test(s.word(at)) || !/^(?:and|or|to|\d{1,2})$/.test(s.word(at - 1))) return undefined;
  const day = dayAt(s, at);
  // "on April 9 and 10 people died"
  const apart =
    /^\s+$/u.test(s.gap(at + 1)) &&
    !/^(?:in|at|on|and|or|to|for|with|as|when|after|before)$/.test(s.word(at + 1));
  if (!day || countsThings(s, at) || (apart && s.word(at + 1) !== '')) return undefined;
  for (let i = at - 1, days = 0; i > at - REACH; i -= 1) {
    if (/^\d{1,2}$/.test(s.word(i))) days += 1;
    else if (/^\p{Script=Latin}/u.test(s.word(i)) && monthAt(s, i)) {
      const { month } = monthAt(s, i) ?? {};
      if (days === 0 || month === undefined) return undefined;
      const year = yearAt(s, at + day.taken);
      const to = at + day.taken + (year?.taken ?? 0);
      return {
        from: at,
        to,
        said: { kind: 'calendar', month, day: day.day, ...(year && { year: year.year }) },
      };
    } else if (!/^(?:and|or|to)$/.test(s.word(i))) return undefined;
  }
  return undefined;
};
