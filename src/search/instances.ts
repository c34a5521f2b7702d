import { isOfName } from '../language/personNames.ts';
import { namedPlace } from '../reading/schedule/placeNames.ts';
import type { Instance } from './asksNamed.ts';
import type { SentenceRead } from './sentenceRead.ts';

/** Tokens after and before its class among which an instance is named. */
const BEHIND = 4;
const BEFORE = 2;
/** What follows these is where a thing is or whom it is of. */
const NO_INSTANCE = /^(?:in|at|near|on|from|to|since|until|of|by|with|في|من|الي|علي|عن|مع|بين)$/u;

/** Whether a sentence names such a thing in words that the question does not hold: anywhere a place, beside its class (a question word) another. */
export function namesInstance(instance: Instance, read: SentenceRead, noun: number): boolean {
  const { tokens, matches, text } = read;
  const isNew = (at: number) => (matches[at] ?? []).length === 0;
  if (instance === 'place')
    return tokens.some((_token, at) => isNew(at) && (namedPlace(tokens, at) > 0 || isCapital(read, at)));
  const isNamed = (at: number) =>
    isNew(at) &&
    !NO_INSTANCE.test(tokens[at - 1]?.text ?? '') &&
    (isOfName(tokens, at, text) || namedPlace(tokens, at) > 0 || isQuoted(read, at));
  return tokens.some((_token, at) => {
    if (!matches[at]?.includes(noun)) return false;
    if (isToldBehind(read, at) && isNew(at + 1)) return true;
    for (let near = Math.max(0, at - BEFORE); near <= at + BEHIND && near < tokens.length; near += 1)
      if (near !== at && isNamed(near) && !isParted(read, at, near)) return true;
    return false;
  });
}

/** "الطريق رقم 6", "اتفاقية 15 مايو", "محكمة الجنايات". */
function isToldBehind({ tokens }: SentenceRead, at: number): boolean {
  const [own, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (/^[a-z]/u.test(own)) return false;
  return /^(?:رقم|\d+)$/u.test(next) || (/^ال/u.test(next) && !/^[وفبلك]?ال/u.test(own));
}

function isCapital({ tokens, text }: SentenceRead, at: number): boolean {
  return /^[a-z]/u.test(tokens[at]?.text ?? '') && isOfName(tokens, at, text);
}

/** "مجلة «الطب»", "the ferry 'Aegina'". */
function isQuoted({ tokens, text }: SentenceRead, at: number): boolean {
  return /["«“(]$/u.test(text.slice(0, tokens[at]?.start ?? 0));
}

function isParted({ tokens, text }: SentenceRead, a: number, b: number): boolean {
  const between = text.slice(tokens[Math.min(a, b)]?.end ?? 0, tokens[Math.max(a, b)]?.start ?? 0);
  return /[؛;:.]/u.test(between);
}
