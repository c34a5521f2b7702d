import type { Span } from '../../language/normalise.ts';
import { fold } from '../../language/normalise.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { MODIFIERS, MONTH_NUMBERS, UNITS, WEEKDAY_NUMBERS } from './calendarNames.ts';
import { CITY_NAMES } from './cityNames.ts';

const NAMED = new Set([
  ...CITY_NAMES,
  ...['ar', 'en'].flatMap((locale) => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    return letters.flatMap((a) => letters.flatMap((b) => fold(names.of(a + b) ?? ''))).filter(Boolean);
  }),
]);

const SITE =
  /^(?:مدينه|العاصمه|بلده|قريه|منطقه|محافظه|ولايه|مقاطعه|اقليم|جزيره|شبه|حي|ضاحيه|ميناء|مطار|منتجع|قصر|مقر|ملعب|استاد|جامعه|مستشفي|city|island|port|province)$/u;
/** First words of names of two words. */
const NAME_LEAD =
  /^(?:سان|سانت|نيو|راس|ابو|ام|بني|لوس|تل|بور|دير|خان|كوالا|بوينس|ريو|كيب|سيدي|شرم|عين|وادي|جبل|باب|بيت|دار|القرم|هونغ)$/u;
const SIDE =
  /^(?:شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|جنوب|northern|southern|eastern|western|central)$/u;
// What follows في without being a place: nouns of time, occasion and manner, by their commonest folded forms.
const NOT_A_PLACE = new Set(
  `بيان حين ظل اطار وقت مؤتمر كلمه مقابله اعقاب ختام بدايه نهايه هذا هذه ذلك كل اي ما ان انه اشاره حال حاله مجال قضيه شان صفوف حاجه
  حديث تصريح تصريحات رساله خطاب مطلع منتصف اواخر اوائل غضون خطوه سياق موازاه مواجهه مجلس حكومه تقرير تحقيق قتال هجوم حادث حادثه
  وقوع مقتل اصابه عدد نحو اكثر اقل غيره جميع مختلف مستقبل ماضي جلسه لقاء زياره اجتماع محادثات مفاوضات مكالمه اتصال المئه المائه الميه
  بيئه سوق بطاريه مشكله طريق سبيل ضوء نفس ايدي يد عمليه حمله انتخابات استفتاء قطاع شركه مكتب حزب عهد عصر زمن فتره مده سنه عام يوم شهر
  اسبوع ساعه موعد اثناء طور صدد نظر رأي راي حق صالح مصلحه استقبال انتظار وجه موسم دوري كاس مباراه حفل معرض مهرجان`
    .split(/\s+/)
    .map(fold),
);

/**
 * Places named in a stretch of text, as UTF-16 spans of it in order. `known` holds folded names the article
 * elsewhere gives as places: they are told even with a preposition written onto them.
 */
export function placesIn(text: string, known: ReadonlySet<string> = new Set()): Span[] {
  const tokens = tokenise(text);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const own = attachedName(tokens[at]?.text ?? '', known);
    const end = own === undefined ? placeEnd(text, tokens, at) : at + 1;
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (end === at || !first || !last) continue;
    spans.push({ start: own === undefined ? first.start : first.start + 1, end: last.end });
    at = end - 1;
  }
  return spans;
}

/** The name in a word with a preposition written onto it ("لبروكسل"); undefined when it is none. */
function attachedName(word: string, known: ReadonlySet<string>): string | undefined {
  const name = /^[بل](\p{Script=Arabic}{3,})$/u.exec(word)?.[1];
  return name !== undefined && !NAMED.has(word) && !known.has(word) && (NAMED.has(name) || known.has(name))
    ? name
    : undefined;
}

/** The index after the place that begins at a token; the same index when none does. */
function placeEnd(text: string, tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]?.text ?? '';
  if (/^(?:in|at)$/u.test(before)) return englishEnd(text, tokens, at);
  const hosted = /^(?:تستضيف(?:ه|ها|هم)?|يستضيف(?:ه|ها)?|استضافت(?:ه|ها)?)$/u.test(before);
  const led = /^[وف]?(?:في|داخل|قرب|بـ)$/u.test(before) || hosted;
  if (!led && !SITE.test(before)) return at;
  let end = at;
  while (end < tokens.length && (SITE.test(tokens[end]?.text ?? '') || SIDE.test(tokens[end]?.text ?? '')))
    end += 1;
  const sited = end > at;
  if (!properAt(tokens, end, sited || hosted || SITE.test(before))) return at;
  if (NAME_LEAD.test(tokens[end]?.text ?? '') && properAt(tokens, end + 1, true)) end += 1;
  end += 1;
  if (NAMED.has(`${tokens[end - 1]?.text} ${tokens[end]?.text}`)) end += 1;
  // "جنيف وبروكسل وفيينا"
  while (
    /^و\p{L}{3,}/u.test(tokens[end]?.text ?? '') &&
    /^\s+$/u.test(text.slice(tokens[end - 1]?.end, tokens[end]?.start)) &&
    joinedPlace(tokens, end)
  )
    end += 1;
  return end;
}

function properAt(tokens: readonly Token[], at: number, sure: boolean): boolean {
  const word = tokens[at]?.text ?? '';
  if (NAMED.has(word) || NAMED.has(`${word} ${tokens[at + 1]?.text}`)) return true;
  if (!/^\p{Script=Arabic}{3,}$/u.test(word) || isStopWord(word) || NOT_A_PLACE.has(word) || isTimeWord(word))
    return false;
  if (sure) return true;
  return (
    (!word.startsWith('ال') || sure) &&
    !/(?:ه|ات|ها|هم|ين|ون)$/u.test(word) &&
    !/^(?:م\p{L}{2,3}[ةه]?|ت\p{L}{3}|ا\p{L}{2}ا\p{L})$/u.test(word)
  );
}

function joinedPlace(tokens: readonly Token[], at: number): boolean {
  const word = (tokens[at]?.text ?? '').slice(1);
  return properAt([{ text: word, start: 0, end: 0 }], 0, false);
}

function isTimeWord(word: string): boolean {
  return MONTH_NUMBERS.has(word) || WEEKDAY_NUMBERS.has(word) || UNITS.has(word) || MODIFIERS.has(word);
}

function englishEnd(text: string, tokens: readonly Token[], at: number): number {
  let end = at;
  if (tokens[end]?.text === 'the') end += 1;
  const first = end;
  while (
    end < tokens.length &&
    /^\p{Lu}/u.test(text.slice(tokens[end]?.start, tokens[end]?.end)) &&
    !isTimeWord(tokens[end]?.text ?? '') &&
    (end === first || /^[\s-]+$/u.test(text.slice(tokens[end - 1]?.end, tokens[end]?.start)))
  )
    end += 1;
  return end === first ? at : end;
}
