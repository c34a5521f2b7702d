/**
 * Text folded for comparison, with a way back: every UTF-16 unit of the folded text knows the raw
 * span it came from, so whatever is found in it can be shown exactly as the article wrote it.
 *
 * Folding: compatibility decomposition (presentation forms, ligatures, full width), lower case,
 * Arabic diacritics and Latin accents dropped, hamza carriers to their bare letter, ى to ي, ة to ه,
 * letters of Persian and of foreign sounds (ی ک گ چ پ ڤ) to the Arabic ones that stand for them, Arabic-Indic digits to ASCII, tatweel and invisible characters dropped.
 * Source: Lucene's ArabicNormalizer, extended by the letters it forgets (ؤ ئ ٱ, Persian letters).
 */
export interface Normalised {
  readonly raw: string;
  readonly text: string;
  /** The raw UTF-16 span [start, end) that gave the folded span [start, end). */
  rawSpan(start: number, end: number): Span;
}

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const DROPPED = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\p{Cf}]/u;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'أإآٱ'].map((c) => [c, 'ا'] as const),
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ئ', 'ي'],
  ['ؤ', 'و'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['گ', 'ك'],
  ['چ', 'ج'],
  ['پ', 'ب'],
  ['ڤ', 'ف'],
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((c, i) => [c, String(i)] as const),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((c, i) => [c, String(i)] as const),
  ['’', "'"],
  ['‘', "'"],
]);

const foldedOnce = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedOnce.get(character);
  if (known !== undefined) return known;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (!DROPPED.test(part)) folded += FOLDED.get(part) ?? part;
  }
  if (foldedOnce.size < 5000) foldedOnce.set(character, folded);
  return folded;
}

// All but visible ASCII without its capitals, and the Arabic letters that fold to themselves.
const FOLDS = /[^ -@[-~\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a]/gu;

/** Folds a string and forgets where it came from; for dictionary keys and comparisons. */
export function fold(raw: string): string {
  return raw.replace(FOLDS, foldCharacter);
}

/** Folds a string of any content and length (linear time), keeping the way back to raw offsets. */
export function normalise(raw: string): Normalised {
  return foldedEvenly(raw) ?? foldedUnevenly(raw);
}

/** Where every character folds to one unit, as in most sentences, offsets stay what they are; undefined elsewhere. */
function foldedEvenly(raw: string): Normalised | undefined {
  let isEven = true;
  const text = raw.replace(FOLDS, (character) => {
    const folded = foldCharacter(character);
    isEven &&= folded.length === 1 && character.length === 1;
    return folded;
  });
  if (!isEven) return undefined;
  const { length } = raw;
  return {
    raw,
    text,
    rawSpan: (start, end) => ({
      start: Math.min(start, length),
      end: Math.min(Math.max(start, end), length),
    }),
  };
}

function foldedUnevenly(raw: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let offset = 0;
  for (const character of raw) {
    const end = offset + character.length;
    const folded = foldCharacter(character);
    if (folded === '' && ends.length > 0 && character !== '\u200f') {
      ends[ends.length - 1] = end; // a mark belongs to the letter it sits on
    }
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(offset);
      ends.push(end);
    }
    text += folded;
    offset = end;
  }
  return {
    raw,
    text,
    rawSpan(start, end) {
      if (start >= end) {
        const at = starts[start] ?? raw.length;
        return { start: at, end: at };
      }
      return { start: starts[start] ?? raw.length, end: ends[end - 1] ?? raw.length };
    },
  };
}
