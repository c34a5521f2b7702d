import { DAY_NUMBERS, WEEKDAY_NUMBERS } from '../../language/calendarNames.ts';
import { afterWeekday, calendarDate } from './calendarDates.ts';
import type { Rule, Said, Scanned, Scanner } from './scanner.ts';

// "اليوم" that is no date: the first day of something, "the day of …", a newspaper's or channel's name.
const OTHER_DAY = /^(?:الاخير|الذي|الواحد|الوطني|العالمي|الدولي|الدراسي|المفتوح|الاخر)$/;
const NAMED_TODAY = /^(?:المصري|روسيا|صحيفه|جريده|قناه|موقع|هذا|ذلك|طوال|طيله)$/;

// "عالم الغد", "حزب الغد": the future at large; the day after today stands after these.
const BEFORE_TOMORROW =
  /^[وفبل]?(?:يوم|من|منذ|الي|حتي|قبل|صباح|مساء|ظهر|ليل|فجر|مران|تدريب|مباراه|لقاء|جلسه|اجتماع|قمه|مواجهه|انتخابات|تصويت|استفتاء|نهاييي?|تظاهره|مظاهرات|اضراب)$/;

/** "أمس", "أول من أمس", "اليوم الثلاثاء", "بعد غد", "الليلة الماضية", "yesterday". */
export const relativeDay: Rule = (s, at) => {
  const word = s.bare(at);
  const next = s.word(at + 1);
  if (/^(?:اول|الاول)$/.test(word)) {
    if (next === 'امس') return withDate(s, at, at + 2, -2);
    if (next === 'من' && s.word(at + 2) === 'امس') return withDate(s, at, at + 3, -2);
  }
  if (/^(?:امس|البارحه|مبارح|امبارح|yesterday)$/.test(word))
    return next === 'الاول' ? withDate(s, at, at + 2, -2) : withDate(s, at, at + 1, -1);
  if (word === 'الامس' && /^[بو]?ال?امس$/.test(s.word(at))) return withDate(s, at, at + 1, -1);
  if (word === 'بعد' && /^(?:غد|غدا|الغد|بكره|بكرا)$/.test(next)) return withDate(s, at, at + 2, 2);
  if (
    /^(?:غدا|غد|بكره|بكرا|tomorrow)$/.test(word) ||
    (word === 'الغد' && BEFORE_TOMORROW.test(s.word(at - 1)))
  )
    return withDate(s, at, at + 1, 1);
  if (word === 'day' && /^the (?:before yesterday|after tomorrow)$/.test(phrase(s, at - 1, [0, 2, 3])))
    return { from: at, to: at + 3, said: { kind: 'shift', days: s.word(at + 2) === 'yesterday' ? -2 : 2 } };
  if (word === 'الليله') {
    if (next === 'الماضيه') return { from: at, to: at + 2, said: { kind: 'shift', days: -1 } };
    if (/^(?:قبل|قبل الماضيه|المقبله|التاليه|الاولي|الثانيه)$/.test(next)) return undefined;
    return { from: at, to: at + 1, said: { kind: 'shift', days: 0 } };
  }
  if (/^(?:today|tonight)$/.test(word) && !isCapital(s, at))
    return { from: at, to: at + 1, said: { kind: 'shift', days: 0 } };
  if (
    word === 'اليوم' &&
    !OTHER_DAY.test(next) &&
    !DAY_NUMBERS.has(next) &&
    !NAMED_TODAY.test(s.word(at - 1)) &&
    !endsName(s, at)
  )
    return withDate(s, at, at + 1, 0);
  return undefined;
};

/** "«الرباط اليوم»", "USA Today": the name of a paper. */
function endsName(s: Scanner, at: number): boolean {
  return /^[»"”]/u.test(s.gap(at + 1)) && /[«"“]\s*$/u.test(s.gap(at - 1));
}

function isCapital(s: Scanner, at: number): boolean {
  return at > 0 && !/[.!?:"“«]/u.test(s.gap(at)) && /^\p{Lu}/u.test(s.raw.slice(s.tokens[at]?.start ?? 0));
}

function phrase(s: Scanner, at: number, steps: readonly number[]): string {
  return steps.map((step) => s.word(at + step)).join(' ');
}

/** Takes the weekday and the date written beside a relative day: "اليوم الثلاثاء (11 أغسطس آب)" is one day. */
function withDate(s: Scanner, from: number, at: number, days: number): Scanned {
  const said: Said = { kind: 'shift', days };
  const weekday = /^[\s،(]+$/u.test(s.gap(at)) ? s.named(WEEKDAY_NUMBERS, at) : undefined;
  const to = at + (weekday?.taken ?? 0);
  const start = weekday ? afterWeekday(s, at) : at;
  const written = /^\s*[(،,]?\s*$/u.test(s.gap(start)) ? calendarDate(s, start) : undefined;
  return written?.said.kind === 'calendar' && written.said.day !== undefined
    ? { from, to: written.to, said: written.said }
    : { from, to, said };
}
