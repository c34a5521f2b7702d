import Fuse from 'fuse.js';
import { tokenise } from '../language/tokens.ts';
import type { Speaker } from '../reading/statements/statement.ts';
import { namesOf } from './speakerNames.ts';
import { coverage, topicTerms } from './terms.ts';

/** How alike a name in the other script sounds, 0 to 1, to be one of these few. */
const ALIKE = 0.8;
/** Letters a word needs before a misspelling of it can be told. */
const MISSPELT = 4;

/**
 * The speakers a reader may mean: a mention is what was typed, else holds every word typed (in either script), else
 * holds words near to all of those typed.
 */
export function matchingSpeakers(speakers: readonly Speaker[], typed: string): Speaker[] {
  const wanted = topicTerms(typed);
  if (wanted.length === 0) return [];
  const holding = speakers
    .map((speaker) => ({
      speaker,
      names: namesOf(speaker).filter((name) => coverage(wanted, name, ALIKE) === 1),
    }))
    .filter(({ names }) => names.length > 0);
  const exact = holding.filter(({ names }) =>
    names.some((name) => topicTerms(name).length === wanted.length),
  );
  const found = exact.length > 0 ? exact : holding;
  return found.length > 0 ? found.map(({ speaker }) => speaker) : nearlyNamed(speakers, typed);
}

function nearlyNamed(speakers: readonly Speaker[], typed: string): Speaker[] {
  const words = wordsOf(typed).filter((word) => topicTerms(word).length > 0);
  if (words.length === 0 || words.some((word) => word.length < MISSPELT)) return [];
  return speakers.filter((speaker) => {
    const fuse = new Fuse(wordsOf(namesOf(speaker).join(' ')), { threshold: 0.3, minMatchCharLength: 3 });
    return words.every((word) => fuse.search(word).length > 0);
  });
}

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ text: word }) => word.replace(/^ال(?=.{3})/u, ''));
}
