import { fold, normalise } from './normalise.ts';

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
  const folded = normalise(raw);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    const span = folded.rawSpan(match.index, match.index + match[0].length);
    tokens.push({ text: match[0], start: span.start, end: span.end });
  }
  return tokens;
}

/** The folded words and numbers of a text in order: its tokens for those who need no way back. */
export function words(raw: string): string[] {
  return fold(raw).match(WORD) ?? [];
}
