import type { Draft, Ground } from '../ground.ts';
import type { After } from './after.ts';
import { isSpeech, type Stretch } from './clause.ts';
import { isOver } from './cue.ts';
import { draft, list } from './draft.ts';
import { type Piece, pieceBefore, pieceFrom, sentenceEnd, sentenceFirst } from './pieces.ts';
import { introductory, isName, nounPhrase, segments, subjectIn } from './subject.ts';
import { type Cue, englishCue } from './verbs.ts';
import { finite, RELATIVES, SUBORDINATORS } from './words.ts';

/**
 * What is said before its verb: `"…," X said`, `"…," said X`, "…, the bank said on Monday"; with what goes on after
 * it in a second quotation.
 */
export function tagged(
  own: Ground,
  row: readonly Piece[],
  at: number,
  cue: Cue,
  clause: Stretch,
  after: After | undefined,
): Draft[] | undefined {
  const inverted = isInverted(row, at, cue, after);
  const subject = inverted ? subjectAfter(row, at) : subjectIn(row, clause);
  const piece = row[at];
  const head = subject && tagHead(row, inverted ? at : subject.first, inverted ? at : clause.first);
  if (!subject || !piece || head === undefined) return undefined;
  const quote = quoteBefore(row, head);
  const goesOn = after !== undefined && after.how !== 'far' && !(inverted && after.how === 'bare');
  const told = {
    cue: { start: piece.start, end: piece.end },
    stance: cue.verb.stance,
    subject,
  };
  if (quote === undefined) {
    if (goesOn || row[head - 1]?.kind !== 'comma' || !(inverted || isOver(row, at, cue))) return undefined;
    const first = sentenceFirst(row, head - 1);
    const rest = inverted ? subject.end : at + 1;
    const stop = sentenceEnd(row, rest);
    const parts = segments(row, { first, end: head - 1 });
    const opening = parts.every((part) => introductory(row, part));
    const between =
      row[rest]?.kind === 'comma' &&
      englishCue(row[rest + 1]?.text ?? '') === undefined &&
      (holds(row, rest, stop) || (opening && rest + 2 < stop));
    // "Under a policy adopted in 2021, the firm promised": what only leads up to the verb is not said.
    const lead = opening && !SUBORDINATORS.has(row[first]?.text ?? '');
    if (!between && (lead || !holds(row, first, head - 1))) return undefined;
    const from = between ? clauseOf(row, first, parts, rest) : first;
    return list(draft(own, row, from, between ? stop : head - 1, told));
  }
  if (goesOn && after.how !== 'quote') return undefined;
  const first = sentenceFirst(row, quote);
  const alone =
    quote === first ||
    row[quote - 1]?.kind === 'colon' ||
    row.slice(first, quote).some(({ text }) => englishCue(text) !== undefined);
  const before = draft(own, row, alone ? quote : first, quote + 1, told);
  const more = inverted ? secondQuote(row, subject.end) : after?.how === 'quote' ? after.at : undefined;
  const second = more === undefined ? undefined : draft(own, row, more, more + 1, told);
  return before ? [before, ...(second ? [{ ...second, cue: null, mention: null }] : [])] : undefined;
}

/** "…, and she does not intend, she said, to be hurried": the tag parts the last clause, and only that one is told. */
function clauseOf(row: readonly Piece[], first: number, parts: readonly Stretch[], rest: number): number {
  const last = parts.at(-1);
  if (!last || !/^(?:to|that)$/u.test(row[rest + 1]?.text ?? '')) return first;
  const from = /^(?:and|but|so)$/u.test(row[last.first]?.text ?? '') ? last.first + 1 : last.first;
  return holds(row, from + 1, last.end) ? from : first;
}

/** The subject stands after its verb: `"…," said X`; "The men were freed, said their lawyer". */
function isInverted(row: readonly Piece[], at: number, { verb }: Cue, after: After | undefined): boolean {
  const before = row[at - 1]?.kind;
  if (after?.how === 'that' || row[at + 1]?.kind !== 'word' || verb.takes.has('study')) return false;
  if (before === 'quote' || (before === 'stop' && row[at - 2]?.kind === 'quote')) return true;
  if (before !== 'comma' && before !== 'dash') return false;
  let end = at + 1;
  while (
    row[end]?.kind === 'word' &&
    !SUBORDINATORS.has(row[end]?.text ?? '') &&
    !RELATIVES.has(row[end]?.text ?? '')
  )
    end += 1;
  // `who rates the shares a “buy”, said the results were solid`
  if (row[at - 2]?.kind === 'quote') return !row.slice(at + 1, end).some(({ text }) => AUXILIARY.test(text));
  while (row[end]?.kind === 'word') end += 1;
  const from = pieceBefore(row, at - 1, 0, ({ kind }) => kind !== 'word' && kind !== 'quote') + 1;
  if (verb.takes.has('hearer') || holds(row, at + 1, end)) return false;
  const relative = pieceFrom(row, from, at - 1, ({ text }) => RELATIVES.has(text));
  return holds(row, from, relative < 0 ? at - 1 : relative);
}

const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does)$/u;

function holds(row: readonly Piece[], first: number, end: number): boolean {
  return row.slice(first, end).some(({ text }) => finite(text));
}

/** `"A," said X, "B"`. */
function secondQuote(row: readonly Piece[], from: number): number | undefined {
  for (let k = from; k - from < 14 && row[k] && row[k]?.kind !== 'stop'; k += 1)
    if (row[k]?.kind === 'quote') return isSpeech(row, k) ? k : undefined;
  return undefined;
}

/** Where the tag begins whose subject or verb stands at `first`: after a comma, a quotation, or the stop of one. */
function tagHead(row: readonly Piece[], first: number, clause: number): number | undefined {
  let head = first;
  while (head > clause && row[head - 1]?.kind === 'word') head -= 1;
  const before = row[head - 1];
  if (before?.kind === 'comma' || before?.kind === 'quote' || before?.kind === 'dash') return head;
  const asked = /[.!?…,]["”’'»]$/u.test(row[head - 2]?.raw ?? '');
  return before?.kind === 'stop' && row[head - 2]?.kind === 'quote' && asked ? head : undefined;
}

/** The quotation right before a tag, with a comma or stop between them at most. */
function quoteBefore(row: readonly Piece[], head: number): number | undefined {
  const at = row[head - 1]?.kind === 'quote' ? head - 1 : row[head - 2]?.kind === 'quote' ? head - 2 : -1;
  return at >= 0 && isSpeech(row, at) ? at : undefined;
}

function subjectAfter(row: readonly Piece[], at: number): Stretch | undefined {
  let end = at + 1;
  while (
    row[end]?.kind === 'word' &&
    !(finite(row[end]?.text ?? '') && end > at + 1) &&
    !RELATIVES.has(row[end]?.text ?? '')
  )
    end += 1;
  if (end === at + 1) return undefined;
  if (row[end]?.kind === 'comma') {
    let to = end + 1;
    while (row[to]?.kind === 'word' && to - end < 5) to += 1;
    if (isName(row, { first: end + 1, end: to }) && !isName(row, { first: end - 1, end }))
      return nounPhrase(row, { first: at + 1, end: to }, true);
  }
  return nounPhrase(row, { first: at + 1, end });
}
