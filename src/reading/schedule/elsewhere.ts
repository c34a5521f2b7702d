import type { Span } from '../../language/normalise.ts';
import type { DatedSentence } from './expressions.ts';
import type { Place } from './placeNames.ts';

/** Another clause that tells of something else, or what is still to come. */
const TURNS =
  /(?<!\p{L})(?:فيما|بينما|في حين|وهو|وهي|وهم|لكن|الذي|الذى|التي|التى|س[يت]\p{L}{3,}|will|which|while|whereas|but|although)(?!\p{L})/u;

/**
 * Where the happening of a date is when its own clause does not tell: a place that something is in, named in another clause of
 * the sentence that no other date belongs to ("رفع البنك الفائدة، يوم السبت، …، في اجتماع عقد في كراتشي"; "Workers at Varna Bay, the
 * region's port, ended a strike on Tuesday"). The nearest one; undefined when there is none.
 */
export function placeElsewhere(
  { expressions, text, span }: DatedSentence,
  at: number,
  places: readonly Place[],
): Place | undefined {
  const own = expressions[at]?.excerpt;
  if (!own) return undefined;
  const [before, after] = [expressions[at - 1]?.excerpt, expressions[at + 1]?.excerpt];
  const told = (start: number, end: number) => text.slice(start - span.start, end - span.start);
  const apart = (from: Span, to: Span) => /[،,؛;]/u.test(told(from.end, to.start));
  const free = (place: Place) =>
    (!before || (place.start >= before.end && apart(before, place))) &&
    (!after || (place.end <= after.start && apart(place, after)));
  const distance = (place: Place) => Math.max(own.start - place.end, place.start - own.end);
  const [nearest] = places
    .filter((place) => place.rank === 0 && !place.kind && distance(place) >= 0 && free(place))
    .sort((a, b) => distance(a) - distance(b));
  if (!nearest) return undefined;
  const [first, last] = nearest.end <= own.start ? [nearest, own] : [own, nearest];
  return TURNS.test(told(first.end, last.start)) ? undefined : nearest;
}
