import type { Stance } from '../statement.ts';
import { type After, afterCue } from './after.ts';
import { clauseStart, isSpeech, pastAdverbial, verbStart } from './clause.ts';
import { isCue, isOver } from './cue.ts';
import { type Piece, pieceFrom } from './pieces.ts';
import { subjectIn } from './subject.ts';
import { englishCue } from './verbs.ts';
import { BETWEEN, COORDINATORS, finite, RELATIVES } from './words.ts';

const PARTICIPLES = /^(?:citing|referring|quoting|speaking|alluding)$/u;

/** The end (a piece index) of what is said from `at` on: its stop, or where the next statement begins. */
export function contentEnd(row: readonly Piece[], { at, how }: After): number {
  let k = at;
  if (row[at]?.kind === 'quote') {
    const next = row[at + 1];
    if (!next || next.kind === 'stop') return at + 1;
    if (next.kind === 'comma' && isSpeech(row, at) && row[at + 2]?.kind !== 'quote') return at + 1;
    if (next.kind === 'word' && (isWhole(row[at]) || (how === 'quote' && trailing(row, at + 1))))
      return at + 1;
    k = at + 1;
  }
  for (; k < row.length; k += 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop') return k;
    if (k === at) continue;
    if (piece.kind === 'comma' || piece.kind === 'dash') {
      const next = row[k + 1]?.text ?? '';
      const form = englishCue(next)?.form;
      const told =
        form === 'ing' ||
        (form === 'past' && (how === 'phrase' || row.slice(at, k).some(({ text }) => finite(text))));
      if (told || PARTICIPLES.test(next)) return k;
      if (piece.kind === 'dash' && coordinatedCue(row, k)) return k;
      if (next === 'according' && row[k + 2]?.text === 'to') return k;
      if (tagAt(row, k + 1) || heardAt(row, k + 1) || commented(row, k)) return k;
      if (/^(?:and|but)$/u.test(next) && finite(row[k + 2]?.text ?? '')) return k;
      if (COORDINATORS.has(next) && coordinatedCue(row, k + 1)) return k;
    } else if (commented(row, k)) return k + 1;
    else if (/^(?:and|but|while|whereas|though|although)$/u.test(piece.text) && coordinatedCue(row, k))
      return k;
    else if (piece.text === 'according' && row[k + 1]?.text === 'to' && k > at + 1) return k;
  }
  return row.length;
}

/** A sentence in quotation marks: it opens with a capital and closes with its own mark, or is long. */
function isWhole(quote: Piece | undefined): boolean {
  const raw = quote?.raw ?? '';
  return /^["“‘'«]\p{Lu}/u.test(raw) && (/[.!?,]["”’'»]$/u.test(raw) || raw.split(/\s+/u).length > 6);
}

/** `…,” a claim that colleagues doubt`: behind a comma, also one within the marks, the article's own word on what was said. */
function commented(row: readonly Piece[], at: number): boolean {
  const { kind, raw } = row[at] ?? { kind: 'stop', raw: '' };
  const comma = kind === 'comma' || (kind === 'quote' && /,["”’'»]$/u.test(raw));
  if (kind === 'comma' && row[at + 1]?.text === 'something') return true;
  if (!comma || !/^(?:a|an|the)$/u.test(row[at + 1]?.text ?? '')) return false;
  const noun = pieceFrom(row, at + 2, at + 5, ({ text }) => COMMENT.test(text));
  return noun >= 0 && /^(?:that|to|which|he|she|they|the|of|for)$/u.test(row[noun + 1]?.text ?? '');
}

const COMMENT =
  /^(?:claim|charge|assertion|allegation|suggestion|reference|allusion|remark|comment|phrase|view|position|argument|accusation|admission|reminder|assessment)$/u;

/** What only tells the occasion: "… after casting his ballot". */
function trailing(row: readonly Piece[], at: number): boolean {
  return (
    pastAdverbial(row, at) > at ||
    /^(?:after|before|when|while|as|during|at|in|on)$/u.test(row[at]?.text ?? '')
  );
}

/** A conjunction opens a statement of its own: "and added that", "while Greece said". */
function coordinatedCue(row: readonly Piece[], at: number): boolean {
  for (let k = at + 1; k - at < 14; k += 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || piece.kind === 'quote' || piece.kind === 'colon') return false;
    if (piece.text === 'that') return false;
    const cue = englishCue(piece.text);
    if (cue && isCue(row, k, cue)) {
      const after = afterCue(row, k, cue);
      if (!after) return false;
      if (k === at + 1) return after.how !== 'phrase' || PERFORMED.has(cue.verb.stance);
      return cue.form !== 'ing';
    }
    if (finite(piece.text) && !BETWEEN.has(piece.text)) return false;
  }
  return false;
}

/** What a speaker does in the next clause rather than the one spoken of: "said the case was thin and accused the police of". */
const PERFORMED: ReadonlySet<Stance> = new Set(['accuses', 'asks', 'denies']);

/** "…, the inquest heard": by whom it was heard is no part of what was said. */
function heardAt(row: readonly Piece[], first: number): boolean {
  const heard = pieceFrom(row, first, first + 7, ({ kind, text }) => kind !== 'word' || text === 'heard');
  return row[heard]?.text === 'heard' && row.slice(first, heard).some(({ text }) => HEARING.test(text));
}

const HEARING = /^(?:court|inquest|tribunal|hearing|jury|jurors|inquiry|trial|committee|panel|mps)$/u;

/** A verb of speech with its subject and nothing after it but the occasion: "…, the bank said on Monday". */
function tagAt(row: readonly Piece[], first: number): number | undefined {
  for (let k = first; k - first < 14; k += 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || piece.kind === 'quote' || piece.kind === 'colon') return undefined;
    const cue = englishCue(piece.text);
    if (!cue || !isCue(row, k, cue) || cue.form === 'ing') {
      if (RELATIVES.has(piece.text) || (finite(piece.text) && !BETWEEN.has(piece.text) && !cue))
        return undefined;
      continue;
    }
    if (k === first || clauseStart(row, k) > first || !subjectIn(row, { first, end: verbStart(row, k) }))
      return undefined;
    const after = afterCue(row, k, cue);
    if (!isOver(row, k, cue)) return undefined;
    return after && after.how !== 'far' && after.how !== 'quote' ? undefined : k;
  }
  return undefined;
}
