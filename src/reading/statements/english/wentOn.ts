import type { Draft, Ground } from '../ground.ts';
import { type After, afterCue, quotationBehind } from './after.ts';
import { clauseStart, verbStart } from './clause.ts';
import { contentEnd } from './content.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceFrom, sentenceFirst } from './pieces.ts';
import { coordinatedSubject, subjectOf } from './speaker.ts';
import { type Cue, englishCue } from './verbs.ts';
import { finite } from './words.ts';

/** Pieces between "telephoned" and "to say", at most. */
const REACH = 8;

/** Speech told with a verb that is none of speech by itself: "went on to say that", "rang her to say", "put it this way:". */
export function wentOn(
  own: Ground,
  row: readonly Piece[],
  at: number,
  drafts: readonly Draft[],
): Draft[] | undefined {
  const piece = row[at];
  const said = saidBy(row, at);
  // "As Obi put it: “…”" is read from its head.
  if (!piece || !said || row[sentenceFirst(row, at)]?.text === 'as') return undefined;
  const subject = subjectOf(row, { first: clauseStart(row, at), end: verbStart(row, at) });
  const last = row[said.last];
  if (!subject && !/^(?:and|but)$/u.test(row[at - 1]?.text ?? '')) return undefined;
  return list(
    draft(own, row, said.after.at, contentEnd(row, said.after), {
      cue: { start: piece.start, end: last?.end ?? piece.end },
      stance: said.cue?.verb.stance ?? 'says',
      subject: subject ?? coordinatedSubject(row, at, drafts),
      hearer: said.after.hearer,
    }),
  );
}

interface Said {
  /** Last piece of the words that introduce it. */
  readonly last: number;
  readonly after: After;
  readonly cue?: Cue;
}

function saidBy(row: readonly Piece[], at: number): Said | undefined {
  const word = (k: number): string => row[k]?.text ?? '';
  if (/^(?:went|goes|gone)$/u.test(word(at)) && word(at + 1) === 'on')
    return word(at + 2) === 'to' ? infinitive(row, at + 2) : quotation(row, at + 1, at + 2);
  if (/^puts?$/u.test(word(at)) && /^(?:it|things)$/u.test(word(at + 1))) {
    // "put it to him that"
    const that = pieceFrom(row, at + 3, at + REACH, ({ kind, text }) => kind !== 'word' || text === 'that');
    if (word(at + 2) === 'to' && that > at + 3 && word(that) === 'that')
      return { last: that - 1, after: { at: that + 1, hearer: { first: at + 3, end: that }, how: 'that' } };
    const mark = pieceFrom(row, at + 2, at + 6, ({ kind }) => kind !== 'word');
    return mark > at + 2 ? quotation(row, mark - 1, mark) : undefined;
  }
  const took = /^(?:took|takes|taken)$/u.test(word(at)) && word(at + 1) === 'to';
  if (!took && !REACHED.test(word(at))) return undefined;
  for (let k = took ? at + 2 : at + 1; k - at < REACH && row[k]?.kind === 'word' && !finite(word(k)); k += 1)
    if (word(k) === 'to' && /^(?:say|tell|warn|inform)$/u.test(word(k + 1))) return infinitive(row, k);
  return undefined;
}

/** Verbs for getting in touch. */
const REACHED = /^(?:called|phoned|telephoned|rang|wrote|emailed|texted|radioed|contacted)$/u;

function infinitive(row: readonly Piece[], to: number): Said | undefined {
  const cue = englishCue(row[to + 1]?.text ?? '');
  const after = cue && cue.form === 'base' ? afterCue(row, to + 1, { ...cue, form: 'past' }) : undefined;
  return cue && after && { last: to + 1, after, cue };
}

function quotation(row: readonly Piece[], last: number, mark: number): Said | undefined {
  const after = quotationBehind(row, mark);
  return after && { last, after };
}
