import { isTranslated } from '../../language/bilingual.ts';
import { MODIFIERS, MONTH_NUMBERS, UNITS, WEEKDAY_NUMBERS } from '../../language/calendarNames.ts';
import { fold, type Span } from '../../language/normalise.ts';
import { isNumber } from '../../language/numbers.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { isInThesaurus } from '../../language/thesaurus.ts';
import type { Token } from '../../language/tokens.ts';
import { CITY_NAMES, REGION_NAMES } from './cityNames.ts';

/** A place named in a text. */
export interface Place extends Span {
  /** 0 for where something is ("في جنيف"), 1 for where someone goes ("إلى جنيف"), 2 for where from. */
  readonly rank: 0 | 1 | 2;
  /** True for a place told by its kind alone, as one of before: "المصنع". */
  readonly kind?: boolean;
}

/** The cities time zones are named after: the platform's own list of several hundred. */
const ZONE_CITIES = Intl.supportedValuesOf('timeZone')
  .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
  .map((zone) => fold((zone.split('/').at(-1) ?? '').replaceAll('_', ' ')));

const COUNTRIES = ['ar', 'en'].flatMap((locale) => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((a) => letters.flatMap((b) => fold(names.of(a + b) ?? ''))).filter(Boolean);
});

const CITY_SET = new Set([...CITY_NAMES, ...ZONE_CITIES]);
const NAMED = new Set([...CITY_SET, ...COUNTRIES, ...REGION_NAMES]);

/** First words of the names to how many words the longest that begins so has. */
const WORDS_FROM = new Map<string, number>();
for (const name of NAMED) {
  const words = name.split(' ');
  const first = words[0] ?? '';
  WORDS_FROM.set(first, Math.max(words.length, WORDS_FROM.get(first) ?? 0));
}

/** How many tokens from one on are the name of a country or a great city; 0 when they are none. */
export function namedPlace(tokens: readonly Token[], at: number): number {
  return longestIn(NAMED, tokens, at);
}

/** As `namedPlace`, of cities alone. */
export function namedCity(tokens: readonly Token[], at: number): number {
  return longestIn(CITY_SET, tokens, at);
}

/** True for a folded name of a country or great city of one word. */
export function isNamedPlace(word: string): boolean {
  return NAMED.has(word);
}

function longestIn(names: ReadonlySet<string>, tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.text ?? '';
  for (let taken = WORDS_FROM.get(first) ?? 0; taken > 0; taken -= 1) {
    let name = first;
    for (let i = 1; i < taken; i += 1) name += ` ${tokens[at + i]?.text ?? ''}`;
    if (names.has(name)) return taken;
  }
  return 0;
}

/** Kinds of places that a name follows: "مدينة …", "ملعب …". */
export const SITE =
  /^(?:جمهوريه|مملكه|سلطنه|اماره|دوله|مدينه|العاصمه|بلده|قريه|منطقه|محافظه|ولايه|مقاطعه|اقليم|جزيره|شبه|حي|ضاحيه|ميناء|مطار|منتجع|قصر|مقر|ملعب|استاد|جامعه|مستشفي|محيط|ريف|ضواحي|ميدان|ساحه|شارع|مخيم|معبر|قاعده|مركز|قاعه|مسرح|متحف|فندق|سواحل|مرتفعات|سماء|شوارع|مستشفيات|مطارات|بلديه|معتمديه|قضاء|مديريه|عماله|جهه|city|island|port|province)$/u;
/** Buildings and grounds, whose names go on for some words ("ملعب الملك فهد الدولي"). */
export const FACILITY =
  /^(?:مطار|منتجع|قصر|مقر|ملعب|استاد|جامعه|مستشفي|ميدان|ساحه|شارع|مخيم|معبر|قاعده|سجن|مركز|قاعه|مسرح|متحف|فندق)$/u;
/** Kinds of grounds that are a place only where something is in them or goes to them: "في حقل …", "من بورصة …". */
export const GROUNDS =
  /^(?:بورصه|حقل|منجم|مصنع|مصفاه|محطه|جسر|نفق|سوق|مسجد|كنيسه|محكمه|معهد|مجمع|مدرسه|كليه|مقبره|سجن|سد|بحيره|وادي|غابه|شاطي|سفاره|قنصليه)$/u;
export const SIDE =
  /^(?:شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|قرب|قلب|northern|southern|eastern|western|central|southeastern|northeastern|southwestern|northwestern|downtown|nearby)$/u;
/** First words of names of two words. */
export const NAME_LEAD =
  /^(?:سان|سانت|نيو|راس|ابو|ام|بني|لوس|تل|بور|دير|خان|كوالا|بوينس|ريو|كيب|سيدي|شرم|عين|وادي|جبل|باب|بيت|دار|القرم|هونغ|برج|بحر|نهر|مضيق|خليج|جبال|صحراء|تلال|سد|بير|سانتا|ساو|لاس|فيلا|كفر)$/u;
