import type { Token } from '../../language/tokens.ts';

// What shows that a date lies ahead, on folded words. Arabic: س before an imperfect, particles and participles of
// intention (Wright, A Grammar of the Arabic Language, II §8); English: will and words of planning.
const AHEAD =
  /^(?:[وف]?س[يتن]\p{L}{2,}|سوف|[وف]?ال?مقرر[ةه]?|مقررا|ال?متوقع[ةه]?|ال?مرتقب[ةه]?|ال?منتظر|ينتظر|يتوقع|نتوقع|بحلول|[وف]?يعتزم|تعتزم|موعد|ال?مهله|[وف]?يستعد|will|would|shall|due|set|scheduled|expected|expects|plan|plans|planned|until|by|ahead|upcoming)$/u;
const IMPERFECT = /^(?!في(?:ديو|ما|ها|هم|ه$|ين|روس|لم|تنام|دا))[وف]?ي(?!ن(?:اير)|و(?:م|ني|لي))\p{L}{3,}$/u;
// Verbs of what has happened, by their commonest forms; English regular past.
const BACK =
  /^(?:[وف]?(?:كان|تم|جري|وقع|عقد|اعلن|قتل|اجتمع|التقي|توصل|ابرم|شهد|زار|بدا|انتهي|اصدر|اندلع|ادي|ضم|قرر|قال|اكد|ذكر|افاد|اضاف|صرح|نقل|اشار|استانف|افتتح|انطلق|سقط|فاز|لقي)(?:ت|وا|ا|ه|ها|تها|ته)?|was|were|had|did|said|told|took|held|\p{Script=Latin}{2,}ed)$/u;
const IMPERFECT_REACH = 9;
const AFTER_REACH = 3;

/** Which way the words before a date point: 1 ahead, -1 back. `at` is the index of the date's first token. */
export function direction(tokens: readonly Token[], first: number, at: number, last: number): -1 | 1 {
  for (let i = at - 1; i >= first; i -= 1) {
    const word = tokens[i]?.text ?? '';
    if (AHEAD.test(word)) return 1;
    // "would be fitted": the participle of a plan.
    if (BACK.test(word))
      return /ed$/u.test(word) && [1, 2, 3].some((back) => AHEAD.test(tokens[i - back]?.text ?? '')) ? 1 : -1;
    if (/^(?:الذي|التي|الذين)$/u.test(word) && !/^[يتسن]/u.test(tokens[i + 1]?.text ?? '')) return -1;
    if (at - i <= IMPERFECT_REACH && IMPERFECT.test(word))
      return BACK.test(tokens[i - 1]?.text ?? '') ? -1 : 1;
  }
  for (let i = at; i < Math.min(last, at + AFTER_REACH); i += 1) {
    if (AHEAD.test(tokens[i]?.text ?? '')) return 1;
  }
  return -1;
}
