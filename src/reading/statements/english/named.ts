import { fold, type Span } from '../../../language/normalise.ts';
import { givenName } from './givenNames.ts';

const WORD = "\\p{Lu}[\\p{L}'’.-]*";
const NAME = `${WORD}(?:\\s+(?:${WORD}|de|da|van|von|der|den|bin|al|el|la|di|dos|ag)){0,4}`;
const WHOSE = "(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[^,]*\\p{L}['’]s?)";

/** "The mayor, Ruth Obi", "a spokesman for Mr. Dunn, Peter Hall", "one of the players, Rob Hale". */
const BEHIND_COMMA = new RegExp(
  `^((?:\\p{Ll}|The\\s|An?\\s|One\\s|Another\\s|\\p{Lu}\\p{Ll}+\\s(?:to|of|for)\\s|${WHOSE}\\s)[^,]*),\\s+(${NAME})$`,
  'u',
);
/** "Obi's lawyer Ivan Brod", "her deputy Ian Moss". */
const POSSESSED = new RegExp(`^(${WHOSE}(?:\\s+[\\p{Ll}-]+){1,4})\\s+(${WORD}\\s+${NAME})$`, 'u');
/** "Karin Holm of Norbank". */
const OF_BODY = new RegExp(`^(${WORD}\\s+${NAME})\\s+(?:of|from|at|with)\\s+(?:the\\s+)?\\p{Lu}.*$`, 'u');
const HONORIFIC = /^(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Professor|Prof)\b/u;

/** "district treasurer Paul Winnick": what somebody is, right before the name. */
const CALLED = new RegExp(`^.*\\p{Ll}[\\p{Ll}-]+\\s+(${WORD}\\s+${NAME})$`, 'u');
const INSIDE = /\s(?:of|for|the|and|in|at|to|de|da|van|von)$/u;

/** How a noun phrase names somebody. */
export interface Named {
  readonly mention: Span;
  /** What the rest of the phrase calls them. */
  readonly role: Span | null;
  /** The phrase around the mention, or the bare name within it. */
  readonly variant: Span;
}

/** The person's name within a noun phrase; undefined where the phrase is the name. */
export function nameIn(text: string, whole: Span): Named | undefined {
  const { start, end } = whole;
  const phrase = text.slice(start, end);
  const [, role = '', name = ''] = BEHIND_COMMA.exec(phrase) ?? POSSESSED.exec(phrase) ?? [];
  if (name)
    return {
      mention: { start: end - name.length, end },
      role: { start, end: start + role.length },
      variant: whole,
    };
  const [, own = ''] = OF_BODY.exec(phrase) ?? [];
  const person = HONORIFIC.test(own) || givenName(fold(own.split(/\s/u)[0] ?? '')) !== null;
  if (own && person) return { mention: { start, end: start + own.length }, role: null, variant: whole };
  const [, bare = ''] = CALLED.exec(phrase) ?? [];
  const called = bare && !INSIDE.test(phrase.slice(0, -bare.length).trimEnd());
  return called ? { mention: whole, role: null, variant: { start: end - bare.length, end } } : undefined;
}

/** False for a phrase that hangs in the air outside its sentence: "its chief executive, X", "the company's lawyer, X". */
export function standsAlone(phrase: string): boolean {
  return !/^(?:(?:its|his|her|their|another|one)\s|the\s[\p{Ll}\s-]+['’]s?\s)/iu.test(phrase);
}
