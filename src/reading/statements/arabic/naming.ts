import { isTranslated } from '../../../language/bilingual.ts';
import { isGivenName } from '../../../language/personNames.ts';
import { stem } from '../../../language/stem.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Recent } from '../../../recent.ts';
import { isInstitution, isOne, isPaper, isPeople, isTitle } from './nouns.ts';

// How Arabic names persons and bodies: which mention is a shorter form of which name.

/** A mention as it is compared: folded words, and the terms among them. */
export interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** "المتحدث نفسه": the one of before. */
  readonly same: boolean;
}

/** What of a person a mention is compared with. */
export interface Named {
  readonly parts: Name;
  readonly offices: Recent<Name>;
  readonly terms: ReadonlySet<string>;
}

export function nameOf(written: string): Name {
  // "عبدالجبار" and "عبد الجبار" are one name.
  const text = written.replace(/(?<!\p{L})عبد\s+ال/gu, 'عبدال');
  // "نفس المصدر" and "المصدر نفسه" are the source of before.
  const all = tokenise(text).map((token) => token.text);
  const words = all.filter((word) => !SAME.test(word));
  return {
    text,
    words,
    same: words.length < all.length,
    terms: words.filter((word) => !isStopWord(word)).map(term),
  };
}

const SAME = /^(?:(?:نفس|ذات)(?:ه|ها|هم)?|عين(?:ه|ها|هم))$/u;

/** The stem of a name's word; of وزير the first letter is its own, as الوزير shows. */
function term(word: string): string {
  const bare = word.replace(/^[بلو](?=ال|\p{L}{5})/u, '');
  return stem(/^و(?!ال)/u.test(bare) && isTitle(bare) ? `ال${bare}` : bare);
}

/** A shorter name of the person, or a longer one: all terms of the one are in the other, and not as a body's name. */
export function sameName(mention: Name, person: Named): boolean {
  if (mention.terms.length === 0 || person.parts.terms.length === 0) return false;
  const shorter = mention.terms.length <= person.parts.terms.length;
  const [small, large] = shorter ? [mention, person.parts] : [person.parts, mention];
  const held = shorter ? person.terms : new Set(mention.terms);
  if (!small.terms.every((one) => held.has(one))) return false;
  // "تجار" is no short form of "الغرفة التجارية": one word is the same word, not one of the same stem.
  const ways = [large, ...person.offices.values()].flatMap(({ words }) => words.map(bare));
  if (small.words.length === 1 && !ways.includes(bare(small.words[0] ?? ''))) return false;
  const [head, largeHead] = [small.words[0] ?? '', large.words[0] ?? ''];
  if (isInstitution(head) && term(head) !== term(largeHead)) return false;
  // "الرئيس" alone is the head of state: not "رئيس بعثة المراقبين", whom the article names later.
  const [office, body] = mention.words;
  if (!shorter && person.parts.words.join(' ') === 'الرييس' && office === 'رييس' && !STATE.test(body ?? ''))
    return false;
  const shared = new Set(small.terms);
  const first = large.words.findIndex((word) => shared.has(term(word)));
  const before = large.words[first - 1];
  if (small.words.length > 0 && small.words.join(' ') === marked(large.text)) return true;
  // "الكرملين" is not "مسؤول الكرملين": what stands right after a title is its institution, not a name.
  return (
    before === undefined ||
    !(/^(?!ال)/u.test(before) && (isTitle(before) || /^(?:باسم|في|من)$/u.test(before)))
  );
}

/** The name in marks of "صحيفة «الأفق»" or "صحيفة (كيب هيرالد)", folded. */
const marked = (text: string): string =>
  tokenise(/[«"“(]([^»"”)]+)[»"”)]/u.exec(text)?.[1] ?? '')
    .map((token) => token.text)
    .join(' ');

const STATE = /^ال(?:جمهوريه|دوله|بلاد)$/u;

/** "مصدر", "شاهد": an indefinite title and nothing else. */
export const isAnyone = ({ words }: Name): boolean =>
  words.length === 1 &&
  /^(?!ال)/u.test(words[0] ?? '') &&
  isOne(words[0] ?? '') &&
  !isInstitution(words[0] ?? '');

const bare = (word: string): string => word.replace(/^[وبل]?ال(?=.{2})/u, '');

/** "المسؤول", "المسؤول الروسي": a definite title that names nobody. */
export function isShortTitle({ words }: Name): boolean {
  const head = words[0] ?? '';
  return (
    /^(?:ال|لل)/u.test(head) &&
    isTitle(head) &&
    words.length <= 3 &&
    words.every((word) => /^(?:ال|لل)/u.test(word))
  );
}

/** "المسؤول الروسي" goes back to a "مسؤول …" that is not of another nationality, nor of the other sex. */
export function sameTitle(mention: Name, person: Named): boolean {
  const others = mention.words
    .slice(1)
    .filter((word) => !ANY_OFFICE.test(word))
    .map(term);
  return [person.parts, ...person.offices.values()].some(
    (office) =>
      office.terms[0] === mention.terms[0] &&
      /ه$/u.test(mention.words[0] ?? '') === /ه$/u.test(office.words[0] ?? '') &&
      (others.every((one) => person.terms.has(one)) || !office.words.slice(1).some(isNationality)),
  );
}

/** Said of any source or office: "المصدر المسؤول". */
const ANY_OFFICE = /^ال(?:مسوول|مذكور|معني|مشار|مطلع)ه?$/u;

const isNationality = (word: string): boolean =>
  /^ال.{2,}(?:ي|يه)$/u.test(word) || /^(?!ال).{3,}ي$/u.test(word);

/** "رجح المتحدث أن": the one speaking, when nobody is a spokesman. */
export const isSpeaking = ({ words }: Name): boolean =>
  words.length === 1 && /^المتحدثه?$/u.test(words[0] ?? '');

/** "النجم المصري", "الكاتب": a calling rather than an office, for somebody named without one before. */
export function isEpithetOf({ words }: Name, person: Named): boolean {
  const [head, own] = [words[0] ?? '', person.parts.words[0] ?? ''];
  return EPITHET.test(head) && person.parts.words.length > 1 && !isTitle(own) && !isInstitution(own);
}

/** "الحركة" after "حماس", "المنظمة" after "اليونيسف": a body by its kind, for one named before by a name alone. */
export function isKindOf({ words }: Name, person: Named): boolean {
  const [head, own] = [words[0] ?? '', person.parts.words[0] ?? ''];
  return (
    words.length <= 2 &&
    KIND.test(head) &&
    person.parts.words.length <= 2 &&
    !isTitle(own) &&
    !isInstitution(own) &&
    !isGivenName(own) &&
    !isPeople(own) &&
    !isPaper(own) &&
    !(/^ال/u.test(own) && isTranslated(own))
  );
}

const KIND = /^ال(?:منظمه|وكاله|شركه|هييه|شبكه|موسسه|منصه|حركه|جماعه|مجموعه|صحيفه|قناه|ميليشيا)$/u;

const EPITHET =
  /^ال(?:نجم|لاعب|مهاجم|مدافع|حارس|عداء|بطل|فنان|كاتب|شاعر|مخرج|ممثل|روايي|رجل|شاب|سيده|مراه|خبير|محلل|باحث|اكاديمي|مورخ|ناشط|حقوقي|معارض)ه?$/u;
