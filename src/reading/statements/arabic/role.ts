import type { Span } from '../../../language/normalise.ts';
import { isCalled, mentionFrom } from './mention.ts';
import { isTitle } from './nouns.ts';
import { THAT } from './particles.ts';
import { type Line, wordFrom } from './words.ts';

/** The office beside a name: after a comma ("الأمير فيصل بن فرحان، وزير الخارجية السعودي،"), or before تدعى. */
export function roleBeside(line: Line, { start, end }: Span): Span | null {
  const own = wordFrom(line, start);
  if (isCalled(line, own - 1)) return roleCalled(line, own - 1);
  const after = wordFrom(line, end);
  const next = /^وه[وي]$/u.test(line.words[after]?.text ?? '') ? after + 1 : after;
  const word = line.words[next];
  if (!word || !/^\s*[،,]\s*$/u.test(line.words[after]?.gap ?? '') || !isTitle(word.text)) return null;
  return mentionFrom(line, next, word.stop)?.span ?? null;
}

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
