import type { Span } from '../../../language/normalise.ts';
import { isTimeWord } from '../../schedule/placeNames.ts';
import { shortForm } from './brackets.ts';
import { isCalled, mentionFrom } from './mention.ts';
import { isHearer, isOccasion, isTitle } from './nouns.ts';
import { RELATIVE, THAT } from './particles.ts';
import { type Line, wordFrom } from './words.ts';

/** The office beside a name: after a comma ("الأمير فيصل بن فرحان، وزير الخارجية السعودي،"), or before تدعى. */
export function roleBeside(line: Line, { start, end }: Span): Span | null {
  const own = wordFrom(line, start);
  if (isCalled(line, own - 1)) return roleCalled(line, own - 1);
  const short = shortForm(line, end);
  if (short) return short;
  const after = wordFrom(line, end);
  const next = /^وه[وي]$/u.test(line.words[after]?.text ?? '') ? after + 1 : after;
  const word = line.words[next];
  if (!word || !/^\s*[،,]\s*$/u.test(line.words[after]?.gap ?? '') || !isTitle(word.text)) return null;
  return officeWithin(line, next);
}

/** An office between commas to its end: "، كبيرة الباحثين في الدراسة،"; not the occasion or hearer behind it. */
function officeWithin(line: Line, first: number): Span | null {
  const { words } = line;
  let close = first + 1;
  while (words[close] && /^["»”]?\s+["«“]?$/u.test(words[close]?.gap ?? '') && !opensClause(line, close))
    close += 1;
  const last = words[close - 1];
  const limit = Math.min(last?.end ?? 0, words[first]?.stop ?? 0);
  const found = mentionFrom(line, first, limit);
  if (!found || !last || words[close] === undefined) return found?.span ?? null;
  const rest = words.slice(found.to, close);
  const goesOn =
    rest.length === 0 || rest[0]?.preposition || /^(?:و?ال|لل|[بل]\p{L}{3})/u.test(rest[0]?.text ?? '');
  const belongs =
    goesOn && rest.every(({ cue, quote, text }) => !cue && !quote && !THAT.test(text) && !apart(text));
  const closed = /^[،,]/u.test(words[close]?.gap ?? '') || opensClause(line, close);
  return belongs && closed && rest.length <= LONGEST_REST
    ? { start: found.span.start, end: last.end }
    : found.span;
}

/** "… في الدراسة وهي من المعهد": a clause about who holds it. */
const opensClause = ({ words }: Line, at: number): boolean =>
  /^وه[وي]$/u.test(words[at]?.text ?? '') || RELATIVE.test(words[at]?.text ?? '');

const LONGEST_REST = 5;

/** An occasion, a hearer or a time, which is no part of an office. */
const apart = (word: string): boolean => isOccasion(word) || isHearer(word) || isTimeWord(word);

/** "ممرضة تدعى ليلى": back from تدعى to the verb or preposition before the office. */
function roleCalled({ words }: Line, called: number): Span | null {
  let first = called;
  while (first > 0 && called - first < 4) {
    const word = words[first - 1];
    if (!word || word.cue || word.preposition || THAT.test(word.text) || word.stop !== words[called]?.stop)
      break;
    first -= 1;
  }
  const [from, to] = [words[first], words[called - 1]];
  return from && to && first < called ? { start: from.start, end: to.end } : null;
}
