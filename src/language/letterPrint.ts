import { SPELLINGS, UNREAD_ARABIC, UNREAD_LATIN } from './latinSpellings.ts';
import { ARTICLE, CLITIC, isArabic, RELATED, withoutRelation } from './transliterate.ts';

/** The letters of a word of either script as sets of bits, by which most pairs of words are told apart without reading them. */
export interface LetterPrint {
  readonly length: number;
  /** Its own letters, prefixes and endings aside, that cost a whole letter where nothing is written for them. */
  readonly needs: number;
  /** The letters of the other script that may be written for its own. */
  readonly writes: number;
}

const ARABIC_LETTERS = 'ابتثجحخدذرزژسشصضطظعغفقكلمنهويء';
const LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz'";
/** All that Arabizi uses share a bit, so that the letters have room in one number. */
const DIGITS = '2356789';

const ARABIC_BITS = bitsIn(ARABIC_LETTERS);
const LATIN_BITS = new Map([
  ...bitsIn(LATIN_LETTERS),
  ...[...DIGITS].map((digit) => [digit, 1 << LATIN_LETTERS.length] as const),
]);

function bitsIn(letters: string): Map<string, number> {
  return new Map([...letters].map((letter, at) => [letter, 1 << at]));
}

const STRONG_ARABIC =
  setOf(ARABIC_LETTERS, ARABIC_BITS) & ~setOf(Object.keys(UNREAD_ARABIC).join(''), ARABIC_BITS);
const STRONG_LATIN =
  setOf(LATIN_LETTERS, LATIN_BITS) & ~setOf(Object.keys(UNREAD_LATIN).join(''), LATIN_BITS);

const SPELT = SPELLINGS.map(({ letters, latin }) => ({
  arabic: setOf(letters, ARABIC_BITS),
  latin: setOf(latin, LATIN_BITS),
}));
/** The Latin letters of all spellings of one Arabic letter, or of two. */
const WRITTEN = new Map<string, number>();
for (const { letters, latin } of SPELLINGS)
  WRITTEN.set(letters, (WRITTEN.get(letters) ?? 0) | setOf(latin, LATIN_BITS));
const TOGETHER = [...WRITTEN].filter(([letters]) => letters.length > 1);

/** The print of a folded word. */
export function letterPrint(word: string): LetterPrint {
  return isArabic(word) ? arabicPrint(word) : latinPrint(word);
}

function arabicPrint(word: string): LetterPrint {
  const bare = word.replace(ARTICLE, '');
  const core = (bare === word ? word.replace(CLITIC, '') : bare).replace(RELATED, '');
  let writes = setOf(word, WRITTEN);
  for (const [letters, latin] of TOGETHER) if (word.includes(letters)) writes |= latin;
  return { length: word.length, needs: setOf(core, ARABIC_BITS) & STRONG_ARABIC, writes };
}

function latinPrint(word: string): LetterPrint {
  const own = setOf(word, LATIN_BITS);
  let writes = 0;
  for (const { latin, arabic } of SPELT) if ((latin & ~own) === 0) writes |= arabic;
  return { length: word.length, needs: setOf(withoutRelation(word), LATIN_BITS) & STRONG_LATIN, writes };
}

function setOf(letters: string, bits: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const letter of letters) all |= bits.get(letter) ?? 0;
  return all;
}

/** What `soundsAlike` of two words of different scripts cannot exceed, by their prints. */
export function mostAlike(one: LetterPrint, other: LetterPrint): number {
  const unwritten = Math.max(count(one.needs & ~other.writes), count(other.needs & ~one.writes));
  return Math.max(0, 1 - unwritten / Math.max(3, (one.length + other.length) / 2));
}

function count(bits: number): number {
  let left = bits;
  let many = 0;
  for (; left !== 0; many += 1) left &= left - 1;
  return many;
}
