import { fold } from '../language/normalise.ts';
import type { QuestionKind } from './questionKind.ts';

/** A telling denied, on folded letters: "لم تكشف", "رفض الإفصاح", "did not say", "declined to name", "غير معروف". */
const DENIED =
  /(?<!\p{L})(?:[وف]?(?:لم|لا|دون ان|امتنعت? عن|(?:رفضت?|ترفض|يرفض)(?: \p{L}+){0,3}?)\s+(?:ال|ان\s+)?[يتن]?(?:كشف|علن|اعلان|حدد|وضح|فصح|افصاح|ذكر|عرف|عط|شر|تضح|صدر|نشر|سم|بين|تطرق|قدم|حسم|اكد|ورد|تقرر|زال)|(?:ال)?(?:غير|ليس) (?:ال)?(?:معروف|واضح|محدد)|(?:not|n't|never|yet to|(?:declined?|refused?|declines|refuses) to|without)\s+(?:yet |immediately |been )*(?:sa[iy]|disclos|reveal|announc|specif|giv|provid|nam|identif|know|clear|confirm|set |decid|elaborat|releas|expla)|unclear|unknown)/gu;
/** What something is said to be that nobody knows: it stands after it, too ("سبب الموت يظل مجهولاً"). */
const UNKNOWN =
  /(?<!\p{L})(?:(?:ال)?(?:غير|ليس) (?:ال)?معروف|(?:ال)?(?:مجهول|غامض|لغز)\p{L}{0,2}(?!\p{L})|unclear|unknown|mystery)/gu;
const REACH = 45;

/** What is named where the asked-for kind of thing is said not to be known. */
const NAMED: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  time: /(?<!\p{L})(?:[بل]?(?:ال)?(?:موعد|مواعيد|تاريخ|توقيت|وقت|جدول)|متي|when|dates?|timetable|timeline|schedule)(?!\p{L})/u,
  number:
    /(?<!\p{L})(?:(?:ال)?(?:عدد|اعداد|حجم|قيمه|مبلغ|كلفه|تكلفه|سعر|نسبه|حصيله|ارقام)|كم|how (?:much|many|long)|numbers?|figures?|value|price|cost|amount|toll)(?!\p{L})/u,
  cause: /(?<!\p{L})(?:(?:ال)?(?:سبب|اسباب|دوافع|دافع)|لماذا|why|reasons?|cause|motive)(?!\p{L})/u,
  person:
    /(?<!\p{L})(?:(?:ال)?(?:اسم|اسماء|هويه|هويات)|من هو|who|names?|identity|identities|identify|identified)(?!\p{L})/u,
  place: /(?<!\p{L})(?:(?:ال)?(?:مكان|موقع|وجهه)|اين|where|location|whereabouts|venue)(?!\p{L})/u,
  open: undefined,
};

/** Whether a sentence says itself that the asked-for kind of thing is not told: "لم تكشف الشركة عن موعد الطرح". */
export function isUntold(kind: QuestionKind, sentence: string): boolean {
  const named = NAMED[kind];
  if (!named) return false;
  const text = fold(sentence);
  return (
    [...text.matchAll(DENIED)].some(({ index, 0: denial }) =>
      named.test(text.slice(index, index + denial.length + REACH)),
    ) ||
    [...text.matchAll(UNKNOWN)].some(({ index }) => named.test(text.slice(Math.max(0, index - REACH), index)))
  );
}
