import { numberWord } from '../../language/numbers.ts';
import { modifierAt, monthAt, YEAR, yearAt, yearModifierAt } from './dateParts.ts';
import type { Rule, Said, Scanner } from './scanner.ts';

/** The year a quarter, half or season belongs to, and the token after it. */
interface OfYear {
  readonly year?: number;
  readonly yearModifier?: number;
  readonly next: number;
}

function ofYear(s: Scanner, at: number): OfYear | undefined {
  const year = yearAt(s, at);
  if (year) return { year: year.year, next: at + year.taken };
  const relative = yearModifierAt(s, at);
  if (relative?.modifier !== undefined) return { yearModifier: relative.modifier, next: at + relative.taken };
  // "من العام", "of the year": this one.
  const plain = /^(?:من العام|من السنه)$/.test(`${s.word(at)} ${s.word(at + 1)}`)
    ? 2
    : `${s.word(at)} ${s.word(at + 1)} ${s.word(at + 2)}` === 'of the year'
      ? 3
      : undefined;
  return plain && { yearModifier: 0, next: at + plain };
}

const LAST = /^(?:الاخير|last|final)$/;

/** "الربع الأول من عام 2019", "the first quarter of 2019"; "النصف الثاني من العام المقبل", "the last quarter of 2018". */
export const quarter: Rule = (s, at) => {
  const arabic = /^(?:[وبف]?ال|و?لل)(ربع|نصف)$/.exec(s.word(at))?.[1];
  const english = /^(?:quarter|half)$/.exec(s.word(at + 1))?.[0];
  if (!arabic && !english) return undefined;
  const months = arabic === 'ربع' || english === 'quarter' ? 3 : 6;
  const told = s.word(arabic ? at + 1 : at);
  const number = LAST.test(told) ? 12 / months : numberWord(told);
  if (number === undefined || number < 1 || number > 12 / months) return undefined;
  const belongs = ofYear(s, at + 2) ?? (months === 3 ? nearestYear(s, at) : undefined);
  if (!belongs) return months === 6 ? halfOfMonth(s, at) : undefined;
  const { next, ...fields } = belongs;
  if (months === 6) return { from: at, to: next, said: halfOfYear(fields) };
  return { from: at, to: next, said: { kind: 'months', first: 3 * number - 2, count: 3, ...fields } };
};

/** "in the second quarter", "خلال الربع الثالث": of the year that the words around it point to; a match has quarters too. */
function nearestYear(s: Scanner, at: number): OfYear | undefined {
  const before = s.word(at - 1) === 'the' ? s.word(at - 2) : s.word(at - 1);
  // "The last quarter" is as often the one before this.
  if (LAST.test(s.word(at)) || LAST.test(s.word(at + 1))) return undefined;
  const timed = /^(?:in|for|during|[وف]?(?:في|خلال|عن))$/.test(before);
  return timed && !/^(?:من|of)$/.test(s.word(at + 2)) ? { next: at + 2 } : undefined;
}

// A half, like early and late, is told as the whole it is of.
function halfOfYear({ year, yearModifier = 0 }: Omit<OfYear, 'next'>): Said {
  return year === undefined
    ? { kind: 'unit', unit: 'year', modifier: yearModifier }
    : { kind: 'calendar', year };
}

const MONTHS = /^(?:ال)?(?:اشهر|شهور)$/;

/** "الأشهر التسعة الأولى من العام", "أول 9 أشهر من 2018", "the first three months of the year". */
export const firstMonths: Rule = (s, at) => {
  const told = monthsCounted(s.word(at).replace(/^[وفبل](?=ال|اول)/u, ''), s.word(at + 1), s.word(at + 2));
  if (told === undefined) return undefined;
  const count = /^\d{1,2}$/.test(told) ? Number(told) : numberWord(told);
  const belongs = ofYear(s, at + 3);
  if (count === undefined || count < 2 || count > 11 || !belongs) return undefined;
  const { next, ...fields } = belongs;
  return { from: at, to: next, said: { kind: 'months', first: 1, count, ...fields } };
};

