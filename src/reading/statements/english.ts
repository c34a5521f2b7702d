import type { Span } from '../../language/normalise.ts';
import { type After, afterCue, contentEnd, isCue, verbStart } from './english/content.ts';
import { isPerson } from './english/naming.ts';
import { type Piece, pieceBefore, pieceFrom, pieces, sentenceEnd, sentenceFirst } from './english/pieces.ts';
import {
  antecedent,
  clauseStart,
  isName,
  isSpeech,
  mainSubject,
  nounPhrase,
  type Stretch,
  subjectIn,
} from './english/subject.ts';
import { type Cue, englishCue } from './english/verbs.ts';
import { finite, PRONOUNS, RELATIVES, STUDIES } from './english/words.ts';
import { contentFrom, type Draft, type Ground, trimmed } from './ground.ts';
import type { Stance } from './statements.ts';

/** Words a quotation needs to be speech when it merely follows on another. */
const FOLLOWING_WORDS = 3;

/** Reads the statements of an English paragraph, in the order of their cues. */
export function englishDrafts(own: Ground): Draft[] {
  const row = pieces(own);
  const drafts: Draft[] = [];
  row.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    const found = spoken(own, row, at, drafts) ?? accordingTo(own, row, at) ?? quoted(own, row, at);
    if (found) drafts.push(...found);
  });
  return nested([...drafts, ...following(own, row, drafts)]);
}

interface Told {
  readonly cue: Span;
  readonly stance: Stance;
  readonly subject: Stretch | null;
  readonly hearer?: Stretch | null;
  readonly reporter?: Stretch | null;
}

function draft(own: Ground, row: readonly Piece[], from: number, end: number, told: Told): Draft | undefined {
  const [first, last] = [row[from], row[end - 1]];
  if (!first || !last || end <= from) return undefined;
  const content = contentFrom(own, first.start, last.end);
  const pronoun = told.subject && pronounOf(row, told.subject);
  return (
    content && {
      ...content,
      mention: told.subject && !pronoun ? spanOf(own, row, told.subject) : null,
      cue: told.cue,
      stance: told.stance,
      addressee: hearerOf(own, row, told.hearer ?? null),
      outer: null,
      reporter: told.reporter ? spanOf(own, row, told.reporter) : null,
      feminine: pronoun === 'she' ? true : pronoun === 'he' ? false : null,
    }
  );
}

function spanOf({ text }: Ground, row: readonly Piece[], { first, end }: Stretch): Span | null {
  const [from, to] = [row[first], row[end - 1]];
  return (from && to && trimmed(text, { start: from.start, end: to.end })) ?? null;
}

function hearerOf(own: Ground, row: readonly Piece[], hearer: Stretch | null): Span | null {
  if (!hearer || hearer.end <= hearer.first) return null;
  const word = row[hearer.first]?.text ?? '';
  return /^(?:him|her|them|me|us|it|you|himself|herself|themselves)$/u.test(word)
    ? null
    : spanOf(own, row, hearer);
}

function pronounOf(row: readonly Piece[], { first, end }: Stretch): string | null {
  const word = row[first]?.text ?? '';
  return end - first === 1 && PRONOUNS.has(word) ? word : null;
}

/** The statements a verb of speech at `at` introduces, before it or after it. */
function spoken(
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
    const subject = spokeBefore(row, at, drafts) ? null : (mainSubject(row, sentenceFirst(row, at)) ?? null);
    return list(
      draft(own, row, after.at, contentEnd(row, after), { cue: span, stance, subject, hearer: after.hearer }),
    );
  }
  const clause = { first: clauseStart(row, at), end: verbStart(row, at) };
  const tag = tagged(own, row, at, cue, clause, after, drafts);
  if (tag) return tag;
  if (!after) return undefined;
  const subject = subjectOf(row, clause);
  const coordinated =
    /^(?:and|but|then)$/u.test(row[clause.end - 1]?.text ?? '') ||
    (clause.end === clause.first && /^(?:and|but)$/u.test(row[clause.first - 1]?.text ?? ''));
  if (!subject && !coordinated) return undefined;
  if (
    cue.verb.takes.has('study') &&
    !(subject && row.slice(subject.first, subject.end).some(({ text }) => STUDIES.has(text)))
  )
    return undefined;
  const told = {
    cue: span,
    stance: after.stance ?? stance,
    subject: subject ? antecedentOf(own, row, subject, drafts) : coordinatedSubject(row, at, drafts),
    hearer: after.hearer,
  };
  return list(draft(own, row, after.at, contentEnd(row, after), told));
}

