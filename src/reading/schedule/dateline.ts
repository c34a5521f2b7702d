import type { Span } from '../../language/normalise.ts';
import type { Token } from '../../language/tokens.ts';
import { namedPlace } from './placeNames.ts';

/** "LUSAKA, June 15 - …", "SKOPJE, Macedonia (Reuters) - …", "WASHINGTON (AP) — …". */
const LATIN = /^(\p{Lu}[\p{Lu} .'’]{2,30})(?:\s*[,/(][^-–—]{0,40}|\s)[-–—]{1,2}\s/u;
/** After the place: "(رويترز) - ", "– «الشرق الأوسط»: ", "، 12 مايو (أ ف ب) - ". */
const ARABIC_REST = /^(?:\s*[/،,(][^-–—:]{1,40}[-–—:]|\s*[-–—ـ][^-–—:]{1,30}[-–—:])/u;

/** What stands before the news itself: where it is filed from, and the end of the whole in the text. */
export interface Dateline {
  readonly place: Span;
  readonly end: number;
}

/** The dateline that an article's first sentence opens with; undefined where it has none. */
export function datelineOf(text: string, tokens: readonly Token[]): Dateline | undefined {
  const latin = LATIN.exec(text);
  if (latin?.[1] !== undefined)
    return { place: { start: 0, end: latin[1].trimEnd().length }, end: latin[0].length };
  const last = tokens[namedPlace(tokens, 0) - 1];
  const rest = last && ARABIC_REST.exec(text.slice(last.end))?.[0];
  return last && rest !== undefined
    ? { place: { start: tokens[0]?.start ?? 0, end: last.end }, end: last.end + rest.length }
    : undefined;
}
