import type { Span } from '../../../language/normalise.ts';
import type { Line, Word } from './words.ts';

/** Papers that go by their kind later on: "قالت الهيئة في بيان … وأضاف البيان". */
const PAPER = /^(?:بيان|بلاغ|تقرير|رساله|مذكره|منشور|تدوينه|تغريده)$/u;

/** The paper in which a cue's words were published: between it and what is said ("قالت الهيئة في بيان إن"), or before it. */
export function paperOf({ words }: Line, at: number, start: number): Span | null {
  const head = words[at]?.head ?? at;
  const first = words.slice(head, at).findIndex(({ text }) => PAPER.test(text));
  // "وفي بيان لها، قالت الهيئة إن"
  const before = first === 1 || first === 2 ? paperAt(words[head + first - 1], words[head + first]) : null;
  if (before) return before;
  for (let i = at + 1; i < words.length && i - at < REACH; i += 1) {
    const word = words[i];
    if (!word || word.start >= start) return null;
    const found = paperAt(words[i - 1], word);
    if (found) return found;
  }
  return null;
}

const REACH = 20;

function paperAt(preposition: Word | undefined, word: Word | undefined): Span | null {
  const held = word && PAPER.test(word.text) && /^و?(?:في|عبر|ضمن)$/u.test(preposition?.text ?? '');
  return held ? { start: word.start, end: word.end } : null;
}
