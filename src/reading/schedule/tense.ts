import { isIrregularPast } from '../../language/irregular.ts';
import type { Token } from '../../language/tokens.ts';

// What shows which way a date points, on folded words. Arabic: س before an imperfect, particles and participles of
// intention (Wright, A Grammar of the Arabic Language, II §8); English: will and words of planning.
const AHEAD =
  /^(?:سوف|لن|[وف]?ال?مقرر[ةه]?|المقرره|مقررا|مقرره|ال?متوقع[ةه]?|ال?مرتقب[ةه]?|ال?منتظر[ةه]?|ال?مزمع|ينتظر|يتوقع|نتوقع|تتوقع|بحلول|[وف]?توقعت?|[وف]?رجحت?|تسليم|احتمال|امكانيه|اقتراح|تمهيدا|استعدادا|تحضيرا|لاجراء|لعقد|لتنظيم|لاقامه|بعقد|للاجتماع|للتظاهر|[لب]المثول|للمثول|للحضور|بالحضور|[وف]?يعتزم|[وف]?تعتزم|موعد|موعدا|ال?مهله|[وف]?يستعد|[وف]?تستعد|[وف]?يخطط|[وف]?تخطط|will|would|shall|must|due|set|scheduled|slated|forecast|likely|expected|expects|plan|plans|planned|planning|until|by|ahead|upcoming|aims|hopes|wants|could|might|to)$/u;
const FUTURE = /^[وف]?س[يتن]\p{L}{2,}$/u;
// Words that begin like a future and are none: "سيارة", "سياسة", "سنوات", "ستة".
const NO_FUTURE =
  /^[وف]?(?:سيار(?:ه|ات|ته|تها|تين|تان|اتهم)|سيا[سدقح]\p{L}*|سياج|سيد(?:ه|ات|تي|نا|ي)?|سيطر(?:ه|ت|وا|ته|تها)?|سيناء|سيناريو\p{L}*|سينما\p{L}*|سير(?:ه|ا|ته|تها|اليون)?|سيف|سيل|سيول|سيلان|سيء|سيي?ه|سييه|سيتي|سيما|سيبيريا|سيدني|سيسي|سيمنز|سيغنال|ستين\p{L}*|ستون|سته|ستوكهولم|ستراسبو\p{L}+|ستوديو\p{L}*|سنه|سنوات|سنوي\p{L}*|سنتين|سنتان|سنت(?:ا|ات|يمتر\p{L}*)?|سنغافوره|سنغال|سند\p{L}*|سني(?:ه|ين)?|سنجار|سنودن|سنابل|ستا(?!تي|خذ|مر|مل|ثر|سف)\p{L}*|ستي\p{L}*|سير[غج]ي|سيمون\p{L}*|سيباست\p{L}*|سيلفا|سيلفيو|سينغ|سيرين|س[يت](?!بدا|لجا|نشا|قرا|تبوا|طرا|هدا)\p{L}+ا)$/u;
/** After these no verb stands: "داخل سيريزا". */
const NOUN_FOLLOWS = /^[وف]?(?:في|من|داخل|الي|علي|عن|مع|بين|حزب|شركه|قرب|يقودها|يقوده)$/u;
// The same clause in the present: what is on a calendar. The feminine begins like many nouns, so these are listed.
const IMPERFECT = /^(?!في(?:ديو|ما|ها|هم|ه$|ين|روس|لم|تنام|دا))[وف]?ي(?!ن(?:اير)|و(?:م|ني|لي))\p{L}{3,}$/u;
const FEMININE =
  /^[وف]?ت(?:عقد|بدا|نطلق|ستانف|قام|ستضيف|جري|شهد|حتضن|نظم|لتقي|نتهي|ختتم|فتتح|صوت|توجه|غادر|شارك|واجه|خوض|لعب|حل|ستقبل|بث|عرض|طلق|ناقش|بحث|نظر|سلم|ستمر|تواصل|دخل|سري|صل|زور|عود|جتمع|عتزم|رعي)$/u;
