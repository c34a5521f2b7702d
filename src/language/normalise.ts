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

/** A character that does not fold to just one unit in its own place: raw [start, end) gave folded [at, to). */
interface Uneven {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly to: number;
}

/** Folds a string of any content and length (linear time), keeping the way back to raw offsets. */
export function normalise(raw: string): Normalised {
  // Most characters fold to one unit; only the others need to be remembered.
  const uneven: Uneven[] = [];
  let shift = 0;
  const text = raw.replace(FOLDS, (character, start: number) => {
    const folded = foldCharacter(character);
    const { length } = folded;
    if (length !== 1 || character.length !== 1) {
      const at = start + shift;
      uneven.push({ start, end: start + character.length, at, to: at + length });
      shift += length - character.length;
    }
    return folded;
  });
  return { raw, text, rawSpan: (start, end) => rawSpan(raw, uneven, start, end) };
}

function rawSpan(raw: string, uneven: readonly Uneven[], start: number, end: number): Span {
  const from = Math.min(rawStart(uneven, start), raw.length);
  if (start >= end) return { start: from, end: from };
  const last = lastBy(uneven, end - 1);
  let to = unshifted(uneven[last], end);
  // A mark belongs to the letter it sits on.
  for (let next = last + 1; uneven[next]?.at === end && uneven[next]?.to === end; next += 1)
    if (raw[uneven[next]?.start ?? 0] !== '\u200f') to = uneven[next]?.end ?? to;
  return { start: from, end: Math.min(to, raw.length) };
}

function rawStart(uneven: readonly Uneven[], at: number): number {
  const before = uneven[lastBy(uneven, at)];
  return before && at < before.to ? before.start : unshifted(before, at);
}

/** The raw offset of a folded one behind an uneven character, or inside it the raw offset of its end. */
function unshifted(before: Uneven | undefined, at: number): number {
  return before ? before.end + Math.max(0, at - before.to) : at;
}

/** The last uneven character that begins at a folded offset or before; -1 when none does. */
function lastBy(uneven: readonly Uneven[], at: number): number {
  let low = 0;
  let high = uneven.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uneven[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
