import { frameAt, REFERS } from './frame.ts';
import { mentionFrom } from './mention.ts';
import { isTitle } from './nouns.ts';
import { THAT } from './particles.ts';
import { arabicCue } from './verbs.ts';
import type { Line } from './words.ts';

// Clauses behind what is said that are no part of it: the speaker's next, another's words, what somebody makes of it.

/** "ونقل عن أحدهم قوله إن": the words of another, whose masdar opens what is said. */
export function relays({ words }: Line, at: number): boolean {
  if (!words[at]?.cue?.takes.has('relay')) return false;
  for (let i = at + 1; i < at + RELAYED_WITHIN; i += 1) {
    const word = words[i];
    if (!word || word.start >= (words[at]?.stop ?? 0)) return false;
    if (word.cue?.form === 'masdar') return true;
  }
  return false;
}

const RELAYED_WITHIN = 14;

/** "إلا أنه أكد أن", "غير أن النقابة قالت إن": a new statement, of the same speaker or of another. */
export function excepts(line: Line, that: number): boolean {
  const word = line.words[that];
  if (!word || !/^ان/u.test(word.text)) return false;
  if (/^انه/u.test(word.text)) return frameAt(line, that + 1) !== null;
  const named = isTitle(line.words[that + 1]?.text ?? '')
    ? mentionFrom(line, that + 1, word.stop)
    : undefined;
  return named !== undefined && line.words[named.to]?.cue !== undefined && frameAt(line, named.to) !== null;
}

/** "، وهو ما وصفه بأنه", "وهو ما نفته الشركة": what somebody says of it. */
export const judges = ({ words }: Line, at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  const verb = /^قد$/u.test(word?.text ?? '') ? next : word;
  return (
    verb !== undefined &&
    (verb.cue !== undefined || arabicCue(verb.text.replace(/(?:ه|ها)$/u, '')) !== undefined)
  );
};

/** "وبينما قالت الشرطة إن …، أكد محاميه أن": the main clause of a sentence that opens with what another said. */
export function answersWhile(line: Line, at: number): boolean {
  const { head = at } = line.words[at] ?? {};
  const [first, second] = [line.words[head]?.text ?? '', line.words[head + 1]?.text ?? ''];
  const opens =
    /^و?(?:بينما|فيما|رغم)$/u.test(first) || (/^و?في$/u.test(first) && /^(?:حين|الوقت)$/u.test(second));
  return opens && frameAt(line, at)?.speaker != null;
}

/** "لكنه انتقد التحكيم قائلا": what was done, and a participle of speech that says more. */
export function actsSaying(line: Line, at: number): boolean {
  for (let i = at + 1; i < at + 10; i += 1) {
    const word = line.words[i];
    if (!word || word.start >= (line.words[at]?.stop ?? 0) || /[،,؛:]/u.test(word.gap)) return false;
    if (word.cue?.form === 'participle' && word.cue.feminine !== null) return frameAt(line, i) !== null;
  }
  return false;
}

/** "لكنه رفض التعليق على", "لكنها لم تذكر": what the speaker would not tell. */
export function keepsSilent({ words }: Line, at: number): boolean {
  const [verb, next] = [words[at + 1]?.text ?? '', words[at + 2]?.text ?? ''];
  if (/^لم$/u.test(verb)) return words[at + 2]?.cue?.form === 'present';
  return (
    /^(?:رفض|امتنع|تجنب|تحفظ)ت?$/u.test(verb) &&
    /^(?:عن|علي|ال(?:تعليق|كشف|افصاح|حديث|خوض|اجابه|رد|ادلاء))$/u.test(next)
  );
}

/** A verb of speech soon after فيما or بينما, or right after the office that follows ("لكن متحدثا باسم الجيش قال"). */
export function turns(line: Line, at: number, limit: number): boolean {
  const { words } = line;
  const reach = /لكن$/u.test(words[at]?.text ?? '') ? 4 : 6;
  const named = isTitle(words[at + 1]?.text ?? '') ? mentionFrom(line, at + 1, limit) : undefined;
  if (named && words[named.to]?.cue && frameAt(line, named.to)) return true;
  if (named && deniesIt(line, named.to, limit)) return true;
  for (let i = at + 1; i < at + reach; i += 1) {
    const word = words[i];
    if (!word || word.start >= limit) return false;
    if (word.cue) return true;
  }
  return false;
}

/** "لكن الوزير، فلان، نفى ذلك": a verb of speech about what was said before. */
function deniesIt({ words }: Line, from: number, limit: number): boolean {
  for (let i = from; i < from + 6; i += 1) {
    const word = words[i];
    if (!word || word.start >= limit || THAT.test(word.text)) return false;
    if (word.cue) return REFERS.test(words[i + 1]?.text ?? '');
  }
  return false;
}
