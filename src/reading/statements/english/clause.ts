import type { Piece } from './pieces.ts';
import { englishCue } from './verbs.ts';
import {
  adverb,
  BETWEEN,
  DETERMINERS,
  dates,
  finite,
  OCCASIONS,
  opensTime,
  PREPOSITIONS,
  PRONOUNS,
  spanOfTime,
} from './words.ts';

/** A stretch of pieces [first, end). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Past an adverbial of time or occasion that begins here ("on Monday", "in a statement", "last week"); `at` when none does. */
export function pastAdverbial(row: readonly Piece[], at: number): number {
  const word = (k: number): string => row[k]?.text ?? '';
  if (dates(word(at)) || /^(?:once|twice|again)$/u.test(word(at))) return at + 1;
  if (word(at + 1) === 'times' && COUNTED.test(word(at))) return at + 2;
  // "the night before", "the following day"
  if (/^(?:the|that)$/u.test(word(at))) {
    const span = /^(?:following|same|next|previous|very)$/u.test(word(at + 1)) ? at + 2 : at + 1;
    const told = span > at + 1 || word(at) === 'that' || /^(?:before|after)$/u.test(word(span + 1));
    if (told && spanOfTime(word(span))) return span + 1;
  }
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
    !/^\d(?!\d*0s$)/u.test(word(k))
  ) {
    if (PRONOUNS.has(word(k)) || PREPOSITIONS.has(word(k)) || finite(word(k))) return at;
    k += 1;
  }
  if (row[k]?.kind !== 'word' || k - at >= 6) return at;
  while (OCCASIONS.has(word(k + 1)) || spanOfTime(word(k + 1)) || /^\d/u.test(word(k + 1))) k += 1;
  return k + 1;
}

const COUNTED = /^(?:three|four|five|six|several|many|\d+)$/u;

/** The first of the auxiliaries and adverbs before a verb. */
export function verbStart(row: readonly Piece[], at: number): number {
  let k = at;
  while (
    k > 0 &&
    row[k - 1]?.kind === 'word' &&
    (BETWEEN.has(row[k - 1]?.text ?? '') || adverb(row[k - 1]?.text ?? ''))
  )
    k -= 1;
  return k;
}

/** Where the clause of a verb begins: after a stop, a quotation that is speech, or a conjunction before it. */
export function clauseStart(row: readonly Piece[], cue: number): number {
  const verb = verbStart(row, cue);
  let comma = false;
  for (let k = beforeRelative(row, verb); k >= 0; k -= 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || piece.kind === 'colon') return k + 1;
    if (piece.kind === 'word' && opensWithin(row, k, verb)) return k + 1;
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

/** "Reed, who ran the shelter and led the choir, said": the last piece before a relative clause that ends at the verb. */
function beforeRelative(row: readonly Piece[], verb: number): number {
  if (row[verb - 1]?.kind !== 'comma') return verb - 1;
  for (let k = verb - 2; k > 0 && verb - k < LONGEST_RELATIVE; k -= 1) {
    const { kind } = row[k] ?? {};
    const speech = kind === 'quote' && (row[k]?.raw.split(/\s+/u).length ?? 0) > 3;
    if (kind === undefined || kind === 'stop' || kind === 'colon' || speech) break;
    if (kind !== 'comma') continue;
    const opens = row[k + 1]?.text ?? '';
    if (/^(?:who|which|whose|whom)$/u.test(opens)) return k - 1;
    if (/^(?:and|but|where|while|so)$/u.test(opens)) break;
  }
  return verb - 1;
}

/** Pieces of a relative clause between a subject and its verb, at most. */
const LONGEST_RELATIVE = 40;

/** "a meeting at which X told", "and to Washington, where X, the Democrat, called": a clause of its own up to the verb. */
function opensWithin(row: readonly Piece[], at: number, verb: number): boolean {
  const word = row[at]?.text ?? '';
  const opens =
    /^(?:where|while|whereas|although|though|because)$/u.test(word) ||
    (word === 'that' &&
      row.slice(Math.max(0, at - 6), at).some(({ text }) => englishCue(text)?.form === 'past')) ||
    (/^(?:which|whom)$/u.test(word) && PREPOSITIONS.has(row[at - 1]?.text ?? ''));
  if (!opens || at + 1 >= verb) return false;
  const commas = row.slice(at, verb).filter(({ kind }) => kind === 'comma').length;
  return commas === 0 || (commas === 2 && row[verb - 1]?.kind === 'comma');
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

/** "denies the claim": a present form of a verb of speech with an object or a clause behind it. */
function presentAt(row: readonly Piece[], at: number): boolean {
  const next = row[at + 1]?.text ?? '';
  return (
    englishCue(row[at]?.text ?? '')?.form === 'third' &&
    (DETERMINERS.has(next) || PRONOUNS.has(next) || next === 'that')
  );
}

function clauseBefore(row: readonly Piece[], at: number): boolean {
  for (let k = at - 1; k >= 0; k -= 1) {
    const piece = row[k];
    if (!piece || piece.kind === 'stop' || (piece.kind === 'quote' && isSpeech(row, k))) return false;
    if (piece.kind === 'word' && (finite(piece.text) || (k > 1 && presentAt(row, k)))) return true;
  }
  return false;
}
