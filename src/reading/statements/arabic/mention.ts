import { isTranslated } from '../../../language/bilingual.ts';
import { WEEKDAY_NUMBERS } from '../../../language/calendarNames.ts';
import type { Span } from '../../../language/normalise.ts';
import { isOfName } from '../../../language/personNames.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import { isTimeWord } from '../../schedule/placeNames.ts';
import { trimmed } from '../ground.ts';
import { attachedPreposition } from './attached.ts';
import { headOfMedium, isNamed, isTime, withinName } from './belongs.ts';
import { opensBracket, pastBracketedName } from './brackets.ts';
import { apposition, heldBefore, isRelativeVerb, PUBLISHED } from './described.ts';
import { isAgent, isHearer, isInstitution, isOccasion, isPaper, isPeople, isTitle } from './nouns.ts';
import { isMatter, opensObjectOf } from './objects.ts';
import { NAME_ENDS, PREPOSITION, RELATIVE, SOURCE, THAT } from './particles.ts';
import { isUnknownMedium } from './spokenTo.ts';
import { ACTING, type Cue } from './verbs.ts';
import { hasPronoun, type Line, opensQuotation, pastQuotation, type Word } from './words.ts';

/** Small words a name may begin with. */
const BEGINS =
  /^(?:احد|احدي|ام|ابو|بعض|عدد|كثير|كثيرون|كثيرين|اخرون|معظم|كل|جميع|كلا|كلاهما|الكل|هولاء|نفس|ذات|نص)$/u;

/** A participle that describes with a complement of its own: "الناطق باسم…", "التابع لـ…". */
const DESCRIBES =
  /^ال(?:ناطق|تابع|موالي|مقرب|داعم|مويد|معني|مكلف|منتمي|مدعوم|مقيم|مشرف|صادر|محسوب|مرتبط|متخصص|متخذ|واقع)ه?$/u;

const LONGEST = 14;

export interface Mention {
  readonly span: Span;
  /** Index of the first word after it. */
  readonly to: number;
}

/**
 * The noun phrase that names a speaker from a word on: up to a preposition of circumstance, a comma that opens no
 * apposition, a complementiser or a quotation of more than a name. `cue` is the verb whose subject it is: the one it
 * speaks to, and its preposition, end the name. Undefined when none stands there.
 */
export function mentionFrom(line: Line, start: number, limit: number, cue?: Cue): Mention | undefined {
  const { text, words } = line;
  if (isCircumstance(line, start)) return undefined;
  const first = start + publication(line, start);
  let at = first;
  while (at < words.length && at - first < LONGEST) {
    const word = words[at];
    if (!word || word.start >= limit || ends(line, at, first, limit, cue)) break;
    // No word of a name in quotation marks ends it: خدمة «دي إيه إن».
    const marked =
      at > first && isNamed(line, at, first) ? pastQuotation(line, at) : pastBracketedName(line, at);
    at = Math.max(at + 1, marked);
  }
  if (at > first && isCalled(line, at)) return mentionFrom(line, at + 1, limit, cue);
  if (/^\d/u.test(words[first]?.text ?? '') && !isPeople((words[first + 1]?.text ?? '').replace(/ا$/u, '')))
    return undefined;
  const [from, last] = [words[first], words[at - 1]];
  if (!from || !last || at === first || (at === first + 1 && /^\d/u.test(from.text))) return undefined;
  const begins = BEGINS.test(from.text) || isNameAli(from) || isLatter(line, first);
  if (isHearer(from.text) || (isStopWord(from.text) && !begins)) return undefined;
  const span = trimmed(text, { start: nameMark(line, first), end: afterMark(line, from.start, last.end) });
  return span && { span, to: at };
}

/** "وتابع والدموع في عينيه": how it was said; "والتر" and "والده" are people. */
function isCircumstance({ words }: Line, at: number): boolean {
  const word = words[at]?.text ?? '';
  return /^وال\p{L}{3,}$/u.test(word) && words[at - 1]?.cue !== undefined && isTranslated(word.slice(3));
}

/** "أبدت رئيسة الاتحاد لينا خوري استغرابها": a noun with a pronoun behind the last word of a person's name is not of it. */
const closesName = (line: Line, at: number, first: number): boolean => {
  const word = line.words[at]?.text ?? '';
  const noun = word.replace(/(?:ه|ها|هم)$/u, '');
  if (at - 1 <= first || noun.length < 4 || noun === word) return false;
  return (MASDAR.test(noun) || isTranslated(noun)) && isOfName(line.words, at - 1, line.text);
};

/** Verbal nouns of the derived forms (Wright I §202): استغراب, انسحاب, اعتزام, تقدير. */
const MASDAR = /^(?:است\p{L}{2}ا\p{L}|ان\p{L}{2}ا\p{L}|ا\p{L}ت\p{L}ا\p{L}|ت\p{L}{2}ي\p{L})ت?$/u;

