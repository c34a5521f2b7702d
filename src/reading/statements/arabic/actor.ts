import type { Span } from '../../../language/normalise.ts';
import { beginsName, isGivenName } from '../../../language/personNames.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import { REFERS } from './frame.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { isHonorific, isPeople, isTitle } from './nouns.ts';
import { PREPOSITION, RELATIVE, THAT, TURN } from './particles.ts';
import { mentionBefore, pastConnectives } from './subject.ts';
import { ACTING, type Cue } from './verbs.ts';
import type { Takes } from './verbTable.ts';
import { hasPronoun, type Line, opensQuotation } from './words.ts';

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
  // "وتظاهر مئات السكان"
  const counted = next && /^(?:ميات|عشرات|الاف|عدد)$/u.test(next.text) && isPeople(words[at + 2]?.text ?? '');
  const acts = next && (counted || isTitle(next.text) || isSurname(next.text) || isHonorific(next.text));
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
  // "غير أن النائبة ردّت على الكلام، معتبرة أن"
  if (!found && line.words[first]?.preposition) {
    const span = mentionBefore(line, at, null);
    if (span) return { span, to: at };
  }
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
