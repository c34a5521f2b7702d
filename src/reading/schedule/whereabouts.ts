import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { placeElsewhere } from './elsewhere.ts';
import type { DateExpression } from './event.ts';
import type { DatedSentence } from './expressions.ts';
import type { Place } from './placeNames.ts';
import { placesIn } from './places.ts';

/** Distances from a date to a place, in UTF-16 units: what is added for a place someone goes to or comes from. */
const MOVEMENT = 15;
/** What is added for a place on the other side of another date. */
const BEYOND_A_DATE = 80;
/** A place after its date is a little further than one before it. */
const AFTER = 1.2;

// A clause that goes on about the happening before it, and so about its place.
const GOES_ON =
  /^(?:حيث|where|بعدما|بعد أن|قبل أن|على أن|وذلك|بدلاً من|و[يت](?:ستمر|ُستكمل|تواصل|ختتم|نتهي)|until|through|instead of|and (?:ends|runs|lasts|closes|will (?:end|run|last|close)))/u;

/** Words that the sentences anywhere give as places, folded. */
export function* knownPlaces(sentences: readonly DatedSentence[]): Generator<void, ReadonlySet<string>> {
  const known = new Set<string>();
  for (const { text, tokens } of sentences) {
    for (const { start, end, kind } of placesIn(text, tokens)) {
      if (kind) continue;
      for (const token of tokens)
        if (token.end > start && token.end <= end)
          known.add(token.text.slice(Math.max(0, start - token.start)).replace(/^و(?=\p{L}{3})/u, ''));
    }
    yield;
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
  dated: DatedSentence,
  clause: Span,
  when: DateExpression,
  places: readonly Place[],
): Excerpt | null {
  const { paragraph, part, expressions, text, span: sentence } = dated;
  const own = when.excerpt;
  const at = expressions.indexOf(when);
  const [before, after] = [expressions[at - 1]?.excerpt, expressions[at + 1]?.excerpt];
  const distance = ({ start, end, rank }: Place) => {
    const ahead = end <= own.start;
    const parted = ahead ? (before?.start ?? -1) >= end : start >= (after?.end ?? Number.POSITIVE_INFINITY);
    const apart = ahead ? own.start - end : (start - own.end) * AFTER;
    return apart + rank * rank * MOVEMENT + (parted ? BEYOND_A_DATE : 0);
  };
  const nearestIn = (span: Span): Place | undefined => named(span, false) ?? named(span, true);
  const named = (span: Span, kind: boolean): Place | undefined => {
    let nearest: Place | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const inside = place.start >= span.start && place.end <= span.end;
      const beside = place.end <= own.start || place.start >= own.end;
      if ((place.kind ?? false) !== kind || !inside || !beside || distance(place) >= least) continue;
      nearest = place;
      least = distance(place);
    }
    return nearest;
  };
  const goesOn = GOES_ON.test(text.slice(clause.start - sentence.start, own.start - sentence.start));
  const nearest =
    nearestIn(clause) ??
    (goesOn ? nearestIn({ ...sentence, end: clause.start }) : undefined) ??
    placeElsewhere(dated, at, places);
  return nearest ? Excerpt.cut(article, paragraph, nearest, part) : null;
}
