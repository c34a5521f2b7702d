import type { Span } from '../../../language/normalise.ts';
import { type Draft, type Ground, insideOf, reaching } from '../ground.ts';
import { asSaid } from './asSaid.ts';
import { draft } from './draft.ts';
import { expressed } from './expressed.ts';
import { type Figure, figuresIn } from './figures.ts';
import { isWoman } from './naming.ts';
import { toldBy } from './passive.ts';
import { type Piece, pieces, sentenceFirst } from './pieces.ts';
import { accordingTo, quoted } from './source.ts';
import { spoken } from './spoken.ts';
import { isName } from './subject.ts';
import { englishCue } from './verbs.ts';
import { wentOn } from './wentOn.ts';

/** Words a quotation needs to be speech when it merely follows on another. */
const FOLLOWING_WORDS = 2;

/** The statements of a paragraph, and whom it names, speakers or not. */
interface EnglishDrafts {
  readonly drafts: readonly Draft[];
  readonly figures: readonly Figure[];
}

/** Reads the statements of an English paragraph, in the order of their cues. */
export function englishDrafts(own: Ground): EnglishDrafts {
  const row = pieces(own);
  const drafts = cueDrafts(own, row);
  const told = drafts.filter(({ kind }) => kind === 'direct').flatMap((one) => toldInside(own, one));
  const all = nested(own.text, [...drafts, ...told, ...labelled(own, row), ...following(own, row, drafts)]);
  return { drafts: all, figures: figuresIn(own, row) };
}

function cueDrafts(own: Ground, row: readonly Piece[]): Draft[] {
  const drafts: Draft[] = [];
  row.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    const found =
      spoken(own, row, at, drafts) ??
      accordingTo(own, row, at) ??
      quoted(own, row, at) ??
      toldBy(own, row, at) ??
      wentOn(own, row, at, drafts) ??
      expressed(own, row, at, drafts) ??
      asSaid(own, row, at);
    if (found) drafts.push(...found);
  });
  return drafts;
}

/** `"My client told me that …," the lawyer said`: what somebody named told, within another's own words. */
function toldInside(own: Ground, { content }: Draft): Draft[] {
  const inside = insideOf(own, content);
  return cueDrafts(inside, pieces(inside)).filter(({ cue, mention, kind, feminine }) => {
    const words = ({ start, end }: Span) => own.text.slice(start, end);
    const telling = kind === 'indirect' && cue !== null && TELLING.test(words(cue));
    return telling && (mention ? !ANYONE.test(words(mention)) : feminine !== null);
  });
}

/** Cues that pass on what was said even in somebody's own words; there "think", "believe" and the like mostly argue. */
const TELLING = /^(?:told|tells|informed|assured|warned|promised|said|says|denied|announced)$/u;
/** "before anyone asked why". */
const NOBODY = /^(?:no|any|every|some)(?:body| ?one)\b/iu;
const ANYONE =
  /^(?:(?:no|any|every|some)(?:body| ?one)|people|others|some|many|most|this|that|which|what|who)\b/iu;

/** `Mourinho: "…"`: a name and a colon before a quotation, and nothing else. */
function labelled(own: Ground, row: readonly Piece[]): Draft[] {
  return row.flatMap((piece, at): Draft[] => {
    const first = sentenceFirst(row, at);
    const name = { first, end: at - 1 };
    if (piece.kind !== 'quote' || row[at - 1]?.kind !== 'colon' || !isName(row, name) || said(row[first]))
      return [];
    const cue = { start: row[first]?.start ?? 0, end: row[at - 1]?.end ?? 0 };
    const found = draft(own, row, at, at + 1, { cue, stance: 'says', subject: name });
    return found ? [{ ...found, cue: null }] : [];
  });
}

/** "Said Obi: “…”" has a verb. */
function said(head: Piece | undefined): boolean {
  return englishCue(head?.text ?? '') !== undefined;
}

/** Quotations that stand as sentences of their own after speech in the same paragraph. */
function following(own: Ground, row: readonly Piece[], drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0) return [];
  const said = reaching(
    drafts.map(({ content }) => content),
    own.text.length,
  );
  const firstCue = drafts.reduce(
    (first, { cue }) => Math.min(first, cue?.start ?? first),
    Number.POSITIVE_INFINITY,
  );
  return row.flatMap((piece, at): Draft[] => {
    const before = row[at - 1];
    if (piece.kind !== 'quote' || before?.kind !== 'stop' || piece.raw.split(/\s+/u).length < FOLLOWING_WORDS)
      return [];
    if (said(piece.start, piece.end)) return [];
    if (row[at + 1] && row[at + 1]?.kind !== 'stop') return [];
    const found = draft(own, row, at, at + 1, {
      cue: { start: piece.start, end: piece.end },
      stance: 'says',
      subject: null,
    });
    return found && firstCue < piece.start ? [{ ...found, cue: null }] : [];
  });
}

/** The inner one has a name, or is a "he" whom a woman tells of: "She alleges that he told her …". */
function tellsApart(text: string, inner: Draft, outer: Draft): boolean {
  if (inner.mention !== null) return !NOBODY.test(text.slice(inner.mention.start, inner.mention.end));
  const { feminine } = inner;
  if (typeof feminine !== 'boolean') return false;
  const woman =
    outer.feminine ?? (outer.mention && isWoman(text.slice(outer.mention.start, outer.mention.end)));
  return woman === !feminine;
}

/** Each statement inside another's is told by its speaker; one that only goes on about the same speaker is left out. */
function nested(text: string, drafts: readonly Draft[]): Draft[] {
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
    if (outer && (outer.cue === null || !tellsApart(text, one, outer))) continue;
    kept.push(own);
    open.push(own);
  }
  return kept.sort((a, b) => (a.cue?.start ?? a.content.start) - (b.cue?.start ?? b.content.start));
}
