import type { Draft, Ground } from '../ground.ts';
import { afterCue } from './after.ts';
import { clauseStart, type Stretch, verbStart } from './clause.ts';
import { contentEnd } from './content.ts';
import { isCue, withWhom } from './cue.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceFrom, sentenceFirst } from './pieces.ts';
import { coordinatedSubject, mainSubject, spokeBefore, subjectOf } from './speaker.ts';
import { nounPhrase } from './subject.ts';
import { tagged } from './tagged.ts';
import { englishCue } from './verbs.ts';
import { FINDERS, PREPOSITIONS, STUDIES } from './words.ts';

/** The statements a verb of speech at `at` introduces, before it or after it. */
export function spoken(
  own: Ground,
  row: readonly Piece[],
  at: number,
  drafts: readonly Draft[],
): Draft[] | undefined {
  const piece = row[at];
  const cue = piece && englishCue(piece.text);
  if (!piece || !cue || !isCue(row, at, cue)) return undefined;
  const span = { start: piece.start, end: piece.end };
  const stance = cue.verb.stance;
  const after = afterCue(row, at, cue);
  const active = cue.form !== 'ing' || /^(?:is|are|was|were|been|be)$/u.test(row[at - 1]?.text ?? '');
  if (!active) {
    if (!after) return undefined;
    const whom = withWhom(row, at);
    const beside = whom < 0 ? undefined : nounPhrase(row, { first: whom, end: at });
    const before = spokeBefore(row, at, drafts) ? null : (mainSubject(row, sentenceFirst(row, at)) ?? null);
    const subject = beside ?? before;
    return list(
      draft(own, row, after.at, contentEnd(row, after), {
        cue: span,
        stance: after.stance ?? stance,
        subject,
        hearer: after.hearer,
      }),
    );
  }
  const clause = { first: clauseStart(row, at), end: verbStart(row, at) };
  const tag = tagged(own, row, at, cue, clause, after);
  if (tag) return tag;
  if (!after) return undefined;
  const subject = subjectOf(row, clause);
  const coordinated =
    /^(?:and|but|then)$/u.test(row[clause.end - 1]?.text ?? '') ||
    (clause.end === clause.first && /^(?:and|but)$/u.test(row[clause.first - 1]?.text ?? ''));
  if (!subject && !coordinated) return undefined;
  // "It was the first time the council had conceded that": told of, not said.
  if (
    subject &&
    /^(?:was|is)$/u.test(row[subject.first + 1]?.text ?? '') &&
    row[subject.first]?.text === 'it'
  )
    return undefined;
  // "Evidence from other cities suggested that": nobody says it.
  if (subject && NOBODY.test(row[headOf(row, subject)]?.text ?? '')) return undefined;
  if (
    cue.verb.takes.has('study') &&
    !(
      subject &&
      row
        .slice(subject.first, subject.end)
        .some(({ text }) => STUDIES.has(text) || (piece.text === 'found' && FINDERS.has(text)))
    )
  )
    return undefined;
  const told = {
    cue: span,
    stance: after.stance ?? stance,
    subject: subject ?? coordinatedSubject(row, at, drafts),
    hearer: after.hearer,
  };
  return list(draft(own, row, after.at, contentEnd(row, after), told));
}

const NOBODY =
  /^(?:evidence|results?|signs?|history|experience|logic|footage|pictures|images|tests|markets?|events|circumstances)$/u;

/** The noun a phrase is about: the last word before its first preposition. */
function headOf(row: readonly Piece[], { first, end }: Stretch): number {
  const preposition = pieceFrom(row, first + 1, end, ({ text }) => PREPOSITIONS.has(text));
  return (preposition < 0 ? end : preposition) - 1;
}
