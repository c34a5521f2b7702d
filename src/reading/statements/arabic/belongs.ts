import { beginsName } from '../../../language/personNames.ts';
import { CITY_NAMES } from '../../schedule/cityNames.ts';
import { canBePlace, isNamedPlace, isTimeWord, SITE } from '../../schedule/placeNames.ts';
import { isAgent, isAttitude, isInstitution, isOccasion, isTitle } from './nouns.ts';
import { BEFORE_OTHER_THAT, PREPOSITION, SOURCE, THAT } from './particles.ts';
import { type Line, NAME_WORDS, opensQuotation, pastQuotation } from './words.ts';

// What belongs to a speaker's name behind a preposition, a medium or a mark.

const CITIES = new Set(CITY_NAMES);

/** A count before a noun: ثلاثة مصادر, عدة جهات. */
export const COUNT =
  /^(?:ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|تسعه?|عشره?|عده|عدد|بعض|احد|احدي|عشرات|مئات|كل|جميع|معظم|نفس|ذات)$/u;

/** "مسؤول كبير في الوزارة", "رئيس الأبحاث في شركة …": a preposition that belongs to the office. */
export function withinName(line: Line, at: number, first: number): boolean {
  const { words } = line;
  const [head, word, next] = [words[first], words[at], words[at + 1]].map((one) => one?.text ?? '');
  if (!head || !word || !next || isOccasion(next)) return false;
  if (isTitle(head) && /^(?:في|الي|لدي)$/u.test(word) && holderLater(line, at)) return true;
  if (at === first + 1) {
    if (word === 'من' && (COUNT.test(head) || head === 'العديد')) return true;
    if (word === 'باسم') return isAgent(head);
    if (word === 'عن' && DELEGATE.test(head)) return true;
    if (isTitle(head) && !/^و?ال/u.test(head)) return true;
  }
  if (DESCRIBED_BY.test(words[at - 1]?.text ?? '') && words[at + 1]?.definite) return true;
  // "دراسة أعدها باحثون من جامعة الساحل"
  const person = words[at - 1];
  if (word === 'من' && person && !person.definite && isAgent(person.text) && isInstitution(next)) return true;
  const before = words.slice(first + 1, at).map(({ text }) => text);
  if (word === 'الي') return sentTo(line, at, first);
  if (word === 'باسم') return /^(?:و?ال)?(?:متحدث|ناطق)ه?$/u.test(before.at(-1) ?? '') || isAgent(head);
  if (!/^(?:في|لدي|ب)$/u.test(word)) return false;
  if (inBody(line, at, first) || inField(line, at, first)) return true;
  if (!before.concat(head).some(isAgent)) return false;
  if (isInstitution(next)) return true;
  if (!/^و?ال/u.test(head) && before.every((one) => !/^ال/u.test(one)) && before.length < 3) return true;
  // "رئيس قسم الهواتف في سامسونغ": a department's chief, and a proper name that is no city.
  const department = before.length > 1 && isInstitution(before[0] ?? '');
  return department && !/^ال/u.test(next) && !CITIES.has(next);
}

/** Adjectives and participles with a complement of their own: "مصدر قريب من التحقيق", "دبلوماسي مطلع على المحادثات". */
const DESCRIBED_BY =
  /^(?:قريب|مقرب|مطلع|مشارك|حاضر|عامل|ملم|عارف|مكلف|معني|مختص|متخصص|ضالع|مسوول|مشرف|مواكب|متابع|مقيم)(?:ه|ا|ون|ين|ات)?$/u;

/** "وزير الصحة في جنوب أفريقيا ثابو موكوينا", "رئيس الوفد إلى المفاوضات سامي كريم": whose office it is follows where it is held. */
function holderLater({ words, text }: Line, at: number): boolean {
  for (const step of [2, 3]) {
    const [before, own, next] = [words[at + step - 1], words[at + step], words[at + step + 1]];
    if (!own || !next || own.cue || own.start >= (words[at]?.stop ?? 0) || !/^\s+$/u.test(own.gap))
      return false;
    if (before?.definite === false && step === 2 && isNamedPlace(`${before.text} ${own.text}`)) continue;
    if (!own.definite && !own.preposition && !isTimeWord(own.text) && beginsName(words, at + step, text))
      return true;
  }
  return false;
}

/** Who is sent somewhere: "المبعوث الأممي إلى السودان". */
const ENVOY = /^(?:ال)?(?:مبعوث|موفد|سفير|مندوب)ه?$/u;

/** "المبعوث الأممي إلى السودان": the name, if any, comes later. */
function sentTo({ words }: Line, at: number, first: number): boolean {
  const office = words.slice(first, at);
  const named = office.slice(1).some(({ definite }, k) => !definite && office[k]?.definite);
  return !named && office.some(({ text }) => ENVOY.test(text)) && canBePlace(words[at + 1]?.text ?? '', true);
}

/** Who stands for others: "النائب عن المحافظة". */
const DELEGATE = /^(?:ال)?(?:نايب|نايبه|عضو|مرشح|مرشحه|ممثل|ممثله|مندوب|مندوبه|نواب)$/u;

