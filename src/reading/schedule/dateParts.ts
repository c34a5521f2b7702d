import {
  DAY_NUMBERS,
  HIJRI_MONTH_NUMBERS,
  MODIFIERS,
  MONTH_NUMBERS,
  UNITS,
  WEEKDAY_NUMBERS,
} from '../../language/calendarNames.ts';
import { fold } from '../../language/normalise.ts';
import { isStopWord } from '../../language/stopWords.ts';
import type { Scanner } from './scanner.ts';

/** The parts that dates are made of, each read at a token: what it says and how many tokens it takes. */

export const YEAR = /^(?:1[3-9]\d\d|20\d\d)$/;
const YEAR_WORD = /^[وبلف]?(?:ال)?(?:عام|سنه)$/;
const SAME = /^(?:نفسه|نفسها|ذاته|ذاتها|عينه)$/;
const FOLLOWING = /^(?:التالي|التاليه|الموالي|المواليه|اللاحق|اللاحقه)$/;

/** "المقبل", "الجاري", "قبل الماضي": how many units on from now. */
export function modifierAt(s: Scanner, at: number): { value: number; taken: number } | undefined {
  const one = MODIFIERS.get(s.word(at));
  if (one !== undefined) return { value: one, taken: 1 };
  const two = MODIFIERS.get(s.word(at + 1));
  if (s.word(at) === 'قبل' && two === -1) return { value: -2, taken: 2 };
  if (s.word(at) === 'بعد' && two === 1) return { value: 2, taken: 2 };
  return undefined;
}

/** A year after a month or quarter: "2022", "من عام 2022", "of 2022". */
export function yearAt(s: Scanner, at: number): { year: number; taken: number } | undefined {
  let i = at;
  if (/^(?:من|of|in|for)$/.test(s.word(i))) i += 1;
  if (YEAR_WORD.test(s.word(i))) i += 1;
  const apart = /[.(؛;:!؟?]/u.test(i === at ? s.gap(at).replace(/^\.(?=\s)/u, '') : s.gap(i));
  return YEAR.test(s.word(i)) && !apart && !countsThings(s, i)
    ? { year: Number(s.word(i)), taken: i + 1 - at }
    : undefined;
}

/** "من العام الماضي", "من هذا العام", "last year" after a month or quarter; "من العام نفسه" and "of the following year" count from the year of the date before it. */
export function yearModifierAt(
  s: Scanner,
  at: number,
): { modifier?: number; yearsOn?: 0 | 1; taken: number } | undefined {
  let i = at;
  if (/^(?:من|of)$/.test(s.word(i))) i += 1;
  if (/^(?:هذا|هذه|نفس|ذات)$/.test(s.word(i)) && YEAR_WORD.test(s.word(i + 1)))
    return { ...(/^هذ/.test(s.word(i)) ? { modifier: 0 } : { yearsOn: 0 }), taken: i + 2 - at };
  if (YEAR_WORD.test(s.word(i))) {
    if (SAME.test(s.word(i + 1))) return { yearsOn: 0, taken: i + 2 - at };
    if (FOLLOWING.test(s.word(i + 1))) return { yearsOn: 1, taken: i + 2 - at };
    const after = modifierAt(s, i + 1);
    return after && { modifier: after.value, taken: i + 1 + after.taken - at };
  }
  const of = /^the (?:same|following) year$/.exec(`${s.word(i)} ${s.word(i + 1)} ${s.word(i + 2)}`)?.[0];
  if (of !== undefined) return { yearsOn: of.includes('same') ? 0 : 1, taken: i + 3 - at };
  const modifier = MODIFIERS.get(s.word(i));
  return modifier !== undefined && s.word(i + 1) === 'year' ? { modifier, taken: i + 2 - at } : undefined;
}

/** A day of the month in digits or ordinal words. */
export function dayAt(s: Scanner, at: number): { day: number; taken: number } | undefined {
  const word = s.word(at);
  if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31)
    return { day: Number(word), taken: /^(?:st|nd|rd|th)$/.test(s.word(at + 1)) ? 2 : 1 };
  // "النصف الأول من مايو" names no day.
  if (/^(?:ال)?(?:نصف|ربع|اسبوع|ثلث|عقد|شهر|جوله|دوره)$/.test(s.word(at - 1))) return undefined;
  if (/^(?:ل?لا?غره)$|^غره$/.test(word)) return { day: 1, taken: 1 };
  const named = s.named(DAY_NUMBERS, at);
  return named && { day: named.value, taken: named.taken };
}

export interface MonthPart {
  /** 1–12; absent for a month told by a modifier. */
  readonly month?: number;
  readonly hijri?: true;
  /** Months on from the current one, for "الشهر المقبل". */
  readonly monthModifier?: number;
  /** "من الشهر نفسه": the month of the date before. */
  readonly sameMonth?: true;
  readonly taken: number;
}

// Names that are short or also common words need a day, a year or a modifier beside them.
const DOUBTFUL = /^(?:mar|jan|dec|oct|nov|feb|apr|jun|jul|aug|sep|ماي|اب|اوت|جوان)$/;

