import { spellingsOf, UNREAD_ARABIC, UNREAD_LATIN } from './latinSpellings.ts';

/**
 * Names across scripts. An Arabic letter may be written by several Latin spellings, some of them looser than others;
 * how alike two words sound is the cheapest way of reading one as the other, letter by letter (an edit distance whose
 * substitutions are the spellings of latinSpellings.ts). Rules, no names.
 */

const DOUBLED = 0.05;

/** English endings of belonging, which Arabic makes with ي: French, Japanese, Fatimid, Sufism. */
const RELATION = /(?:'s|s'|(?:ian|ean|an|ese|ish|ism|ist|id|ite|i)s?|s)$/u;
const RELATION_COST = 0.15;
export const ARTICLE = /^(?:وال|بال|فال|كال|لل|ال)(?=.{2})/u;
export const CLITIC = /^[وبلفك](?=.{3})/u;
const CLITIC_COST = 0.15;
const HARDLY_ALIKE = 0.5;
export const RELATED = /(?:يون|يين|يه|ي|ه)$/u;

/**
 * How alike a Latin and an Arabic word sound (folded both, in either order): 0 to 1; 0 when less than `least`, which
 * is told soonest where much is asked for.
 */
export function soundsAlike(one: string, other: string, least = HARDLY_ALIKE): number {
  const [arabic, latin] = isArabic(one) ? [one, other] : [other, one];
  const bare = arabic.replace(ARTICLE, '');
  const plain = similarity(latin, bare, least);
  let best = plain;
  const consider = (from: string, to: string, lost: number) => {
    best = Math.max(best, similarity(from, to, Math.max(best, least)) - lost);
  };
  if (bare !== arabic) consider(latin, arabic, 0);
  if (CLITIC.test(arabic)) consider(latin, arabic.slice(1), CLITIC_COST / arabic.length);
  const base = withoutRelation(latin);
  if (base !== latin) {
    const lost = RELATION_COST / base.length;
    consider(base, bare, lost);
    consider(base, bare.replace(RELATED, ''), lost);
  }
  // No ending or clitic makes up for words that are nothing alike.
  const isAlike = best >= least && (plain > 0 || similarity(latin, bare, HARDLY_ALIKE) > 0);
  return isAlike ? best : 0;
}

/** A Latin word without its ending of belonging, where three letters stay. */
export function withoutRelation(latin: string): string {
  const base = latin.replace(RELATION, '');
  return base.length >= 3 ? base : latin;
}

/** How much of two words is read as each other, 0 where that is less than `least`. */
function similarity(latin: string, arabic: string, least: number): number {
  if (arabic.length > latin.length + 3 || latin.length > 2 * arabic.length + 3) return 0;
  const length = Math.max(3, (latin.length + arabic.length) / 2);
  const alike = 1 - readingCost(latin, arabic, (1 - least) * length) / length;
  return alike >= least ? alike : 0;
}

/** The cheapest reading of a Latin word as an Arabic one: a shortest path over pairs of positions; infinite once it costs more than `most`. */
function readingCost(latin: string, arabic: string, most: number): number {
  const width = latin.length + 1;
  const size = width * (arabic.length + 1);
  if (size > room.length) room = new Float64Array(2 * size);
  const costs = room.fill(Number.POSITIVE_INFINITY, 0, size);
  costs[0] = 0;
  if (unread.latin !== latin) unread = { latin, costs: unreadCosts(latin) };
  const unreadLatin = unread.costs;
  const reach = (at: number, cost: number) => {
    if (cost < (costs[at] ?? 0)) costs[at] = cost;
  };
  let leastBefore = 0;
  for (let j = 0; j <= arabic.length; j += 1) {
    const hasArabic = j < arabic.length;
    const unreadArabic = UNREAD_ARABIC[arabic.charAt(j)] ?? 1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= latin.length; i += 1) {
      const at = j * width + i;
      const cost = costs[at] ?? 0;
      if (cost > most) continue;
      least = Math.min(least, cost);
      if (hasArabic) reach(at + width, cost + unreadArabic);
      if (i === latin.length) continue;
      reach(at + 1, cost + (unreadLatin[i] ?? 1));
      if (!hasArabic) continue;
      reach(at + width + 1, cost + 1);
      for (const { letters, latin: spelling, cost: more } of spellingsOf(
        arabic.charCodeAt(j),
        latin.charCodeAt(i),
      ))
        if (latin.startsWith(spelling, i) && arabic.startsWith(letters, j))
          reach(at + letters.length * width + spelling.length, cost + more);
    }
    // A spelling takes two Arabic letters at most.
    if (least > most && leastBefore > most) return Number.POSITIVE_INFINITY;
    leastBefore = least;
  }
  return costs[size - 1] ?? 1;
}

