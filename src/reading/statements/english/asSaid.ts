import type { Draft, Ground } from '../ground.ts';
import { pastAdverbial, type Stretch } from './clause.ts';
import { contentEnd } from './content.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceFrom, sentenceFirst } from './pieces.ts';
import { nounPhrase } from './subject.ts';
import { englishCue } from './verbs.ts';
import { finite } from './words.ts';

/** Pieces between the head of the sentence and its comma or colon, at most. */
const LONGEST = 14;

/** At the head of a sentence: "As Obi put it, …", "In the words of Obi, “…”", "Said Obi: “…”". */
export function asSaid(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  const piece = row[at];
  if (piece?.kind !== 'word' || sentenceFirst(row, at) !== at) return undefined;
  const mark = pieceFrom(row, at + 1, at + LONGEST, ({ kind }) => kind !== 'word');
  if (!/^(?:comma|colon|quote)$/u.test(row[mark]?.kind ?? '')) return undefined;
  const subject = asPut(row, at, mark) ?? wordsOf(row, at, mark) ?? inverted(row, at, mark);
  const last = row[mark - 1];
  if (!subject || !last) return undefined;
  const from = row[mark]?.kind === 'quote' ? mark : mark + 1;
  const how = row[from]?.kind === 'quote' ? 'quote' : 'that';
  return list(
    draft(own, row, from, contentEnd(row, { at: from, hearer: null, how }), {
      cue: { start: piece.start, end: last.end },
      stance: 'says',
      subject,
    }),
  );
}

/** "As Obi said, …", "As the mayor put it on Monday: “…”". */
function asPut(row: readonly Piece[], at: number, mark: number): Stretch | undefined {
  if (row[at]?.text !== 'as') return undefined;
  const verb = pieceFrom(row, at + 1, mark, ({ text }) => SAID.test(text) || finite(text));
  const word = row[verb]?.text ?? '';
  if (!SAID.test(word)) return undefined;
  let end = /^puts?$/u.test(word) && row[verb + 1]?.text === 'it' ? verb + 2 : verb + 1;
  if (/^puts?$/u.test(word) && end === verb + 1) return undefined;
  for (let past = pastAdverbial(row, end); past > end; past = pastAdverbial(row, end)) end = past;
  return end === mark ? nounPhrase(row, { first: at + 1, end: verb }) : undefined;
}

const SAID = /^(?:said|says|puts?|explained|explains|noted|notes|told|wrote|writes)$/u;

/** "In the words of Obi, “…”". */
function wordsOf(row: readonly Piece[], at: number, mark: number): Stretch | undefined {
  const words = row.slice(at, at + 4).map(({ text }) => text);
  const quoted = row[mark]?.kind === 'quote' || row[mark + 1]?.kind === 'quote';
  return words.join(' ') === 'in the words of' && quoted
    ? nounPhrase(row, { first: at + 4, end: mark })
    : undefined;
}

/** "Said Obi: “…”". */
function inverted(row: readonly Piece[], at: number, mark: number): Stretch | undefined {
  const said =
    englishCue(row[at]?.text ?? '')?.form === 'past' &&
    /^(?:said|added|asked|wrote)$/u.test(row[at]?.text ?? '');
  const quoted = row[mark]?.kind === 'colon' && row[mark + 1]?.kind === 'quote';
  return said && quoted ? nounPhrase(row, { first: at + 1, end: mark }) : undefined;
}
