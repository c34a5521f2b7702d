import { isNumber } from '../../language/numbers.ts';
import type { Token } from '../../language/tokens.ts';
import { isTimeWord, namedPlace, type Place, SIDE } from './placeNames.ts';

const IN = /^(?:in|at|near|outside|inside|across|throughout|off)$/u;
/** "into the River Ash", "along Lake Holm", "on Mount Arden": where a water or a mountain is named. */
const BESIDE = /^(?:into|along|on|over|up|down|by|beside|across)$/u;
const WATER = /^(?:river|lake|mount|loch|cape|strait|gulf|bay|sea|canal|lagoon|estuary)$/u;
const TOWARDS =
  /^(?:to|from|for|visit(?:s|ed|ing)?|hit|struck|seized|captured|bombed|besieged|left|reached|leaving|toward|towards|of)$/u;
// Capitalised words after in and at that are no places.
const OTHER =
  /^(?:president|prime|minister|mr|mrs|ms|king|queen|prince|pope|senator|congress|parliament|arabic|english|french|german|spanish|russian|turkish|islam|ramadan|christmas|easter|brexit|twitter|facebook|eu|un|nato|opec|gdp|i|he|she|it|they|we|his|her|their|my|our|your|dr|sen|rep|gen|champions|premier|super)$/u;

/** Places in English text: what is capitalised after a preposition of place, and known names after one of movement. */
export function englishPlaces(text: string, tokens: readonly Token[], known: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const before = tokens[at - 1]?.text ?? '';
    const inside = IN.test(before) || (BESIDE.test(before) && namesWater(text, tokens, at));
    if (!inside && !TOWARDS.test(before)) continue;
    const several = inside ? severalPlaces(tokens, at) : 0;
    const first = several > 0 ? at : nameStart(text, tokens, at);
    const end = several > 0 ? at + several : nameEnd(text, tokens, first);
    const [start, last] = [tokens[first], tokens[end - 1]];
    if (end === first || !start || !last) continue;
    if (!inside && namedPlace(tokens, first) === 0 && !known.has(start.text)) continue;
    if (inside && isAffiliation(text, tokens, at)) continue;
    places.push({ start: start.start, end: last.end, rank: inside ? 0 : isFarOff(tokens, at) ? 2 : 1 });
    at = end - 1;
  }
  return places;
}

function namesWater(text: string, tokens: readonly Token[], at: number): boolean {
  const first = nameStart(text, tokens, at);
  const end = nameEnd(text, tokens, first);
  return (
    end > first + 1 && (WATER.test(tokens[first]?.text ?? '') || WATER.test(tokens[end - 1]?.text ?? ''))
  );
}

/** "an economist at Norbank", "a professor of urban policy at Vess University", "shares in Norhem": whose, not where. */
function isAffiliation(text: string, tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= 0 && at - i < 8; i -= 1) {
    const own = tokens[i];
    if (!own || /[,;:.()]/u.test(text.slice(own.end, tokens[i + 1]?.start))) return false;
    if (i === at - 2 && HOLDINGS.test(own.text)) return true;
    if (CALLING.test(own.text)) return true;
    if (!/^(?:of|for|and|the|\p{Ll}+)$/u.test(text.slice(own.start, own.end)) || /(?:ed|s)$/u.test(own.text))
      return false;
  }
  return false;
}

const HOLDINGS = /^(?:shares?|stakes?|investors?|partners?|confidence|interest|stock)$/u;
const CALLING =
  /^(?:economist|analyst|professor|researcher|lecturer|fellow|scientist|student|expert|strategist|historian|bioethicist|physicist|epidemiologist|specialist|consultant|correspondent|spokeswoman|spokesman|director|head|chief|dean|editor|curator)$/u;

/** "from Geneva", and "120 kilometers northwest of Arequipa", which is near no more than it says. */
function isFarOff(tokens: readonly Token[], at: number): boolean {
  const [unit, way, before] = [at - 3, at - 2, at - 1].map((i) => tokens[i]?.text ?? '');
  return (
    before === 'from' ||
    (/^(?:north|south|east|west)/u.test(way ?? '') &&
      /^(?:km|miles?|kilomet(?:er|re)s?|hours?)$/u.test(unit ?? ''))
  );
}

