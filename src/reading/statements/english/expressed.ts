import type { Draft, Ground } from '../ground.ts';
import type { Stance } from '../statement.ts';
import { type After, quotationBehind } from './after.ts';
import { clauseStart, type Stretch, verbStart } from './clause.ts';
import { contentEnd } from './content.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceFrom, sentenceFirst } from './pieces.ts';
import { coordinatedSubject, subjectOf } from './speaker.ts';
import { adverb, BE, PRONOUNS, UNSAID } from './words.ts';

/** Verbs that with a noun of saying tell what is said: "expressed concern that". */
const GIVES =
  /^(?:express(?:ed|es)?|voiced?|voices|issued?|issues|gave|gives|given|raised?|raises|offered|offers|repeated|reiterated|made|makes|make)$/u;
const NOUNS: readonly (readonly [Stance, RegExp])[] = [
  ['warns', /^(?:concerns?|fears?|alarm|warnings?|doubts?)$/u],
  ['expects', /^(?:hopes?|optimism|confidence)$/u],
  ['promises', /^(?:assurances?|promises?|pledges?|guarantees?|commitments?)$/u],
  ['says', /^(?:belief|view|regret|surprise|claims?|allegations?|suggestions?|complaints?|statements?)$/u],
];
/** What somebody's answer is called, where a quotation is it: "Her message was clear: “…”". */
const ANSWER =
  /^(?:response|message|verdict|answer|reply|advice|reaction|warning|explanation|conclusion|view)$/u;

/** "Obi made it clear that …", "expressed concern that …", "had this to say: “…”", "Obi's answer was blunt: “…”". */
export function expressed(
  own: Ground,
  row: readonly Piece[],
  at: number,
  drafts: readonly Draft[],
): Draft[] | undefined {
  const piece = row[at];
  const said = madeClear(row, at) ?? nounOf(row, at) ?? hadThis(row, at) ?? answered(row, at);
  if (!piece || !said || UNSAID.has(row[verbStart(row, at) - 1]?.text ?? '')) return undefined;
  const subject =
    said.subject ?? subjectOf(row, { first: clauseStart(row, at), end: verbStart(row, at) }) ?? undefined;
  if (!subject && !/^(?:and|but)$/u.test(row[at - 1]?.text ?? '')) return undefined;
  return list(
    draft(own, row, said.after.at, contentEnd(row, said.after), {
      cue: { start: piece.start, end: row[said.last]?.end ?? piece.end },
      stance: said.stance,
      subject: subject ?? coordinatedSubject(row, at, drafts),
      owner: said.subject !== undefined,
    }),
  );
}

interface Said {
  readonly stance: Stance;
  /** Last piece of the words that introduce it. */
  readonly last: number;
  readonly after: After;
  /** Who says it, where that is no subject. */
  readonly subject?: Stretch;
}

function that(row: readonly Piece[], at: number): After | undefined {
  const begins = row[at]?.text === 'that' && row[at + 1]?.kind === 'word';
  return begins ? { at: at + 1, hearer: null, how: 'that' } : undefined;
}

function madeClear(row: readonly Piece[], at: number): Said | undefined {
  if (!/^(?:made|makes|make)$/u.test(row[at]?.text ?? '')) return undefined;
  const clear = pieceFrom(row, at + 1, at + 4, ({ text }) => text === 'clear' || text === 'plain');
  const after = clear < 0 ? undefined : that(row, clear + 1);
  return after && { stance: 'stresses', last: clear, after };
}

function nounOf(row: readonly Piece[], at: number): Said | undefined {
  if (!GIVES.test(row[at]?.text ?? '')) return undefined;
  const mark = pieceFrom(row, at + 1, at + 6, ({ kind, text }) => kind !== 'word' || text === 'that');
  const after = mark < 0 ? undefined : that(row, mark);
  const noun = row[mark - 1]?.text ?? '';
  const [stance] = NOUNS.find(([, words]) => words.test(noun)) ?? [];
  return after && stance && { stance, last: mark - 1, after };
}

function hadThis(row: readonly Piece[], at: number): Said | undefined {
  const words = row.slice(at, at + 4).map(({ text }) => text);
  if (words.join(' ') !== 'had this to say') return undefined;
  const mark = pieceFrom(row, at + 4, at + 9, ({ kind }) => kind !== 'word');
  const after = mark < 0 ? undefined : quotationBehind(row, mark);
  return after && { stance: 'says', last: at + 3, after };
}

/** The owner of the answer speaks; "her" is one of those whom a pronoun means. */
function answered(row: readonly Piece[], at: number): Said | undefined {
  if (!BE.has(row[at]?.text ?? '') || !ANSWER.test(row[at - 1]?.text ?? '')) return undefined;
  const mark = pieceFrom(row, at + 1, at + 5, ({ kind }) => kind !== 'word');
  const after = mark < 0 ? undefined : quotationBehind(row, mark);
  const first = sentenceFirst(row, at);
  let end = at - 1;
  while (end > first && !/['’]s?$/u.test(row[end - 1]?.raw ?? '')) end -= 1;
  if (!after || end === first || PRONOUNS.has(row[first]?.text ?? '') || adverb(row[first]?.text ?? ''))
    return undefined;
  return { stance: 'says', last: at, after, subject: { first, end } };
}
