import { isTranslated } from '../../../language/bilingual.ts';
import { isOfName } from '../../../language/personNames.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import { CITY_NAMES } from '../../schedule/cityNames.ts';
import { isTimeWord } from '../../schedule/placeNames.ts';
import { isAction, isAdjective, isAttitude, isGroupAsObject, isInstitution, isTitle } from './nouns.ts';
import { opensHearer, RANK } from './spokenTo.ts';
import type { Cue } from './verbs.ts';
import type { Takes } from './verbTable.ts';
import { announcesAct, announcesOwn, type Line } from './words.ts';

// Where a speaker's name ends and what the verb is about begins, with nothing between them.

const CITIES = new Set(CITY_NAMES);

/** What a speaker tells, keeps back or proclaims: "لم يوضح المتحدث أسباب التأجيل", "أعلن الحاكم حالة الطوارئ". */
const MATTERS =
  /^(?:اسباب|سبب|تفاصيل|موعد|طبيعه|هويه|حجم|كيفيه|مكان|اسماء|قيمه|تاريخ|شروط|نتايج|مصير|جنسيه|ملابسات|حاله|خطه|حزمه|قايمه|مرحله|هدنه|سلسله|ميزانيه|استراتيجيه|تشكيله|اجراءات|تدابير|عقوبات|تعديلات|تغييرات|جهود|دور|موقف|مواقف|قرار|قرارات|خطوه|سلوك|انجازات|سياسات)$/u;

/** What bodies pass or sign, behind the name of one. */
export const PASSED =
  /^ال(?:قانون|موازنه|ميزانيه|مشروع|اتفاق|اتفاقيه|قرار|خطه|تعديل|تعديلات|معاهده|دستور|هدنه)$/u;

/** Nothing more completes a name that holds a definite noun: "مدير الشركة سامي زهران التعليق", not "لائحة الاتهام". */
function isClosed({ words }: Line, at: number, first: number): boolean {
  return words[at]?.text === 'التعليق' || words.slice(first, at).some(({ definite }) => definite);
}

/** Verbs that may have an object beside what is said. */
const TRANSITIVE: readonly Takes[] = ['hearer', 'object', 'predicate'];

/** What is denied or rejected, after a speaker: نفى المدرب القول بأن. */
const DENIED =
  /^ال(?:قول|اتهامات|اتهام|تهم|تهمه|شايعات|انباء|مزاعم|تقارير|ادعاءات|تصريحات|تعليق|طلب|عرض|اقتراح|دعوات)$/u;

/** What is told, kept back, denied or passed, behind the whole name of who does it. */
export function isMatter(line: Line, at: number, first: number): boolean {
  const word = line.words[at]?.text ?? '';
  // "أقر البرلمان القانون"
  if (PASSED.test(word) && line.words[at - 1]?.definite && isInstitution(line.words[first]?.text ?? ''))
    return true;
  return (DENIED.test(word) || MATTERS.test(word)) && isClosed(line, at, first);
}

/** Whether a word behind a name is the verb's object or the one spoken to. */
export function opensObjectOf(line: Line, at: number, first: number, cue: Cue): boolean {
  const word = line.words[at];
  if (!word) return false;
  const { text } = word;
  const before = line.words[at - 1]?.text ?? '';
  if ((cue.takes.has('object') || cue.takes.has('deed')) && !word.definite && isAttitude(text)) return true;
  if (announcesOwn(line, at, cue) || announcesAct(line, at, cue)) return true;
  // "انتقد النائب جمال عزوز الحكومة", "دعا الأمين العام السعيد مرزوقي الفلاحين": behind the last word of a person's name.
  const ended =
    at - 1 > first && line.words[at - 1]?.definite === false && isOfName(line.words, at - 1, line.text);
  const held = line.words.slice(first, at - 1).some((one) => one.definite);
  if (word.definite && ended && held && (isInstitution(text) || isGroupAsObject(text) || isAction(text)))
    return true;
  if (!TRANSITIVE.some((one) => cue.takes.has(one))) return false;
  // "الاتحاد الأوروبي الهجوم": a noun with the article after an adjective is the object.
  if (CITIES.has(text) && /^ال/u.test(before)) return true;
  // "انتقد الزعيم التأخير"
  if (isAction(text) && /^ال/u.test(before) && isTitle(before)) return true;
  if (
    word.definite &&
    isAdjective(before) &&
    !isAdjective(text) &&
    !isTitle(text) &&
    !RANK.test(text) &&
    !isGivenName(line, at)
  )
    return true;
  return cue.takes.has('hearer') && opensHearer(line, at);
}

/** "الأمين العام السعيد مرزوقي": a name with the article has a bare word behind it, an object an adjective or nothing. */
function isGivenName({ words }: Line, at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    /^\s+$/u.test(next.gap) &&
    !next.definite &&
    !next.cue &&
    !next.preposition &&
    !isStopWord(next.text) &&
    !isTranslated(next.text) &&
    !isTimeWord(next.text) &&
    !/^[وبلف]/u.test(next.text)
  );
}
