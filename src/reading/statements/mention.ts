import type { Span } from '../../language/normalise.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { WEEKDAY_NUMBERS } from '../schedule/calendarNames.ts';
import { CITY_NAMES } from '../schedule/cityNames.ts';
import { THAT } from './arabicParticles.ts';
import { arabicCue } from './cues.ts';
import { type Ground, trimmed } from './ground.ts';
import { isAgent, isHearer, isInstitution, isOccasion, isPaper, isTitle } from './titles.ts';

const ENDS =
  /^(?:في|من|خلال|امام|عقب|بعد|قبل|قبيل|بعيد|ردا|عبر|علي|عن|مع|لدي|عند|اثناء|ضمن|باسم|و?ب?ان(?:ه|ها|هم|هما|ني|نا|ك)?|الي|حول|بشان|بخصوص|ايضا|كذلك|كما|ايضًا|انذاك|اليوم|امس|غدا|مساء|صباح|فجر|ظهر|يوم|ليل|حين|حيث|لكن|اذا|ل|ب|الذي|التي|الذين|اللذان|بحسب|وفق|وفقا|وذلك|بوضوح|بجلاء|مرارا|مجددا|بقوه|منذ|قوله|قولها|قولهم|فيما|بينما|فان|قد|لن|لم|لا|ما|هو|هي|هم|لها|له|لهم|تعليقا|ممازحا|انها|انه|اول|وهو|وهي|تحت|فوق|داخل|خارج|وسط|رغم|بشكل|بصراحه|مازحا|جوابا|هناك|هنا|الان|حاليا|لاحقا|سابقا)$/u;
const INSIDE = /^(?:في|من|عن|لدي|علي|باسم|ل|ب)$/u;
/** A participle that describes with a complement of its own: "الناطق باسم…", "التابع لـ…". */
const DESCRIBES =
  /^(?:ال)(?:ناطق|تابع|موالي|مقرب|داعم|مويد|معني|مكلف|منتمي|مدعوم|مقيم|مشرف|صادر|محسوب|مرتبط|متخصص|متخذ|واقع)ه?$/u;
const LONGEST = 14;
const CITIES = new Set(CITY_NAMES);

export interface Mention {
  readonly span: Span;
  /** Index of the first token after it. */
  readonly to: number;
}

/**
 * The noun phrase that names a speaker from a token on: up to a preposition of circumstance, a comma that opens no
 * apposition, a complementiser or a quotation of more than a name. Undefined when none stands there.
 */
export function mentionFrom(own: Ground, start: number, limit: number): Mention | undefined {
  const { text, tokens } = own;
  const first = start + publication(own, start);
  let at = first;
  while (at < tokens.length && at - first < LONGEST) {
    const token = tokens[at];
    if (!token || token.start >= limit) break;
    if (ends(own, at, first, limit)) break;
    at += 1;
  }
  const [from, last] = [tokens[first], tokens[at - 1]];
  if (!from || !last || at === first || isStopWord(from.text)) return undefined;
  const span = trimmed(text, { start: from.start, end: afterMark(own, from.start, last.end) });
  return span && { span, to: at };
}

/** Words before the body that speaks through a paper: "بيانات وزارة التجارة", "بيان صادر عن الرئاسة". */
function publication({ tokens }: Ground, at: number): number {
  const [paper, next, preposition] = [0, 1, 2].map((offset) => tokens[at + offset]?.text ?? '');
  if (!paper || !next || !isPaper(paper)) return 0;
  if (/^صادره?$/u.test(next) && preposition === 'عن') return 3;
  return isTitle(next) || isInstitution(next) ? 1 : 0;
}

/** Whether the name stops before a token. */
function ends(own: Ground, at: number, first: number, limit: number): boolean {
  const { text, tokens } = own;
  const word = tokens[at]?.text ?? '';
  const start = tokens[at]?.start ?? 0;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, start);
  if (at > first && /[،,:؛;.()؟!]/u.test(gap)) return !apposition(own, at, first, limit);
  if (opensQuotation(own, start) && !isNamed(own, at)) return true;
  if (INSIDE.test(word) && at > first && withinName(own, at, first)) return false;
  if (ENDS.test(word) || WEEKDAY_NUMBERS.has(word)) return true;
  if (at > first && isHearer(word) && !headOfMedium(own, at, first)) return true;
  if (at - first > 1 && DESCRIBES.test(word)) return true;
  const cue = arabicCue(word);
  return cue !== undefined && (at > first || cue.form === 'participle');
}

