import { pastAdverbial } from './clause.ts';
import { capital, type Piece } from './pieces.ts';
import { adverb, DETERMINERS, finite, OBJECT_PRONOUNS, OCCASIONS, PREPOSITIONS, PRONOUNS } from './words.ts';

/** True where the one spoken to may begin: "told | reporters", not "told that" or "said on Monday". */
export function startsHearer(row: readonly Piece[], at: number): boolean {
  const piece = row[at];
  if (piece?.kind !== 'word' || piece.text === 'that' || piece.text === 'there') return false;
  if (PRONOUNS.has(piece.text) && !OBJECT_PRONOUNS.has(piece.text)) return false;
  return !PREPOSITIONS.has(piece.text);
}

const NAMED_BY_NEXT =
  /^(?:state|local|newspaper|magazine|television|radio|agency|channel|network|station|broadcaster|website|daily|president|minister|leader|king|chancellor|programme|program)$/u;

const NAMED_BEFORE =
  /^(?:newspaper|magazine|television|radio|news|agency|channel|tv|programme|program|show|podcast|lawmakers|leaders|officials|president|minister|counterpart|ambassador)$/u;

/** The end of the one spoken to: at "that", a pronoun, another phrase, an adverbial, or a change of case after a name. */
export function hearerEnd(row: readonly Piece[], at: number): number {
  if (OBJECT_PRONOUNS.has(row[at]?.text ?? '')) return at + 1;
  let k = at + 1;
  for (; k - at < 10; k += 1) {
    const [before, piece] = [row[k - 1], row[k]];
    const [held, own] = [before?.text ?? '', piece?.text ?? ''];
    if (piece?.kind !== 'word' || own === 'that' || own === 'there' || PRONOUNS.has(own)) break;
    const joins = /^(?:of|for|and)$/u;
    if (joins.test(own) || joins.test(held) || DETERMINERS.has(held)) continue;
    if (finite(own) || DETERMINERS.has(own) || PREPOSITIONS.has(own) || adverb(own)) break;
    // "told the Today programme"
    if (pastAdverbial(row, k) > k && !(own === 'today' && capital(piece))) break;
    if (OCCASIONS.has(held) && !OCCASIONS.has(own)) break;
    if (capital(piece) && !capital(before) && !NAMED_BY_NEXT.test(held)) break;
    if (!capital(piece) && capital(before) && !NAMED_BEFORE.test(own)) break;
  }
  return k;
}
