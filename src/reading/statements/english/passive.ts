import type { Draft, Ground } from '../ground.ts';
import { clauseStart, verbStart } from './clause.ts';
import { contentEnd } from './content.ts';
import { draft, list } from './draft.ts';
import type { Piece } from './pieces.ts';
import { nounPhrase, subjectIn } from './subject.ts';
import { englishCue } from './verbs.ts';
import { BE } from './words.ts';

/** Words between "by" and "that", at most. */
const REACH = 10;

/** "Brussels had been assured by the ministry that …", "She was told by her doctor that …": the one after "by" speaks. */
export function toldBy(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  const [piece, by] = [row[at], row[at + 1]];
  const cue = piece && englishCue(piece.text);
  if (!piece || cue?.form !== 'past' || !cue.verb.takes.has('hearer') || by?.text !== 'by') return undefined;
  const first = verbStart(row, at);
  if (!row.slice(first, at).some(({ text }) => BE.has(text))) return undefined;
  let that = at + 2;
  while (row[that]?.kind === 'word' && row[that]?.text !== 'that' && that - at < REACH) that += 1;
  if (row[that]?.text !== 'that') return undefined;
  const subject = nounPhrase(row, { first: at + 2, end: that });
  if (!subject) return undefined;
  const after = { at: that + 1, hearer: null, how: 'that' as const };
  return list(
    draft(own, row, after.at, contentEnd(row, after), {
      cue: { start: piece.start, end: piece.end },
      stance: cue.verb.stance,
      subject,
      hearer: subjectIn(row, { first: clauseStart(row, at), end: first }) ?? null,
    }),
  );
}
