import type { Span } from '../../../language/normalise.ts';
import { beginsName } from '../../../language/personNames.ts';
import { isInstitution, isTitle } from './nouns.ts';
import { type Line, NAME_WORDS, wordFrom } from './words.ts';

// Names in round brackets: of papers and bodies as Reuters writes them ("صحيفة (كيب هيرالد)"), of whoever holds an office ("وزير
// الفلاحة (محمد المرابطي)"), short forms ("الهيئة العامة للأرصاد (أنواء)"), and remarks ("سعيد (45 عاما)").

/** A bracket of few words that opens right before a word; undefined when none does. */
function bracketAt({ text, words }: Line, at: number): Span | undefined {
  const word = words[at];
  if (!word || !/^["»”]?\s*\($/u.test(word.gap)) return undefined;
  const end = text.indexOf(')', word.start);
  const inside = end < 0 ? '' : text.slice(word.start, end);
  return inside !== '' && !/[،,(]/u.test(inside) && inside.split(/\s+/u).length <= NAME_WORDS
    ? { start: word.start, end }
    : undefined;
}

/** Index of the first word after a bracket that belongs to the name before it; `at` when none does. */
export function pastBracketedName(line: Line, at: number): number {
  const bracket = bracketAt(line, at);
  const before = line.words[at - 1];
  if (!bracket || !before) return at;
  const kind = !/^(?:ال|لل)/u.test(before.text) && (isTitle(before.text) || isInstitution(before.text));
  const past = wordFrom(line, bracket.end);
  return kind || (past - at > 1 && beginsName(line.words, at, line.text)) ? past : at;
}

/** The words of a bracket right behind a name, by which it may go later: "الهيئة العامة للأرصاد (أنواء)"; not an age or a remark. */
export function shortForm(line: Line, end: number): Span | null {
  const bracket = bracketAt(line, wordFrom(line, end));
  const inside = bracket ? line.text.slice(bracket.start, bracket.end) : '';
  return bracket &&
    /^\s*\($/u.test(line.text.slice(end, bracket.start)) &&
    /^[\p{L}][\p{L} .-]{1,30}$/u.test(inside)
    ? bracket
    : null;
}

/** Whether a bracket opens in a stretch of text and is not closed in it. */
export function opensBracket({ text }: Line, start: number, end: number): boolean {
  const inside = text.slice(start, end);
  return inside.lastIndexOf('(') > inside.lastIndexOf(')');
}