/** "46 نائبا من كتل المعارضة" */
const countedFrom = ({ words }: Line, at: number, first: number): boolean =>
  words[at]?.text === 'من' && at === first + 2 && /^\d/u.test(words[first]?.text ?? '');

/** "وأضاف باكيا: …": how he said it, right behind the verb and right before what is said. */
function isMannerOf({ words }: Line, at: number): boolean {
  const next = words[at + 1];
  return (
    /^\p{L}ا\p{L}{2}ا$/u.test(words[at]?.text ?? '') &&
    words[at - 1]?.cue?.feminine === false &&
    next !== undefined &&
    (THAT.test(next.text) || /[:"«“]/u.test(next.gap))
  );
}

/** "قالت المديرة والدموع في عينيها": how it was said, behind the name; "وزير الصحة والسكان في بلاده" tells an office. */
function isManner(line: Line, at: number): boolean {
  const [word, next] = [line.words[at]?.text ?? '', line.words[at + 1]?.text ?? ''];
  return (
    /^وال\p{L}{3,}$/u.test(word) &&
    /^(?:في|علي|تملا|يملا)$/u.test(next) &&
    OF_BODY.test(line.words[at + 2]?.text ?? '')
  );
}
const OF_BODY = /^(?:عين|وجه|صوت|شفت|يد|خد|ملامح|نبرت|محيا|راس)ي?(?:ه|ها|هم)$/u;

/** "ناجية تدعى مريم عوض": the name follows; "ويدعي المتهم أن" is told from it by how it is written. */
export const isCalled = ({ words, text }: Line, at: number): boolean => {
  const word = words[at];
  return word !== undefined && CALLED.test(word.text) && text.charAt(word.end - 1) !== 'ي';
};
const CALLED = /^و?(?:يدعي|تدعي|اسمه|اسمها|يسمي|تسمي)$/u;

/** "الأخير", "هذا الأخير": whoever was named last. */
export const isLatter = ({ words }: Line, at: number): boolean => {
  const [word, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  return LATTER.test(word) || (/^هذ[اه]$/u.test(word) && LATTER.test(next));
};
const LATTER = /^الاخيره?$/u;

/** The name علي, which folds to the preposition على. */
const isNameAli = ({ text, preposition }: Word): boolean => text === 'علي' && !preposition;

/** Words before the body that speaks through a paper: "بيانات وزارة التجارة", "بيان صادر عن الرئاسة". */
function publication({ words }: Line, at: number): number {
  const [paper, next, preposition] = [0, 1, 2].map((offset) => words[at + offset]?.text ?? '');
  if (!paper || !next || !isPaper(paper)) return 0;
  if (/^صادره?$/u.test(next) && preposition === 'عن') return 3;
  // "تقرير أممي", "بيان رئاسي": an adjective, unless what it holds follows ("بيان محامي المتهم").
  const adjective = /ي$/u.test(next) || (/يه$/u.test(next) && !isInstitution(next));
  if (adjective && !words[at + 2]?.definite) return 0;
  return isTitle(next) && next !== 'مشترك' && !isHearer(next) && !/^لل/u.test(next) ? 1 : 0;
}

/** Whether the name stops before a word. */
function ends(line: Line, at: number, first: number, limit: number, cue: Cue | undefined): boolean {
  const word = line.words[at];
  if (!word) return true;
  const { text, gap } = word;
  const next = line.words[at + 1]?.text ?? '';
  if (at > first && pastBracketedName(line, at) > at) return false;
  const closes =
    gap.startsWith(')') && opensBracket(line, line.words[first]?.start ?? 0, word.start - gap.length);
  if (at > first && /[،,:؛;.()؟!]/u.test(closes ? gap.slice(1) : gap))
    return !apposition(line, at, first, limit);
  if (opensQuotation(line, at) !== undefined && at > first && !isNamed(line, at, first)) return true;
  // "قال محاميه لـ«البلاغ»"
  if (cue && text === 'ل' && opensQuotation(line, at + 1) !== undefined && !headOfMedium(line, at, first))
    return true;
  if (
    /^(?:في|من|عن|الي|لدي|علي|باسم|ل|ب)$/u.test(text) &&
    at > first &&
    !(text === 'الي' && cue === ACTING) &&
    !isOwn(line, at, cue) &&
    (withinName(line, at, first) || countedFrom(line, at, first) || heldBefore(line, at, first, limit))
  )
    return false;
  // "العقيد رائد صباح": a name too.
  const named = text === 'صباح' && at > first && !isTimeWord(next) && !/^(?:امس|اليوم|غد|يوم)$/u.test(next);
  if (
    (NAME_ENDS.has(text) && !named) ||
    THAT.test(text) ||
    SOURCE.test(text) ||
    RELATIVE.test(text) ||
    word.preposition
  )
    return true;
  if (WEEKDAY_NUMBERS.has(text) || (at > first && (DEMONSTRATIVE.test(text) || isManner(line, at))))
    return true;
  if (word.cue && (at > first || word.cue.form === 'participle')) return true;
  if (text === 'القول' || isTime(line, at)) return true;
  if (at === first) return PUBLISHED.test(text) || isMannerOf(line, at);
  if (WITH_PRONOUN.test(text) && !OF_PERSON.test(line.words[at - 1]?.text ?? '')) return true;
  // "ألقى الوزير كلمة", "عقدت النقابة مؤتمرا"
  if (!word.definite && line.words[at - 1]?.definite && isOccasion(text.replace(/ا$/u, ''))) return true;
  if (text === 'جميع' || isRelativeVerb(line, at, first)) return true;
  // An accusative ("وضع المعلم شروطًا") is no name, but what is counted ("46 نائبا").
  const counted = at === first + 1 && /^\d/u.test(line.words[first]?.text ?? '');
  if (!counted && /\u064b/u.test(line.text.slice(word.start, word.end))) return true;
  if (
    isMatter(line, at, first) ||
    (hasPronoun(line, at) && (isOccasion(text) || closesName(line, at, first)))
  )
    return true;
  if (/^\d/u.test(text) && !isInstitution(line.words[at - 1]?.text ?? '')) return true;
  if (isHearer(text) && !headOfMedium(line, at, first)) return true;
  // "قال الرئيس لمستشاريه"
  if (/^ل(?!ل)/u.test(text) && hasPronoun(line, at) && isPeople(text.slice(1).replace(/ي?(?:ه|ها|هم)$/u, '')))
    return true;
  if (cue && isUnknownMedium(line, at, first)) return true;
  // Whose office it is belongs to its name ("منسق الإغاثة التابع للأمم المتحدة"); a body has a name without it.
  const office = /^التابعه?$/u.test(text) && isAgent(line.words[first]?.text ?? '');
  if (at - first > 1 && DESCRIBES.test(text) && !office && hasComplement(line, at)) return true;
  const before = line.words[at - 1]?.text ?? '';
  // "دراسة نشرت في": the verb of a noun without an article.
  if (/^(?!ال).{2,}ه$/u.test(before) && /^(?!ال).{2,}ت$/u.test(text) && at === first + 1) return true;
  if (cue && attachedPreposition(line, at, cue, limit)) return true;
  return cue !== undefined && opensObjectOf(line, at, first, cue);
}

/** "حذر خبراء من الركود": the verb's own preposition, unless another of the kind follows ("حذر خبراء من المعهد من"). */
function isOwn({ words }: Line, at: number, cue: Cue | undefined): boolean {
  const [word, stop] = [words[at]?.text ?? '', words[at]?.stop ?? 0];
  if (!cue?.prepositions.includes(word) || cue.takes.has('relay')) return false;
  // "كشفت النائبة عن الدائرة … أن"
  return !words
    .slice(at + 1, at + 10)
    .some(({ text, start }) => start < stop && (text === word || (word === 'عن' && THAT.test(text))));
}

/** "عزا محللون هذا التباين": no name goes on with one. */
const DEMONSTRATIVE = /^(?:هذ[اهي]|هذان|هاتان|هولاء)$/u;

/** A preposition with its pronoun: "رد الوزير عليه". */
const WITH_PRONOUN = /^(?:علي|الي|عن|من|في|ب|مع|لدي)(?:ه|ها|هم|هما|نا)$/u;

/** Participles that need the pronoun: "المشتبه به", "المحكوم عليهم". */
const OF_PERSON =
  /^(?:ال)?(?:مشتبه|محكوم|مدعي|مجني|معتدي|متنازع|مفرج|مقبوض|مطعون|مغرر|معترف|مرغوب|معمول|محتفي|مشهود|مرحب|مستانف|موصي)$/u;

/** "التابع للحزب", "المقيم في": a preposition goes on from the participle. */
function hasComplement({ words }: Line, at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    /^\s+$/u.test(next.gap) &&
    (PREPOSITION.test(next.text) || /^(?:ب|ل)/u.test(next.text))
  );
}

/** From the mark of a quotation that is the name itself: «رويترز». */
function nameMark(line: Line, first: number): number {
  return opensQuotation(line, first) ?? line.words[first]?.start ?? 0;
}

/** Past the mark that closes a quotation the name ends with. */
function afterMark(line: Line, start: number, end: number): number {
  const { text, quoteAt } = line;
  if (text.charAt(end) === ')' && opensBracket(line, start, end)) return end + 1;
  const quote = /["»”]/u.test(text.charAt(end)) ? quoteAt(end - 1) : undefined;
  return quote && quote.start >= start - 1 && quote.end === end + 1 ? end + 1 : end;
}
