import { isStopWord } from '../../../language/stopWords.ts';
import { WEEKDAY_NUMBERS } from '../../schedule/calendarNames.ts';
import { isAttitude, isPeople, isSeveral, isTitle } from './nouns.ts';
import { DOING, NAME_ENDS, PREPOSITION, THAT } from './particles.ts';
import { RANK } from './spokenTo.ts';
import type { Line } from './words.ts';

// What describes a name: a clause without a relative pronoun, before which it ends; an apposition, which belongs to it.

const WORK =
  /^(?:تقرير|دراسه|بيان|بحث|استطلاع|مقال|وثيقه|احصاء|مسح|تحقيق|رساله|نص|تسجيل|مقطع|منشور|كتاب|مذكره|بلاغ)$/u;

/** When a paper came out, behind its name: "تقرير للمنظمة صدر أمس"; "دراسة نشرها المركز" names who made it. */
export const PUBLISHED = /^(?:صدر|نشر|بث|اعد|وزع|اجري|اذيع)ت?$/u;

/** What people do or did, in a clause that describes a noun without an article: "عمال تظاهروا", "رجل نجا". */
const DID =
  /^(?:نجا|نجت|فقد|فقدت|شارك|شاركت|حضر|حضرت|رافق|رافقت|عمل|عملت|يعمل|تعمل|يعيش|تعيش|يقيم|تقيم|يسكن|تسكن|فر|فرت|هرب|هربت|عاد|عادت|وصل|وصلت|تظاهر|تجمع|كان|كانت|شهد|رفض|رفضت|عايش|عايشت|اصيب|اصيبت|خسر|خسرت|زار|زارت|عمره|عمرها)$/u;

/** The verb of a clause that describes an indefinite noun, so that the name ends before it. */
export function isRelativeVerb({ words }: Line, at: number, first: number): boolean {
  const [word, before] = [words[at]?.text ?? '', words[at - 1]?.text ?? ''];
  if (/^(?!ال).{2,}(?:ون|ين)$/u.test(before) || (isSeveral(before) && !words[at - 1]?.definite))
    if (/^\p{L}{3,}وا$/u.test(word)) return true;
  if (PUBLISHED.test(word) && WORK.test(words[first]?.text ?? '')) return true;
  const head = words[first]?.text ?? '';
  return (
    DID.test(word) &&
    (isTitle(head) || isPeople(head)) &&
    words.slice(first, at).every(({ definite }) => !definite)
  );
}

/** "مستشار الأمن القومي، جايك سوليفان": a short name after a comma, closed by a comma or what is said. */
export function apposition({ text, words }: Line, at: number, first: number, limit: number): boolean {
  if (!/^[\s"»”]*[،,]\s*$/u.test(words[at]?.gap ?? '') || !isTitle(words[first]?.text ?? '')) return false;
  // "رئيس النادي، عمر فهمي، لإذاعة إن": behind one apposition, whom it was said to.
  const second = words.slice(first + 1, at).some(({ gap }) => /[،,]/u.test(gap));
  if (second && /^ل(?!ل)\p{L}{3,}$/u.test(words[at]?.text ?? '')) return false;
  let end = at;
  let definite = false;
  while (end < words.length && end - at < 5 && (words[end]?.start ?? 0) < limit) {
    const word = words[end];
    if (!word) return false;
    const closed = /[،,:؛;.()؟!]/u.test(word.gap) || THAT.test(word.text);
    const over = NAME_ENDS.has(word.text) || PREPOSITION.test(word.text);
    if (end > at && (closed || (over && !definite))) return true;
    if (
      over ||
      /^(?:الا|غير|سوي|بل|بيد)$/u.test(word.text) ||
      (end === at && (DOING.test(word.text) || /\u064b/u.test(text.slice(word.start, word.end)))) ||
      THAT.test(word.text) ||
      (end === at && isAttitude(word.text)) ||
      (end === at && DID.test(word.text)) ||
      WEEKDAY_NUMBERS.has(word.text) ||
      word.cue ||
      isStopWord(word.text)
    )
      return false;
    // "المتحدث باسم الوزارة، الدكتور خالد منير،"
    const style = end === at && RANK.test(word.text) && words[end + 1]?.definite === false;
    if (end === at && !style && (word.definite || /^وال/u.test(word.text) || isTitle(word.text)))
      return false;
    definite ||= word.definite && !style;
    end += 1;
  }
  return end - at <= 4 && /^["»”]?\s*(?:$|[.:،])/u.test(text.slice(words[end - 1]?.end ?? 0, limit));
}
