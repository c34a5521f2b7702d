/**
 * Names across scripts. An Arabic letter may be written by several Latin spellings, some of them looser than others;
 * how alike two words sound is the cheapest way of reading one as the other, letter by letter (an edit distance whose
 * substitutions are the spellings below). Rules of press transliteration and of Arabizi (2 ء, 3 ع, 5 خ, 6 ط, 7 ح,
 * 8 غ, 9 ص); no names.
 */

// Arabic letters, then the Latin spellings that stand for them: `spelling` costs nothing, `spelling:cost` something.
const SPELLINGS = `
ا a aa e:.15 i:.15 o:.15 u:.15 au:.1 ei:.1 ai:.1 2 2a 2e:.1 2i:.1 2o:.1 ea:.15
ب b p bb pp
ت t tt th:.2
ث th t:.2 s:.3
ج j g dj gg dg:.1 zh:.1 ge:.1 gi:.1
ح h 7 hh
خ kh ch:.1 5 x:.3 h:.3 k:.3 j:.3
د d dd t:.4
ذ dh th d:.2 z:.2
ر r rr rh wr:.1
ز z zz s:.2 ts:.2 x:.3
ژ zh j
س s ss sc:.1 c:.1 ce z:.25 ps:.2 th:.3
ش sh ch:.05 sch sz:.1 s:.35 ti:.1 ci:.1
ص s ss 9 c:.2 z:.3
ض d dh dd
ط t tt 6 th:.2
ظ z dh th:.2 d:.2
ع 3 a e i o u aa '
غ gh g 8 gu:.1 r:.35
ف f ff ph v w:.2
ق q k:.1 c:.15 g:.25 2 kk:.1 ck:.1 gh:.3 8:.1
ك k c ck kk cc q:.1 ch:.15 qu:.1 g:.3
ل l ll
م m mm
ن n nn ng:.1 gn:.1 mn:.1
ه h a e eh ah at:.15 et:.15 it:.2 t:.3
و u o w oo ou 2:.1 au:.1 ow eu:.1 ew:.1 v:.3 wh oe:.1
ي i y e ee ie ei 2:.1 2i ea:.1 ai:.1 ay:.1 j:.2 a:.3 ii
ء 2 ' a:.1 e:.1 i:.1
كس x ks
غز x:.2
تش ch tch cz c:.2
دج j dg:.1
تس ts z zz tz
شت st:.1
يا ia ya ja:.1 ea:.2
يو eu ju:.1 yu io u:.2
وا wa oi oua
`;

interface Spelling {
  readonly letters: string;
  readonly latin: string;
  readonly cost: number;
}

/** Spellings by the first of their Arabic letters and the first of their Latin ones. */
const SPELLINGS_OF = new Map<string, Spelling[]>();
for (const line of SPELLINGS.trim().split('\n')) {
  const [letters = '', ...spellings] = line.split(' ');
  for (const spelling of spellings) {
    const [latin = '', cost = '0'] = spelling.split(':');
    const initials = letters.charAt(0) + latin.charAt(0);
    const own = { letters, latin, cost: Number(cost) };
    SPELLINGS_OF.set(initials, [...(SPELLINGS_OF.get(initials) ?? []), own]);
  }
}

/** What it costs to leave a letter of one script unread in the other; any other letter costs 1. */
const UNREAD_ARABIC: Readonly<Record<string, number>> = { ا: 0.35, و: 0.4, ي: 0.35, ع: 0.15, ء: 0.1, ه: 0.4 };
const UNREAD_LATIN: Readonly<Record<string, number>> = {
  a: 0.08,
  e: 0.08,
  i: 0.1,
  o: 0.15,
  u: 0.12,
  y: 0.2,
  h: 0.3,
  "'": 0,
};

const DOUBLED = 0.05;

/** English endings of belonging, which Arabic makes with ي: French, Japanese, Fatimid, Sufism. */
const RELATION = /(?:'s|s'|(?:ian|ean|an|ese|ish|ism|ist|id|ite|i)s?|s)$/u;
const RELATION_COST = 0.15;
const ARTICLE = /^(?:وال|بال|فال|كال|لل|ال)(?=.{2})/u;
const CLITIC = /^[وبلفك](?=.{3})/u;
const CLITIC_COST = 0.15;
const HARDLY_ALIKE = 0.5;
const RELATED = /(?:يون|يين|يه|ي|ه)$/u;

/** How alike a Latin and an Arabic word sound (folded both, in either order): 0 to 1. */
export function soundsAlike(one: string, other: string): number {
  const [arabic, latin] = isArabic(one) ? [one, other] : [other, one];
  const bare = arabic.replace(ARTICLE, '');
  const plain = similarity(latin, bare);
  // No ending or clitic makes up for words that are nothing alike.
  if (plain < HARDLY_ALIKE) return Math.max(0, plain);
  const whole = bare === arabic ? 0 : similarity(latin, arabic);
  const withoutClitic = CLITIC.test(arabic)
    ? similarity(latin, arabic.slice(1)) - CLITIC_COST / arabic.length
    : 0;
  const base = latin.replace(RELATION, '');
  const related =
    base.length >= 3 && base !== latin
      ? Math.max(similarity(base, bare), similarity(base, bare.replace(RELATED, ''))) -
        RELATION_COST / base.length
      : 0;
  return Math.max(plain, whole, withoutClitic, related);
}

function similarity(latin: string, arabic: string): number {
  if (arabic.length > latin.length + 3 || latin.length > 2 * arabic.length + 3) return 0;
  return 1 - readingCost(latin, arabic) / Math.max(3, (latin.length + arabic.length) / 2);
}

/** The cheapest reading of a Latin word as an Arabic one: a shortest path over pairs of positions. */
function readingCost(latin: string, arabic: string): number {
  const width = latin.length + 1;
  const costs = new Float64Array(width * (arabic.length + 1)).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const reach = (at: number, cost: number) => {
    if (cost < (costs[at] ?? 0)) costs[at] = cost;
  };
  for (let j = 0; j <= arabic.length; j += 1) {
    const letter = arabic.charAt(j);
    const unread = UNREAD_ARABIC[letter] ?? 1;
    for (let i = 0; i <= latin.length; i += 1) {
      const at = j * width + i;
      const cost = costs[at] ?? 0;
      const [hasArabic, hasLatin] = [j < arabic.length, i < latin.length];
      if (hasArabic) reach(at + width, cost + unread);
      if (hasLatin)
        reach(at + 1, cost + (latin[i] === latin[i - 1] ? DOUBLED : (UNREAD_LATIN[latin.charAt(i)] ?? 1)));
      if (!hasArabic || !hasLatin) continue;
      reach(at + width + 1, cost + 1);
      for (const { letters, latin: spelling, cost: more } of SPELLINGS_OF.get(letter + latin.charAt(i)) ?? [])
        if (latin.startsWith(spelling, i) && arabic.startsWith(letters, j))
          reach(at + letters.length * width + spelling.length, cost + more);
    }
  }
  return costs[costs.length - 1] ?? 1;
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

function isArabic(word: string): boolean {
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
