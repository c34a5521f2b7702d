import type { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';
import { tokenise } from '../language/tokens.ts';
import { meansTerm } from './terms.ts';

/** The words of an excerpt whose terms are wanted, as spans of the text of its part. */
export function marksIn(excerpt: Excerpt, wanted: ReadonlySet<string>): Span[] {
  if (wanted.size === 0) return [];
  const terms = [...wanted];
  return tokenise(excerpt.text)
    .filter((token) => terms.some((term) => meansTerm(token.text, term)))
    .map((token) => ({ start: excerpt.start + token.start, end: excerpt.start + token.end }));
}
