import type { Span } from '../../language/normalise.ts';
import type { Token } from '../../language/tokens.ts';
import { arabicCue } from '../statements/arabic/verbs.ts';
import { arabicNameAt, sharerAt } from './arabicNames.ts';
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
  let [office, after] = [0, 0];
  for (let at = 0; at < tokens.length && found.size < MOST; at += 1) {
    const first = tokens[at];
    const sharer = at > 0 && at === after ? sharerAt(text, tokens, at, office) : undefined;
    const end = sharer ?? arabicNameAt(text, tokens, at) ?? englishNameAt(text, tokens, at);
    const last = end === undefined ? undefined : tokens[end - 1];
    if (end === undefined || !first || !last) continue;
    const cued = arabicCue(tokens[at - 1]?.text ?? '') !== undefined;
    const joined = sharer === undefined ? conjunction(first.text) : 1;
    if (sharer === undefined) office = at;
    [at, after] = [end - 1, end];
    const span = { start: first.start + joined, end: last.end };
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
