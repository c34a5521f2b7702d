import { isStopWord } from './stopWords.ts';
import { type Token, tokenise, words } from './tokens.ts';

/** Two names that a text gives the same thing, as folded words. */
export interface OtherName {
  readonly name: readonly string[];
  readonly other: readonly string[];
}

const LONGEST_NAME = 4;
const LONGEST_OTHER = 2;
/** Words before the other name among which the name stands. */
const LOOKED_BACK = LONGEST_NAME + 2;
/** UTF-16 units that they take at most. */
const READ_BACK = 100;
// A name in brackets or marks right behind another: "حلف شمال الأطلسي (الناتو)", "the European Central Bank (ECB)".
const IS_OPENING = new Uint8Array(0x10000);
for (const mark of '(«"“') IS_OPENING[mark.charCodeAt(0)] = 1;
const OPENED = /^ ?[(«"“]{1,2}$/u;
const APPOSED = /\p{L}[\p{L}\p{M}' -]{1,30}(?=[)»"”])/uy;
/** "المعروف باسم الناتو", "(better) known as Bobby". */
const KNOWN_AS =
  /[,،]?\s(?:(?:ال)?معروفة?\s(?:ب?اسم|ب)|(?:(?:also|better|commonly|widely)\s)?known\sas)\s*["«“]?((?:\p{Lu}|ال)[\p{L}\p{M}'-]*(?:\s\p{Lu}[\p{L}'-]*)*)/gu;

/**
 * The names that a text teaches: one in brackets behind a name whose initials it is, or that it is in Arabic another
 * name of; one after "known as". `tokens`: the text's own, from whoever has them. Linear in the text.
 */
export function otherNames(text: string, tokens: readonly Token[] = tokenise(text)): OtherName[] {
  return [...apposed(text, tokens), ...knownAs(text)];
}

function apposed(text: string, tokens: readonly Token[]): OtherName[] {
  const names: OtherName[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const start = tokens[at]?.start ?? 0;
    if (!IS_OPENING[text.charCodeAt(start - 1)]) continue;
    if (!OPENED.test(text.slice(tokens[at - 1]?.end, start))) continue;
    APPOSED.lastIndex = start;
    const raw = APPOSED.exec(text)?.[0];
    if (raw !== undefined) names.push(...named(text, tokens.slice(Math.max(0, at - LOOKED_BACK), at), raw));
  }
  return names;
}

function knownAs(text: string): OtherName[] {
  if (!text.includes('معروف') && !text.includes('known')) return [];
  return [...text.matchAll(KNOWN_AS)].flatMap(({ 1: raw = '', index }) => {
    const before = text.slice(Math.max(0, index - READ_BACK), index);
    const tokens = tokenise(before).slice(-LOOKED_BACK);
    return /\S/u.test(before.slice(tokens.at(-1)?.end)) ? [] : named(before, tokens, raw);
  });
}

/** A name at the end of a part of a text, and the other one as written; none where they are no names. */
function named(text: string, before: readonly Token[], raw: string): OtherName[] {
  if (!isName(raw)) return [];
  const other = words(raw);
  if (other.length > LONGEST_OTHER || other.some(isStopWord)) return [];
  const run = lastRun(text, before);
  const name = isAcronym(raw) ? initialled(run, raw) : nounPhrase(run);
  return name.length < 2 ? [] : [{ name, other }];
}

/** A word folded and as written. */
interface Written {
  readonly text: string;
  readonly raw: string;
}

/** The last tokens of a text with nothing but spaces between. */
function lastRun(text: string, tokens: readonly Token[]): Written[] {
  const from = tokens.findLastIndex(
    ({ start }, at) => at > 0 && /\S/u.test(text.slice(tokens[at - 1]?.end, start)),
  );
  return tokens
    .slice(Math.max(0, from))
    .map(({ text: word, start, end }) => ({ text: word, raw: text.slice(start, end) }));
}

/** Whether words may be a name rather than a remark: with a capital, or a definite word. */
function isName(words: string): boolean {
  return /^\p{Lu}|(?:^|\s)ال/u.test(words);
}

function isAcronym(other: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(other);
}

/** The words whose capitals an acronym is made of. */
function initialled(before: readonly Written[], acronym: string): string[] {
  for (let from = before.length - 2; from >= 0; from -= 1) {
    const words = before.slice(from);
    const capitals = words.filter(({ raw }) => /^\p{Lu}/u.test(raw)).map(({ raw }) => raw.charAt(0));
    if (capitals.join('') === acronym && /^\p{Lu}/u.test(words[0]?.raw ?? ''))
      return words.map(({ text }) => text);
  }
  return [];
}

/** An Arabic noun with the definite ones behind it ("منظمة الصحة العالمية"), or the capitalised words of an English name. */
function nounPhrase(before: readonly Written[]): string[] {
  const ofName = ({ text, raw }: Written) => /^\p{Lu}/u.test(raw) || (/^ال/u.test(text) && !isStopWord(text));
  let from = before.length;
  while (from > 0 && before.length - from < LONGEST_NAME && ofName(before[from - 1] ?? { text: '', raw: '' }))
    from -= 1;
  if (from === before.length) return [];
  // Before a single definite word stands the noun it defines: "شمال الأطلسي".
  const head = before.slice(Math.max(0, from - 1), from);
  const isConstruct =
    before.length - from === 1 &&
    /^ال/u.test(before[from]?.text ?? '') &&
    head.every(({ text }) => !isStopWord(text));
  if (isConstruct) return [...head, ...before.slice(from)].map(({ text }) => text);
  const name = before.slice(from).map(({ text }) => text);
  return isStopWord(name[0] ?? '') ? name.slice(1) : name;
}
