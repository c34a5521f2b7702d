import type { Span } from './normalise.ts';

// A full stop after these does not end an English sentence.
const ABBREVIATION =
  /(?:^|[\s("“-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Brig|Sen|Rep|Gov|Lt|Col|Sgt|Cpl|Capt|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|د|أ|م|ص)$/u;

// Pasted text often lacks the space after a full stop ("الأمطار.وأضافت"). A full word or a longer number stands
// before it and a word after it, "و" set apart or not: not the letters of an abbreviation (سي.آي.إيه), a list number or
// an address (site.com).
const GLUED_BEFORE = /(?:(?:[\u0621-\u064a]\p{M}*){3}|[A-Za-z]{3})["']?$|\p{Nd}{2}$|[)\]»”%\s]$/u;
const GLUED_AFTER = /^(?:و\s+)?(?:(?:[\u0621-\u064a]\p{M}*){2,}(?!\.[\u0621-\u064a])|[A-Z][a-z]+(?!\.))/u;
/** What stays with the sentence it closes: more stops, closing marks, an encyclopedia's note numbers (".[1][2]"). */
const CLOSING = /(?:[.!?؟…"'»”’)\]]|\[\p{Nd}{1,3}\]){0,20}/uy;
/** No sentence of news is this long; text without full stops is cut at a space, so that reading it stays quick. */
const LONGEST = 1500;
const LOOKED_BACK = 12;
const LOOKED_AHEAD = 30;

/** For each UTF-16 unit whether it may end a sentence. */
const IS_STOP = new Uint8Array(0x10000);
for (const stop of '\n.!?؟…') IS_STOP[stop.charCodeAt(0)] = 1;

/** True when the stop at `at` ends a sentence rather than an abbreviation, a decimal or an ellipsis inside one. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at];
  if (character === '\n') return true;
  const next = afterClosing(text, at + 1);
  const before = text.slice(Math.max(0, at - LOOKED_BACK), at);
  if (next < text.length && !/\s/u.test(text.charAt(next))) {
    const after = text.slice(next, next + LOOKED_AHEAD);
    if (!GLUED_BEFORE.test(before) || !GLUED_AFTER.test(after)) return false;
  }
  return character !== '.' || !ABBREVIATION.test(before);
}

function afterClosing(text: string, from: number): number {
  CLOSING.lastIndex = from;
  CLOSING.test(text);
  return CLOSING.lastIndex;
}

/**
 * The sentences of a paragraph as UTF-16 spans in order, without surrounding white space; closing
 * quotation marks and brackets stay with the sentence they close. Linear in length.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const ends = IS_STOP[text.charCodeAt(at)]
      ? endsSentence(text, at)
      : at - start >= LONGEST && /\s/u.test(text.charAt(at));
    if (!ends) continue;
    const end = afterClosing(text, at + 1);
    pushTrimmed(spans, text, start, end);
    start = end;
    at = end - 1;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) spans.push({ start: from, end: to });
  else if (to > from && spans.length > 0) {
    const last = spans[spans.length - 1];
    if (last) spans[spans.length - 1] = { start: last.start, end: to };
  }
}