/** "in four provinces", "in several cities". */
function severalPlaces(tokens: readonly Token[], at: number): number {
  return (isNumber(tokens[at]?.text ?? '') ||
    /^(?:several|some|many|other|both|various)$/u.test(tokens[at]?.text ?? '')) &&
    /^(?:provinces|countries|cities|towns|states|regions|villages|districts|areas|islands|counties)$/u.test(
      tokens[at + 1]?.text ?? '',
    )
    ? 2
    : 0;
}

function nameStart(text: string, tokens: readonly Token[], at: number): number {
  let first = at;
  while (/^(?:the|a)$/u.test(tokens[first]?.text ?? '') || SIDE.test(tokens[first]?.text ?? '')) first += 1;
  // "the Belgian capital, Brussels", "the French city of Lyon"
  const [kind, name] = [tokens[first + 1], tokens[first + 2]];
  const adjective = /^\p{Lu}\p{Ll}+(?:an|ish|ese|ch|i)$/u.test(rawOf(text, tokens[first]));
  if (adjective && kind && name && KIND.test(kind.text)) {
    if (name.text === 'of') return first + 3;
    if (/^,? $/u.test(text.slice(kind.end, name.start)) && /^\p{Lu}/u.test(rawOf(text, name)))
      return first + 2;
  }
  return pastKind(text, tokens, first);
}

/** "the port city of Harwick", "the capital, Tarsen,": past the kind of place to its name. */
function pastKind(text: string, tokens: readonly Token[], at: number): number {
  let first = at;
  // "the inland village of Thornby"
  while (
    first - at < 2 &&
    !KIND.test(tokens[first]?.text ?? '') &&
    /^\p{Ll}+$/u.test(rawOf(text, tokens[first]))
  )
    first += 1;
  const kind = first;
  while (KIND.test(tokens[first]?.text ?? '')) first += 1;
  if (first === kind || (kind > at && tokens[first]?.text !== 'of')) return at;
  if (tokens[first]?.text === 'of') return first + 1;
  const [last, name] = [tokens[first - 1], tokens[first]];
  const set = last?.text === 'capital' && text.slice(last.end, name?.start) === ', ';
  return set && /^,/u.test(text.slice(name?.end)) ? first : at;
}

const rawOf = (text: string, token: Token | undefined): string =>
  token ? text.slice(token.start, token.end) : '';

const KIND =
  /^(?:capital|city|town|village|port|suburbs?|resort|seaside|coastal|border|mining|mountain|market|coast|shores?|outskirts|district|province|region|state|island|heart|centre|center)$/u;

/** The index after the capitalised words from one on, with the country after a comma ("Geneva, Switzerland"). */
function nameEnd(text: string, tokens: readonly Token[], first: number): number {
  let end = first;
  while (end < tokens.length && isNamePart(text, tokens, end, first)) end += 1;
  const beside = text.slice(tokens[end - 1]?.end, tokens[end]?.start);
  return end > first && beside === ', ' ? end + namedPlace(tokens, end) : end;
}

function isNamePart(text: string, tokens: readonly Token[], at: number, first: number): boolean {
  const { start = 0, end = 0, text: word = '' } = tokens[at] ?? {};
  if (!/^\p{Lu}/u.test(text.slice(start, end)) || isTimeWord(word) || OTHER.test(word)) return false;
  // "outside Mary's home": hers, and no place; "St. James's" is one.
  const owns = /['’]s$/u.test(text.slice(start, end));
  if (owns && (at > first || /^\s+\p{Ll}/u.test(text.slice(end)))) return false;
  const before = tokens[at - 1]?.text ?? '';
  const gap = text.slice(tokens[at - 1]?.end, start);
  // "St. Petersburg"
  return at === first || /^[\s-]+$/u.test(gap) || (gap === '. ' && /^(?:st|mt|ft)$/u.test(before));
}
