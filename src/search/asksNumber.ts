import { fold } from '../language/normalise.ts';
import { isNumber } from '../language/numbers.ts';
import { MONEY_NOUNS } from '../language/quantities.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import type { Token } from '../language/tokens.ts';

/** The world's coins, folded, from the platform's CLDR data: "دولار أمريكي" and "US Dollar" give دولار and dollar. */
const COINS = [
  ...new Set(
    Intl.supportedValuesOf('currency').flatMap((code) => {
      const [arabic, english] = ['ar', 'en'].map((locale) => {
        const name = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(code) ?? '';
        return fold(name).match(/\p{L}+/gu) ?? [];
      });
      return [arabic?.[0] ?? '', english?.at(-1) ?? ''].filter(({ length }) => length > 2);
    }),
  ),
].join('|');

const MONEY = new RegExp(
  `(?<!\\p{L})(?:(?:ال)?(?:${COINS}|دينار|جنيه|ليرات|دراهم|شواكل|مليم|سنت|كرون|ين)(?:ات?|ا)?|(?:${COINS}|mark|crown|shilling|cent|pence)s?|percent|per cent|في المي?ه|بالمي?ه|في الماي?ه|بالماي?ه|مجانا?|free)(?!\\p{L})|[$€£¥%٪]`,
  'u',
);
const AGE =
  /(?<!\p{L})(?:عاما|سنه|عمر\p{L}{0,3}|اعمار\p{L}{0,3}|(?:ال)?بالغه?|اشهر|شهرا|aged?|ages|old|months|born|مواليد|ولد|ابن|ابنه|العقد)(?!\p{L})/u;
const LENGTH =
  /(?<!\p{L})(?:كلم|كم|م|\p{L}{0,2}كيلومتر\p{L}*|\p{L}{0,2}متر\p{L}*|امتار|ميل\p{L}{0,2}|km|kilomet\p{L}+|met(?:re|er)s?|miles?|feet|foot)(?!\p{L})|\d(?:km|m)(?!\p{L})/u;

const DURATION =
  /(?<!\p{L})(?:(?:ال)?(?:ثاني|دقيق|ساع|سن)(?:ه|تين|تان)|ثوان\p{L}?|دقايق|ساعات|سنوات|سنين|(?:يوم|اسبوع|شهر|عام|قرن|عقد)(?:ا|ين|ان|ه|ها)?|ايام|اسابيع|اشهر|شهور|اعوام|عقود|قرون|(?:second|minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)?)(?!\p{L})/u;
const SHARE =
  /(?<!\p{L})(?:percent|per cent|نقاط|نقطه|points?|في المي?ه|بالمي?ه|في الماي?ه|بالماي?ه|نصف|ثلث|ثلثي|ربع|half|third|quarter)(?!\p{L})|[%٪]/u;

const { number, thing } = QUESTION_WORDS;
const HOW_MUCH = `^(?:و)?(?:${number}|${thing})\\s+(?:هو |هي )?`;
const PRICE = number
  .split('|')
  .filter((word) => word.startsWith('ب'))
  .join('|');

/** Questions for a number that only some units answer, folded. */
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(`${HOW_MUCH}(?:[يت]?بلغ |كان )?(?:عمر\\p{L}{0,2}|سن)(?=\\s)|how old (?=\\p{L})`, 'u'), AGE],
  [
    new RegExp(
      `^(?:${PRICE})\\s(?!سنه|عام|شهر|يوم|هدف|نقطه|صوت|فارق)|${HOW_MUCH}(?:(?!عدد|نسبه)\\p{L}+\\s+)?(?:ال)?(?:${MONEY_NOUNS})(?!\\p{L})|${HOW_MUCH}(?:راح |رح )?\\p{L}{0,3}(?:دفع|كلف|نفق|تقاضي|صرف)\\p{L}{0,3}(?!\\p{L})|how much (?:money|did|does|will|is|was|would|profit|has|have|debt|dividend)|what (?:will|does|did|is|was|are|were) .{0,40}(?:cost|charge|earn|(?<![\\p{L}])(?:${MONEY_NOUNS}))(?!\\p{L})`,
      'u',
    ),
    MONEY,
  ],
  [
    new RegExp(
      `${HOW_MUCH}(?:ست|ي|ت)?(?:ستغرق|ستغرقت|دوم|دامت|ستمر|استمرت?|استغرقت?)(?=\\s)|${HOW_MUCH}(?:من الوقت|مده|(?:سنه|عاما?|شهرا?|يوما?|اسبوعا?|ساعه|دقيقه))(?=\\s)|${HOW_MUCH}(?:ال)?مده(?!\\p{L})|how long (?=will|did|does|has|have|would|was the (?:call|meeting|trip|flight))`,
      'u',
    ),
    DURATION,
  ],
  [
    new RegExp(
      `${HOW_MUCH}(?:بلغت |تبلغ |كانت )?(?:ال)?نسبه(?=\\s)|what (?:is |was )?(?:the )?(?:percentage|share|proportion)`,
      'u',
    ),
    SHARE,
  ],
  [
    new RegExp(
      `${HOW_MUCH}(?:يبعد|تبعد|طول|ارتفاع|عرض|مسافه|عمق)(?=\\s)|how (?:far|tall|high|wide|deep|thick)(?=\\s)`,
      'u',
    ),
    LENGTH,
  ],
];

