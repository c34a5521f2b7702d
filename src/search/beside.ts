import type { SentenceRead } from './sentenceRead.ts';

/** Words this near are said of each other. */
export const BESIDE = 3;
/** Words of an office before the name in apposition. */
const APPOSED = 10;
/** Words around a thing of the asked-for kind that may say what it is of. */
const AROUND = 8;
/** What begins a clause on something else. */
const ELSE = /^(?:بينما|فيما|حين|لكن|while|but|whereas|although)$/u;

/**
 * Whether a thing of the asked-for kind stands within so many tokens of a word, with no quotation mark between, nor a
 * comma but one that joins the two.
 */
export function isBeside(
  { kinds, matches, tokens, text }: SentenceRead,
  word: number,
  reach: number,
): boolean {
  const isParted = (a: number, b: number) => {
    const between = text.slice(tokens[Math.min(a, b)]?.end ?? 0, tokens[Math.max(a, b)]?.start ?? 0);
    return /["«»“”]/u.test(between) || (Math.abs(a - b) > 1 && /[،,؛;:]/u.test(between));
  };
  return kinds.some((at) => {
    for (let other = Math.max(0, at - reach); other <= at + reach; other += 1)
      if (matches[other]?.includes(word) && !isParted(at, other)) return true;
    return false;
  });
}

/** What begins what somebody says, or another clause. */
const SAID = /^(?:ان|انه|انها|انهم|قال|قالت|that|and|said)$/u;

/** Whether a name in apposition is of the office before or after it: "كبيرة المحققين في مكتب السلامة، إنغريد سولبرغ، قالت". */
export function isApposed({ kinds, matches, tokens, text }: SentenceRead, office: number): boolean {
  const after = (at: number) => text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? text.length);
  const isComma = (at: number) => /^\s*[،,]\s*$/u.test(after(at));
  const isUnbroken = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (/[^\s\p{Pd}]/u.test(after(at))) return false;
    return true;
  };
  const isOffice = (at: number) => matches[at]?.includes(office) ?? false;
  return kinds.some((at) => {
    if (isComma(at - 1))
      for (let other = at - 1; other >= Math.max(0, at - APPOSED); other -= 1)
        if (isOffice(other) && isUnbroken(other, at - 1)) return true;
    if (isComma(at))
      for (let other = at + 1; other <= at + BESIDE && !SAID.test(tokens[other]?.text ?? ''); other += 1)
        if (isOffice(other) && isUnbroken(at + 1, other)) return true;
    return false;
  });
}

/**
 * What is held of a question around a thing of the asked-for kind, at its best: the sum of these weights of its words
 * that the same clause holds within eight tokens; 0 where there is no such thing.
 */
export function heldAround({ kinds, met, tokens, text }: SentenceRead, weights: readonly number[]): number {
  if (kinds.length === 0) return 0;
  const isCut = (at: number) =>
    ELSE.test(tokens[at]?.text ?? '') ||
    (/^(?:ان)$/u.test(tokens[at]?.text ?? '') && /^(?:غير|الا)$/u.test(tokens[at - 1]?.text ?? '')) ||
    /[؛;]/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  let best = 0;
  for (const kind of kinds) {
    const held = weights.map(() => 0);
    const take = (at: number) => {
      for (const { word, weight } of met[at] ?? []) held[word] = Math.max(held[word] ?? 0, weight);
    };
    for (let at = kind; at >= Math.max(0, kind - AROUND); at -= 1) {
      take(at);
      if (isCut(at)) break;
    }
    for (let at = kind + 1; at <= kind + AROUND && !isCut(at); at += 1) take(at);
    const sum = weights.reduce((total, weight, word) => total + weight * (held[word] ?? 0), 0);
    best = Math.max(best, sum);
  }
  return best;
}
