import { datelineOf } from '../../schedule/dateline.ts';
import type { Ground } from '../ground.ts';
import { englishCue } from './verbs.ts';
import { finite } from './words.ts';

/** A word outside quotation marks, a whole quotation, or a mark of punctuation. */
export interface Piece {
  readonly kind: 'word' | 'quote' | 'comma' | 'colon' | 'dash' | 'stop';
  /** The folded word; empty for everything else. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence of more pieces than this is read as several, so that reading stays linear. */
const LONGEST_SENTENCE = 150;

/** A paragraph as a row of pieces; what stands inside quotation marks is one piece, whatever it says. */
export function pieces({ text, tokens, quotes, quoteAt, stops }: Ground): Piece[] {
  const begins = datelineOf(text, tokens)?.end ?? 0;
  const quoted = quotes.filter(({ start }) => !quoteAt(start));
  const cut = (kind: Piece['kind'], start: number, end: number, word = ''): Piece => ({
    kind,
    text: word,
    raw: text.slice(start, end),
    start,
    end,
  });
  const solid = [
    ...quoted.map(({ start, end }) => cut('quote', start, end)),
    ...tokens
      .filter(({ start }) => start >= begins && !quoteAt(start))
      .map(({ start, end, text: word }) => {
        // "better-than-expected": part of a word is no verb.
        const part =
          /\p{L}-/u.test(text.slice(start - 2, start)) || /^-\p{L}/u.test(text.slice(end, end + 2));
        return cut('word', start, end, part && (finite(word) || englishCue(word)) ? `-${word}` : word);
      }),
  ].sort((a, b) => a.start - b.start);
  const ends = new Set(stops);
  const row: Piece[] = [];
  let at = 0;
  let stop = 0;
  const marks = (to: number): void => {
    while (stop < stops.length && (stops[stop] ?? 0) <= at) stop += 1;
    const next = stops[stop] ?? text.length;
    if (next <= to && row.length > 0) row.push(cut('stop', next, next));
    else {
      const gap = text.slice(at, to);
      const mark = /[,;:()—–]|\s-+\s/u.exec(gap);
      if (mark) row.push(cut(kindOf(mark[0]), at + mark.index, at + mark.index + mark[0].length));
    }
  };
  let since = 0;
  for (const piece of solid) {
    if (row.length > 0 && piece.start >= at) marks(piece.start);
    if (row.at(-1)?.kind === 'stop') since = row.length;
    else if (row.length - since > LONGEST_SENTENCE) since = row.push(cut('stop', at, at));
    row.push(asNamed(piece, row.length === 0 || row.at(-1)?.kind === 'stop'));
    at = Math.max(at, piece.end);
    if (ends.has(at) && piece.kind === 'quote') row.push(cut('stop', at, at));
  }
  return row;
}

/**
 * "May", "Ahmed", "Will Rose": a capital within the sentence makes a name of what would read as a verb, and so it keeps
 * its case; so does a participle that is no verb of speech at its head ("Founded in 1990").
 */
function asNamed(piece: Piece, heads: boolean): Piece {
  const named =
    piece.kind === 'word' && /^\p{Lu}/u.test(piece.raw) && finite(piece.text) && !/'/u.test(piece.text);
  const opens = heads && piece.raw !== 'May' && (!/ed$/u.test(piece.text) || englishCue(piece.text));
  if (!named || opens) return piece;
  return { ...piece, text: piece.raw };
}

function kindOf(mark: string): Piece['kind'] {
  if (mark === ',') return 'comma';
  return mark === ':' ? 'colon' : 'dash';
}

export function capital(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Lu}/u.test(piece.raw);
}

/** The first piece of the sentence that holds `at`. */
export function sentenceFirst(row: readonly Piece[], at: number): number {
  let first = at;
  while (first > 0 && row[first - 1]?.kind !== 'stop') first -= 1;
  return first;
}

/** The stop that ends the sentence of `at`, or the end of the row. */
export function sentenceEnd(row: readonly Piece[], at: number): number {
  let end = at;
  while (end < row.length && row[end]?.kind !== 'stop') end += 1;
  return end;
}

/** The first piece from `from` up to `to` that passes, or -1. */
export function pieceFrom(
  row: readonly Piece[],
  from: number,
  to: number,
  passes: (piece: Piece) => boolean,
): number {
  for (let k = from; k < Math.min(to, row.length); k += 1) {
    const piece = row[k];
    if (piece && passes(piece)) return k;
  }
  return -1;
}

/** The last piece before `before`, down to `from`, that passes, or -1. */
export function pieceBefore(
  row: readonly Piece[],
  before: number,
  from: number,
  passes: (piece: Piece) => boolean,
): number {
  for (let k = before - 1; k >= Math.max(0, from); k -= 1) {
    const piece = row[k];
    if (piece && passes(piece)) return k;
  }
  return -1;
}
