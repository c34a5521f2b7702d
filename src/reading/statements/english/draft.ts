import type { Span } from '../../../language/normalise.ts';
import { contentFrom, type Draft, type Ground, trimmed } from '../ground.ts';
import type { Stance } from '../statement.ts';
import { appositionBehind } from './apposition.ts';
import type { Stretch } from './clause.ts';
import { type Named, nameIn } from './named.ts';
import { paperOf } from './paper.ts';
import { capital, type Piece, sentenceFirst } from './pieces.ts';
import { PRONOUNS } from './words.ts';

interface Told {
  readonly cue: Span;
  readonly stance: Stance;
  readonly subject: Stretch | null;
  readonly hearer?: Stretch | null;
  readonly reporter?: Stretch | null;
  /** The subject is an owner: "Obi's answer was: “…”". */
  readonly owner?: boolean;
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
  const phrase = told.subject && !pronoun ? spanOf(own, row, told.subject) : null;
  const mark =
    told.owner && phrase ? (/['’]s?$/u.exec(own.text.slice(phrase.start, phrase.end))?.[0].length ?? 0) : 0;
  const mention = phrase && { start: phrase.start, end: phrase.end - mark };
  const named = mention && (nameIn(own.text, mention) ?? besideIn(row, told.subject, mention));
  return (
    content && {
      ...content,
      mention: named?.mention ?? mention,
      role: named?.role ?? null,
      variant: named?.variant ?? null,
      cue: told.cue,
      stance: told.stance,
      addressee: hearerOf(own, row, told.hearer ?? null),
      outer: null,
      reporter: told.reporter ? spanOf(own, row, told.reporter) : null,
      feminine: pronoun === 'she' ? true : pronoun === 'he' ? false : null,
      thing: pronoun === 'it',
      plural: pronoun === 'they',
      paper: paperOf(own, row[sentenceFirst(row, from)]?.start ?? 0, told.cue),
    }
  );
}

function spanOf({ text }: Ground, row: readonly Piece[], { first, end }: Stretch): Span | null {
  const [from, to] = [row[first], row[end - 1]];
  return (from && to && trimmed(text, { start: from.start, end: to.end })) ?? null;
}

function hearerOf(own: Ground, row: readonly Piece[], hearer: Stretch | null): Span | null {
  if (!hearer || hearer.end <= hearer.first) return null;
  const word = row[hearer.first]?.text ?? '';
  return /^(?:him|her|them|me|us|it|you|he|she|they|we|i|himself|herself|themselves)$/u.test(word)
    ? null
    : spanOf(own, row, hearer);
}

/** "Dawn Hart, the union's secretary, said": what stands behind the name calls whom it names. */
function besideIn(row: readonly Piece[], subject: Stretch | null, mention: Span): Named | undefined {
  if (!subject || !capital(row[subject.end - 1])) return undefined;
  const behind = appositionBehind(row, subject.end);
  const last = behind && row[behind.end - 1];
  return behind && last && { mention, role: behind.role, variant: { start: mention.start, end: last.end } };
}

export function pronounOf(row: readonly Piece[], { first, end }: Stretch): string | null {
  // "he's said"
  const word = (row[first]?.text ?? '').replace(/['’].*$/u, '');
  return end - first === 1 && PRONOUNS.has(word) ? word : null;
}

export function list<T>(one: T | undefined): T[] | undefined {
  return one === undefined ? undefined : [one];
}
