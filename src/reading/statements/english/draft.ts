import type { Span } from '../../../language/normalise.ts';
import { contentFrom, type Draft, type Ground, trimmed } from '../ground.ts';
import type { Stance } from '../statement.ts';
import type { Stretch } from './clause.ts';
import { paperOf } from './paper.ts';
import { type Piece, sentenceFirst } from './pieces.ts';
import { PRONOUNS } from './words.ts';

interface Told {
  readonly cue: Span;
  readonly stance: Stance;
  readonly subject: Stretch | null;
  readonly hearer?: Stretch | null;
  readonly reporter?: Stretch | null;
}

export function draft(
  own: Ground,
  row: readonly Piece[],
  from: number,
  end: number,
  told: Told,
): Draft | undefined {
  const [first, last] = [row[from], row[end - 1]];
  if (!first || !last || end <= from) return undefined;
  const content = contentFrom(own, first.start, last.end);
  const pronoun = told.subject && pronounOf(row, told.subject);
  const mention = told.subject && !pronoun ? spanOf(own, row, told.subject) : null;
  const named = mention && personOf(own, mention);
  return (
    content && {
      ...content,
      mention: named?.name ?? mention,
      role: named?.role ?? null,
      cue: told.cue,
      stance: told.stance,
      addressee: hearerOf(own, row, told.hearer ?? null),
      outer: null,
      reporter: told.reporter ? spanOf(own, row, told.reporter) : null,
      feminine: pronoun === 'she' ? true : pronoun === 'he' ? false : null,
      thing: pronoun === 'it',
      paper: paperOf(own, row[sentenceFirst(row, from)]?.start ?? 0, told.cue),
    }
  );
}

function spanOf({ text }: Ground, row: readonly Piece[], { first, end }: Stretch): Span | null {
  const [from, to] = [row[first], row[end - 1]];
  return (from && to && trimmed(text, { start: from.start, end: to.end })) ?? null;
}

/**
 * "its chief executive, Peter Lindqvist": the person's name, and as the role what says whose they are, which hangs in
 * the air outside its sentence.
 */
function personOf({ text }: Ground, { start, end }: Span): { name: Span; role: Span } | undefined {
  const found = POSSESSED.exec(text.slice(start, end));
  const [, role = '', name = ''] = found ?? [];
  return found
    ? { name: { start: end - name.length, end }, role: { start, end: start + role.trimEnd().length } }
    : undefined;
}

const POSSESSED =
  /^((?:(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)(?:\s+[\p{Ll}-]+){1,4},?|[Tt]he\s+[\p{Ll}-]+(?:\s+[\p{Ll}-]+){0,2}['’]s?(?:\s+[\p{Ll}-]+){1,4},)\s+)(\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|der|den|bin|al|el|la|di|dos)){1,4})$/u;

function hearerOf(own: Ground, row: readonly Piece[], hearer: Stretch | null): Span | null {
  if (!hearer || hearer.end <= hearer.first) return null;
  const word = row[hearer.first]?.text ?? '';
  return /^(?:him|her|them|me|us|it|you|he|she|they|we|i|himself|herself|themselves)$/u.test(word)
    ? null
    : spanOf(own, row, hearer);
}

export function pronounOf(row: readonly Piece[], { first, end }: Stretch): string | null {
  // "he's said"
  const word = (row[first]?.text ?? '').replace(/['’].*$/u, '');
  return end - first === 1 && PRONOUNS.has(word) ? word : null;
}

export function list<T>(one: T | undefined): T[] | undefined {
  return one === undefined ? undefined : [one];
}
