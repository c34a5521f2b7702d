import type { Span } from '../../../language/normalise.ts';
import { mentionFrom } from './mention.ts';
import { opening } from './opening.ts';
import { THEREIN } from './particles.ts';
import type { Cue } from './verbs.ts';
import type { Frame, Line, Word } from './words.ts';

// Frames whose speaker stands behind a preposition: passives, papers, and words that somebody passed on.

/** "أُبلغ من قبل الوسيط بأن": the one behind "من قبل" speaks. */
export function passiveFrame(line: Line, at: number, cue: Cue): Frame | null {
  const [from, side] = [line.words[at + 1]?.text, line.words[at + 2]?.text ?? ''];
  if (from !== 'من' || !/^(?:قبل|طرف|جانب)$/u.test(side)) return null;
  const source = mentionFrom(line, at + 3, line.words[at]?.stop ?? 0, cue);
  const start = source && opening(line, at, cue, source.to);
  return source && start !== undefined ? { start, speaker: source.span, hearer: null, reporter: null } : null;
}

/** "وجاء في البيان أن": the source after the preposition. */
export function sourceFrame(line: Line, at: number, cue: Cue): Frame | null {
  const next = line.words[at + 1];
  if (THEREIN.test(next?.text ?? '')) {
    const said = opening(line, at, cue, at + 2);
    return said === undefined ? null : { start: said, speaker: null, hearer: null, reporter: null };
  }
  // "جاء على لسان الوزير أن"
  const voiced = next?.text === 'علي' && line.words[at + 2]?.text === 'لسان';
  const from = voiced ? at + 3 : at + 2;
  const source =
    next && (voiced || cue.prepositions.includes(next.text)) ? mentionFrom(line, from, next.stop) : undefined;
  const start = source && opening(line, at, cue, source.to);
  return source && start !== undefined ? { start, speaker: source.span, hearer: null, reporter: null } : null;
}

/** "نقلت الوكالة عن مصدر قوله": the source after عن speaks, the subject of نقل passes it on. */
export function masdarFrame(line: Line, at: number, cue: Cue): Frame | null {
  // "تثبت، على حد قولها، أنه": an aside within what is said.
  if (line.words[at - 1]?.text === 'حد') return null;
  const start = opening(line, at, cue, at + 1);
  if (start === undefined) return null;
  const from = lastWord(line, at, ({ text }) => /^(?:عن|الي)$/u.test(text));
  const source = from === undefined ? undefined : mentionFrom(line, from + 1, line.words[at]?.start ?? 0);
  if (from === undefined || !source)
    return { start, speaker: null, hearer: null, reporter: relayedBy(line, at) };
  const verb = lastWord(line, from, isRelay);
  const reporter = verb === undefined ? undefined : mentionFrom(line, verb + 1, line.words[from]?.start ?? 0);
  return { start, speaker: source.span, hearer: null, reporter: reporter?.span ?? null };
}

/** "ونقل زواره عنه قوله": who passes on the words of somebody named before. */
function relayedBy(line: Line, at: number): Span | null {
  const before = line.words[at - 1];
  const verb = before && /^عن(?:ه|ها|هم)$/u.test(before.text) ? lastWord(line, at, isRelay) : undefined;
  return (verb !== undefined && before && mentionFrom(line, verb + 1, before.start)?.span) || null;
}

const isRelay = ({ cue }: Word): boolean => cue?.takes.has('relay') === true;

/** Index of the nearest word before another in its sentence that meets a condition. */
function lastWord({ words }: Line, at: number, meets: (word: Word) => boolean): number | undefined {
  const head = Math.max(words[at]?.head ?? 0, at - 16);
  for (let i = at - 1; i >= head; i -= 1) {
    const word = words[i];
    if (word && meets(word)) return i;
  }
  return undefined;
}
