import type { Span } from '../../../language/normalise.ts';
import type { Token } from '../../../language/tokens.ts';
import { datelineOf } from '../../schedule/dateline.ts';
import { type Ground, stopAfter } from '../ground.ts';
import { isAction, isInstitution, isTitle } from './nouns.ts';
import { PREPOSITION, THEREIN } from './particles.ts';
import { arabicCue, type Cue } from './verbs.ts';

/** A token as the Arabic grammar reads it. */
export interface Word extends Token {
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly cue: Cue | undefined;
  /** True for a preposition; the name علي is told from على by how it is written. */
  readonly preposition: boolean;
  /** True with the article, which ألكسندر and إلهام do not have. */
  readonly definite: boolean;
  /** The innermost quotation it lies in. */
  readonly quote: Span | undefined;
  /** Index of the first word of its sentence, and the offset where the sentence ends. */
  readonly head: number;
  readonly stop: number;
}

/** Who speaks to whom through a cue, and where what is said begins. */
export interface Frame {
  readonly start: number;
  readonly speaker: Span | null;
  readonly hearer: Span | null;
  readonly reporter: Span | null;
}

/** A paragraph word by word, with what has been read of each cue so far. */
export interface Line extends Ground {
  readonly words: readonly Word[];
  readonly frames: Map<number, Frame | null>;
}

/** No sentence is read as longer than this many words, so that hostile text costs no more than its length. */
const LONGEST_SENTENCE = 300;

/** A quotation of no more words inside a phrase is a name or a turn of phrase: معرض «ألوان الجنوب». */
export const NAME_WORDS = 4;

export function lineOf(ground: Ground): Line {
  const { text } = ground;
  const begins = datelineOf(text, ground.tokens)?.end ?? 0;
  const tokens = begins > 0 ? ground.tokens.filter(({ start }) => start >= begins) : ground.tokens;
  const words: Word[] = [];
  let [head, stop] = [0, -1];
  tokens.forEach((token, at) => {
    if (token.start >= stop || at - head >= LONGEST_SENTENCE) {
      head = at;
      stop = Math.min(
        stopAfter(ground, token.start + 1),
        tokens[at + LONGEST_SENTENCE]?.start ?? text.length,
      );
    }
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    words.push({
      ...token,
      gap,
      preposition:
        PREPOSITION.test(token.text) && !(token.text === 'علي' && text.charAt(token.end - 1) === 'ي'),
      definite: text.startsWith('ال', token.start),
      cue: isNoun(tokens, at, gap) ? undefined : cueAt(tokens, at, text),
      quote: ground.quoteAt(token.start),
      head,
      stop,
    });
  });
  return { ...ground, words, frames: new Map() };
}

/** "ورد في البيان" is what a paper holds; "ورد الوزير بأن", "وردت الوزارة قائلة" what somebody answers. */
function cueAt(tokens: readonly Token[], at: number, text: string): Cue | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]?.text ?? ''];
  if (!token) return undefined;
  const answers = /^وردت?$/u.test(token.text) && !PREPOSITION.test(next) && !THEREIN.test(next);
  const cue = answers ? arabicCue(token.text.slice(1)) : undefined;
  return cue ? { ...cue, joined: true } : arabicCue(token.text, text.slice(token.start, token.end));
}

/**
 * A form of a verb of speech that is a noun here: before باسم, behind a preposition ("في رد", "عن أمل"), or a feminine participle
 * that describes an indefinite noun ("جماعة مدافعة عن").
 */
