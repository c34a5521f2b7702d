/**
 * The consonants an Arabic stem is built on, near to its root: long vowels and hamza dropped, the prefixes of the
 * imperfect, of participles and of the derived forms taken off ("يجتمع", "اجتماع" and "مجتمعون" share `جتمع` → `جمع`).
 * A crude form of root extraction (Khoja and Garside 1999) that needs no dictionary; too short ones are undefined.
 */
export function skeleton(stem: string): string | undefined {
  if (!ARABIC.test(stem)) return undefined;
  PREFIX.lastIndex = 0;
  const from = PREFIX.test(stem) ? PREFIX.lastIndex : 0;
  let root = '';
  for (let at = from; at < stem.length; at += 1) if (!IS_WEAK[stem.charCodeAt(at)]) root += stem.charAt(at);
  if (root.length > 3 && root.charAt(1) === 'ت') root = root.charAt(0) + root.slice(2);
  return root.length >= 3 ? root : undefined;
}

const ARABIC = /^[\u0621-\u064a]{3,}$/;
const PREFIX = /(?:است|مست|يست|تست|ي|ت|ن|م|ا)(?=.{3})/y;
/** For each UTF-16 unit whether it is a long vowel or hamza. */
const IS_WEAK = new Uint8Array(0x700);
for (const weak of 'اويءى') IS_WEAK[weak.charCodeAt(0)] = 1;
