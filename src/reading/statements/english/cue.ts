import { pastAdverbial, verbStart } from './clause.ts';
import { type Piece, pieceFrom, sentenceEnd } from './pieces.ts';
import type { Cue } from './verbs.ts';
import { adverb, BE, finite, PREPOSITIONS, SUBORDINATORS, UNSAID } from './words.ts';

const PLURAL =
  /(?:[^s']s|^(?:people|police|men|women|children|media|data|some|many|others|both|most|few|they|we|i|you|who))$/u;

const NOUN_BEFORE =
  /^(?:the|a|an|this|these|those|his|her|its|their|our|my|your|any|no|some|such|false|earlier|previous|of|by|to|in|on|with|for|from|about|against|despite|into|over|united|media|news|initial|unconfirmed|other|many|several|poverty|public|new|recent|latest|police|official|annual|repeated)$/u;

/** "Scientists at Orrin University say": the head of the subject is plural, whatever its complement is. */
function severalOf(row: readonly Piece[], verb: number, text: string): boolean {
  if (!/^(?:say|believe|think|argue|insist|warn|fear|show|suggest|indicate|reveal)$/u.test(text))
    return false;
  for (let k = verb - 2; k >= 0 && verb - k < 10 && row[k]?.kind === 'word'; k -= 1) {
    const held = row[k + 1]?.text ?? '';
    if (
      /^(?:at|in|of|from|for|with|on|seen|obtained|reviewed|released|published)$/u.test(held) &&
      PLURAL.test(row[k]?.text ?? '')
    )
      return true;
    if (finite(held)) return false;
  }
  return false;
}

/** "the profit forecast on average by analysts": done by somebody, not told. */
function doneBy(row: readonly Piece[], at: number): boolean {
  if (/^(?:said|told|added|warned|asked)$/u.test(row[at]?.text ?? '')) return false;
  const next = row[at + 1]?.text ?? '';
  return (
    next === 'by' ||
    (next === 'on' && row[at + 3]?.text === 'by') ||
    (adverb(next) && row[at + 2]?.text === 'by')
  );
}

/** "Dunn, asked if he would resign, said", "Pike, accused of murder, said": what was done to the one who speaks. */
function isAsked(row: readonly Piece[], at: number): boolean {
  const comma = pieceFrom(row, at + 1, sentenceEnd(row, at), ({ kind }) => kind === 'comma');
  return (
    comma >= 0 &&
    row.slice(comma, comma + 4).some(({ text }) => finite(text)) &&
    row[at - 1]?.kind === 'comma' &&
    /^(?:asked|told|accused|urged|reminded)$/u.test(row[at]?.text ?? '') &&
    /^(?:if|whether|about|by|of|to|why|how|what|when)$/u.test(row[at + 1]?.text ?? '')
  );
}

/** "…, with Ortiz calling it a bad day": where the one who speaks begins, or -1. */
export function withWhom(row: readonly Piece[], at: number): number {
  for (let k = at - 1; k > 0 && at - k < 7 && row[k]?.kind === 'word'; k -= 1)
    if (row[k]?.text === 'with') return k + 1 < at ? k + 1 : -1;
  return -1;
}

/** A word of the table that stands here as a verb of speech: not a noun, not denied, not passive. */
export function isCue(row: readonly Piece[], at: number, { form }: Cue): boolean {
  const before = row[at - 1];
  const word = before?.text ?? '';
  if (form === 'ing') {
    if (BE.has(word) || withWhom(row, at) >= 0) return true;
    return (
      before?.kind === 'comma' ||
      before?.kind === 'dash' ||
      before?.kind === 'quote' ||
      /^(?:statement|letter|message|post|tweet|speech|by|and|while|but|email|note|interview|memo|reporters|lawmakers|parliament)$/u.test(
        word,
      )
    );
  }
  const first = verbStart(row, at);
  const held = row.slice(first, at).map(({ text }) => text);
  if (UNSAID.has(row[first - 1]?.text ?? '') || held.some((one) => UNSAID.has(one))) return false;
  if (form === 'past' && (word === 'so' || isAsked(row, at) || doneBy(row, at))) return false;
  if (form === 'past' && held.some((one) => BE.has(one))) return false;
  if (form === 'third' || form === 'base') {
    if (
      NOUN_BEFORE.test(word) &&
      !(form === 'base' && /^(?:police|media|many|some|others|other)$/u.test(word))
    )
      return false;
    if (/'s$/u.test(word) || /^(?:united)$/u.test(word)) return false;
    if (before === undefined || before.kind === 'colon') return false;
    if (before.kind === 'stop' && row[at - 2]?.kind !== 'quote') return false;
    if (
      form === 'base' &&
      before.kind === 'word' &&
      !PLURAL.test(row[first - 1]?.text ?? '') &&
      !severalOf(row, first, row[at]?.text ?? '')
    )
      return false;
  }
  return true;
}

/** Nothing that its verb does follows a tag: "…, he confirmed on Monday", not "…, he confirmed the booking". */
export function isOver(row: readonly Piece[], at: number, { verb }: Cue): boolean {
  if (!verb.takes.has('clause') && !verb.takes.has('that')) return false;
  const next = row[at + 1];
  return (
    verb.takes.has('hearer') ||
    next?.kind !== 'word' ||
    PREPOSITIONS.has(next.text) ||
    SUBORDINATORS.has(next.text) ||
    adverb(next.text) ||
    pastAdverbial(row, at + 1) > at + 1
  );
}
