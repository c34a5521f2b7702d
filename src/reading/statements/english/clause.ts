import type { Piece } from './pieces.ts';
import { englishCue } from './verbs.ts';
import { dates, finite, OCCASIONS, opensTime, PREPOSITIONS, PRONOUNS, spanOfTime } from './words.ts';

/** A stretch of pieces [first, end). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Past an adverbial of time or occasion that begins here ("on Monday", "in a statement", "last week"); `at` when none does. */
export function pastAdverbial(row: readonly Piece[], at: number): number {
  const word = (k: number): string => row[k]?.text ?? '';
  if (dates(word(at))) return at + 1;
  if (opensTime(word(at)) && spanOfTime(word(at + 1))) return at + 2;
  if (/^(?:late|early|earlier|later)$/u.test(word(at))) {
    const next = pastAdverbial(row, at + 1);
    return Math.max(next, at + 1);
  }
  if (!PREPOSITIONS.has(word(at))) return at;
  let k = at + 1;
  while (
    k - at < 6 &&
    row[k]?.kind === 'word' &&
    !OCCASIONS.has(word(k)) &&
    !spanOfTime(word(k)) &&
    !/^\d/u.test(word(k))
  ) {
    if (PRONOUNS.has(word(k)) || PREPOSITIONS.has(word(k))) return at;
    k += 1;
  }
  if (row[k]?.kind !== 'word' || k - at >= 6) return at;
  while (OCCASIONS.has(word(k + 1)) || spanOfTime(word(k + 1)) || /^\d/u.test(word(k + 1))) k += 1;
  return k + 1;
}

/** Where the clause of a verb begins: after a stop, a quotation that is speech, or a conjunction before it. */
export function clauseStart(row: readonly Piece[], verb: number): number {
  let comma = false;
  for (let k = verb - 1; k >= 0; k -= 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || piece.kind === 'colon') return k + 1;
    if (piece.kind === 'dash' && row[verb - 1]?.kind !== 'dash') return k + 1;
    if (piece.kind === 'quote' && isSpeech(row, k)) return k + 1;
    if (piece.kind === 'comma' || piece.kind === 'dash') comma = true;
    if (piece.kind !== 'word') continue;
    if (
      !comma &&
      k < verb &&
      englishCue(piece.text)?.form === 'past' &&
      !/^(?:read|post|forecast|called|reported|expected|described|posted)$/u.test(piece.text)
    )
      return k + 1;
    if (piece.text === 'that' || piece.text === 'because') {
      if (!comma) return k + 1;
    } else if (
      /^(?:while|whereas|although|though|if|unless|when|as|since|after|before|where|whether|what|how)$/u.test(
        piece.text,
      )
    ) {
      if (!comma) return k + 1;
    } else if (/^(?:and|but|or|so)$/u.test(piece.text) && (piece.text === 'but' || clauseBefore(row, k)))
      return k + 1;
  }
  return 0;
}

/** A quotation as speech rather than a word set off: it closes with a mark of its own, or is long. */
export function isSpeech(row: readonly Piece[], at: number): boolean {
  const piece = row[at];
  return (
    piece?.kind === 'quote' &&
    (/[,.!?…–—-]["”’'»]?$/u.test(piece.raw) ||
      row[at + 1]?.kind === 'comma' ||
      piece.raw.split(/\s+/u).length > 4)
  );
}

function clauseBefore(row: readonly Piece[], at: number): boolean {
  for (let k = at - 1; k >= 0; k -= 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || (piece.kind === 'quote' && isSpeech(row, k))) return false;
    if (piece.kind === 'word' && finite(piece.text)) return true;
  }
  return false;
}
