import type { Span } from '../../../language/normalise.ts';
import type { Ground } from '../ground.ts';

const PAPER = '(?:statement|letter|report|memo|email|message|post|tweet)';
const WHOSE = '(?:a|an|its|his|her|their)(?: [\\p{L}-]+){0,2}';
/** "In a written statement, …" at the head of the sentence; "told staff in a memo", "said on Friday in a letter" soon behind the verb. */
const BEFORE = new RegExp(`^["“]?(?:In|Via) ${WHOSE} (?<paper>${PAPER})\\b`, 'u');
const BEHIND = new RegExp(`^(?: [\\p{L}’']+){0,4}? (?:in|via) ${WHOSE} (?<paper>${PAPER})\\b`, 'u');

/** UTF-16 units in which a paper is looked for. */
const REACH = 80;

/** The paper in which a cue's words were published, and which may speak for its publisher later ("the statement said"). */
export function paperOf({ text }: Ground, sentence: number, cue: Span): Span | null {
  return found(BEFORE, text, sentence) ?? found(BEHIND, text, cue.end);
}

function found(pattern: RegExp, text: string, from: number): Span | null {
  const match = pattern.exec(text.slice(from, from + REACH));
  const paper = match?.groups?.paper;
  if (!match || paper === undefined) return null;
  const end = from + match.index + match[0].length;
  return { start: end - paper.length, end };
}

/** "The statement", "that letter": the kind of paper a mention names; undefined for any other. */
export function paperNamed(mention: string): string | undefined {
  return new RegExp(`^(?:the|that|this) (?<paper>${PAPER})$`, 'iu')
    .exec(mention)
    ?.groups?.paper?.toLowerCase();
}
