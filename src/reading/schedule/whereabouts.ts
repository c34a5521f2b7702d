import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import type { DatedSentence } from './expressions.ts';
import { type Place, placesIn } from './places.ts';
import type { DateExpression } from './schedule.ts';

/** Distances from a date to a place, in UTF-16 units: what is added for a place someone goes to or comes from. */
const MOVEMENT = 15;
/** What is added for a place on the other side of another date. */
const BEYOND_A_DATE = 80;
/** A place after its date is a little further than one before it. */
const AFTER = 1.2;

/** Words that the sentences anywhere give as places, folded. */
export function knownPlaces(sentences: readonly DatedSentence[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { text, tokens } of sentences) {
    for (const { start, end } of placesIn(text, tokens)) {
      for (const token of tokens)
        if (token.end > start && token.end <= end)
          known.add(token.text.slice(Math.max(0, start - token.start)).replace(/^و(?=\p{L}{3})/u, ''));
    }
  }
  return known;
}

/** The places a sentence names, as spans of its part. */
export function placesOf({ text, tokens, span }: DatedSentence, known: ReadonlySet<string>): Place[] {
  return placesIn(text, tokens, known).map((place) => ({
    ...place,
    start: span.start + place.start,
    end: span.start + place.end,
  }));
}

/** Where the happening of a date is: the place of its clause nearest to it; null when the clause names none. */
export function placeOf(
  article: Article,
  { paragraph, part, expressions }: DatedSentence,
  clause: Span,
  when: DateExpression,
  places: readonly Place[],
): Excerpt | null {
  const own = when.excerpt;
  const others = expressions.filter((other) => other !== when).map(({ excerpt }) => excerpt);
  const distance = ({ start, end, rank }: Place) => {
    const before = end <= own.start;
    const [from, to] = before ? [end, own.start] : [own.end, start];
    const parted = others.some((other) => other.start >= from && other.end <= to);
    return (to - from) * (before ? 1 : AFTER) + rank * rank * MOVEMENT + (parted ? BEYOND_A_DATE : 0);
  };
  const [nearest] = places
    .filter(({ start, end }) => start >= clause.start && end <= clause.end)
    .filter(({ start, end }) => end <= own.start || start >= own.end)
    .sort((a, b) => distance(a) - distance(b));
  return nearest ? Excerpt.cut(article, paragraph, nearest, part) : null;
}
