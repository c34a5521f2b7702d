/**
 * The consonants an Arabic stem is built on, near to its root: long vowels and hamza dropped, the prefixes of the
 * imperfect, of participles and of the derived forms taken off ("يجتمع", "اجتماع" and "مجتمعون" share `جتمع` → `جمع`).
 * A crude form of root extraction (Khoja and Garside 1999) that needs no dictionary; too short ones are undefined.
 */
export function skeleton(stem: string): string | undefined {
  if (!/^[\u0621-\u064a]{3,}$/u.test(stem)) return undefined;
  const bare = stem.replace(/^(?:است|مست|يست|تست|ي|ت|ن|م|ا)(?=.{3})/u, '').replace(/[اويءى]/gu, '');
  const root = bare.length > 3 ? bare.replace(/^(.)ت/u, '$1') : bare;
  return root.length >= 3 ? root : undefined;
}