function isNoun(tokens: readonly Token[], at: number, gap: string): boolean {
  const [before, word] = [tokens[at - 1]?.text, tokens[at]?.text ?? ''];
  // "وتبيّن أن": it turned out.
  if (/^[وف]?تبين$/u.test(word) && /^ان/u.test(tokens[at + 1]?.text ?? '')) return true;
  // "إن متحدثا باسم الشرطة قال": a spokesman.
  if (/^متحدث/u.test(word) && /^باسم(?:ه|ها|هم)?$/u.test(tokens[at + 1]?.text ?? '')) return true;
  if (before === undefined || !/^\s+$/u.test(gap)) return false;
  if (PREPOSITION.test(before) && before !== 'بعد') return true;
  // "هيئة نقل العاصمة", "إدارة رد المظالم": a masculine verb has no subject in ة.
  if (/^(?!ال)\p{L}+ه$/u.test(before) && isInstitution(before) && arabicCue(word)?.feminine === false)
    return true;
  return /^م.*ه$/u.test(word) && /^(?!ال).*ه$/u.test(before) && arabicCue(before) === undefined;
}

/** Index of the first word that starts at or after an offset; the number of words when none does. */
export function wordFrom({ words }: Line, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offset of the mark that opens a quotation right before a word; undefined when none does. */
export function opensQuotation({ words, quoteFrom }: Line, at: number): number | undefined {
  const word = words[at];
  if (!word) return undefined;
  const start = word.start - word.gap.length;
  for (let mark = start; mark < word.start; mark += 1) {
    const quote = quoteFrom.get(mark);
    if (quote && quote.end > word.start) return mark;
  }
  return undefined;
}

/** A noun with a pronoun written onto it: نظيره, أعضاءها; ة is told from ه by how it is written. */
export function hasPronoun({ words, text }: Line, at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^(?!ال).{3,}(?:ه|ها|هم|هما|نا)$/u.test(word.text) &&
    text.charAt(word.end - 1) !== 'ة'
  );
}

/** "أعلن النادي تعاقده مع": what is announced is the speaker's own; a shorter word with such an ending may be a name (نبيه). */
export function announcesOwn(line: Line, at: number, { stance, takes }: Cue): boolean {
  if (stance !== 'announces' || !takes.has('object') || !hasPronoun(line, at)) return false;
  // "، ومقره بريطانيا،": an aside.
  if (/^و/u.test(line.words[at]?.text ?? '') && /[،,]/u.test(line.words[at]?.gap ?? '')) return false;
  // "في ندوة عقدتها صباح اليوم": a verb with what the occasion is.
  if (/^(?:نشر|اصدر|عقد|بث|وجه|القا?|اجر|ادلا?|وزع|اعد)ت?(?:ه|ها|هم)$/u.test(line.words[at]?.text ?? ''))
    return false;
  const noun = (line.words[at]?.text ?? '').replace(/(?:ه|ها|هم)$/u, '');
  return noun.length >= 4 && !isTitle(noun);
}

/**
 * "أعلن الدفاع المدني السيطرة على الحريق": a definite noun of action and its preposition, not what completes a body's name;
 * "أعلنت الرابطة تغريم النادي": an indefinite one of the form تفعيل and what it is done to.
 */
export function announcesAct({ words }: Line, at: number, { stance, takes }: Cue): boolean {
  if (!takes.has('object')) return false;
  const [before, word, next] = [words[at - 1], words[at]?.text ?? '', words[at + 1]];
  // "استبعد الوزير اللجوء إلى"; but "رفض الكشف عن" says nothing.
  if (stance !== 'announces')
    return (
      stance !== 'stresses' &&
      !SILENCE.test(word) &&
      isAction(word) &&
      before?.definite === true &&
      next?.preposition === true
    );
  if (/^ت(?!سنيم)\p{L}{2}ي\p{L}ه?$/u.test(word))
    return before?.definite === true && next?.definite === true && !isTitle(word);
  if (!isAction(word)) return false;
  return (before?.definite || before?.cue !== undefined) && words[at + 1]?.preposition === true;
}

const SILENCE = /^ال(?:كشف|تعليق|افصاح|اجابه|ادلاء|حديث|رد)$/u;

/** Index of the first word after the quotation that opens just before a word. */
export function pastQuotation(line: Line, at: number): number {
  const mark = opensQuotation(line, at);
  const quote = mark === undefined ? undefined : line.quoteFrom.get(mark);
  return quote ? Math.max(at + 1, wordFrom(line, quote.end)) : at;
}
