import { isStopWord } from '../../language/stopWords.ts';
import type { Token } from '../../language/tokens.ts';
import { isInstitution, isPaper, isTitle } from '../statements/arabic/nouns.ts';
import { arabicCue } from '../statements/arabic/verbs.ts';
import { isTimeWord, namedPlace } from './placeNames.ts';

const SIDE_OF = /^[وف]?(?:بين|مع|بحضور|بمشاركه|برئاسه|بقياده|ضم|يضم|تضم)$/u;
const DEFINITE = /^و?ال\p{L}{2,}$/u;
/** The same with a preposition written onto it: "للحوار الدبلوماسي". */
const DEFINITE_BEFORE = /^(?:[وفبك]?ال|و?لل)\p{L}{2,}$/u;
/** Groups and sides, in the broken plurals and duals that no suffix shows. */
const GROUP =
  /^(?:ال)?(?:وزراء|روساء|قاده|زعماء|سفراء|خبراء|اعضاء|نواب|قضاه|وفد|وفود|طرفان|طرفين|جانبان|جانبين|فريقان|فريقين|اطراف|ملوك|امراء|ناخبون|ناخبين|طلاب|عمال)$/u;
const COUNTERPART = /^(?:نظير|نظيره|نظيرها|نظيريه|نظيرته)$/u;
/** Papers, sources that stay unnamed, and the verb "طالب". */
const PUBLISHED = /^(?:(?:ال)?(?:بيان|تقرير|دراسه|مصدر|مصادر)|طالب)$/u;
const ADJECTIVE =
  /^ال(?:\p{L}{2,}(?:ي|يه|يين|يون|يان|يتين)|عام|عامه|اعلي|مشترك|مشتركه|متحده|حاكم|حاكمه|موحد)$/u;

/** The token after the Arabic name of an office, body, country or side that begins at one; undefined when none does. */
export function arabicNameAt(text: string, tokens: readonly Token[], at: number): number | undefined {
  const own = word(tokens, at);
  if (!/^\p{Script=Arabic}/u.test(own) || isTimeWord(own)) return undefined;
  const bare = own.replace(/^[وف](?=\p{L}{4})/u, '');
  const before = word(tokens, at - 1);
  const country = namedPlace([{ text: bare, start: 0, end: 0 }, ...tokens.slice(at + 1, at + 3)], 0);
  if (country > 0) return /^(?:في|من|الي|علي|ب|ل)$/u.test(before) ? undefined : at + country;
  const office =
    (isTitle(own) || GROUP.test(own)) &&
    !PUBLISHED.test(bare) &&
    !isPaper(bare) &&
    !/^(?:ب|ك|لل)/u.test(bare);
  const counterpart = COUNTERPART.test(bare);
  const side = SIDE_OF.test(before) && DEFINITE.test(bare);
  if ((!office && !counterpart && !side) || isStopWord(own)) return undefined;
  // "في العالم": a place, not a scholar.
  if (before === 'في' && DEFINITE.test(own)) return undefined;
  // "الحشد العسكري": an adjective, not an office.
  const describes =
    DEFINITE.test(own) && !own.startsWith('و') && DEFINITE_BEFORE.test(before) && !isTitle(before);
  if (describes && beside(text, tokens, at)) return undefined;
  return nameEnd({ text, tokens }, at, DEFINITE.test(own) || counterpart);
}

/** Offices of two or more, dual or plural: "الرئيسان", "وزيرا", "الوزراء". */
const OF_SEVERAL = /^(?:ال)?\p{L}{3,}(?:ان|ين|ون|ا|ي)$/u;

/**
 * The tokens after the person at one who shares an office told before ("الرئيسان الأميركي جو بايدن *والروسي فلاديمير
 * بوتين*"): a country's adjective and a name, or a name of two words; undefined when none follows there. `office` is
 * the token that names the office.
 */
