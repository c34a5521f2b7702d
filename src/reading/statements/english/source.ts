import type { Draft, Ground } from '../ground.ts';
import { type After, afterCue } from './after.ts';
import { clauseStart, verbStart } from './clause.ts';
import { contentEnd } from './content.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceBefore, pieceFrom, sentenceEnd, sentenceFirst } from './pieces.ts';
import { isName, nounPhrase, subjectIn } from './subject.ts';
import { englishCue } from './verbs.ts';
import { BE, COORDINATORS, finite } from './words.ts';

/** "According to X, …", "…, according to X", and X with whatever stands between. */
export function accordingTo(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  if (row[at]?.text !== 'according' || row[at + 1]?.text !== 'to') return undefined;
  const first = openingBefore(row, at);
  const stop = pieceFrom(row, at, sentenceEnd(row, at), semicolon);
  const limit = stop < 0 ? sentenceEnd(row, at) : stop;
  return source(own, row, at, first, limit);
}

/** "The list grew; the rest, according to X, …": what is said begins behind a semicolon, or a colon a clause stands before. */
function openingBefore(row: readonly Piece[], at: number): number {
  const first = sentenceFirst(row, at);
  const mark = pieceBefore(row, at, first, (piece) => semicolon(piece) || piece.kind === 'colon');
  const clause = row.slice(first, Math.max(first, mark)).some(({ text }) => finite(text));
  // "Bell said that, according to Moss, …"
  const that = row[at - 1]?.kind === 'comma' && row[at - 2]?.text === 'that' ? at : first;
  return Math.max(that, mark >= 0 && clause ? mark + 1 : first);
}

function semicolon({ kind, raw }: Piece): boolean {
  return kind === 'dash' && raw.trim() === ';';
}

function source(
  own: Ground,
  row: readonly Piece[],
  at: number,
  first: number,
  stop: number,
): Draft[] | undefined {
  let end = at + 2;
  while (end < stop && row[end]?.kind !== 'comma' && row[end]?.kind !== 'dash' && row[end]?.kind !== 'colon')
    end += 1;
  const leading =
    first === at ||
    row.slice(first, at).every(({ kind, text }) => kind !== 'word' || /^(?:and|but)$/u.test(text));
  let joined = false;
  if (row[end]?.kind === 'comma') {
    let to = end + 1;
    while (row[to]?.kind === 'word' && to - end < 6) to += 1;
    if (
      isName(row, { first: end + 1, end: to }) &&
      !isName(row, { first: end - 1, end }) &&
      row[to]?.kind !== 'word' &&
      (to < stop || !leading)
    ) {
      end = to;
      joined = true;
    }
  }
  const subject = nounPhrase(row, { first: at + 2, end }, joined);
  const [word, to] = [row[at], row[at + 1]];
  if (!subject || !word || !to) return undefined;
  const told = { cue: { start: word.start, end: to.end }, stance: 'says' as const, subject };
  if (leading) {
    const from = row[end]?.kind === 'comma' ? end + 1 : end;
    return list(draft(own, row, from, contentEnd(row, { at: from, hearer: null, how: 'that' }), told));
  }
  const rest = row[at - 1]?.kind === 'comma' && resumes(row, first, at, end, stop) ? stop : at;
  return list(draft(own, row, first, rest, told));
}

/**
 * "The plan, according to aides, would cost": the sentence goes on behind the source. "The fire was set, according to Helen
 * Marsh, the chief investigator" is over before it.
 */
function resumes(row: readonly Piece[], first: number, at: number, end: number, stop: number): boolean {
  if (row[end]?.kind !== 'comma' || end + 3 >= stop) return false;
  const next = row[end + 1]?.text ?? '';
  const told = row.slice(first, at).some(({ text }) => finite(text));
  return !told || finite(next) || (COORDINATORS.has(next) && finite(row[end + 2]?.text ?? ''));
}

/** "The agency quoted X as saying …", "X was quoted as saying …". */
export function quoted(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  const piece = row[at];
  if (piece?.text !== 'quoted' && piece?.text !== 'cited') return undefined;
  const as = pieceFrom(row, at + 1, at + 14, ({ text }) => text === 'as');
  const cue = englishCue(row[as + 1]?.text ?? '');
  if (as < 0 || cue?.form !== 'ing') return undefined;
  const after = afterCue(row, as + 1, cue) ?? quotedBy(row, as + 2);
  const clause = { first: clauseStart(row, at), end: verbStart(row, at) };
  const subject = subjectIn(row, clause);
  if (!after || !subject) return undefined;
  const passive = BE.has(row[at - 1]?.text ?? '');
  const by = pieceFrom(row, at + 1, after.at, ({ text }) => text === 'by');
  const reporter = passive
    ? by < 0
      ? null
      : (nounPhrase(row, { first: by + 1, end: after.at }) ?? null)
    : subject;
  const speaker = passive ? subject : nounPhrase(row, { first: at + 1, end: as });
  if (!speaker) return undefined;
  const told = {
    cue: { start: piece.start, end: piece.end },
    stance: cue.verb.stance,
    subject: speaker,
    reporter,
  };
  return list(draft(own, row, after.at, contentEnd(row, after), told));
}

/** "quoted as saying by the agency: …". */
function quotedBy(row: readonly Piece[], at: number): After | undefined {
  const mark = pieceFrom(row, at, at + 10, ({ kind }) => /^(?:colon|quote|stop)$/u.test(kind));
  const kind = row[mark]?.kind;
  if (kind === 'quote') return { at: mark, hearer: null, how: 'quote' };
  return kind === 'colon' ? { at: mark + 1, hearer: null, how: 'that' } : undefined;
}