// Verbs of what has happened, by their commonest forms; English regular past.
const BACK =
  /^(?:[وف]?(?:كان|تم|جري|وقع|عقد|اعلن|قتل|اجتمع|التقي|توصل|ابرم|شهد|زار|بدا|انتهي|اصدر|اندلع|ادي|ضم|قرر|قال|اكد|ذكر|افاد|اضاف|صرح|نقل|اشار|استانف|افتتح|انطلق|سقط|فاز|لقي|وصل|غادر|استقبل|بحث|وافق|رفض|دعا|طالب|اتهم|حذر|نفي|كشف|اوضح|راي|اعتبر|شدد|لفت|بلغ|ارتفع|انخفض|تراجع|سجل|حقق|خسر|هزم|تعادل|استهدف|اصيب|اعتقل|اوقف|حكم|ادان|عثر|انفجر|هاجم|قصف|سيطر|دخل|خرج|استقال|تولي|عين|انتخب|ولد|توفي|رحل|تاسس|صدر|نشر|اطلق|وجه|تسلم|قدم|تعرض|شارك|احتفل|اختتم|اقيم|نظم|القي|انسحب|انضم|حصل|حضر|عاد|ترك|طرح|اغلق|حدث)(?:ت|وا|ا|ه|ها|تها|ته)?|ادت|التقت|انتهت|القت|تولت|دعت|نفت|رات|جرت|انقضت|مضت|سعت|تلقت|تبنت|اجرت|اعطت|بنت|اتت|حظي|حظيت|قضي|قضت|اجري|تلقي|قد|لقد|وقد|was|were|had|has|have|did|said|told|took|held|began|won|beat|lost|met|struck|came|left|fell|rose|hit|saw|made|broke|went|became|led|shot|sent|\p{Script=Latin}{2,}ed)$/u;
// The English present of timetables: "takes effect on Wednesday", "the trial opens on Monday".
const TIMETABLE =
  /^(?:takes|begins?|starts|opens?|closes|meets|faces|votes|expires?|ends|visits|hosts|goes|runs?|resumes?|arrives?|leaves|travels|kicks|holds|plays|continues)$/u;
const IMPERFECT_REACH = 9;
const OPENING_REACH = 20;
const AFTER_REACH = 6;
/** Opens a remark on what was told: its verb is another's. */
const GOES_ON = /^(?:وهو|وهي|وهم|which)$/u;
const RELATIVE = /^[وف]?(?:الذي|التي|الذين|اللذين|اللتين)$/u;

/**
 * Which way the words around a date point: 1 ahead, -1 back, 0 when they do not tell. The nearest sign before it
 * decides; the verb of a relative clause that the date stands outside of is passed over. Where nothing since the
 * date before tells, that date's way holds. `at` is the index of the date's first token, [first, last) the tokens
 * between the dates beside it.
 */
export function direction(
  tokens: readonly Token[],
  first: number,
  at: number,
  last: number,
  before: -1 | 0 | 1,
): -1 | 0 | 1 {
  for (let i = at - 1; i >= first; i -= 1) {
    const way = signAt(tokens, i, at);
    if (way !== 0) return way;
  }
  if (before !== 0) return before;
  for (let i = at; i < Math.min(last, at + AFTER_REACH); i += 1) {
    if (GOES_ON.test(tokens[i]?.text ?? '')) break;
    const way = laterSign(tokens, i);
    if (way !== 0) return way;
  }
  return 0;
}

function signAt(tokens: readonly Token[], i: number, at: number): -1 | 0 | 1 {
  const word = tokens[i]?.text ?? '';
  const before = tokens[i - 1]?.text ?? '';
  if (word === 'by') return isTimeLimit(tokens, i, at) ? 1 : 0;
  if (word === 'to') return asked(tokens, i) ? 1 : 0;
  if (word === 'ان' && before === 'علي') return 1;
  if (word === 'soon' && before === 'as') return 1;
  if (isAhead(word, before)) return 1;
  if (demands(tokens, i, at)) return 1;
  if (BACK.test(word) || isPerfect(word) || isIrregularPast(word))
    // "would be fitted": the participle of a plan; "hopes rested, …, failed": none.
    return /ed$|^(?:held|met|made|sent|led|have)$/u.test(word) &&
      (word === 'have' || [1, 2].some((back) => tokens[i - back]?.text === 'be')) &&
      [1, 2, 3].some((back) => plans(tokens, i - back))
      ? 1
      : -1;
  if (RELATIVE.test(word) && !/^[يتسن]/u.test(tokens[i + 1]?.text ?? '')) return -1;
  // "to begin" takes its time from the verb before it.
  if (TIMETABLE.test(word) && before !== 'to') return 1;
  // The verb that opens a sentence rules all of it.
  const reach = i === 0 ? OPENING_REACH : IMPERFECT_REACH;
  if (at - i > reach || !(IMPERFECT.test(word) || FEMININE.test(word))) return 0;
  if (/^(?:لم|[وف]?كانت?|[وف]?كانوا)$/u.test(before)) return -1;
  return 1;
}

