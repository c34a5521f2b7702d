import type { CalendarSaid, Said, Scanned, Scanner } from './scanner.ts';
import { inRuns } from './weekdays.ts';

/** What only the expressions side by side can tell: one date in two calendars, two ends of a range, weekdays in a row. */
export function joined(s: Scanner, scanned: readonly Scanned[]): Scanned[] {
  return inRuns(s, pairs(s, pairs(s, scanned, oneDateTwice), range));
}

type Join = (s: Scanner, a: Scanned, b: Scanned) => Scanned | undefined;

function pairs(s: Scanner, scanned: readonly Scanned[], join: Join): Scanned[] {
  const out: Scanned[] = [];
  for (const one of scanned) {
    const before = out.at(-1);
    const both = before && join(s, before, one);
    if (both) out[out.length - 1] = both;
    else out.push(one);
  }
  return out;
}

function wordsBetween(s: Scanner, a: Scanned, b: Scanned): string {
  return b.from - a.to > 3
    ? '…'
    : Array.from({ length: b.from - a.to }, (_, i) => s.word(a.to + i)).join(' ');
}

const WHOLE = (said: Scanned['said']): said is CalendarSaid =>
  said.kind === 'calendar' && said.day !== undefined && said.lastDay === undefined;

/** "14 رمضان 1440هـ الموافق 19 مايو 2019م", "10 Muharram (21 September)": one date in two calendars. */
function oneDateTwice(s: Scanner, a: Scanned, b: Scanned): Scanned | undefined {
  if (!WHOLE(a.said) || !WHOLE(b.said) || (a.said.hijri ?? false) === (b.said.hijri ?? false))
    return undefined;
  const words = wordsBetween(s, a, b);
  if (!/^(?:ه )?(?:الموافق|الموافق ل|الموافق يوم|المصادف|المصادف ل)$|^ه?$/.test(words)) return undefined;
  if (!/^[\s(/،,ـ:-]*$/u.test(s.gap(b.from))) return undefined;
  return { from: a.from, to: b.to, said: a.said.hijri ? b.said : a.said };
}

const POSTPONING =
  /^(?:[وف]?ا?جل(?:ت|وا)?|تاجل(?:ت)?|تاجيل|ارجاء|نقل|قدم|تقديم|postpone[ds]?|moved|brought|delayed|rescheduled)$/;
const POSTPONED_WITHIN = 8;
/** What may stand between "من" or "بين" and a date, or before its second: "بين نهاية يناير وأوائل مارس". */
const PART = /^(?:يوم|مساء|صباح|ظهر|فجر|ليل|مطلع|بدايه|اوايل|منتصف|اواسط|اواخر|نهايه|early|mid|late)$/;

/** "من 21 يونيو إلى 19 يوليو", "بين يناير ومارس", "from Monday to Wednesday". */
function range(s: Scanner, a: Scanned, b: Scanned): Scanned | undefined {
  if (a.said.kind !== b.said.kind || (a.said.kind !== 'calendar' && a.said.kind !== 'weekday'))
    return undefined;
  if (b.said.kind === 'calendar' && a.said.kind === 'calendar') {
    if (a.said.lastDay !== undefined || b.said.lastDay !== undefined) return undefined;
    if ((a.said.day === undefined) !== (b.said.day === undefined)) return undefined;
    if ((a.said.month === undefined) !== (b.said.month === undefined)) return undefined;
  }
  const before = [s.word(a.from - 1), s.word(a.from - 2)].find((word) => !PART.test(word)) ?? '';
  const words = withoutPart(wordsBetween(s, a, b));
  const and = words === 'و' || words === 'and' || (words === '' && /^و/.test(s.word(b.from)));
  const from =
    /^(?:من|منذ|اعتبارا|ابتداء|from)$/.test(before) &&
    /^و?(?:الي|حتي|لغايه|الي غايه|حتي يوم|الي يوم|to|until|through)$/.test(words);
  const dash = words === '' && /^\s*[-–—]\s*$/u.test(s.gap(b.from)) && a.said.kind === 'calendar';
  if (!(/^(?:ما)?(?:بين|between)$/.test(before) && and) && !from && !dash) return undefined;
  for (let at = a.from - 1; at >= Math.max(0, a.from - POSTPONED_WITHIN); at -= 1)
    if (POSTPONING.test(s.word(at))) return undefined;
  return {
    from: a.from,
    to: b.to,
    said: { kind: 'range', first: firstOf(a.said, b.said), last: lastOf(a.said, b.said) },
  };
}

/** "و", "and" and "الى" as they stand without the part of the day, month or year after them. */
function withoutPart(words: string): string {
  const [first = '', ...rest] = words.split(' ').filter((word) => !PART.test(word));
  return [first.startsWith('و') && PART.test(first.slice(1)) ? 'و' : first, ...rest].join(' ');
}

/** The ends of a range of weekdays are told in one breath, and a modifier after the last holds for both. */
function firstOf(a: Said, b: Said): Said {
  if (a.kind !== 'weekday' || b.kind !== 'weekday') return a;
  const modifier = a.modifier ?? b.modifier;
  return { ...a, run: [a.weekday, b.weekday], ...(modifier !== undefined && { modifier }) };
}

function lastOf(a: Said, b: Said): Said {
  return a.kind === 'weekday' && b.kind === 'weekday' ? { ...b, run: [a.weekday, b.weekday] } : b;
}
