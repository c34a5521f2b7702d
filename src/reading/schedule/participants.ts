import type { Span } from '../../language/normalise.ts';
import type { Token } from '../../language/tokens.ts';
import { arabicCue } from '../statements/arabic/verbs.ts';
import { arabicNameAt } from './arabicNames.ts';
import { englishNameAt } from './englishNames.ts';

/** Participants of one happening that are told at most. */
const MOST = 6;

/**
 * Who takes part in what the tokens of a clause tell: those named by office or body ("وزير الخارجية المصري سامح شكري", "الجيش"),
 * the sides after بين and مع, countries that act, and in English names of two words, countries, or a title's. `taken`
 * are spans that are something else: the dates and places. Who only reports is left out. Spans of the text, in order.
 */
export function participantsIn(text: string, tokens: readonly Token[], taken: readonly Span[]): Span[] {
  const found = new Map<string, Span>();
  for (let at = 0; at < tokens.length && found.size < MOST; at += 1) {
    const first = tokens[at];
    const end = arabicNameAt(text, tokens, at) ?? englishNameAt(text, tokens, at);
    const last = end === undefined ? undefined : tokens[end - 1];
    if (end === undefined || !first || !last) continue;
    const cued = arabicCue(tokens[at - 1]?.text ?? '') !== undefined;
    at = end - 1;
    const span = { start: first.start + conjunction(first.text), end: last.end };
    const free = taken.every((other) => span.end <= other.start || span.start >= other.end);
    // "قال الوزير": who reports takes no part in what he reports.
    const name = text.slice(span.start, span.end);
    if (free && !cued && !found.has(name)) found.set(name, span);
  }
  return [...found.values()];
}

/** Letters of a "و" written onto a name; the و of "وزير" and "وكالة" is their own. */
function conjunction(word: string): number {
  return /^و(?!زير|زراء|زاره|زارات|كيل|كاله|لي$|الد|حده|سيط)\p{L}{4}/u.test(word) ? 1 : 0;
}