/**
 * A body of a place or within another: "وزارة الطاقة في نوراليا", "الجهات المختصة في الحماية المدنية"; not the occasion
 * ("الوزارة في بيان") or a circumstance ("الهيئة في خطوة مفاجئة"), which says more of its noun.
 */
function inBody(line: Line, at: number, first: number): boolean {
  const { words } = line;
  const kind = SITE.test(words[at + 1]?.text ?? '') && canBePlace(words[at + 2]?.text ?? '', true) ? 1 : 0;
  const [before, next, after] = [words[at - 1], words[at + 1], words[at + 2 + kind]];
  if (!before?.definite || !next || opensQuotation(line, at + 1) !== undefined) return false;
  if (isTime(line, at + 1) || isOccasion(next.text)) return false;
  if (/^ال(?:مختصه|معنيه|مسووله)$/u.test(before.text)) return next.definite && !isTimeWord(next.text);
  if (!isInstitution(words[first]?.text ?? '') || (kind === 0 && !canBePlace(next.text, false))) return false;
  if (CITIES.has(next.text) || isAttitude(next.text) || isTitle(next.text)) return false;
  return !after || after.start >= next.stop || !/^\s+$/u.test(after.gap) || closes(after.text);
}

/** "الخبير في شؤون الساحل", "قائد الشرطة في المنطقة": what an expert knows, or where an office is held. */
function inField({ words }: Line, at: number, first: number): boolean {
  const [head, next] = [words[first], words[at + 1]?.text ?? ''];
  if (!head || !isAgent(head.text)) return false;
  return (at === first + 1 && FIELD.test(next)) || (!head.definite && WHERE_HELD.test(next));
}

const FIELD =
  /^(?:ال)?(?:شوون|شان|مجال|مجالات|علم|علوم|قضايا|تاريخ|قانون|اقتصاد|سياسه|سياسات|دراسات|ادب|طب|جراحه|امراض|امن|طاقه)$/u;
const WHERE_HELD = /^ال(?:بلاد|منطقه|اقليم|محافظه|ولايه|مقاطعه|جهه|مديريه)$/u;

const closes = (word: string): boolean =>
  THAT.test(word) || isTimeWord(word) || SOURCE.test(word) || /^(?:امس|اليوم|يوم|قد|في)$/u.test(word);

/** "المدير العام لقناة …": the medium the speaker heads, not the one spoken to. */
export function headOfMedium({ words }: Line, at: number, first: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return (
    /^(?:العام|العامه|التنفيذي|التنفيذيه|الرسمي|الاقليمي|تحرير)$/u.test(before) ||
    (at === first + 1 && /^(?:مدير|رييس|مراسل)ه?$/u.test(words[first]?.text ?? ''))
  );
}

/**
 * A short quotation right after an indefinite title or body is its name: شركة "النخيل"; after الوزير it is speech. So it is
 * after a body of several words when what is said comes later (بنك التنمية «أفق» … أن), and behind a preposition within the
 * name (مصادر في «الحراك»).
 */
export function isNamed(line: Line, at: number, first: number): boolean {
  const before = line.words[at - 1]?.text ?? '';
  if (pastQuotation(line, at) - at > NAME_WORDS) return false;
  if (PREPOSITION.test(before)) return true;
  if (!/^ال/u.test(before)) return isTitle(before) || isInstitution(before);
  const head = line.words[first];
  const body = head !== undefined && !head.definite && isInstitution(head.text);
  return body && clauseLater(line, pastQuotation(line, at), at);
}

/**
 * A clause opens soon after a short quotation, which is a name then, not speech: right behind it, or behind an aside between
 * commas ("بنك التنمية «أفق»، في تقرير له، أن").
 */
export function clauseLater({ words }: Line, past: number, at: number): boolean {
  const gap = words[past]?.gap ?? '';
  const comma = /^["»”]\s*[،,]\s*$/u.test(gap);
  if (past - at > NAME_WORDS || (!comma && !/^["»”]\s+$/u.test(gap))) return false;
  const stop = words[at]?.stop ?? 0;
  for (let i = past; i < past + LATER; i += 1) {
    const word = words[i];
    if (!word || word.start >= stop || word.cue || word.quote) return false;
    if (THAT.test(word.text) && (!comma || /[،,]/u.test(word.gap)))
      return !BEFORE_OTHER_THAT.test(words[i - 1]?.text ?? '');
    if (THAT.test(word.text)) return false;
  }
  return false;
}

const LATER = 10;

/** "الأسبوع الماضي", "العام الجاري": when it was said. */
export function isTime({ words }: Line, at: number): boolean {
  return (
    /^ال(?:اسبوع|شهر|عام|سنه|ليله|يوم|موسم)$/u.test(words[at]?.text ?? '') &&
    /^ال(?:ماضي|مقبل|قادم|جاري|حالي|منصرم|فايت|سابق)ه?$/u.test(words[at + 1]?.text ?? '')
  );
}
