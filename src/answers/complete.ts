import { fold } from '../language/normalise.ts';
import type { Speaker } from '../reading/statements/statement.ts';
import { articlesFor } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { matchingSpeakers } from './matchingSpeakers.ts';
import { tally } from './tally.ts';

/** UTF-16 units of a name that can be typed into an option. */
const LONGEST_NAME = 100;

/** Choices offered at most. */
const OFFERED = 25;

/** One choice offered while a reader types. `value` is what the command then receives. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Articles whose title or id holds what was typed. */
export function articleChoices(edition: Edition, typed: string): Choice[] {
  const wanted = fold(typed.trim());
  return edition.library.articles
    .filter((article) => fold(article.title).includes(wanted) || fold(article.id).includes(wanted))
    .slice(0, OFFERED)
    .map((article) => ({ name: article.title, value: article.id }));
}

/** Speakers with the number of their statements, most first. */
export function speakerChoices(edition: Edition, typed: string, article?: string): Choice[] {
  const read = (articlesFor(edition, article) ?? []).map(({ id }) => edition.reading(id).statements);
  const counted = read.flatMap(tally).sort((a, b) => b.said.length - a.said.length);
  const wanted =
    typed.trim() === ''
      ? undefined
      : new Set(read.flatMap(({ speakers }) => matchingSpeakers(speakers, typed)));
  return counted
    .filter(
      ({ speaker }) =>
        wanted === undefined || wanted.has(speaker) || fold(speaker.name).includes(fold(typed)),
    )
    .slice(0, OFFERED)
    .map(({ speaker, said }) => ({ name: `${speaker.name} (${said.length})`, value: typeable(speaker) }));
}

/** A speaker's name as an option can hold it: the fullest one, or of one too long the longest mention that fits. */
function typeable({ name, mentions }: Speaker): string {
  const names = [name, ...mentions.map(({ text }) => text)].sort((a, b) => b.length - a.length);
  return (
    names.find(({ length }) => length <= LONGEST_NAME) ?? name.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')
  );
}

/** Places of the events, in order of first mention. */
export function placeChoices(edition: Edition, typed: string, article?: string): Choice[] {
  const places = (articlesFor(edition, article) ?? [])
    .flatMap(({ id }) => edition.reading(id).schedule.events)
    .flatMap(({ place }) => (place ? [place.text] : []));
  return [...new Set(places)]
    .filter((place) => fold(place).includes(fold(typed.trim())))
    .slice(0, OFFERED)
    .map((place) => ({ name: place, value: place }));
}

/** Completions of the last word of a question from the index's words and names. */
export function questionChoices(edition: Edition, typed: string, article?: string): Choice[] {
  return edition.index
    .complete(typed, { limit: OFFERED, ...(article !== undefined && { article }) })
    .map((question) => ({ name: question, value: question }));
}
