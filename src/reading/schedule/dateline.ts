import type { Span } from '../../language/normalise.ts';
import type { Token } from '../../language/tokens.ts';
import { namedPlace } from './placeNames.ts';

/** "LUSAKA, June 15 - …", "SKOPJE, Macedonia (Reuters) - …", "WASHINGTON (AP) — …". */
const LATIN = /^\p{Lu}[\p{Lu} .'’]{2,30}(?=(?:\s*[,/(][^-–—]{0,40}|\s)[-–—]{1,2}\s)/u;
/** After the place: "(رويترز) - ", "– «الشرق الأوسط»: ", "، 12 مايو (أ ف ب) - ". */
const ARABIC_REST = /^(?:\s*[/،,(][^-–—:]{1,40}[-–—:]|\s*[-–—ـ][^-–—:]{1,30}[-–—:])/u;

/** The place an article's first sentence is filed from, as a span of it; undefined where it names none. */
export function datelinePlace(text: string, tokens: readonly Token[]): Span | undefined {
  const latin = LATIN.exec(text)?.[0].trimEnd();
  if (latin !== undefined) return { start: 0, end: latin.length };
  const last = tokens[namedPlace(tokens, 0) - 1];
  return last && ARABIC_REST.test(text.slice(last.end))
    ? { start: tokens[0]?.start ?? 0, end: last.end }
    : undefined;
}
