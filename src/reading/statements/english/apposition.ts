import type { Span } from '../../../language/normalise.ts';
import type { Stretch } from './clause.ts';
import type { Piece } from './pieces.ts';
import { isRole } from './subject.ts';
import { DETERMINERS, finite, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/** Pieces of an apposition, at most. */
const LONGEST = 10;

const POSSESSIVE = /['’]s?$/u;

/** What an apposition behind a name calls it, and where it ends: "Lydia Marr, | the mayor | of Holm|, signed". */
export interface Apposition {
  readonly role: Span;
  readonly end: number;
}

/** The apposition behind a name that ends before `end`: "the mayor of Holm", "chief executive of the group", "the union's secretary". */
export function appositionBehind(row: readonly Piece[], end: number): Apposition | undefined {
  if (row[end]?.kind !== 'comma') return undefined;
  const from = end + 1;
  const word = (k: number): string => row[k]?.text ?? '';
  const determined = DETERMINERS.has(word(from)) || POSSESSIVE.test(row[from]?.raw ?? '');
  if (!determined && !isRole(word(from)) && !isRole(word(from + 1))) return undefined;
  let to = from;
  while (row[to]?.kind === 'word' && to - from < LONGEST && !RELATIVES.has(word(to)) && !finite(word(to)))
    to += 1;
  const closed = row[to] === undefined || row[to]?.kind !== 'word' || RELATIVES.has(word(to));
  if (!closed || to === from) return undefined;
  let first = from;
  while (first < to - 1 && (DETERMINERS.has(word(first)) || ownedUpTo(row, first, to))) first += 1;
  let last = first;
  while (last < to && !PREPOSITIONS.has(word(last)) && !SUBORDINATORS.has(word(last))) last += 1;
  const [opens, closes] = [row[first], row[last - 1]];
  return opens && closes && last > first
    ? { role: { start: opens.start, end: closes.end }, end: to }
    : undefined;
}

/** "the union's": whose the office is, no part of what it is called. */
function ownedUpTo(row: readonly Piece[], first: number, to: number): boolean {
  return row.slice(first, to).some(({ raw }) => POSSESSIVE.test(raw));
}

/** What stands right before a name and a comma, and where its phrase begins: "|the| medical director|, Erin Poole". */
export function appositionBefore(
  row: readonly Piece[],
  { first }: Stretch,
): { readonly role: Span; readonly start: number } | undefined {
  if (row[first - 1]?.kind !== 'comma') return undefined;
  const word = (k: number): string => row[k]?.text ?? '';
  const opens = (k: number): boolean => DETERMINERS.has(word(k)) || POSSESSIVE.test(row[k]?.raw ?? '');
  let from = first - 1;
  while (from > 0 && first - from < 6 && row[from - 1]?.kind === 'word' && !opens(from - 1)) from -= 1;
  const [head, last] = [row[from], row[first - 2]];
  if (!head || !last || from >= first - 1 || !isRole(last.text)) return undefined;
  const determined = row[from - 1]?.kind === 'word' && opens(from - 1) ? row[from - 1] : head;
  return { role: { start: head.start, end: last.end }, start: determined?.start ?? head.start };
}