/** Verbs whose complement lies ahead of them: "urged them to meet on Friday", "demanded that she appear on Thursday". */
const ASKS =
  /^(?:demanded|demands|urged|urges|agreed|agrees|promised|promises|vowed|vows|pledged|pledges|summoned|invited|decided|voted|instructed|offered|wants|wanted|asked|asks)$/u;

/** Words between an asking verb and its "to" ("urged both sides on Monday to …"). */
const ASKED_WITHIN = 8;

/** "to" that the verb before it, of asking or intention, leads on to. */
function asked(tokens: readonly Token[], i: number): boolean {
  const verb = tokens
    .slice(Math.max(0, i - ASKED_WITHIN), i)
    .findLast(({ text }) => ASKS.test(text) || BACK.test(text) || isIrregularPast(text));
  return verb !== undefined && ASKS.test(verb.text);
}

/** "demanded that she appear on Thursday". */
function demands(tokens: readonly Token[], i: number, at: number): boolean {
  if (!/^(?:demand|urge|ask)(?:s|d|ed)$/u.test(tokens[i]?.text ?? '')) return false;
  return tokens.slice(i + 1, at).some(({ text }) => text === 'that');
}

/** "finished by the end of March": until when; "published by the bank in March": who did it. */
function isTimeLimit(tokens: readonly Token[], i: number, at: number): boolean {
  return tokens
    .slice(i + 1, at)
    .every(({ text }) =>
      /^(?:the|of|late|early|mid|end|middle|beginning|start|close|summer|winter|spring|autumn|time|evening|morning|noon|midnight|around|about|on|at)$/u.test(
        text,
      ),
    );
}

/** "would be", "due", "to be": not "to" and "by" as mere prepositions ("according to a report published …"). */
function plans(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (word === 'to') return tokens[at + 1]?.text === 'be';
  return isAhead(word) && !/^(?:by|until|ahead|set)$/u.test(word);
}

/**
 * Perfects that no list need hold: the feminine of أفعل, تفعّل and the longer forms ("أحالت", "تعرضت"), the plural in وا,
 * استفعل (Wright I §§32–65). Plural nouns end in ات, and the imperfect plural begins with ي or ت.
 */
function isPerfect(word: string): boolean {
  return PERFECT.test(word) && !FOREIGN.test(word);
}

const PERFECT = /^[وف]?(?:(?:ا(?!ل)|ت)\p{L}{2,}[^اويت]ت|(?![يتل]|ال)\p{L}{3,}وا|است\p{L}{3})$/u;
const FOREIGN = /^[وف]?(?:ا?نترنت|ارنست|اوبرت|استاذ\p{L}*|تحت)$/u;

/** A verb that follows its date: "الخميس المقبل يلتقي …" ahead, "الخميس أعلن …" back. */
function laterSign(tokens: readonly Token[], i: number): -1 | 0 | 1 {
  const word = tokens[i]?.text ?? '';
  if (TIMETABLE.test(word) && /^(?:he|she|it|they|we)$/u.test(tokens[i - 1]?.text ?? '')) return 1;
  if (isAhead(word) && word !== 'to' && word !== 'by' && word !== 'until') return 1;
  if (IMPERFECT.test(word) || FEMININE.test(word)) return 1;
  return (BACK.test(word) && !/^(?:قد|have|has|had)$/u.test(word)) || isPerfect(word) || isIrregularPast(word)
    ? -1
    : 0;
}

function isAhead(word: string, before = ''): boolean {
  return AHEAD.test(word) || (FUTURE.test(word) && !NO_FUTURE.test(word) && !NOUN_FOLLOWS.test(before));
}
