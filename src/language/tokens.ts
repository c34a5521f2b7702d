import { fold, type Normalised, normalise } from './normalise.ts';

/** A word or number of a text. */
export interface Token {
  /** Folded form (see normalise.ts). */
  readonly text: string;
  /** Raw UTF-16 offsets [start, end). */
  readonly start: number;
  readonly end: number;
}

// Digits keep their inner separators (3.5, 1,000, 15:00, 10/1/2022); letters and digits part ways
// ("الـ10" is "ال" and "10"); an apostrophe inside an English word stays ("country's").
// A digit among at least three Latin letters is a letter of Arabizi ("7azzar", "3o2obat"; Yaghan 2008), but for 0, 1 and 4
// ("covid19", "a340"). The letters of most words are tried before the large classes, which makes it half as quick again.
const WORD =
  /(?<![a-z\d])(?=[a-z]*[2356-9])(?=(?:[2356-9]*[a-z]){3})[a-z2356-9]+(?![a-z\d])|(?:[\u0621-\u063a\u0641-\u064aa-z]|\p{L})(?:[\u0621-\u063a\u0641-\u064aa-z]+|[\p{L}\p{M}])*(?:'\p{L}+)?|\p{N}+(?:[.,:/٫٬]\p{N}+)*/gu;

/** The tokens of a text in order. Linear in its length. */
export function tokenise(raw: string): Token[] {
  return tokensOf(normalise(raw));
}

/** The tokens of a text that is folded already. */
export function tokensOf(folded: Normalised): Token[] {
  let at = 0;
  return (folded.text.match(WORD) ?? []).map((text) => {
    // No letter or digit stands between two tokens: the next begins where its first one is met.
    while (folded.text.codePointAt(at) !== text.codePointAt(0)) at += 1;
    const from = at;
    at += text.length;
    const { start, end } = folded.rawSpan(from, at);
    return { text, start, end };
  });
}

/** The folded words and numbers of a text in order: its tokens for those who need no way back. */
export function words(raw: string): string[] {
  return fold(raw).match(WORD) ?? [];
}
