import { fold } from '../language/normalise.ts';
import type { SentenceRead } from './sentenceRead.ts';

const BE = /^(?:be|been|being|is|are|was|were|got|getting)$/u;
const BY = /^by$/u;
const DONE = /^[وف]?(?:تم|تمت|يتم|جري|جرت|يجري|تعرض|تعرضت)$/u;
/** "من قبل", "على يد", "من جانب", "من طرف". */
const DOER = /(?:^|\s)(?:من قبل|علي يد|علي ايدي|من جانب|من طرف|بواسطه|بيد)(?=\s)/u;
/** Words between the auxiliary and its participle. */
const BETWEEN = 2;
/** Words behind the verb among which its doer is told. */
const REACH = 8;

/**
 * Whether a sentence tells what was done without who did it: the verb (a question word) stands in the passive and no doer
 * behind it: "had been switched off", "تم إغلاق المصنع", "سُرقت اللوحة".
 */
export function isAgentless(read: SentenceRead, verb: number): boolean {
  const own = read.tokens.flatMap((_token, at) => (read.matches[at]?.includes(verb) ? [at] : []));
  return own.length > 0 && own.every((at) => isPassive(read, at) && !hasDoer(read, at));
}

function isPassive({ tokens, text }: SentenceRead, at: number): boolean {
  const { text: word = '', start, end } = tokens[at] ?? {};
  if (/^[a-z]/u.test(word))
    return (
      /(?:ed|t|n)$/u.test(word) &&
      tokens.slice(Math.max(0, at - 1 - BETWEEN), at).some((token) => BE.test(token.text))
    );
  return DONE.test(tokens[at - 1]?.text ?? '') || /^[وف]?\p{L}\u064f/u.test(text.slice(start, end));
}

function hasDoer({ tokens, text }: SentenceRead, at: number): boolean {
  const behind = tokens.slice(at + 1, at + 1 + REACH);
  return (
    behind.some((token) => BY.test(token.text)) ||
    DOER.test(fold(text.slice(tokens[at]?.end, behind.at(-1)?.end)))
  );
}
