import { edits } from './edits.ts';
import { QUESTION_WORDS } from './questionWords.ts';
import { isStopWord } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

const DIALECTS = Object.values(QUESTION_WORDS).flatMap((words) => words.split('|'));
const ENGLISH = ['what', 'where', 'when', 'who', 'why', 'how', 'which', 'whose'];
/** Likelier first: what most questions begin with, then the words of the dialects. Of two letters too many are one away. */
const BEGINNINGS: readonly string[] = [
  ...['ماذا', 'متي', 'اين', 'لماذا', 'كيف', 'بماذا', 'ماهي', 'ماهو'],
  ...ENGLISH,
  ...DIALECTS,
].filter(({ length }) => length > 2);

/** These two seldom ask within a sentence. */
const AMBIGUOUS = new Set(['من', 'ما']);
const ASKING: ReadonlySet<string> = new Set([...ENGLISH, ...DIALECTS].filter((word) => !AMBIGUOUS.has(word)));

/**
 * A question with its first word put right where that is a question word misspelt by a letter ("مااذا", "wen"), which
 * tells what is asked for; the question itself where it is not, where another word asks, or where `isKnown` says that the
 * word may be spelt right.
 */
export function mendQuestion(
  question: string,
  isKnown: (word: string) => boolean,
  tokens: readonly Token[] = tokenise(question),
): string {
  const [first] = tokens;
  if (!first || first.text.length < SHORTEST || isStopWord(first.text) || isKnown(first.text))
    return question;
  if (tokens.some(({ text: other }) => ASKING.has(other))) return question;
  const { text, start, end } = first;
  const isNear = (word: string) => Math.abs(word.length - text.length) < 2 && edits(word, text) === 1;
  // The first letter is seldom wrong (Pollock and Zamora 1984), unless it is swapped with the second.
  const meant =
    BEGINNINGS.find((word) => word[0] === text[0] && isNear(word)) ??
    BEGINNINGS.find((word) => word[0] === text[1] && word[1] === text[0] && isNear(word));
  return meant === undefined ? question : question.slice(0, start) + meant + question.slice(end);
}

const SHORTEST = 2;