// What follows في without being a place: nouns of time, occasion and manner, by their commonest folded forms.
const NOT_A_PLACE = new Set(
  `بيان حين ظل اطار وقت مؤتمر كلمه مقابله اعقاب ختام بدايه نهايه هذا هذه ذلك كل اي ما ان انه اشاره حال حاله مجال قضيه شان صفوف حاجه
  حديث تصريح تصريحات رساله خطاب مطلع منتصف اواخر اوائل غضون خطوه سياق موازاه مواجهه مجلس حكومه تقرير تحقيق قتال هجوم حادث حادثه
  وقوع مقتل اصابه عدد نحو اكثر اقل غيره جميع مختلف مستقبل ماضي جلسه لقاء زياره اجتماع محادثات مفاوضات مكالمه اتصال المئه المائه الميه
  بيئه سوق بطاريه مشكله طريق سبيل ضوء نفس ايدي يد عمليه حمله انتخابات استفتاء قطاع شركه مكتب حزب عهد عصر زمن فتره مده سنه عام يوم شهر
  اسبوع ساعه موعد اثناء طور صدد نظر رأي راي حق صالح مصلحه استقبال انتظار وجه موسم دوري كاس مباراه حفل معرض مهرجان صيف شتاء ربيع خريف
  ليل صباح مساء فجر ظهر عصر انفجار قصف غاره اشتباك اشتباكات انهيار سقوط تصعيد سعيه ضربه نزاع حرب سباق نهائي ذهاب اياب قمه دوره جوله
  كانون تشرين شباط اذار نيسان ايار حزيران تموز ايلول جولته حوار ندوه جمله تغريده منشور مقال كتاب فيلم قرار حكم بلاغ محضر بند اول ثاني
  مقابل شراكه تعاون انحاء ارجاء اماكن مواقع مناطق دول بلدان عدد بعض داخل خارج صحيفه قناه برنامج نشره عددها اعمال فعاليات منافسات تعاملات
  سابق سابقه جديد جديده قديم قديمه كبير كبيره صغير صغيره مجاور مجاوره آخر أخرى سري سريه واحد واحده حكومي حكوميه خاص خاصه محلي محليه`
    .split(/\s+/)
    .map(fold),
);

// Patterns of verbal nouns and participles (Wright I §196–202): تفعيل, تفاعل, افعال, انفعال, افتعال, استفعال, مفعل.
const NOUN_OF_ACTION =
  /^(?:م\p{L}{2,3}|ت\p{L}{3}|ت\p{L}{2}ي\p{L}|ت\p{L}ا\p{L}{2}|ا\p{L}{2}ا\p{L}|ان\p{L}{2}ا\p{L}|ا\p{L}ت\p{L}ا\p{L}|است\p{L}{2}ا\p{L})$/u;

/** Whether a folded Arabic word can be a place's name; `sure` when a word before it says that a place follows. */
export function canBePlace(word: string, sure: boolean): boolean {
  if (isNamedPlace(word)) return true;
  if (
    !/^\p{Script=Arabic}{3,}$/u.test(word) ||
    isStopWord(word) ||
    isNumber(word) ||
    NOT_A_PLACE.has(word) ||
    isTimeWord(word)
  )
    return false;
  if (sure) return true;
  // "في عداد", "في ظرف": a word of the language is no name, but for those named above.
  if (isTranslated(word) || isInThesaurus(word)) return false;
  return !word.startsWith('ال') && !/(?:ه|ات|ها|هم|ين|ون)$/u.test(word) && !NOUN_OF_ACTION.test(word);
}

/** True for a folded word that tells a building, ground or region of before by its kind alone: "المصنع", "المحافظة". */
export const isBuilding = (word: string): boolean =>
  /^ال(?:مطار|منتجع|قصر|ملعب|استاد|مستشفي|ميدان|ساحه|مخيم|معبر|سجن|قاعه|مسرح|متحف|فندق|منجم|مصنع|مصفاه|محطه|جسر|نفق|مسجد|كنيسه|محكمه|معهد|مجمع|مدرسه|كليه|سد|بحيره|وادي|شاطي|سفاره|قنصليه|مدينه|بلده|قريه|منطقه|محافظه|ولايه|اقليم|جزيره|ميناء|مرفا)$/u.test(
    word,
  );

/** True for a folded word with the article that no list of the language has: "الصخيرات", not "الاجتماع". */
export function isUnheardName(word: string): boolean {
  return /^ال\p{L}{4,}$/u.test(word) && canBePlace(word, true) && !isTranslated(word) && !isInThesaurus(word);
}

/** True for a folded word of the calendar. */
export function isTimeWord(word: string): boolean {
  return MONTH_NUMBERS.has(word) || WEEKDAY_NUMBERS.has(word) || UNITS.has(word) || MODIFIERS.has(word);
}
