import type { QuestionKind } from './questionKind.ts';

const NOT_KNOWN = '(?:ال)?(?:غير|ليس) (?:ال)?(?:معروف|واضح|محدد)|unclear|unknown';

/** A telling denied, on folded letters: "لم تكشف", "رفض الإفصاح", "did not say", "declined to name", "غير معروف"; or what somebody has yet to learn: "want to know who". */
const DENIED = new RegExp(
  `(?<!\\p{L})(?:[وف]?(?:لم|لا|دون ان|(?:امتنعت?|احجمت?|ممتنعا|ممتنعه|محجما)(?: \\p{L}+){0,3}? عن|(?:رفضت?|ترفض|يرفض|رافضا|رافضه|رافضين)(?: \\p{L}+){0,3}?)\\s+(?:ال|ان\\s+)?[يتن]?(?:كشف|علن|اعلان|حدد|وضح|فصح|افصاح|ذكر|عرف|عط|شر|تضح|صدر|نشر|سم|بين|تطرق|قدم|حسم|اكد|ورد|تقرر|زال|تمكن)|${NOT_KNOWN}|[وف]?(?:س[يتن]علن|س[يت]تم الاعلان)\\p{L}*(?= (?:\\p{L}+ ){0,3}?(?:لاحق|فور|قريبا|خلال|في وقت|بعد))|[وف]?(?:[يت]?تساءلو?ن?|لمعرفه)(?!\\p{L})|(?:not|n't|never|yet to|(?:declined?|refused?|declines|refuses) to|without)\\s+(?:yet |immediately |been )*(?:sa[iy]|disclos|reveal|announc|specif|giv|provid|nam|identif|know|clear|confirm|set |decid|elaborat|releas|expla)|(?:wants?|wanted|like|waiting|eager|remains?) to (?:be )?(?:know|learn|see|hear)|wonder(?:ed|ing|s)?|the question of)`,
  'gu',
);
/** What something is said to be that nobody knows: it stands after it, too ("سبب الموت يظل مجهولاً"). */
const UNKNOWN = new RegExp(
  `(?<!\\p{L})(?:${NOT_KNOWN}|(?:ال)?(?:مجهول|غامض|لغز)\\p{L}{0,2}(?!\\p{L})|mystery)`,
  'gu',
);
/** Either of them: most sentences have none. */
const UNTOLD = new RegExp(`${DENIED.source}|${UNKNOWN.source}`, 'u');
const REACH = 45;

/** What is named where the asked-for kind of thing is said not to be known. */
const NAMED: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  time: /(?<!\p{L})(?:[بل]?(?:ال)?(?:موعد|مواعيد|تاريخ|توقيت|وقت|جدول)|متي|when|dates?|timetable|timeline|schedule)(?!\p{L})/u,
  number:
    /(?<!\p{L})(?:(?:ال)?(?:عدد|اعداد|حجم|قيمه|مبلغ|كلفه|تكلفه|سعر|نسبه|حصيله|ارقام)|كم|how (?:much|many|long)|numbers?|figures?|value|price|cost|amount|toll)(?!\p{L})/u,
  cause: /(?<!\p{L})(?:(?:ال)?(?:سبب|اسباب|دوافع|دافع)|لماذا|why|reasons?|cause|motive)(?!\p{L})/u,
  person:
    /(?<!\p{L})(?:(?:ال)?(?:اسم\p{L}{0,5}|اسماء|هويه|هويات)|من هو|who|names?|identity|identities|identify|identified)(?!\p{L})/u,
  place: /(?<!\p{L})(?:(?:ال)?(?:مكان|موقع|وجهه)|اين|where|location|whereabouts|venue)(?!\p{L})/u,
  open: undefined,
};

/**
 * Whether a sentence, folded, says itself that the asked-for kind of thing is not told: "لم تكشف الشركة عن موعد الطرح";
 * of an open question, that one of these words is not: "لم يحدد بعد المتحف الذي سيستضيفها".
 */
export function isUntold(kind: QuestionKind, sentence: string, asked: readonly string[] = []): boolean {
  if (!UNTOLD.test(sentence)) return false;
  const denials = [...sentence.matchAll(DENIED)];
  const unknowns = [...sentence.matchAll(UNKNOWN)];
  const named = NAMED[kind] ?? anyOf(asked);
  if (!named) return false;
  return (
    denials.some(({ index, 0: denial }) =>
      named.test(sentence.slice(index, index + denial.length + REACH)),
    ) || unknowns.some(({ index }) => named.test(sentence.slice(Math.max(0, index - REACH), index)))
  );
}

/** What begins an embedded question after these: "يعرف من", "about who". */
const ASKED_ABOUT =
  '(?:[يتناس]?(?:عرف|علم|دري|سال|تساءل|حدد)\\p{L}{0,3}|معرفه|تحديد|تفسير|حول|بشان|سوال|know\\p{L}*|knew|asks?|asked|wonder\\p{L}*|see|tell|decid\\p{L}*|determin\\p{L}*|establish\\p{L}*|find out|clear|question of|about)';

/** A question within a sentence, or that opens what is said, and the words after its question word. */
const EMBEDDED = new RegExp(
  `(?:^|["«“]\\s*|(?<!\\p{L})${ASKED_ABOUT}\\s+(?:عن |علي )?)(?:من|متي|لماذا|كيف|اين|كم|هل|who|when|why|how|where|what|which|whether)\\s+((?:\\p{L}+\\s+){0,2}\\p{L}+)`,
  'gu',
);

/** Whether a sentence, folded, puts the question itself with one of these words: "«من سرّب التسجيل يعرف»", "everybody knows who signed". */
export function asksItself(sentence: string, asked: readonly string[]): boolean {
  return (
    asked.length > 0 &&
    [...sentence.matchAll(EMBEDDED)].some(([, words = '']) =>
      words.split(/\s+/u).some((word) => asked.includes(word)),
    )
  );
}

/** Any of some folded words, which hold letters and numbers alone. */
function anyOf(words: readonly string[]): RegExp | undefined {
  const plain = words.filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
  return plain.length > 0 ? new RegExp(`(?<!\\p{L})(?:${plain.join('|')})(?!\\p{L})`, 'u') : undefined;
}