const COUNT = new RegExp(
  `^(?:و)?(?:${number})\\s+(?:(?:[يت]?بلغ |كان )?عدد\\s|(?!بلغ|زاد|حجم|ميزاني|نسب|سرع|مساح|درج)\\p{L}{2,}(?:ا|ه)\\s)|(?:^|\\s)how many\\s|(?:${thing}) (?:هو )?عدد\\s|the number of\\s`,
  'u',
);
const MEASURES = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[AGE, LENGTH, DURATION].map(({ source }) => source).join('|')}|${SHARE.source}|${MONEY.source})`,
  'u',
);

/** Whether a folded question asks how many there are of something: a number with a measure ("24 عاما") does not tell. */
export function asksCount(question: string): boolean {
  return COUNT.test(question) && unitAsked(question) === undefined;
}

/** Whether a number is set off behind a name as ages are: "Owen Marsh, 19, said", "محمد علي (19)". */
export function isApposedAge(number: string, before: string, behind: string): boolean {
  return (
    /^[1-9]\d$|^10\d$/u.test(number) &&
    /\p{L}\s?[,،(]\s?$/u.test(before) &&
    /^\s?(?:[,،).؛;]|$)/u.test(behind)
  );
}

/** Whether a question's unit is that of an age. */
export function isAge(unit: RegExp): boolean {
  return unit === AGE;
}

/** Whether a measure follows: "عاما", "%", "kilometres". */
export function isMeasured(behind: string): boolean {
  return MEASURES.test(behind);
}

/** The units, on folded letters, of which one must stand with a number that answers; undefined where any number may. `question`: folded. */
export function unitAsked(question: string): RegExp | undefined {
  return UNITS.find(([asked]) => asked.test(question))?.[1];
}

const MONTH =
  /^(?:(?:ال)?(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين|كانون|جانفي|فيفري|افريل|جويليه)|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

const ORDINAL =
  /^(?:ال)?(?:اول|اولي|ثاني?|ثانيه|(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u;

const TURN =
  /^(?:[لوب]?ل?(?:ال)?(?:مره|يوم|اسبوع|شهر|عام|سنه|موسم)\p{L}{0,2}|time|day|week|month|year|season)$/u;

/** A number told without its figure: a dual of time or turns, a fraction: "أسبوعين", "مرتين", "ثلث", "half". */
const IN_A_WORD =
  /^[وبل]?(?:ال)?(?:(?:ساعت|يوم|اسبوع|شهر|عام|سنت|مرت)(?:ين|ان)|نصف|ثلث|ثلثي|ثلثا|ربع|عشرات|مئات|مييات|مليارين|مليونين|مليوني|half|thirds|quarters|twice|once|dozens?|hundreds|thousands)$/u;

/**
 * Whether the word at a place is a number that counts something: no day of a month; a year only before what is asked
 * about ("2000 جندي"); an ordinal only beside a turn that is ("للمرة الثالثة", asked how many times).
 */
export function counts(tokens: readonly Token[], at: number, isAsked: (at: number) => boolean): boolean {
  const { text = '' } = tokens[at] ?? {};
  if (IN_A_WORD.test(text)) return true;
  if (!isNumber(text)) return false;
  if (/^(?:1[89]|20)\d\d$/u.test(text)) return isAsked(at + 1);
  if (ORDINAL.test(text))
    return [at - 1, at + 1].some((near) => TURN.test(tokens[near]?.text ?? '') && isAsked(near));
  return !(/^\d{1,2}$/u.test(text) && [at - 1, at + 1].some((near) => MONTH.test(tokens[near]?.text ?? '')));
}
