import { WEEKDAY_NUMBERS } from '../../../language/calendarNames.ts';
import type { Span } from '../../../language/normalise.ts';
import { beginsName, isGivenName } from '../../../language/personNames.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import type { Draft } from '../ground.ts';
import { REFERS } from './frame.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { isAdjective, isHonorific, isPaper, isPeople, isSeveral, isTitle } from './nouns.ts';
import {
  CONNECTIVE,
  CONNECTIVE_PAIR,
  HELPER,
  PREPOSITION,
  RELATIVE,
  SOURCE,
  THAT,
  THEREIN,
  TURN,
} from './particles.ts';
import { ACTING, type Cue } from './verbs.ts';
import type { Takes } from './verbTable.ts';
import { hasPronoun, type Line, opensQuotation, wordFrom } from './words.ts';

/** How far before a verb its subject may stand, in words. */
const REACH = 24;

/**
 * A speaker before the verb: right before it ("الوزير قال", "بوتين أبلغ"), before a relative ("المسؤول الذي أضاف"), or
 * at the head of the sentence with an aside between commas ("تسيبراس، الذي …، حذر").
 */
export function mentionBefore(line: Line, at: number, outer: Draft | null): Span | null {
  const word = line.words[at];
  if (!word?.cue || (word.cue.form !== 'past' && word.cue.form !== 'present')) return null;
  if (THEREIN.test(line.words[at + 1]?.text ?? '')) return null;
  if (RELATIVE.test(line.words[at - 1]?.text ?? '')) return antecedent(line, at - 1);
  const head = outer ? Math.max(word.head, wordFrom(line, outer.content.start)) : word.head;
  const asFor = /^و?اما$/u.test(line.words[head]?.text ?? '');
  if (word.cue.joined && !asFor) return null;
  return aside(line, at, head) ?? adjacent(line, at, head);
}

/** The noun phrase that ends where the verb, or its helpers, begin. */
function adjacent(line: Line, at: number, head: number): Span | null {
  let verb = at;
  while (verb > head && HELPER.test(line.words[verb - 1]?.text ?? '')) verb -= 1;
  const limit = line.words[verb]?.start ?? 0;
  for (let first = verb - 1; first >= Math.max(head, verb - REACH); first -= 1) {
    if (first > head && (!opensClause(line, first) || isAdjective(line.words[first]?.text ?? ''))) continue;
    const start = pastConnectives(line, first, verb);
    const found = start < verb ? nounAt(line, start, limit, line.words[at]?.cue?.plural === true) : undefined;
    if (found?.to === verb && !/[،,]/u.test(line.words[verb]?.gap ?? '')) return found.span;
    if (found?.to === verb && first === head) return found.span;
  }
  return null;
}

