import { QUESTION_WORDS } from '../language/questionWords.ts';

/** What must be named to answer: a place, or one of another class (a company, a court). */
export type Instance = 'one' | 'place';

const { thing } = QUESTION_WORDS;
const WHICH = `(?:^|\\s)(?:[وبلفك]?(?:اي|ايه)|[وبلفك]?ا?(?:انا|اني) (?=\\p{L})|(?:${thing.replace('ماذا|', '')})(?: (?:هو|هي|هما|هم))?(?: اسم(?:ا|اء)?)?|which|what(?: is| was| are| were)? the names? of(?: the)?|what)\\s+`;
const PLACE = new RegExp(
  `${WHICH}(?:(?:[a-z-]+ )(?=[a-z]))?(?:ال)?(?:جنسي\\p{L}+|دول(?:ه|تين|تان)?|بلد(?:ان|ين)?|مدن|مدينه|مدينتين|عاصمه|عواصم|قاره|countr(?:y|ies)|nations?|cit(?:y|ies)|towns?|capitals?)(?!\\p{L})`,
  'u',
);
const NAMEABLE =
  '(?:ال)?(?:شرك(?:ه|ات|تان|تين)|بن(?:ك|وك|كان|كي|كا)|مصر(?:ف|في)|مصارف|ناد(?:ي|يان|يين)|انديه|فريق|فرق|منتخب|مستشفي(?:ات)?|متحف|متاحف|سجن|سجون|جامع(?:ه|ات)|معهد|منظم(?:ه|ات)|مؤسس(?:ه|ات)|موسس(?:ه|ات)|جمعي(?:ه|ات)|حزب|احزاب|صحيف(?:ه|ات)|صحف|مجل(?:ه|ات)|دوري(?:ه|ات)|وكال(?:ه|ات)|قنا(?:ه|تين)|قنوات|فندق|فنادق|مطار|مطارات|ميناء|مواني|محط(?:ه|ات)|طريق|طرق|شارع|شوارع|حي|احياء|قري(?:ه|ات)?|بلد(?:ه|ات)|جزيره|جزر|سفين(?:ه|ات)|سفن|محكم(?:ه|ات)|صندوق|صناديق|مدرس(?:ه|ات)|مصنع|مصانع|فر(?:ع|وع)|متجر|متاجر|فيلم|كتاب|لوح(?:ه|ات)|عملي(?:ه|ات)|اتفاقي(?:ه|ات)|معاهد(?:ه|ات)|دواء|ادويه|لقاح|لقاحات|نوع|طراز|لاعب|لاعبين|مدرب|وزير|وزراء|نايب|نواب|قاض|قاضي|قضاه|محام|محامي|ضابط|جهه|جهات|هيئه|هيئات|نقاب(?:ه|ات)|اتحاد|ولاي(?:ه|ات)|محافظ(?:ه|ات)|منطق(?:ه|تين)|مناطق|كومبان\\p{L}+)|compan(?:y|ies)|firms?|banks?|clubs?|teams?|hospitals?|museums?|prisons?|jails?|universit(?:y|ies)|institutes?|organi[sz]ations?|charit(?:y|ies)|part(?:y|ies)|newspapers?|papers?|magazines?|journals?|agenc(?:y|ies)|channels?|hotels?|airports?|ports?|stations?|roads?|streets?|districts?|villages?|islands?|ships?|vessels?|courts?|funds?|schools?|factor(?:y|ies)|plants?|branch(?:es)?|shops?|stores?|films?|books?|paintings?|treat(?:y|ies)|drugs?|vaccines?|models?|players?|coach(?:es)?|ministers?|judges?|lawyers?|officers?|airlines?|unions?|states?|provinces?|regions?|brands?|studios?|bod(?:y|ies)|groups?';
const ONE = new RegExp(`${WHICH}(?:(?:[a-z-]+ )(?=[a-z]))?(?:${NAMEABLE})(?!\\p{L})`, 'u');

/** What must be named for a folded question to be answered: "أي دولة", "which club"; undefined where a description may do. */
export function instanceAsked(question: string): Instance | undefined {
  if (PLACE.test(question)) return 'place';
  return ONE.test(question) ? 'one' : undefined;
}
