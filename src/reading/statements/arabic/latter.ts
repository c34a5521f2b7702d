import type { Span } from '../../../language/normalise.ts';
import { mentionFrom } from './mention.ts';
import { isInstitution, isOne, isTitle } from './nouns.ts';
import type { Line } from './words.ts';

/** "الأخير" is named at most so many words before. */
const REACH = 40;

/**
 * Whom "الأخير" stands for: the office or known surname named last before it, of its sex. Null when nobody is.
 * `isSurname` tells a folded word that a known speaker's name ends with.
 */
export function latterBefore(
  line: Line,
  before: number,
  feminine: boolean,
  isSurname: (word: string) => boolean,
): Span | null {
  const { words } = line;
  for (let at = before - 1; at >= 0 && before - at < REACH; at -= 1) {
    const word = words[at];
    if (!word || word.quote) continue;
    if (isSurname(word.text)) return { start: word.start, end: word.end };
    if (!isOne(word.text) || isInstitution(word.text)) continue;
    if ((line.text.charAt(word.end - 1) === 'ة') !== feminine) continue;
    const first = officeStart(line, at);
    const found = mentionFrom(line, first, word.stop);
    if (found) return found.span;
  }
  return null;
}

/** "نائب رئيس البنك": back to the first of the indefinite offices in a row. */
function officeStart({ words }: Line, at: number): number {
  let first = at;
  while (first > 0) {
    const word = words[first - 1];
    if (!word || word.definite || word.cue || !isTitle(word.text)) break;
    first -= 1;
  }
  return first;
}