/** "تسيبراس، الذي ما زال …، حذر", "النائب نوي، المنتمي إلى حزب …، أشار": a name, an aside, the verb. */
function aside(line: Line, at: number, head: number): Span | null {
  const word = line.words[at];
  const start = pastConnectives(line, head, at);
  const found = word && start < at ? mentionFrom(line, start, word.start) : undefined;
  const next = found && line.words[found.to];
  if (!word || !found || !next || found.to >= at || !/[،,(–-]/u.test(next.gap)) return null;
  const topic = /^و?اما$/u.test(line.words[head]?.text ?? '') && /^ف/u.test(next.text);
  if (topic || isAdjective(next.text) || isTitle(next.text)) return found.span;
  const closed = /[،,)–-]\s*$/u.test(word.gap);
  return closed &&
    (RELATIVE.test(next.text) || /^(?:وهو|وهي|وهم|احد|احدي)$/u.test(next.text) || /\(/u.test(next.gap))
    ? found.span
    : null;
}

/** Whether a clause may begin with a word: after a comma, a conjunction or أن. */
function opensClause({ words }: Line, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  return (
    /[،,؛:]/u.test(word?.gap ?? '') ||
    THAT.test(before?.text ?? '') ||
    /^(?:لكن|ولكن|فيما|بينما|حين|واما|اما|حيث)$/u.test(before?.text ?? '')
  );
}

function pastConnectives({ words }: Line, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const [word, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
    if (CONNECTIVE_PAIR.test(`${word} ${next}`)) at += 2;
    else if (CONNECTIVE.test(word)) at += 1;
    else break;
  }
  return Math.min(at, to);
}

/** A noun phrase that can be a subject; one of several people needs a plural verb after it. */
function nounAt(line: Line, at: number, limit: number, several: boolean): Mention | undefined {
  const word = line.words[at];
  if (!word || word.cue || WEEKDAY_NUMBERS.has(word.text) || word.preposition) return undefined;
  const found = mentionFrom(line, at, limit);
  const lone =
    found?.to === at + 1 &&
    /^(?!نظير)(?:[يتسن]\p{L}{4,}|ما|لا|لم|لن)$/u.test(word.text) &&
    !isTitle(word.text);
  return lone || (isSeveral(word.text) && !several) ? undefined : found;
}

/** The noun phrase a relative pronoun stands after: "بحسب المسؤول الذي أضاف". */
function antecedent({ words }: Line, at: number): Span | null {
  let first = at;
  while (first > 0 && at - first < 5 && /^\s+$/u.test(words[first]?.gap ?? '')) {
    const word = words[first - 1];
    if (!word || SOURCE.test(word.text) || word.preposition || word.cue || THAT.test(word.text)) break;
    first -= 1;
  }
  const [from, to] = [words[first], words[at - 1]];
  const speaks = from && (isPeople(from.text) || isPaper(from.text));
  return speaks && to && first < at ? { start: from.start, end: to.end } : null;
}

/**
 * The subject of a clause that says nothing ("وصل المبعوث …", "وعبر الكرملين عن ارتياحه", "المدرب راض عن الأداء"): a
 * title, body or known surname after the verb that opens a clause, or at its head. Undefined elsewhere.
 */
export function subjectAt(line: Line, at: number, isSurname: (word: string) => boolean): Mention | undefined {
  const { words } = line;
  const word = words[at];
  if (!word || word.quote || opensQuotation(line, at) !== undefined) return undefined;
  if (word.cue) return speaksOf(line, at, word.cue, isSurname);
  const before = words[at - 1];
  const opens =
    at === word.head ||
    (at - word.head < 4 && pastConnectives(line, word.head, at) === at) ||
    (/[،,؛]/u.test(word.gap) && (/^و/u.test(word.text) || isSetting(line, at))) ||
    (at === word.head + 1 && /^[وف]?ل?قد$/u.test(before?.text ?? ''));
  if (!opens || isStopWord(word.text) || word.preposition) return undefined;
  const next = words[at + 1];
  const acts = next && (isTitle(next.text) || isSurname(next.text) || isHonorific(next.text));
  const actor = acts && /^\s+$/u.test(next.gap);
  if (actor && !isTitle(word.text) && !/^[وف]?ال/u.test(line.text.slice(word.start, word.end)))
    return mentionFrom(line, at + 1, word.stop, ACTING);
  if (at !== word.head || !isTitle(word.text) || /^[وف]?[بلك]/u.test(word.text)) return undefined;
  const found = mentionFrom(line, at, word.stop, ACTING);
  return found && found.to > at + 1 ? found : undefined;
}

/** "وفي العاصمة، رحب …": a phrase with a preposition and no verb of speech stands between the head and a word. */
function isSetting({ words }: Line, at: number): boolean {
  const head = words[at]?.head ?? at;
  return (
    at - head < LONGEST_SETTING &&
    PREPOSITION.test((words[head]?.text ?? '').replace(/^و/u, '')) &&
    words.slice(head, at).every(({ cue, gap }, k) => !cue && (k === 0 || !/[،,؛]/u.test(gap)))
  );
}

const LONGEST_SETTING = 8;

/** The subject of a verb of speech that says nothing here: "عبر الكرملين عن ارتياحه". */
function speaksOf(
  line: Line,
  at: number,
  cue: Cue,
  isSurname: (word: string) => boolean,
): Mention | undefined {
  if (cue.form !== 'past' && cue.form !== 'present') return undefined;
  const first = at + 1 + (REFERS.test(line.words[at + 1]?.text ?? '') ? 1 : 0);
  const denier = deniedBefore(line, at);
  if (denier) return denier;
  const found = mentionFrom(line, first, line.words[at]?.stop ?? 0, cue);
  const head = line.words[first]?.text ?? '';
  if (RELATIVE.test(line.words[at - 1]?.text ?? '')) return undefined;
  if (found && (isTitle(head) || isSurname(head) || isPersonAt(line, first))) return found;
  const object = OBJECTS.some((one) => cue.takes.has(one));
  if (found && !object && !hasPronoun(line, first) && saysFurther(line, found.to)) return found;
  const next = found && [line.words[found.to]?.text, line.words[found.to + 1]?.text];
  return next?.some((word) => cue.prepositions.includes(word ?? '')) ? found : undefined;
}

/** A given name and another word of the name. */
const isPersonAt = ({ words, text }: Line, at: number): boolean =>
  isGivenName(words[at]?.text ?? '') && beginsName(words, at, text);

/** "وصرح محمد العلوي، رئيس الجمعية، للصحيفة قائلا": a participle of speech further on in the sentence. */
function saysFurther({ words }: Line, from: number): boolean {
  for (let i = from; i < from + FURTHER; i += 1) {
    const word = words[i];
    if (!word || word.start >= (words[from]?.stop ?? 0) || THAT.test(word.text)) return false;
    if (word.cue) return word.cue.form === 'participle' && word.cue.feminine !== null;
  }
  return false;
}

const FURTHER = 10;
const OBJECTS: readonly Takes[] = ['object', 'hearer', 'predicate'];

/** "لكن الوزير نفى ذلك": the subject before a verb whose object is what was said before. */
function deniedBefore(line: Line, at: number): Mention | null {
  const [object, next] = [line.words[at + 1]?.text ?? '', line.words[at + 2]];
  // "نفى ذلك الوزير" has its subject behind it.
  if (!REFERS.test(object) || (next && next.start < (line.words[at]?.stop ?? 0) && !/[،,؛]/u.test(next.gap)))
    return null;
  const span = mentionBefore(line, at, null) ?? turnedTo(line, at);
  return span && { span, to: at };
}

/** "لكن وزير النقل في الجنوب، فلان، نفى ذلك": the office behind the word that turns to another. */
function turnedTo(line: Line, at: number): Span | null {
  for (let i = at - 1; i > at - FURTHER; i -= 1) {
    const word = line.words[i];
    if (!word || word.cue || word.head > i) return null;
    if (TURN.test(word.text)) return mentionFrom(line, i + 1, line.words[at]?.start ?? 0)?.span ?? null;
  }
  return null;
}
