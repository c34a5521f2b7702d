/**
 * The consonants an Arabic stem is built on, near to its root, as a number: long vowels and hamza dropped, the prefixes of
 * the imperfect, of participles and of the derived forms taken off ("يجتمع", "اجتماع" and "مجتمعون" share `جتمع` → `جمع`).
 * A crude form of root extraction (Khoja and Garside 1999) that needs no dictionary. Undefined for fewer than three
 * consonants, and for more than eight, which only names have.
 */
export function skeleton(stem: string): number | undefined {
  if (!ARABIC.test(stem)) return undefined;
  PREFIX.lastIndex = 0;
  const from = PREFIX.test(stem) ? PREFIX.lastIndex : 0;
  let [letters, second, root, withoutSecond] = [0, 0, 0, 0];
  for (let at = from; at < stem.length; at += 1) {
    const letter = stem.charCodeAt(at) - BEFORE_LETTERS;
    if (IS_WEAK[letter]) continue;
    letters += 1;
    root = root * LETTERS + letter;
    if (letters === 2) second = letter;
    else withoutSecond = withoutSecond * LETTERS + letter;
  }
  if (letters > 3 && second === TAA) return letters > MOST + 1 ? undefined : withoutSecond;
  return letters < FEWEST || letters > MOST ? undefined : root;
}

const ARABIC = /^[\u0621-\u064a]{3,}$/;
const PREFIX = /(?:است|مست|يست|تست|ي|ت|ن|م|ا)(?=.{3})/y;
const FEWEST = 3;
/** So many letters of six bits are told apart by a number. */
const MOST = 8;
const LETTERS = 64;
const BEFORE_LETTERS = 0x620;
const TAA = 'ت'.charCodeAt(0) - BEFORE_LETTERS;
/** For each letter whether it is a long vowel or hamza. */
const IS_WEAK = new Uint8Array(LETTERS);
for (const weak of 'اويءى') IS_WEAK[weak.charCodeAt(0) - BEFORE_LETTERS] = 1;
