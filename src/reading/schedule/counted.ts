import { MODIFIERS, UNITS, type Unit } from '../../language/calendarNames.ts';
import { numberWord } from '../../language/numbers.ts';
import { withoutArticle } from '../../language/stem.ts';
import { YEAR } from './dateParts.ts';
import type { Rule, Said, Scanner } from './scanner.ts';

const ABOUT = /^(?:نحو|حوالي|قرابه|زهاء|اكثر|اقل|about|around|nearly|almost)$/;

/** "ثلاثة أيام", "يومين", "15 عاماً", "خمسة عشر يوماً", "two weeks"; `word` is the first without what is written onto it. */
export function countAt(
  s: Scanner,
  at: number,
  word = s.word(at),
): { count: number; unit: Unit; taken: number } | undefined {
  const first = UNITS.get(withoutArticle(word));
  if (first?.count !== undefined) return { count: first.count, unit: first.unit, taken: 1 };
  // "قبل أيام" counts none.
  if (first) return PLURAL.test(word) ? undefined : { count: 1, unit: first.unit, taken: 1 };
  let count = 0;
  for (let i = at; i < at + 4; i += 1) {
    const own = i === at ? word : s.word(i);
    if (i > at && !/^[\s-]+$/u.test(s.gap(i))) return undefined;
    const unit = i > at ? UNITS.get(withoutArticle(own)) : undefined;
    if (unit) return unit.count === undefined ? { count, unit: unit.unit, taken: i + 1 - at } : undefined;
    const value = /^\d{1,3}$/.test(own) ? Number(own) : numberWord(own.replace(/^و(?=\p{L}{3})/u, ''));
    if (value === undefined || value > 999) return undefined;
    // "three hundred" multiplies, "خمسة عشر" adds.
    count = value === 100 && count > 0 && count < 10 ? count * 100 : count + value;
  }
  return undefined;
}

const SUPERLATIVE =
  /^[وفلبك]?(?:لل|ال)?(?:افضل|اسوا|اكبر|اصغر|اعلي|ادني|اسرع|ابطا|اقوي|اضعف|اعنف|اشد|اطول|اقصر|اخطر|احر|ابرد|اكثر|اقل|اضخم|اهم|ابرز|اول|اولي|كبري)$/u;
const SUPERLATIVE_REACH = 7;

function isSuperlative(s: Scanner, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - SUPERLATIVE_REACH); i -= 1) {
    if (/[.،؛:]/u.test(s.gap(i + 1))) return false;
    if (SUPERLATIVE.test(s.word(i))) return true;
  }
  return false;
}

/** "قبل يومين", "بعد ثلاثة أيام", "منذ أسبوعين", "three days ago", "in two weeks' time". */
export const counted: Rule = (s, at) => {
  const sign = /^[وف]?(?:قبل|منذ)$/.test(s.word(at)) ? -1 : /^[وف]?بعد$/.test(s.word(at)) ? 1 : undefined;
  if (sign === undefined) return englishAgo(s, at);
  let first = at + 1;
  if (ABOUT.test(s.word(first))) first += s.word(first + 1) === 'من' ? 2 : 1;
  if (YEAR.test(s.word(first + 1)) || YEAR.test(s.word(first))) return undefined;
  const found = countAt(s, first);
  // "بعد يومين من المحادثات" counts from the talks, not from the day of writing; "قبل اليوم الأول" counts nothing.
  if (!found || (found.taken === 1 && s.word(first).startsWith('ال'))) return undefined;
  // "أفضل نتيجة منذ عشرين عاما", "لأول مرة منذ عام": a span of time, no day in it.
  if (/منذ$/u.test(s.word(at)) && isSuperlative(s, at)) return undefined;
  const next = s.word(first + found.taken);
  if (/^(?:من|علي|فقط من)$/.test(next) || (next === 'فقط' && s.word(first + found.taken + 1) === 'من'))
    return undefined;
  return {
    from: at,
    to: first + found.taken,
    said: { kind: 'ago', unit: found.unit, count: found.count, sign },
  };
};

