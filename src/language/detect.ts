/** The languages Isnad reads and answers in. */
export type Language = 'ar' | 'en';

const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * The language of a text by its script: Arabic when at least a third of its letters are Arabic
 * (Arabic news mixes in Latin names; English news hardly ever the reverse).
 * Undefined when it holds no letter of either script.
 */
export function detectLanguage(text: string): Language | undefined {
  let arabic = 0;
  let latin = 0;
  for (const character of text.slice(0, 5000)) {
    if (ARABIC_LETTER.test(character)) arabic += 1;
    else if (LATIN_LETTER.test(character)) latin += 1;
  }
  if (arabic + latin === 0) return undefined;
  return arabic * 2 >= latin ? 'ar' : 'en';
}