/** A month by name: "يناير", "كانون الثاني/يناير", "رمضان", "Sept.". */
export function monthAt(s: Scanner, at: number): MonthPart | undefined {
  const gregorian = s.named(MONTH_NUMBERS, at);
  if (gregorian && namesSomethingElse(s, at)) return undefined;
  const named = gregorian ?? s.named(HIJRI_MONTH_NUMBERS, at);
  if (!named) return undefined;
  let taken = named.taken;
  // The same month's other name, after a slash, in brackets, or simply beside it.
  const other = s.named(MONTH_NUMBERS, at + taken);
  if (gregorian && other?.value === named.value && /^\s*[/(\s-]\s*$/u.test(s.gap(at + taken)))
    taken += other.taken;
  return { month: named.value, taken, ...(!gregorian && { hijri: true as const }) };
}

function namesSomethingElse(s: Scanner, at: number): boolean {
  const raw = s.raw.slice(s.tokens[at]?.start ?? 0, s.tokens[at]?.end ?? 0);
  const beside =
    /^\d/.test(s.word(at - 1)) ||
    /^(?:st|nd|rd|th|of|من|شهر)$/.test(s.word(at - 1)) ||
    /^\d/.test(s.word(at + 1)) ||
    modifierAt(s, at + 1) !== undefined;
  if (/^\p{Script=Latin}/u.test(raw)) {
    // English months are capitalised: "they march" and "he may" are verbs; "Theresa May" is a person.
    if (!/^\p{Lu}/u.test(raw)) return true;
    const before = s.raw.slice(s.tokens[at - 1]?.start ?? 0, s.tokens[at - 1]?.end ?? 0);
    const name = /^\p{Lu}\p{Ll}+$/u.test(before) && s.gap(at) === ' ' && !isStopWord(fold(before));
    if (name && !beside && !WEEKDAY_NUMBERS.has(fold(before)) && !MODIFIERS.has(fold(before))) return true;
    if (raw === 'May' && at === 0 && !beside) return true;
  }
  return DOUBTFUL.test(s.bare(at)) && !beside;
}

/** A month a day can belong to: by name, or "الشهر المقبل", "من الشهر نفسه", "next month", "الجاري" alone. */
export function monthOfDayAt(s: Scanner, at: number): MonthPart | undefined {
  const named = monthAt(s, at);
  if (named) return named;
  if (s.word(at) === 'منه' && /^\s$/u.test(s.gap(at))) return { sameMonth: true, taken: 1 };
  if (/^(?:هذا|نفس|ذات)$/.test(s.word(at)) && s.word(at + 1) === 'الشهر')
    return { ...(s.word(at) === 'هذا' ? { monthModifier: 0 } : { sameMonth: true }), taken: 2 };
  if (s.word(at) === 'الشهر') {
    if (SAME.test(s.word(at + 1))) return { sameMonth: true, taken: 2 };
    const after = modifierAt(s, at + 1);
    return after && { monthModifier: after.value, taken: 1 + after.taken };
  }
  const english = MODIFIERS.get(s.word(at));
  if (english !== undefined && s.word(at + 1) === 'month') return { monthModifier: english, taken: 2 };
  // "يوم 20 الجاري"
  if (/^(?:الجاري|الحالي)$/.test(s.word(at)) && /^\d/.test(s.word(at - 1)))
    return { monthModifier: 0, taken: 1 };
  return undefined;
}

// What is counted after a number of hundreds or thousands: the singular, without the article.
const COUNTED =
  /^(?:شخص|فرد|جندي|مقاتل|عنصر|قتيل|جريح|شهيد|مصاب|ضحيه|حاله|اصابه|وفاه|لاجي|نازح|مهاجر|مواطن|ناخب|طالب|تلميذ|معلم|طبيب|عامل|موظف|سايح|زاير|حاج|متظاهر|محتج|مشارك|متطوع|باحث|شاب|رجل|امراه|طفل|اسره|عائله|عايله|منزل|وحده|شقه|مبني|مدرسه|شركه|مصنع|سياره|مركبه|دبابه|صاروخ|طاير[هة]|طن|كيلو\p{L}*|كلم|كم|متر|هكتار|فدان|برميل|دولار|يورو|ريال|درهم|دينار|جنيه|ليره|روبل|نقطه|مليون|مليار|الف|نسمه|قطعه|كتاب|فيلم|رحله|مره|درجه|ميغاواط|people|troops|soldiers|percent|points?|dollars|euros|miles|km|kilomet\p{L}+|tons|tonnes|barrels|workers|jobs|homes|cases|deaths|migrants|refugees|students|seats|votes|police|members|employees|fighters|rebels|others|years|days|meters|metres|feet)$/u;

/** True when a number at a token counts something: "2000 جندي", "2011 دولاراً", "$2,000", "2000%". */
export function countsThings(s: Scanner, at: number): boolean {
  if (/[$€£]\s*$/u.test(s.gap(at)) || /^\s*[%٪$€£]/u.test(s.gap(at + 1))) return true;
  const next = s.word(at + 1);
  if (!/^[\s]+$/u.test(s.gap(at + 1))) return false;
  return COUNTED.test(next) || COUNTED.test(next.replace(/ا$/u, '')) || UNITS.has(next);
}