/** "خلال 48 ساعة", "في غضون ستة أسابيع", "within 30 days": a stretch from now on, where it is told of what is to come. */
export const within: Rule = (s, at) => {
  const led =
    /^(?:[وف]?خلال|within)$/.test(s.word(at)) ||
    (/^(?:غضون|ظرف)$/.test(s.word(at)) && /^[وف]?في$/.test(s.word(at - 1)));
  const found = led ? countAt(s, at + 1) : undefined;
  if (!found || found.unit === 'year' || /^ال/.test(s.word(at + 1))) return undefined;
  const to = at + 1 + found.taken;
  // "خلال يومين من وصوله" counts from something else.
  return /^(?:من|of)$/.test(s.word(to))
    ? undefined
    : { from: at, to, said: { kind: 'within', unit: found.unit, count: found.count } };
};

function englishAgo(s: Scanner, at: number) {
  const found = /^\p{Script=Latin}|^\d/u.test(s.word(at)) ? countAt(s, at) : undefined;
  return found && s.word(at + found.taken) === 'ago'
    ? {
        from: at,
        to: at + found.taken + 1,
        said: { kind: 'ago' as const, unit: found.unit, count: found.count, sign: -1 as const },
      }
    : undefined;
}

const LASTING = /^(?:to|will|would|can|could|may|might|must|should|not|only|did|does)$/;

/** "خلال الأيام العشرة المقبلة", "الـ10 أيام المقبلة", "الأربع والعشرين ساعة الماضية", "the past two weeks". */
export const spanning: Rule = (s, at) => {
  const english = MODIFIERS.get(s.word(at));
  // "to last five weeks"
  if (s.word(at) === 'last' && LASTING.test(s.word(at - 1))) return undefined;
  if (english !== undefined && english !== 0 && /^\p{Script=Latin}/u.test(s.word(at))) {
    const found = countAt(s, at + 1);
    return found && found.taken > 1
      ? {
          from: at,
          to: at + 1 + found.taken,
          said: { kind: 'span', unit: found.unit, count: found.count, modifier: english },
        }
      : plural(s, at + 1, at, at + 2, english);
  }
  if (!/^(?:و|ب|ل)?ال/.test(s.word(at))) return undefined;
  const modifierAt = [1, 2, 3, 4, 5].find(
    (step) => MODIFIERS.has(s.word(at + step)) && !/[.،؛]/u.test(s.gap(at + step)),
  );
  if (modifierAt === undefined) return undefined;
  const words = Array.from({ length: modifierAt }, (_, i) =>
    s.word(at + i).replace(/^(?:[وبل]?ال)(?=.)/u, ''),
  );
  const unit = words.map((word) => UNITS.get(word)).find((found) => found !== undefined);
  const known = (word: string) =>
    /^(?:ال|القليله|قليله)$/.test(word) ||
    UNITS.has(word) ||
    numberWord(word) !== undefined ||
    /^\d{1,3}$/.test(word);
  if (!unit || !words.every(known)) return undefined;
  // The article stands on the first word alone: "الأيام العشرة", "العشرة أيام"; "المئة العام المقبل" is no span.
  const unitAt = words.findIndex((word) => UNITS.has(word));
  if (unitAt > 0 && /^ال/.test(s.word(at + unitAt))) return undefined;
  const numbers = words
    .map((word) => (/^\d+$/.test(word) ? Number(word) : numberWord(word)))
    .filter((value) => value !== undefined);
  const count =
    unit.count ?? (numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : undefined);
  const modifier = MODIFIERS.get(s.word(at + modifierAt)) ?? 0;
  const to = at + modifierAt + 1;
  if (modifier === 0) return undefined;
  if (count === undefined) return plural(s, at + unitAt, at, to, modifier);
  return { from: at, to, said: { kind: 'span', unit: unit.unit, count, modifier } };
};

const PLURAL =
  /^(?:[وبل]?ال)?(?:ايام|اسابيع|اشهر|شهور|ساعات|سنوات|سنين|اعوام|hours|days|weeks|months|years)$/;

const NEAR = /^(?:[وبل]?ال)?(?:ايام|اسابيع|اشهر|شهور|ساعات|hours|days|weeks|months)$/;

/** "الأيام المقبلة", "the coming weeks": a time to come that cannot be resolved; of the past it dates nothing. */
function plural(s: Scanner, unitAt: number, from: number, to: number, modifier: -1 | 1) {
  const said: Said = { kind: 'vague' };
  return modifier === 1 && NEAR.test(s.word(unitAt)) ? { from, to, said } : undefined;
}
