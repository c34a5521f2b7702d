/**
 * Names across scripts by their consonants: "Putin" and "بوتين" are both `btn`, "Geneva" and "جنيف" `jnf`.
 * Vowels are written freely in both scripts, so they are dropped; letters that the scripts exchange share a
 * class. General rules of Arabic press transliteration and of Arabizi (2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 غ, 9 ص); no names.
 */
const ARABIC_CLASS: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'j',
  چ: 'c',
  غ: 'j',
  ح: 'h',
  ه: 'h',
  خ: 'x',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ظ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ص: 's',
  ش: 'c',
  ف: 'f',
  ڤ: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ا: '',
  و: '',
  ي: '',
  ع: '',
  ء: '',
};

const LATIN_RULES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:tch|tsch|sch|sh|ch)/, ['c']],
  [/^kh/, ['x']],
  [/^gh/, ['j']],
  [/^th/, ['t', 'd']],
  [/^dh/, ['d']],
  [/^ph/, ['f']],
  [/^ck/, ['k']],
  [/^x/, ['ks']],
  [/^c(?=[eiy])/, ['s']],
  [/^[bp]/, ['b']],
  [/^[t6]/, ['t']],
  [/^[gj]/, ['j']],
  [/^8/, ['j', 'k']],
  [/^[ckq]/, ['k']],
  [/^[fv]/, ['f']],
  [/^[h7]/, ['h']],
  [/^5/, ['x']],
  [/^[s9]/, ['s']],
  [/^[drlmnz]/, []],
];

const ALTERNATIVES_KEPT = 4;

/** The consonant keys of a folded word in either script, most likely first; empty when too little is left to tell names apart. */
export function consonantKeys(word: string): string[] {
  const keys = /\p{Script=Arabic}/u.test(word) ? [arabicKey(word)] : latinKeys(word);
  return [...new Set(keys.map(squeeze))].filter((key) => key.length >= 2);
}

function arabicKey(word: string): string {
  const bare = word.replace(/^(?:وال|بال|فال|كال|لل|ال)(?=.{3})/u, '');
  return [...bare].map((letter) => ARABIC_CLASS[letter] ?? '').join('');
}

function latinKeys(word: string): string[] {
  let keys = [''];
  let rest = word;
  while (rest !== '') {
    const rule = LATIN_RULES.find(([pattern]) => pattern.test(rest));
    const taken = rule?.[0].exec(rest)?.[0] ?? rest.charAt(0);
    const outputs = rule === undefined ? [''] : rule[1].length > 0 ? rule[1] : [taken];
    keys = keys.flatMap((key) => outputs.map((output) => key + output)).slice(0, ALTERNATIVES_KEPT);
    rest = rest.slice(taken.length);
  }
  return keys;
}

/** Doubled consonants are one; a final h is often only a vowel's spelling. */
function squeeze(key: string): string {
  return key.replace(/(.)\1+/g, '$1').replace(/(?<=..)h$/, '');
}
