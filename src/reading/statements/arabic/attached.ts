import { CITY_NAMES } from '../../schedule/cityNames.ts';
import { isInstitution, isTitle } from './nouns.ts';
import { NAME_ENDS, PREPOSITION, THAT } from './particles.ts';
import type { Cue } from './verbs.ts';
import type { Line } from './words.ts';

const CITIES = new Set(CITY_NAMES);

/** "طالب النواب بفتح", "تعهد الرئيس بايدن بمواصلة": a preposition of the verb written onto a noun, not a name's letter. */
export function attachedPreposition(line: Line, at: number, cue: Cue, limit: number): boolean {
  const { words, text } = line;
  const word = words[at];
  const letter = cue.prepositions.find((one) => one.length === 1 && word?.text.startsWith(one));
  if (!word || letter === undefined || word.text.length < 4 || isAdverb(word.text)) return false;
  if (WITH_BA.test(words[at - 1]?.text ?? '')) return false;
  if (words.slice(at + 1, at + 5).some(({ text: next }) => cue.prepositions.includes(next))) return false;
  if (THAT.test(word.text)) return true;
  if (clauseBehind(line, at, limit)) return false;
  if (isTitle(word.text) || OWN_LETTER.test(word.text) || CITIES.has(word.text.slice(1))) return false;
  if (!cue.takes.has('noun') && !cue.takes.has('predicate')) return false;
  if (/^بال/u.test(word.text) && isWhere(word.text.slice(1)) && laterComplement(line, at, letter, limit))
    return false;
  if (word.text.startsWith(`${letter}ال`) || word.text.startsWith('لل')) return true;
  if (/^.(?:ت|م|ا[^يس])\p{L}{3,}$/u.test(word.text)) return true;
  const next = words[at + 1];
  if (!next || next.start >= limit || /[،,.:]/u.test(text.slice(word.end, next.start))) return false;
  if (PREPOSITION.test(next.text) || NAME_ENDS.has(next.text) || THAT.test(next.text)) return false;
  return !laterComplement(line, at, letter, limit);
}

/** Participles whose own complement has ب: "المكلف بالإعلام", "المتهم بالقتل". */
const WITH_BA = /^(?:ال)?(?:مكلف|مختص|متخصص|متهم|مشتبه|ملحق|قايم|معني|معروف|مشهور)(?:ه|ون|ين)?$/u;

/** "أفاد المدير، كارلو بيرنا، بأن": the verb's clause comes later. */
function clauseBehind({ words }: Line, at: number, limit: number): boolean {
  for (let i = at + 1; i < at + 6; i += 1) {
    const word = words[i];
    if (!word || word.start >= limit || word.cue) return false;
    if (/^بان/u.test(word.text) && THAT.test(word.text)) return true;
  }
  return false;
}

/** A later noun with the same letter is the verb's complement; the one before it is a name, or belongs to one. */
function laterComplement({ words }: Line, at: number, letter: string, limit: number): boolean {
  for (let i = at + 1; i < at + 4; i += 1) {
    const later = words[i];
    if (!later || later.start >= limit || /[،,.:]/u.test(later.gap)) return false;
    if (later.text.startsWith(letter) && later.text.length >= 4 && !isAdverb(later.text)) return true;
  }
  return false;
}

/** Where a body or an office is: "مدير الصحة بالإقليم". */
const isWhere = (word: string): boolean =>
  isInstitution(word) ||
  /^ال(?:مدينه|اقليم|منطقه|جهه|محافظه|ولايه|بلاد|عاصمه|قريه|حي|مقاطعه|جماعه)$/u.test(word);

/** True for a folded word with ب before a noun: "بقصف", "بالقتل"; not for a noun or adverb that begins with it. */
export const hasBa = (word: string): boolean =>
  /^ب\p{L}{3,}$/u.test(word) && !OWN_LETTER.test(word) && !isAdverb(word) && !CITIES.has(word);

/** Nouns whose own first letter looks like the preposition. */
const OWN_LETTER =
  /^(?:ال)?(?:بلده|بلدات|بلد|بلدان|بلاد|بلدي|بحيره|بحار|بحث|بحوث|باديه|بوابه|بستان|بنايه|بناء|برج|بريد|بحر|بحريه|برامج|بطوله|بطولات|بضايع|بيءه|بييه|بصره|بريطانيا|بريطاني|بريطانيه|بدايه|بطاريه|بطاقه|بترول|بنزين|باخره|بواخر|بقعه|بلوره|لجان|لايحه|لواء|لغه|لقاح|لقاحات|لبنان|ليبيا|لاعبو|لاعبي)$/u;

const isAdverb = (word: string): boolean =>
  /^(?:بقيمه|بنسبه|بمعدل|بمقدار|بحجم|بعدد|بمبلغ|بسعر|بشكل|بصوره|بعد|بعدما|بعض|بين|بينما|بسبب|بدوره|بدورها|بحسب|بدون|لدي|لكن|لها|لهم|ليس|ليست|بل|بلاده|بلادها|بلاد|بعيدا|لاحقا)$/u.test(
    word,
  );
