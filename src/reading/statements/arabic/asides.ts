import { canBePlace, isTimeWord, namedPlace, SITE } from '../../schedule/placeNames.ts';
import { isInstitution, isOccasion, isTitle } from './nouns.ts';
import { RELATIVE, THAT } from './particles.ts';
import type { Line } from './words.ts';

// What stands between a verb of speech and what is said without being either.

/** "أحد الأعضاء، مفضلا عدم نشر اسمه، أن": index of the أن right behind the aside that begins at a word. */
export function clauseBehindAside({ words }: Line, from: number): number | undefined {
  for (let at = from + 1; at - from < LONGEST_ASIDE; at += 1) {
    const word = words[at];
    if (!word || word.start >= (words[from]?.stop ?? 0)) return undefined;
    if (/[،,]/u.test(word.gap)) return THAT.test(word.text) ? at : undefined;
  }
  return undefined;
}

/** Past the time and occasion of speaking, with or without commas around them: "أعلن النادي أمس، في بيان مقتضب، انضمامه". */
export function pastCircumstance({ words }: Line, from: number): number {
  const stop = words[from]?.stop ?? 0;
  let at = from;
  while (at - from < LONGEST_CIRCUMSTANCE) {
    const [word, next] = [words[at], words[at + 1]?.text ?? ''];
    if (!word || word.start >= stop) return from;
    if (isTimeWord(word.text) || WHEN.test(word.text)) at += 1;
    else if (word.preposition && (isOccasion(next) || isTimeWord(next))) at += 2;
    else if (/^(?:في|ب)$/u.test(word.text) && placeBehind(words, at) > at) at = placeBehind(words, at);
    else if (word.preposition && commaBehind(words, at) > at) at = commaBehind(words, at);
    else if (at > from && OF_OCCASION.test(word.text)) at += 1;
    else return at;
  }
  return from;
}

/** Index of the word behind a place ("في جمهورية تيمبالا", "في بغداد"); `at` when none follows. */
function placeBehind(words: Line['words'], at: number): number {
  const kind = SITE.test(words[at + 1]?.text ?? '') ? 1 : 0;
  const named = namedPlace(words, at + 1 + kind);
  return named > 0
    ? at + 1 + kind + named
    : kind > 0 && canBePlace(words[at + 2]?.text ?? '', true)
      ? at + 3
      : at;
}

/** Index of the word after the comma that closes a phrase of a few words ("في محافظة الساحل،"); `at` when none does. */
function commaBehind(words: Line['words'], at: number): number {
  for (let i = at + 1; i < at + 6; i += 1) {
    const word = words[i];
    if (!word || word.cue || word.quote || THAT.test(word.text)) return at;
    if (/[،,]/u.test(word.gap)) return i;
  }
  return at;
}

const LONGEST_CIRCUMSTANCE = 8;
const WHEN = /^(?:امس|اليوم|غدا|اول|مساء|صباح|ظهر|فجر|ليل|يوم|رسميا|مجددا|علنا|ايضا)$/u;
const OF_OCCASION =
  /^(?:ل(?:ه|ها|هم)|من|(?:ال)?(?:رسمي|صحفي|صحافي|مقتضب|مشترك|متلفز|مصور|مكتوب|خطي|طويل|اعلامي)ه?)$/u;

/**
 * Past asides that commas close: "واعتبرت النقابة، في بلاغ لها، العرض «إهانة»", "وصف المحلل، وهو ضابط متقاعد، الخطة بأنها", and where
 * somebody works ("وصف المهندس سامي كريم من معهد البناء، الخطة بأنها").
 */
export function pastAside(line: Line, from: number): number {
  const { words } = line;
  const first = words[from];
  const comma = /[،,]/u.test(first?.gap ?? '');
  const works = first?.text === 'من' && isInstitution(words[from + 1]?.text ?? '');
  const describes =
    comma &&
    (isTitle(first?.text ?? '') || /^وه[وي]$/u.test(first?.text ?? '') || RELATIVE.test(first?.text ?? ''));
  if (!first || !(works || describes || (comma && first.preposition))) return from;
  for (let at = from + 1; at - from < LONGEST_ASIDE; at += 1) {
    const word = words[at];
    if (!word || word.start >= first.stop || word.quote || THAT.test(word.text)) return from;
    if (/^\s*[،,]\s*$/u.test(word.gap)) return works || describes ? pastAside(line, at) : at;
  }
  return from;
}

const LONGEST_ASIDE = 12;