function list<T>(one: T | undefined): T[] | undefined {
  return one === undefined ? undefined : [one];
}

/** "and added that": the speaker so far, or the subject of the sentence when nobody has spoken in it. */
function coordinatedSubject(row: readonly Piece[], at: number, drafts: readonly Draft[]): Stretch | null {
  return spokeBefore(row, at, drafts) ? null : (mainSubject(row, sentenceFirst(row, at)) ?? null);
}

function spokeBefore(row: readonly Piece[], at: number, drafts: readonly Draft[]): boolean {
  const start = row[sentenceFirst(row, at)]?.start ?? 0;
  const end = row[at]?.start ?? 0;
  return (drafts.findLast(({ cue }) => cue !== null && cue.start < end)?.cue?.start ?? -1) >= start;
}

/** A "he" or "she" after a sentence about someone named, in which nobody spoke, is that one. */
function antecedentOf(
  own: Ground,
  row: readonly Piece[],
  subject: Stretch,
  drafts: readonly Draft[],
): Stretch {
  if (!/^(?:he|she)$/u.test(pronounOf(row, subject) ?? '')) return subject;
  const first = sentenceFirst(row, subject.first);
  if (first === 0 || spokeBefore(row, first - 1, drafts)) return subject;
  const named = mainSubject(row, sentenceFirst(row, first - 1));
  const [from, to] = [named && row[named.first], named && row[named.end - 1]];
  return named && from && to && isPerson(own.text.slice(from.start, to.end)) ? named : subject;
}

function subjectOf(row: readonly Piece[], clause: Stretch): Stretch | undefined {
  const relative = pieceBefore(row, clause.end, clause.first, ({ text }) => /^(?:who|which)$/u.test(text));
  if (relative >= 0 && relative === clause.end - 1) return antecedent(row, relative);
  return subjectIn(row, clause);
}

/**
 * What is said before its verb: `"…," X said`, `"…," said X`, "…, the bank said on Monday"; with what goes on after
 * it in a second quotation.
 */
function tagged(
  own: Ground,
  row: readonly Piece[],
  at: number,
  cue: Cue,
  clause: Stretch,
  after: After | undefined,
  drafts: readonly Draft[],
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
    subject: inverted ? subject : antecedentOf(own, row, subject, drafts),
  };
  if (quote === undefined) {
    if (goesOn || row[head - 1]?.kind !== 'comma') return undefined;
    const first = sentenceFirst(row, head - 1);
    const rest = inverted ? subject.end : at + 1;
    const stop = sentenceEnd(row, rest);
    const between =
      row[rest]?.kind === 'comma' &&
      englishCue(row[rest + 1]?.text ?? '') === undefined &&
      holds(row, rest, stop);
    if (!between && !holds(row, first, head - 1)) return undefined;
    return list(draft(own, row, first, between ? stop : head - 1, told));
  }
  if (goesOn && after.how !== 'quote') return undefined;
  const first = sentenceFirst(row, quote);
  const alone = quote === first || row.slice(first, quote).some(({ text }) => englishCue(text) !== undefined);
  const before = draft(own, row, alone ? quote : first, quote + 1, told);
  const more = inverted ? secondQuote(row, subject.end) : after?.how === 'quote' ? after.at : undefined;
  const second = more === undefined ? undefined : draft(own, row, more, more + 1, told);
  return before ? [before, ...(second ? [{ ...second, cue: null, mention: null }] : [])] : undefined;
}

/** The subject stands after its verb: `"…," said X`; "The men were freed, said their lawyer". */
function isInverted(row: readonly Piece[], at: number, { verb }: Cue, after: After | undefined): boolean {
  const before = row[at - 1]?.kind;
  if (after?.how === 'that' || row[at + 1]?.kind !== 'word' || verb.takes.has('study')) return false;
  if (before === 'quote' || (before === 'stop' && row[at - 2]?.kind === 'quote')) return true;
  if (before !== 'comma' && before !== 'dash') return false;
  if (row[at - 2]?.kind === 'quote') return true;
  let end = at + 1;
  while (row[end]?.kind === 'word') end += 1;
  const from = pieceBefore(row, at - 1, 0, ({ kind }) => kind !== 'word' && kind !== 'quote') + 1;
  return !holds(row, at + 1, end) && !RELATIVES.has(row[from]?.text ?? '') && holds(row, from, at - 1);
}

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
  return before?.kind === 'stop' && row[head - 2]?.kind === 'quote' ? head : undefined;
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

