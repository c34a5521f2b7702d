import type { Span } from '../../language/normalise.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { WEEKDAY_NUMBERS } from '../schedule/calendarNames.ts';
import { arabicCue } from './cues.ts';
import { type Ground, trimmed } from './ground.ts';

/** Nouns that name a speaker by office or role, folded, without the article; feminine and plural by suffix. */
const TITLES =
  'مسوول مصدر متحدث ناطق وزير رييس نايب مدير امين مستشار سفير مبعوث قايد زعيم عضو خبير محلل استاذ باحث كاتب صحفي مراسل شاهد شهود طبيب محام قاض عالم ضابط جنرال عميد لواء عقيد ملك امير شيخ بابا امام حاكم محافظ عمده نقيب ممثل مندوب دبلوماسي مصادر وكاله صحيفه موقع قناه شبكه خدمه بيان تقرير دراسه هييه منظمه وزاره حكومه جيش شركه مجلس لجنه مفوض مفوضيه بنك مكتب حزب حركه برلماني شخص سكان الري الريس رجل امراه ولي قوات شرطه سلطات اداره كبير مساعد نجم مدرب لاعب مخرج ممثله مواطن ناشط';
const TITLE_STEMS = new Set(TITLES.split(' '));
const TITLE_ENDING = /(?:ه|ات|ون|ين|ان|ي|ا)$/u;

/** True for a folded word that names an office, role or institution that speaks. */
export function isTitle(word: string): boolean {
  return [word, word.replace(/^و(?=.{4})/u, '')].some((own) => {
    const bare = own.replace(/^(?:و|ف|ل|ب)?ال(?=.{2})/u, '');
    const stem = bare.replace(TITLE_ENDING, '');
    return TITLE_STEMS.has(bare) || TITLE_STEMS.has(stem) || TITLE_STEMS.has(`${stem}ه`);
  });
}

const ENDS =
  /^(?:في|من|خلال|امام|عقب|بعد|قبل|قبيل|بعيد|ردا|عبر|علي|عن|مع|لدي|عند|اثناء|ضمن|للصحفيين|للصحافيين|لوكاله|لصحيفه|لقناه|لموقع|لشبكه|لرويترز|و?ب?ان(?:ه|ها|هم|هما|ني|نا|ك)?|الي|حول|بشان|ايضا|كذلك|كما|ايضًا|انذاك|اليوم|امس|غدا|مساء|صباح|يوم|حين|حيث|لكن|اذا|ل|ب|الذي|التي|الذين|بحسب|وفق|وفقا|وذلك|بوضوح|بجلاء|مرارا|مجددا|بقوه|منذ|قوله|قولها|قولهم|فيما|بينما|فان|قد|لن|لم|لا|هو|هي|هم|لها|له)$/u;
const INSIDE_AFTER_TITLE = /^(?:في|من|عن|لدي|علي|باسم|ل|ب)$/u;
const LONGEST = 14;

/**
 * The noun phrase that names a speaker from a token on: up to a preposition of circumstance, a comma that opens no
 * apposition, a complementiser or a quotation of more than a name. Undefined when none stands there.
 */
export function mentionFrom(
  { text, tokens, quotes }: Ground,
  first: number,
  limit: number,
): { span: Span; to: number } | undefined {
  let at = first;
  while (at < tokens.length && at - first < LONGEST) {
    const token = tokens[at];
    if (!token || token.start >= limit) break;
    if (at > first && breaksOff(text, tokens[at - 1]?.end ?? 0, token.start)) {
      if (!apposition({ text, tokens, quotes, stops: [] }, at, first, limit)) break;
    }
    const word = token.text;
    if (
      /["«“]/u.test(text.slice(tokens[at - 1]?.end ?? 0, token.start)) &&
      !(at > first && isTitle(tokens[at - 1]?.text ?? ''))
    )
      break;
    if (
      ENDS.test(word) &&
      !(
        INSIDE_AFTER_TITLE.test(word) &&
        at === first + 1 &&
        isTitle(tokens[first]?.text ?? '') &&
        !/^(?:ال|وال)/u.test(tokens[first]?.text ?? '')
      )
    )
      break;
    if (/^لل?\p{L}+/u.test(word) && at > first && /^(?:لل\p{L}{4,}يين|لوكال)/u.test(word)) break;
    if (
      WEEKDAY_NUMBERS.has(word) ||
      (arabicCue(word) !== undefined && (at > first || arabicCue(word)?.form === 'participle'))
    )
      break;
    at += 1;
  }
  const [from, last] = [tokens[first], tokens[at - 1]];
  if (!from || !last || at === first || isStopWord(from.text)) return undefined;
  let end = last.end;
  if (
    /["»”]/u.test(text.charAt(end)) &&
    quotes.some(({ start, end: close }) => start >= from.start - 1 && close === end + 1)
  )
    end += 1;
  const span = trimmed(text, { start: from.start, end });
  return span && { span, to: at };
}

function breaksOff(text: string, from: number, to: number): boolean {
  return /[،,:؛;.()؟!]/u.test(text.slice(from, to));
}

/** "مستشار الأمن القومي، جايك سوليفان": a short name after a comma, closed by a comma or what is said. */
function apposition({ text, tokens }: Ground, at: number, first: number, limit: number): boolean {
  if (
    !/^[\s"»”]*[،,]\s*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)) ||
    !isTitle(tokens[first]?.text ?? '')
  )
    return false;
  let end = at;
  while (end < tokens.length && end - at < 5 && (tokens[end]?.start ?? 0) < limit) {
    const word = tokens[end]?.text ?? '';
    if (end > at && (breaksOff(text, tokens[end - 1]?.end ?? 0, tokens[end]?.start ?? 0) || ENDS.test(word)))
      return end - at <= 4;
    if (ENDS.test(word) || arabicCue(word) || isStopWord(word) || /^(?:ال|و)/u.test(word)) return false;
    end += 1;
  }
  return end - at <= 4;
}
