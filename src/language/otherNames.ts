import { isStopWord } from './stopWords.ts';
import { type Token, tokenise, words } from './tokens.ts';

/** Two names that a text gives the same thing, as folded words. */
export interface OtherName {
  readonly name: readonly string[];
  readonly other: readonly string[];
}

const LONGEST_NAME = 4;
/** UTF-16 units before a bracket in which the name stands. */
const LOOKED_BACK = 100;
/**
 * A name in brackets or marks right behind another: "حلف شمال الأطلسي (الناتو)", "the European Central Bank (ECB)". The
 * mark is looked for first, which passes over all else soonest.
 */
const APPOSED = /(?=[(«"“])(?<=[\p{L}"»”] ?)[(«"“]{1,2}([\p{L}][\p{L}\p{M}' -]{1,30})[)»"”]{1,2}/gu;
/** "المعروف باسم الناتو", "(better) known as Bobby". */
const KNOWN_AS =
  /[,،]?\s(?:(?:ال)?معروفة?\s(?:ب?اسم|ب)|(?:(?:also|better|commonly|widely)\s)?known\sas)\s*["«“]?((?:\p{Lu}|ال)[\p{L}\p{M}'-]*(?:\s\p{Lu}[\p{L}'-]*)*)/gu;

/** The names that a text teaches: one in brackets behind a name whose initials it is, or that it is in Arabic another name of; one after "known as". */
export function otherNames(text: string): OtherName[] {
  const isKnownAs = /معروف|known/u.test(text);
  return [...text.matchAll(APPOSED), ...(isKnownAs ? text.matchAll(KNOWN_AS) : [])].flatMap(
    ({ 1: raw = '', index }) => {
      if (!isName(raw)) return [];
      const other = words(raw);
      if (other.length > 2 || other.some(isStopWord)) return [];
      const before = runBefore(text.slice(Math.max(0, index - LOOKED_BACK), index));
      const name = isAcronym(raw) ? initialled(before, raw) : nounPhrase(before);
      return name.length < 2 ? [] : [{ name, other }];
    },
  );
}

/** The words at the end of a text with nothing but spaces between. */
function runBefore(text: string): { text: string; raw: string }[] {
  const tokens = tokenise(text);
  const isParted = (token: Token, next: number) => /\S/u.test(text.slice(token.end, next));
  const run: { text: string; raw: string }[] = [];
  let next = text.trimEnd().length;
  for (const token of tokens.toReversed()) {
    if (run.length === LONGEST_NAME + 2 || isParted(token, next)) break;
    run.unshift({ text: token.text, raw: text.slice(token.start, token.end) });
    next = token.start;
  }
  return run;
}

/** Whether words may be a name rather than a remark: with a capital, or a definite word. */
function isName(words: string): boolean {
  return /^\p{Lu}|(?:^|\s)ال/u.test(words);
}

function isAcronym(other: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(other);
}

/** The words whose capitals an acronym is made of. */
function initialled(before: readonly { text: string; raw: string }[], acronym: string): string[] {
  for (let from = before.length - 2; from >= 0; from -= 1) {
    const words = before.slice(from);
    const capitals = words.filter(({ raw }) => /^\p{Lu}/u.test(raw)).map(({ raw }) => raw.charAt(0));
    if (capitals.join('') === acronym && /^\p{Lu}/u.test(words[0]?.raw ?? ''))
      return words.map(({ text }) => text);
  }
  return [];
}

/** An Arabic noun with the definite ones behind it ("منظمة الصحة العالمية"), or the capitalised words of an English name. */
function nounPhrase(before: readonly { text: string; raw: string }[]): string[] {
  const ofName = ({ text, raw }: { text: string; raw: string }) =>
    /^\p{Lu}/u.test(raw) || (/^ال/u.test(text) && !isStopWord(text));
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
