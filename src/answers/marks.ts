import type { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';
import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';

/** The words of an excerpt whose terms are wanted, as spans of the text of its part. */
export function marksIn(excerpt: Excerpt, wanted: ReadonlySet<string>): Span[] {
  if (wanted.size === 0) return [];
  return tokenise(excerpt.text)
    .filter((token) => wanted.has(stem(token.text)))
    .map((token) => ({ start: excerpt.start + token.start, end: excerpt.start + token.end }));
}
