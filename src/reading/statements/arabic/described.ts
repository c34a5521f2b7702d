import { isPeople, isSeveral, isTitle } from './nouns.ts';
import type { Line } from './words.ts';

// Clauses without a relative pronoun that describe an indefinite noun: where they begin, the name ends.

const WORK =
  /^(?:تقرير|دراسه|بيان|بحث|استطلاع|مقال|وثيقه|احصاء|مسح|تحقيق|رساله|نص|تسجيل|مقطع|منشور|كتاب|مذكره|بلاغ)$/u;

/** When a paper came out, behind its name: "تقرير للمنظمة صدر أمس"; "دراسة نشرها المركز" names who made it. */
export const PUBLISHED = /^(?:صدر|نشر|بث|اعد|وزع|اجري|اذيع)ت?$/u;

/** What people do or did, in a clause that describes a noun without an article: "عمال تظاهروا", "رجل نجا". */
export const DID =
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
