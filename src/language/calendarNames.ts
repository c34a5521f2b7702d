import { fold } from './normalise.ts';

/** Names of the Gregorian months, January first: each region's Arabic (a newspaper mixes them) and English. */
const MONTHS = [
  'يناير ينايير كانون_الثاني كانون_ثاني جانفي january jan',
  'فبراير شباط فيفري فبرايير february feb',
  'مارس آذار اذار march mar',
  'أبريل إبريل نيسان أفريل ابريل april apr',
  'مايو أيار ماي مايس may',
  'يونيو يونيه حزيران جوان june jun',
  'يوليو يوليه تموز جويلية يوليوز july jul',
  'أغسطس آب أوت غشت august aug',
  'سبتمبر أيلول شتنبر سبتمير september sept sep',
  'أكتوبر تشرين_الأول تشرين_أول october oct',
  'نوفمبر تشرين_الثاني تشرين_ثاني نونبر november nov',
  'ديسمبر كانون_الأول كانون_أول دجنبر december dec',
];

/** Names of the Hijri months, Muharram first. */
const HIJRI_MONTHS = [
  'محرم المحرم muharram',
  'صفر safar',
  'ربيع_الأول ربيع_أول',
  'ربيع_الآخر ربيع_الثاني ربيع_ثاني',
  'جمادى_الأولى جمادى_الاول',
  'جمادى_الآخرة جمادى_الثانية',
  'رجب rajab',
  'شعبان shaban',
  'رمضان ramadan',
  'شوال shawwal',
  'ذو_القعدة ذي_القعدة',
  'ذو_الحجة ذي_الحجة',
];

const WEEKDAYS = [
  'الأحد sunday',
  'الاثنين الإثنين monday',
  'الثلاثاء الثلاثا الثلثاء tuesday',
  'الأربعاء الاربعا wednesday',
  'الخميس thursday',
  'الجمعة friday',
  'السبت saturday',
];

/** Folded names of one word to their values, and those of two by their first word. */
export class Names<T> extends Map<string, T> {
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, T>>;

  constructor(entries: readonly (readonly [name: string, value: T])[]) {
    super(entries.filter(([name]) => !name.includes(' ')));
    const pairs = new Map<string, Map<string, T>>();
    for (const [name, value] of entries) {
      const [first = '', second] = name.split(' ');
      if (second !== undefined) pairs.set(first, (pairs.get(first) ?? new Map()).set(second, value));
    }
    this.pairs = pairs;
  }
}

function table(lines: readonly string[], first: number): Names<number> {
  return new Names(
    lines.flatMap((line, at) =>
      line.split(' ').map((name) => [fold(name.replace('_', ' ')), at + first] as const),
    ),
  );
}

/** Folded month names to 1–12. */
export const MONTH_NUMBERS = table(MONTHS, 1);
export const HIJRI_MONTH_NUMBERS = table(HIJRI_MONTHS, 1);
/** Folded weekday names to 0 (Sunday)–6. */
export const WEEKDAY_NUMBERS = table(WEEKDAYS, 0);

const DAY_WORDS = [
  'الأول أول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الحادي_عشر',
  'الثاني_عشر',
  'الثالث_عشر',
  'الرابع_عشر',
  'الخامس_عشر',
  'السادس_عشر',
  'السابع_عشر',
  'الثامن_عشر',
  'التاسع_عشر',
  'العشرين',
  'الحادي_والعشرين',
  'الثاني_والعشرين',
  'الثالث_والعشرين',
  'الرابع_والعشرين',
  'الخامس_والعشرين',
  'السادس_والعشرين',
  'السابع_والعشرين',
  'الثامن_والعشرين',
  'التاسع_والعشرين',
  'الثلاثين',
  'الحادي_والثلاثين',
];

/** Ordinal day words ("الحادي والعشرين") to 1–31. */
export const DAY_NUMBERS = table(DAY_WORDS, 1);

/** Which way a modifier of one word points: back, now or on. "السابق" and "التالي" count from another date and are none. */
export const MODIFIERS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...`الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة المنقضي المنقضية الفائت الفائتة الفارط الفارطة الأخير الأخيرة
    last past`
    .split(/\s+/)
    .map((word) => [fold(word), -1] as const),
  ...'الجاري الجارية الحالي الحالية this current'.split(' ').map((word) => [fold(word), 0] as const),
  ...'المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية الجاي الجاية next coming upcoming'
    .split(' ')
    .map((word) => [fold(word), 1] as const),
]);

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Units of time, singular, dual and plural, folded; the dual carries its own count. */
export const UNITS: ReadonlyMap<string, { unit: Unit; count?: number }> = new Map(
  (
    [
      ['ساعة ساعات hour hours', 'hour', undefined],
      ['ساعتين ساعتان', 'hour', 2],
      ['يوم يوماً يوما أيام day days', 'day', undefined],
      ['يومين يومان', 'day', 2],
      ['أسبوع أسبوعا أسابيع week weeks', 'week', undefined],
      ['أسبوعين أسبوعان', 'week', 2],
      ['شهر شهرا أشهر شهور month months', 'month', undefined],
      ['شهرين شهران', 'month', 2],
      ['عام عاما أعوام سنة سنوات سنين year years', 'year', undefined],
      ['عامين عامان سنتين سنتان', 'year', 2],
    ] as const
  ).flatMap(([words, unit, count]) =>
    words.split(' ').map((word) => [fold(word), count === undefined ? { unit } : { unit, count }] as const),
  ),
);
