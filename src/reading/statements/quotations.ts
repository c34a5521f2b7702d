import type { Span } from '../../language/normalise.ts';

const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '‹': '›' };
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
    if (mark in OPENING || (mark === '"' && opens(text, at))) open.push({ mark, at });
    else if (CLOSING.has(mark) || mark === '"') {
      const last = open.findLastIndex(
        (one) => (OPENING[one.mark] ?? '"') === mark || (mark === '"' && one.mark === '“'),
      );
      const [match] = last < 0 ? [] : open.splice(last);
      if (match) spans.push({ start: match.at, end: at + 1 });
    }
  }
  const [unclosed] = open;
  if (unclosed && open.length === 1 && spans.every(({ end }) => end <= unclosed.at))
    spans.push({ start: unclosed.at, end: text.length });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
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

/** The quotation a position lies inside, its marks not counted; undefined outside all. */
export function quotationAt(spans: readonly Span[], at: number): Span | undefined {
  return spans.findLast(({ start, end }) => start < at && at < end - 1);
}