export function sharerAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  office: number,
): number | undefined {
  const own = word(tokens, at);
  const shared = OF_SEVERAL.test(word(tokens, office)) || GROUP.test(word(tokens, office));
  if (!shared || !own.startsWith('و') || !beside(text, tokens, at)) return undefined;
  const described = isAdjective(own.slice(1)) && !isTitle(own);
  if (described) return sharersEnd({ text, tokens }, at + 1);
  const end = personEnd({ text, tokens }, at);
  return end >= at + NAMES ? end : undefined;
}

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

function beside(text: string, tokens: readonly Token[], at: number): boolean {
  return at > 0 && at < tokens.length && /^\s+$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
}

/** "نائب وزير الخارجية المصري سامح شكري": offices, the noun they belong to, its adjectives, then a person's names. */
function nameEnd({ text, tokens }: Words, at: number, definite: boolean): number | undefined {
  const follows = (i: number) => beside(text, tokens, i);
  let end = at + 1;
  if (!definite) {
    while (follows(end) && isTitle(word(tokens, end)) && !/ال/u.test(word(tokens, end).slice(0, 3))) end += 1;
    const country = follows(end) ? namedPlace(tokens, end) : 0;
    if (country === 0 && !(follows(end) && /^ال\p{L}{2,}/u.test(word(tokens, end)))) return undefined;
    end += Math.max(1, country);
    // "وزارة التربية والتعليم"
    if (follows(end) && /^وال\p{L}{3,}/u.test(word(tokens, end)) && !isTitle(word(tokens, end))) end += 1;
  }
  while (follows(end) && isAdjective(word(tokens, end))) end += 1;
  return isInstitution(word(tokens, at)) ? end : personEnd({ text, tokens }, end);
}

function isAdjective(own: string): boolean {
  return (ADJECTIVE.test(own) || (/^ال/u.test(own) && isTitle(own))) && !isTimeWord(own) && !isStopWord(own);
}

/** Names of a person after a title that are taken: first and family name. */
const NAMES = 2;

function personEnd({ text, tokens }: Words, at: number): number {
  let end = at;
  for (let names = 0; names < NAMES && beside(text, tokens, end); names += 1) {
    const own = word(tokens, end);
    // "طرفي النزاع": a noun with what it belongs to.
    if (!isName(own, names > 0) || (names === 0 && DEFINITE.test(word(tokens, end + 1)))) break;
    end += /^(?:عبد|ابو|ال)$/u.test(own) ? 2 : 1;
    if (word(tokens, end) === 'بن') end += 2;
  }
  return Math.min(end, tokens.length);
}

/** The same after a country's adjective, where a name is sure to stand: "والأردني أيمن الصفدي", "والروسي سيرغي لافروف". */
function sharersEnd({ text, tokens }: Words, at: number): number | undefined {
  const [given, family] = [word(tokens, at), word(tokens, at + 1)];
  const named =
    /^(?!ال)\p{Script=Arabic}{2,}$/u.test(given) && !isStopWord(given) && arabicCue(given) === undefined;
  if (!named || isTimeWord(given) || !beside(text, tokens, at)) return undefined;
  const more = (isName(family, true) || ADJECTIVE.test(family)) && beside(text, tokens, at + 1);
  return at + (more ? 2 : 1);
}

/**
 * A bare word that can be a person's name: no function word, verb of speech, imperfect or noun with a pronoun. A family
 * name may end as a plural does ("ماكرون", "بوتين").
 */
function isName(own: string, family: boolean): boolean {
  const plural = /(?:ون|ين)$/u.test(own);
  return (
    (!plural || (family && !isTitle(own) && !GROUP.test(own))) &&
    /^\p{Script=Arabic}{2,}$/u.test(own) &&
    !isStopWord(own) &&
    !isTimeWord(own) &&
    arabicCue(own) === undefined &&
    !/^(?:و?ال|لل|س?ي(?!وسف|اسر|حي)|ت\p{L}{3})|(?:ه|ها|هم|ات|ا)$/u.test(own)
  );
}