/** Room to reckon in, and what the letters of the Latin word read last cost unread: one is compared with thousands. */
let room = new Float64Array(256);
let unread = { latin: '', costs: unreadCosts('') };

function unreadCosts(latin: string): Float64Array {
  return Float64Array.from(latin, (letter, at) =>
    letter === latin[at - 1] ? DOUBLED : (UNREAD_LATIN[letter] ?? 1),
  );
}

// Consonants that the scripts exchange share a class; vowels, w and ع are written too freely to be told apart by.
const ARABIC_CLASSES: readonly (readonly [string, string])[] = [
  ['ب', 'b'],
  ['تطث', 't'],
  ['جغ', 'j'],
  ['ش', 'c'],
  ['حه', 'h'],
  ['خ', 'x'],
  ['دضذظ', 'd'],
  ['ر', 'r'],
  ['زژ', 'z'],
  ['سص', 's'],
  ['ف', 'f'],
  ['قك', 'k'],
  ['ل', 'l'],
  ['م', 'm'],
  ['ن', 'n'],
];
const ARABIC_CLASS = new Map(
  ARABIC_CLASSES.flatMap(([letters, key]) => [...letters].map((letter) => [letter, key] as const)),
);

const LATIN_CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:tch|tsch|sch|sh)/, ['c']],
  [/^ch/, ['c', 'x', 'k', 'tc']],
  [/^kh/, ['x']],
  [/^gh/, ['j']],
  [/^th/, ['t', 'd', 's']],
  [/^dh/, ['d']],
  [/^ph/, ['f']],
  [/^ck/, ['k']],
  [/^x/, ['ks', 'z']],
  [/^c(?=[eiy])/, ['s']],
  [/^[bp]/, ['b']],
  [/^[t6]/, ['t']],
  [/^g/, ['j', 'k']],
  [/^j/, ['j', '']],
  [/^8/, ['j', 'k']],
  [/^2/, ['', 'k']],
  [/^[ckq]/, ['k']],
  [/^v/, ['f', '']],
  [/^w/, ['', 'f']],
  [/^f/, ['f']],
  [/^7/, ['h']],
  [/^h/, ['h', '']],
  [/^5/, ['x']],
  [/^s/, ['s', 'z', 'c']],
  [/^9/, ['s']],
  [/^z/, ['z', 'd', 's', 'ts']],
  [/^d/, ['d']],
  [/^r/, ['r']],
  [/^l/, ['l']],
  [/^m/, ['m']],
  [/^n/, ['n']],
];
const KEY_LENGTH = 2;

/**
 * Where to look a folded word of either script up among the words of the other: the classes of its first two
 * consonants, in every way they may be read.
 */
export function soundKeys(word: string): string[] {
  const keys = isArabic(word) ? arabicKeys(word) : latinKeys(word);
  return [...new Set(keys)].filter(Boolean);
}

/** Doubled consonants are one, and the first two are enough. */
function shorten(key: string): string {
  return key.replace(/(.)\1+/g, '$1').slice(0, KEY_LENGTH);
}

/** Whether a word holds an Arabic letter. */
export function isArabic(word: string): boolean {
  return /\p{Script=Arabic}/u.test(word);
}

function arabicKeys(word: string): string[] {
  const keys = [firstConsonants(word)];
  const bare = word.replace(ARTICLE, '');
  if (bare !== word) keys.unshift(firstConsonants(bare));
  if (CLITIC.test(word)) keys.push(firstConsonants(word.slice(1)));
  return keys;
}

/** The classes of an Arabic word's first consonants, doubled ones as one. */
function firstConsonants(word: string): string {
  let key = '';
  for (let at = 0; at < word.length && key.length < KEY_LENGTH; at += 1) {
    const consonant = ARABIC_CLASS.get(word.charAt(at));
    if (consonant !== undefined && !key.endsWith(consonant)) key += consonant;
  }
  return key;
}

function latinKeys(word: string): string[] {
  let keys = [''];
  let rest = word;
  while (rest !== '') {
    const rule = LATIN_CLASSES.find(([pattern]) => pattern.test(rest));
    const taken = rule?.[0].exec(rest)?.[0].length ?? 1;
    const read = rule?.[1] ?? [''];
    keys = [...new Set(keys.flatMap((key) => read.map((one) => shorten(key + one))))];
    rest = rest.slice(taken);
  }
  return keys;
}
