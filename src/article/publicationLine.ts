import { dayOf } from '../language/calendar.ts';
import {
  HIJRI_MONTH_NUMBERS,
  MONTH_NUMBERS,
  type Names,
  WEEKDAY_NUMBERS,
} from '../language/calendarNames.ts';
import { fold } from '../language/normalise.ts';

/** A longer line is a sentence that begins with "published". */
const LONGEST = 120;

const MONTHS = whole(MONTH_NUMBERS);
const MONTH = `(${oneOf(MONTHS.keys())})\\.?`;
const DAY = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[89]|20)\\d\\d)(?!\\d)';
/** The month may stand once more by its other name: "2 نوفمبر/ تشرين الثاني 2019". */
const DAY_MONTH = new RegExp(
  `${DAY}[\\s-]*${MONTH}(?:\\s*[/(]\\s*(?:${oneOf(MONTHS.keys())})\\s*\\)?)?[\\s,،-]*${YEAR}`,
  'u',
);
const MONTH_DAY = new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY}[\\s,]+${YEAR}`, 'u');
const YEAR_FIRST = /(?<!\d)((?:1[89]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const YEAR_LAST = new RegExp(`(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2${YEAR}`, 'u');

/** Words beside the date that name a place, an agency or a writer: "القاهرة - رويترز - 17 أكتوبر 2024", "By Jane Doe | …". */
const BYLINE_WORDS = 3;
const OF_A_PICTURE = /ارشيف|صور|getty|photo|image|file/u;
const PUBLISHED =
  /^(?:(?:first |originally )?(?:published|posted|released)|(?:last )?(?:updated|modified)|publication date|date|(?:تم )?(?:ال)?نشرت?|تاريخ(?: النشر)?|(?:اخر )?(?:ال)?تحديث|حدثت?|اضيف)(?!\p{L})/u;
/** What may stand beside a date in a line that is no sentence: the day of the week, the hour and its zone, the Hijri date. */
const BESIDE = new RegExp(
  [
    `\\d{1,2}\\s*(?:${oneOf(whole(HIJRI_MONTH_NUMBERS).keys())})\\s*\\d{4}(?:\\s*هـ?)?`,
    't?\\d{1,2}[:.]\\d{2}(?::\\d{2})?',
    '(?:[ap]\\.?\\s?m\\.?|صباحا|مساء|ظهرا|[صم])(?!\\p{L})',
    'بتوقيت(?:\\s+\\p{L}+){1,2}|\\([^)]{1,20}\\)|(?:gmt|utc)(?:\\s*[+-]\\d{1,2}(?::\\d{2})?)?',
    `(?:${oneOf(WEEKDAY_NUMBERS.keys())}|sun|mon|tues?|wed|thu(?:rs)?|fri|sat|[ec][sde]?t|[mp][sd]t|bst|on|at|يوم|في|بتاريخ|الساعه)(?!\\p{L})`,
    '[\\s,،.:؛_-]+',
  ].join('|'),
  'gu',
);

/**
 * The day a page says it was published (`YYYY-MM-DD`), when the line says nothing else: "Published 17 October 2024",
 * "الخميس، ١٧ أكتوبر ٢٠٢٤ - 14:05 بتوقيت غرينتش", "16/11/2022 | آخر تحديث: …". Undefined for any other line.
 * `dayFirst`: read "10/11/2024" as the tenth, as Arabic pages mean it; English ones differ, so that it tells no day there.
 */
export function publicationDay(line: string, dayFirst: boolean): string | undefined {
  if (line.length > LONGEST) return undefined;
  const folded = fold(line).trim();
  if (PUBLISHED.test(folded)) return dateIn(folded, dayFirst)?.day;
  if (OF_A_PICTURE.test(folded)) return undefined;
  let day: string | undefined;
  for (const part of folded.split(/[|•·–—]|\s-\s/u)) {
    const date = dateIn(part, dayFirst);
    const rest = part
      .replace(date?.text ?? '', ' ')
      .replace(BESIDE, ' ')
      .trim();
    if (date && rest === '') day ??= date.day;
    else if (rest.split(' ').length > BYLINE_WORDS) return undefined;
  }
  return day;
}

const AUTHOR =
  /^(?:[Bb][Yy](?=\s\p{Lu})|(?:بقلم|كتب|كتبت|إعداد|تحرير)(?=\s*[:：])|بقلم(?=\s))\s*[:：]?\s*(\p{L}.*)$/u;
const AUTHOR_WORDS = 8;

/** Whom a byline names: "By Jane Doe", "بقلم: …". Undefined for any other line. */
export function authorNamed(line: string): string | undefined {
  const name = AUTHOR.exec(line)?.[1];
  return name && !/[.!?؟]$/u.test(name) && name.split(/\s+/u).length <= AUTHOR_WORDS ? name : undefined;
}

/** The first full date of a folded text. */
function dateIn(
  text: string,
  dayFirst: boolean,
): { readonly day: string; readonly text: string } | undefined {
  const read = (pattern: RegExp, order: (...parts: string[]) => string | undefined) => {
    const [found, ...parts] = pattern.exec(text) ?? [];
    const day = found === undefined ? undefined : order(...parts);
    return found === undefined || day === undefined ? undefined : { day, text: found };
  };
  const on = (year = '', month: number | string = '', day = '') =>
    dayOf(Number(year), Number(month), Number(day));
  return (
    read(DAY_MONTH, (day, month = '', year) => on(year, MONTHS.get(month), day)) ??
    read(MONTH_DAY, (month = '', day, year) => on(year, MONTHS.get(month), day)) ??
    read(YEAR_FIRST, (year, _, month, day) => on(year, month, day)) ??
    read(YEAR_LAST, (first, _, second, year) => {
      const days = [on(year, second, first), on(year, first, second)].filter((day) => day !== undefined);
      return dayFirst || new Set(days).size === 1 ? days[0] : undefined;
    })
  );
}

/** Names of one word and of two, folded, with their values. */
function whole(names: Names<number>): ReadonlyMap<string, number> {
  const pairs = [...names.pairs].flatMap(([first, seconds]) =>
    [...seconds].map(([second, value]) => [`${first} ${second}`, value] as const),
  );
  return new Map([...pairs, ...names]);
}

/** The longest first, so that "september" is not read as "sep". */
function oneOf(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}
