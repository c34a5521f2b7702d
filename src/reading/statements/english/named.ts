import { fold, type Span } from '../../../language/normalise.ts';
import { givenName } from './givenNames.ts';

const WORD = "\\p{Lu}[\\p{L}'’.-]*";
const NAME = `${WORD}(?:\\s+(?:${WORD}|de|da|van|von|der|den|bin|al|el|la|di|dos|ag)){0,4}`;
const WHOSE = "(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[^,]*\\p{L}['’]s?)";

/** "The mayor, Ruth Obi", "a spokesman for Mr. Dunn, Peter Hall", "one of the players, Rob Hale". */
const BEHIND_COMMA = new RegExp(`^((?:\\p{Ll}|The\\s|An?\\s|One\\s|${WHOSE}\\s)[^,]*),\\s+(${NAME})$`, 'u');
/** "Obi's lawyer Ivan Brod", "her deputy Ian Moss". */
const POSSESSED = new RegExp(`^(${WHOSE}(?:\\s+[\\p{Ll}-]+){1,4})\\s+(${WORD}\\s+${NAME})$`, 'u');
/** "Karin Holm of Norbank". */
const OF_BODY = new RegExp(`^(${WORD}\\s+${NAME})\\s+(?:of|from|at|with)\\s+(?:the\\s+)?\\p{Lu}.*$`, 'u');
const HONORIFIC = /^(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Professor|Prof)\b/u;

/** The person's name within a noun phrase, and what the rest calls them; undefined where the phrase is the name. */
export function nameIn(text: string, { start, end }: Span): { name: Span; role: Span | null } | undefined {
  const phrase = text.slice(start, end);
  const [, role = '', name = ''] = BEHIND_COMMA.exec(phrase) ?? POSSESSED.exec(phrase) ?? [];
  if (name) return { name: { start: end - name.length, end }, role: { start, end: start + role.length } };
  const [, own = ''] = OF_BODY.exec(phrase) ?? [];
  const person = HONORIFIC.test(own) || givenName(fold(own.split(/\s/u)[0] ?? '')) !== null;
  return own && person ? { name: { start, end: start + own.length }, role: null } : undefined;
}

/** False for a phrase that hangs in the air outside its sentence: "its chief executive, X", "the company's lawyer, X". */
export function standsAlone(phrase: string): boolean {
  return !/^(?:(?:its|his|her|their)\s|the\s[\p{Ll}\s-]+['’]s?\s)/iu.test(phrase);
}
