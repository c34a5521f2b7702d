import type { Span } from '../../language/normalise.ts';
import type { Token } from '../../language/tokens.ts';
import { namedPlace } from './placeNames.ts';

/** "LUSAKA, June 15 - …", "SKOPJE, Macedonia (Reuters) - …", "WASHINGTON (AP) — …". */
const LATIN = /^(\p{Lu}[\p{Lu} .'’]{2,30})(?:\s*[,/(]\s*[\p{Lu}\d][^-–—]{0,40}|\s)[-–—]{1,2}\s/u;
/** "Portland, Ore. (AP) — …": in small letters only with an agency. */
const WITH_AGENCY =
  /^(\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,3})(?:,[^()\n]{0,30})?\s*\(\p{Lu}[^()\n]{1,40}\)\s+[-–—]+\s+/u;
/** After the place: "(رويترز) - ", "– «الشرق الأوسط»: ", "، 12 مايو (أ ف ب) - "; "موسكو، بحسب الوزير:" opens a sentence. */
const ARABIC_REST = /^(?:\s*[/،,(][^-–—:]{1,40}(?:[-–—]|(?<=\)\s?):)|\s*[-–—ـ][^-–—:]{1,30}[-–—:])/u;
/** "مونتالبا (أ ف ب) - ", "الجردة - (وكالات) - ": a place that no list has, by the agency behind it. */
const ARABIC_AGENCY = /^((?:\p{Script=Arabic}|[ /]){2,30}?)\s*[-–—]?\s*\([^()\n]{2,25}\)\s*[-–—ـ:]\s/u;

/** What stands before the news itself: where it is filed from, and the end of the whole in the text. */
export interface Dateline {
  readonly place: Span;
  readonly end: number;
}

/** The dateline that a text opens with; undefined where it has none. */
export function datelineOf(text: string, tokens: readonly Token[]): Dateline | undefined {
  const last = tokens[namedPlace(tokens, 0) - 1];
  const rest = last && ARABIC_REST.exec(text.slice(last.end))?.[0];
  if (last && rest !== undefined)
    return { place: { start: tokens[0]?.start ?? 0, end: last.end }, end: last.end + rest.length };
  const filed = LATIN.exec(text) ?? WITH_AGENCY.exec(text) ?? ARABIC_AGENCY.exec(text);
  return filed?.[1] === undefined
    ? undefined
    : { place: { start: 0, end: filed[1].trimEnd().length }, end: filed[0].length };
}