/** The word that counts the first months of a year, in any order of the three. */
function monthsCounted(a: string, b: string, c: string): string | undefined {
  if ((a === 'first' && c === 'months') || (a === 'اول' && MONTHS.test(c))) return b;
  if (!/^(?:الاولي|الاول)$/.test(c)) return undefined;
  return MONTHS.test(a) ? b : MONTHS.test(b) ? a : undefined;
}

const PERIOD_NAMED = /^[وفبل]?(?:ال)?(?:فتره|مده)$/;
const SAME_PERIOD = /^(?:نفسها|ذاتها|عينها|المماثله|المقابله|المناظره)$/;

/** "الفترة نفسها من العام الماضي", "the same period of 2017": the part of a year told before it, in that year. */
export const samePeriod: Rule = (s, at) => {
  const [word, after] = [s.word(at), s.word(at + 1)];
  const arabic =
    (PERIOD_NAMED.test(word) && SAME_PERIOD.test(after)) ||
    (/^[وفبل]?(?:نفس|ذات)$/.test(word) && PERIOD_NAMED.test(after));
  const english = word === 'same' && /^(?:period|quarter|months?)$/.test(after);
  const belongs = arabic || english ? ofYear(s, at + 2) : undefined;
  if (!belongs) return undefined;
  const { next, ...fields } = belongs;
  return { from: at, to: next, said: { kind: 'samePeriod', ...fields } };
};

function halfOfMonth(s: Scanner, at: number) {
  const from = /^(?:من|of)$/.test(s.word(at + 2)) ? at + 3 : at + 2;
  const month = monthAt(s, s.word(from) === 'شهر' ? from + 1 : from);
  if (!month || month.hijri || month.month === undefined) return undefined;
  const to = from + (s.word(from) === 'شهر' ? 1 : 0) + month.taken;
  const modifier = modifierAt(s, to);
  const year = yearAt(s, to + (modifier?.taken ?? 0));
  const said: Said = {
    kind: 'calendar',
    month: month.month,
    ...(modifier && { modifier: modifier.value }),
    ...(year && { year: year.year }),
  };
  return { from: at, to: to + (modifier?.taken ?? 0) + (year?.taken ?? 0), said };
}

const SEASON = /^(?:[وبلف]|لل)?(?:ال)?(صيف|شتاء|ربيع|خريف|summer|winter|spring|autumn|fall)$/;

/** A season with its year ("صيف 2014", "الصيف الماضي", "this summer", "last winter"), told as the year it begins in. */
export const season: Rule = (s, at) => {
  const ahead = /^(?:هذا|this|last|next)$/.test(s.word(at)) ? at + 1 : at;
  const name = SEASON.exec(s.word(ahead))?.[1];
  if (name === undefined) return undefined;
  const start = { صيف: 6, summer: 6, ربيع: 3, spring: 3, خريف: 9, autumn: 9, fall: 9 }[name] ?? 12;
  const pointed =
    ahead > at ? (s.word(at) === 'last' ? -1 : s.word(at) === 'next' ? 1 : 0) : modifierAt(s, ahead + 1);
  if (typeof pointed === 'number')
    return { from: at, to: ahead + 1, said: { kind: 'season', start, modifier: pointed } };
  if (pointed)
    return {
      from: at,
      to: ahead + 1 + pointed.taken,
      said: { kind: 'season', start, modifier: pointed.value },
    };
  const belongs = ofYear(s, ahead + 1);
  if (belongs?.year !== undefined && YEAR.test(String(belongs.year)))
    return { from: at, to: belongs.next, said: { kind: 'calendar', year: belongs.year } };
  return belongs?.yearModifier === undefined
    ? undefined
    : { from: at, to: belongs.next, said: { kind: 'unit', unit: 'year', modifier: belongs.yearModifier } };
};