/** "مسؤول كبير في الوزارة", "رئيس الأبحاث في شركة …": a preposition that belongs to the office. */
function withinName({ tokens }: Ground, at: number, first: number): boolean {
  const [head, word, next] = [tokens[first], tokens[at], tokens[at + 1]].map((one) => one?.text ?? '');
  if (!head || !word || !next || isOccasion(next)) return false;
  if (at === first + 1) {
    if (word === 'باسم') return isAgent(head);
    if (isTitle(head) && !/^و?ال/u.test(head)) return true;
  }
  const before = tokens.slice(first + 1, at).map(({ text }) => text);
  if (word === 'باسم') return /^(?:و?ال)?(?:متحدث|ناطق)ه?$/u.test(before.at(-1) ?? '') || isAgent(head);
  if (!/^(?:في|لدي|ب)$/u.test(word) || !isAgent(head)) return false;
  if (isInstitution(next)) return true;
  if (!/^و?ال/u.test(head) && before.every((one) => !/^ال/u.test(one)) && before.length < 3) return true;
  // "رئيس قسم الهواتف في سامسونغ": a department's chief, and a proper name that is no city.
  const department = before.length > 1 && isInstitution(before[0] ?? '');
  return department && !/^ال/u.test(next) && !CITIES.has(next);
}

/** "المدير العام لقناة …": the medium the speaker heads, not the one spoken to. */
function headOfMedium({ tokens }: Ground, at: number, first: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return (
    /^(?:العام|العامه|التنفيذي|التنفيذيه|الرسمي|الاقليمي|تحرير)$/u.test(before) ||
    (at === first + 1 && /^(?:مدير|رييس|مراسل)ه?$/u.test(tokens[first]?.text ?? ''))
  );
}

/** True when the marks before a token open a quotation rather than close one. */
function opensQuotation({ quotes, text }: Ground, start: number): boolean {
  return quotes.some((quote) => quote.start < start && text.slice(quote.start + 1, start).trim() === '');
}

/** A quotation right after a title or a body is its name: شركة "النخيل". */
function isNamed({ tokens }: Ground, at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return isTitle(before) || isInstitution(before);
}

/** Past the mark that closes a quotation the name ends with. */
function afterMark({ text, quotes }: Ground, start: number, end: number): number {
  const closes =
    /["»”]/u.test(text.charAt(end)) &&
    quotes.some((quote) => quote.start >= start - 1 && quote.end === end + 1);
  return closes ? end + 1 : end;
}

/** "مستشار الأمن القومي، جايك سوليفان": a short name after a comma, closed by a comma or what is said. */
function apposition({ text, tokens }: Ground, at: number, first: number, limit: number): boolean {
  if (
    !/^[\s"»”]*[،,]\s*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)) ||
    !isTitle(tokens[first]?.text ?? '')
  )
    return false;
  let end = at;
  let definite = false;
  while (end < tokens.length && end - at < 5 && (tokens[end]?.start ?? 0) < limit) {
    const word = tokens[end]?.text ?? '';
    const gap = text.slice(tokens[end - 1]?.end ?? 0, tokens[end]?.start ?? 0);
    const closed = /[،,:؛;.()؟!]/u.test(gap) || THAT.test(word);
    if (end > at && (closed || (ENDS.test(word) && !definite))) return true;
    if (ENDS.test(word) || WEEKDAY_NUMBERS.has(word) || arabicCue(word) || isStopWord(word)) return false;
    if (end === at && (/^(?:ال|و)/u.test(word) || isTitle(word))) return false;
    definite ||= /^ال/u.test(word);
    end += 1;
  }
  return end - at <= 4;
}
