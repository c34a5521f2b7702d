import { fold } from '../../language/normalise.ts';

// Words that point back at something said before, or go on with it. "ومن جهته" and "بدوره" are not among them: the
// name follows.
const ARABIC =
  /^(?:[وف])?(?:هو|هي|هم|هما|هذا|هذه|هذان|هاتان|ذلك|تلك|هؤلاء|اولئك|[كلب]ذلك|[لب]هذا|[لب]هذه|عندها|عندئذ|حينها|حينذاك|بعدها|قبلها|منها|منه|فيها|فيه|عليه|عليها|له|لها|لهم|انه|انها|انهم|لانه|لانها|لانهم|لكن|لكنه|لكنها|الا|بل|ثم|كما|ايضا|اذ|مما|هكذا|بالتالي|حيث|غير ان|بيد ان|علي ان|رغم ذلك|ومع ذلك|مع ذلك|بناء عليه|في المقابل|من ثم|وفي هذا|في هذا|خلال ذلك|اثر ذلك|بعد ذلك|قبل ذلك|اما هو|اما هي)(?![\p{L}\p{M}])/u;
// "جاء ذلك خلال …", "وصرح بذلك …": what was said stands before.
const ARABIC_SAID_BEFORE =
  /^و?(?:جاء|جاءت|ياتي|تاتي|صرح|صرحت|اعلن|اعلنت|اكد|اكدت|قال|قالت|كشف|افاد|افادت)\s+(?:ب?ذلك|ب?هذا|عن ذلك)(?![\p{L}\p{M}])/u;
const ENGLISH =
  /^(?:he|she|they|his|her|their|him|them|this|that|these|those|such|but|however|and|also|then|so|yet|still|instead|therefore|thus|moreover|furthermore|nevertheless|meanwhile|otherwise|both|neither|the former|the latter|in addition|as a result|for example|for instance|even so|after that|at that|by then)\b/u;
// "إلا إذا …", "ما لم …", "Unless …": without it the sentence before says more than it means. "إلا أن" is "but".
const EXCEPTION =
  /^و?(?:الا(?! ان)(?! انه)|ما لم|ما عدا|ما خلا|باستثناء|عدا|سوي|unless|except|save for|other than)(?![\p{L}\p{M}])/u;
const OPENING_MARKS = /^[\s"'«“‘”»().…-]+/u;
const UNFINISHED = /[:،,؛;]\s*$/u;

/**
 * True when a sentence, read alone, points at what is not there: it opens with a pronoun or a word that goes on with
 * the sentence before ("وهو", "لكن", "However"), or breaks off before what it introduces ("وقال ما يلي:") or inside a
 * quotation.
 */
export function leansOnContext(sentence: string): boolean {
  return (
    [ARABIC, ARABIC_SAID_BEFORE, ENGLISH].some((pattern) => pattern.test(opening(sentence))) ||
    UNFINISHED.test(sentence) ||
    opensQuotation(sentence)
  );
}

/** True when a sentence takes back part of the one before, so that the one before may not be shown without it. */
export function isException(sentence: string): boolean {
  return EXCEPTION.test(opening(sentence));
}

/** True when a sentence opens a quotation that it does not close. */
export function opensQuotation(sentence: string): boolean {
  const count = (mark: RegExp) => sentence.match(mark)?.length ?? 0;
  return count(/[«“]/gu) > count(/[»”]/gu) || count(/"/gu) % 2 === 1;
}

function opening(sentence: string): string {
  return fold(sentence.replace(OPENING_MARKS, '')).toLowerCase();
}