/** "According to X, …", "…, according to X", and X with whatever stands between. */
function accordingTo(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  if (row[at]?.text !== 'according' || row[at + 1]?.text !== 'to') return undefined;
  const first = sentenceFirst(row, at);
  const stop = sentenceEnd(row, at);
  let end = at + 2;
  while (end < stop && row[end]?.kind !== 'comma' && row[end]?.kind !== 'dash' && row[end]?.kind !== 'colon')
    end += 1;
  const leading =
    first === at ||
    row.slice(first, at).every(({ kind, text }) => kind !== 'word' || /^(?:and|but)$/u.test(text));
  if (row[end]?.kind === 'comma') {
    let to = end + 1;
    while (row[to]?.kind === 'word' && to - end < 6) to += 1;
    if (
      isName(row, { first: end + 1, end: to }) &&
      !isName(row, { first: end - 1, end }) &&
      row[to]?.kind !== 'word' &&
      (to < stop || !leading)
    )
      end = to;
  }
  const subject = nounPhrase(row, { first: at + 2, end }, true);
  const [word, to] = [row[at], row[at + 1]];
  if (!subject || !word || !to) return undefined;
  const told = { cue: { start: word.start, end: to.end }, stance: 'says' as const, subject };
  if (leading) {
    const from = row[end]?.kind === 'comma' ? end + 1 : end;
    return list(draft(own, row, from, contentEnd(row, { at: from, hearer: null, how: 'that' }), told));
  }
  const rest = row[end]?.kind === 'comma' && end + 3 < stop && row[at - 1]?.kind === 'comma' ? stop : at;
  return list(draft(own, row, first, rest, told));
}

/** "The agency quoted X as saying …", "X was quoted as saying …". */
function quoted(own: Ground, row: readonly Piece[], at: number): Draft[] | undefined {
  const piece = row[at];
  if (piece?.text !== 'quoted' && piece?.text !== 'cited') return undefined;
  const as = pieceFrom(row, at + 1, at + 14, ({ text }) => text === 'as');
  const cue = englishCue(row[as + 1]?.text ?? '');
  if (as < 0 || cue?.form !== 'ing') return undefined;
  const after = afterCue(row, as + 1, cue) ?? quotedBy(row, as + 2);
  const clause = { first: clauseStart(row, at), end: verbStart(row, at) };
  const subject = subjectIn(row, clause);
  if (!after || !subject) return undefined;
  const passive = as === at + 1;
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

/** Quotations that stand as sentences of their own after speech in the same paragraph. */
function following(own: Ground, row: readonly Piece[], drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  return row.flatMap((piece, at): Draft[] => {
    const before = row[at - 1];
    if (piece.kind !== 'quote' || before?.kind !== 'stop' || piece.raw.split(/\s+/u).length < FOLLOWING_WORDS)
      return [];
    if (drafts.some(({ content }) => content.start < piece.end && piece.start < content.end)) return [];
    if (row[at + 1] && row[at + 1]?.kind !== 'stop') return [];
    const found = draft(own, row, at, at + 1, {
      cue: { start: piece.start, end: piece.end },
      stance: 'says',
      subject: null,
    });
    return found && drafts.some(({ cue }) => cue && cue.start < piece.start) ? [{ ...found, cue: null }] : [];
  });
}

/** Each statement inside another's is told by its speaker; one that only goes on about the same speaker is left out. */
function nested(drafts: readonly Draft[]): Draft[] {
  const widest = [...drafts].sort(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
  const kept: Draft[] = [];
  const open: Draft[] = [];
  for (const one of widest) {
    while ((open.at(-1)?.content.end ?? Number.POSITIVE_INFINITY) <= one.content.start) open.pop();
    const { cue } = one;
    const outer = open.findLast(({ content }) => cue && content.start <= cue.start && cue.end <= content.end);
    const own = outer ? { ...one, outer } : one;
    if (outer && (one.mention === null || outer.cue === null)) continue;
    kept.push(own);
    open.push(own);
  }
  return kept.sort((a, b) => (a.cue?.start ?? a.content.start) - (b.cue?.start ?? b.content.start));
}
