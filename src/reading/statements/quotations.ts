import type { Span } from '../../language/normalise.ts';

const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '‹': '›' };
/** UTF-16 units a quotation in single marks runs at most. */
const LONGEST_SINGLE = 1500;
/** Quotations nest no deeper; of more marks left open the earliest are passed over. */
const DEEPEST = 4;
const CLOSING = new Set(Object.values(OPENING));

/**
 * The quotations of a text in order, their marks included, outer ones before inner ones. Straight marks open after a
 * space or bracket and close otherwise. A mark that is never closed runs to the end of the text when nothing after
 * it is quoted, and is passed over otherwise.
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (isOpening(text, at, open)) {
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    } else if (CLOSING.has(mark) || mark === '"' || mark === '“') {
      const last = open.findLastIndex((one) => closes(one.mark, mark));
      const [match] = last < 0 ? [] : open.splice(last);
      if (match) spans.push({ start: match.at, end: at + 1 });
    }
  }
  const [unclosed] = open;
  if (unclosed && open.length === 1 && spans.every(({ end }) => end <= unclosed.at))
    spans.push({ start: unclosed.at, end: text.length });
  return [...spans, ...single(text)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether the mark at an offset opens a quotation; Arabic pages also set ”…“, and straight marks with spaces inside. */
function isOpening(text: string, at: number, open: readonly { readonly mark: string }[]): boolean {
  const mark = text.charAt(at);
  const unspaced = opens(text, at);
  const first = !open.some((one) => one.mark === mark || (one.mark === '“' && mark === '”'));
  const apart = /^[\s(]?$/u.test(text.charAt(at - 1)) && first;
  if (mark === '"') return unspaced || (apart && /\s/u.test(text.charAt(at + 1)));
  if (mark === '”') return apart && /[\s\p{Script=Arabic}]/u.test(text.charAt(at + 1));
  if (mark === '“') return unspaced || !open.some((one) => one.mark === '”');
  return mark in OPENING;
}

/** Whether a mark closes what another opened. */
function closes(opening: string, mark: string): boolean {
  if (opening === '”') return mark === '“' || mark === '”';
  return (OPENING[opening] ?? '"') === mark || (mark === '"' && opening === '“');
}

/**
 * Quotations in single marks, as British newspapers set them: from a mark before a Latin letter to the first one that
 * follows punctuation, or failing that the last before a space. An apostrophe inside or at the end of a word is none.
 */
function single(text: string): Span[] {
  const spans: Span[] = [];
  const opening = /(?<![\p{L}\p{N}])['‘](?=[\p{Script=Latin}"“])(?!(?:tis|twas|em|til|cause|n)\b)/gu;
  const closing = /(?<=[,.!?…])['’](?![\p{L}\p{N}])|(?<=[\p{L}\p{N}")”])['’](?=[\s,;:.)!?—–-]|$)/gu;
  const closings = [...text.matchAll(closing)].map(({ index }) => index);
  let from = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    while ((closings[from] ?? text.length) <= open.index) from += 1;
    let end: number | undefined;
    for (let k = from; (closings[k] ?? text.length) - open.index < LONGEST_SINGLE; k += 1) {
      const close = closings[k];
      if (close === undefined) break;
      const next = text.slice((end ?? close) + 1, close);
      if (end !== undefined && /(?<![\p{L}\p{N}])['‘](?=\p{L})|[.!?]\s/u.test(next)) break;
      end = close;
      if (/[,.!?…]/u.test(text.charAt(end - 1)) || !/s/iu.test(text.charAt(end - 1))) break;
    }
    if (end === undefined) continue;
    spans.push({ start: open.index, end: end + 1 });
    opening.lastIndex = end + 1;
  }
  return spans;
}

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (
    (at === 0 ||
      /[\s([،,:؛–—-]/u.test(before) ||
      (/[وبلفك]/u.test(before) && /[\s]/u.test(text.charAt(at - 2) || ' '))) &&
    after !== '' &&
    !/[\s.,،؛:!؟?)]/u.test(after)
  );
}
