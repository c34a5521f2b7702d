import type { Token } from '../../language/tokens.ts';
import { isTimeWord, namedPlace } from './placeNames.ts';

const TITLE =
  /^(?:president|minister|chancellor|premier|king|queen|prince|pope|senator|secretary|general|ambassador|envoy|judge|mayor|governor)$/u;
/** Last words of names that are no one's: prizes, games, laws. */
const THING =
  /^(?:prize|cup|league|day|act|images|championships?|olympics|war|street|square|airport|street|east)$/u;

/** The token after the English name that begins at one: of two words, a country's, or after a title; undefined when none does. */
export function englishNameAt(text: string, tokens: readonly Token[], at: number): number | undefined {
  const group = groupEnd(tokens, at);
  if (group !== undefined) return group;
  let end = at;
  while (end < tokens.length && capitalised(text, tokens, end, at)) end += 1;
  const last = tokens[end - 1]?.text ?? '';
  if (end === at || THING.test(last)) return undefined;
  const named = end - at > 1 || namedPlace(tokens, at) > 0 || TITLE.test(tokens[at - 1]?.text ?? '');
  return named ? end : undefined;
}

function capitalised(text: string, tokens: readonly Token[], at: number, first: number): boolean {
  const { start = 0, end = 0, text: own = '' } = tokens[at] ?? {};
  if (!/^\p{Lu}/u.test(text.charAt(start)) || isTimeWord(own) || /['’]s?$/u.test(text.slice(start, end)))
    return false;
  if (at === first)
    return !/^(?:in|at|on|the|a|an|but|and|however|another|after|before|over|more|two|three)$/u.test(own);
  return /^\.?\s$/u.test(text.slice(tokens[at - 1]?.end, start));
}

const GROUP =
  /^(?:ministers|leaders|presidents|officials|sides|parties|delegations|envoys|negotiators|lawmakers|voters|protesters|governments|teams|troops|rebels)$/u;

/** "the foreign ministers", "two rebel leaders": a group named by office, with up to two words before it. */
function groupEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:the|two|both|all|their|three)$/u.test(tokens[at - 1]?.text ?? '')) return undefined;
  for (let end = at + 1; end <= at + 3; end += 1) if (GROUP.test(tokens[end - 1]?.text ?? '')) return end;
  return undefined;
}
