import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Reading } from './spelling.ts';
import type { Weights } from './weights.ts';
import { type Lookups, readingsOf } from './wordReadings.ts';

/** A content word of the question: the terms it may stand for, best first; none when no article holds any. */
export interface QueryWord {
  readonly text: string;
  readonly readings: readonly Reading[];
}

/** Words whose readings are kept: readers of one library ask in the same ones. */
export const READINGS_KEPT = 5000;

const WORDS_READ = 40;
const LATIN = /^\p{Script=Latin}+$/u;

/** The content words of a question (its first 40), each with the terms of the vocabulary it may stand for. */
export function readQuery(
  question: string,
  lookups: Lookups,
  weights: Weights,
  tokens: readonly Token[] = tokenise(question),
): QueryWord[] {
  const mayBeName = namesOf(question);
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  for (const token of tokens.filter(({ text }) => !isStopWord(text)).slice(0, WORDS_READ)) {
    const { text } = token;
    const term = stem(text);
    if (seen.has(term) || (term.length < 2 && !/\p{N}/u.test(term))) continue;
    seen.add(term);
    words.push({ text, readings: readingsOf(text, mayBeName(token), lookups, weights) });
  }
  return apart(words);
}

/** The words without the weaker readings that are another word of the question as it is written: that one is not meant twice. */
function apart(words: readonly QueryWord[]): QueryWord[] {
  const written = new Set(
    words.flatMap(({ readings: [first] }) => (first?.weight === 1 ? [first.term] : [])),
  );
  return words.map(({ text, readings }) => {
    const best = readings[0]?.weight ?? 0;
    if (best === 1) return { text, readings };
    return { text, readings: readings.filter(({ term, weight }) => weight === best || !written.has(term)) };
  });
}

/** Whether a word may be a name: any Arabic word; of Latin ones those with a capital, unless the question has none. */
function namesOf(question: string): (token: Token) => boolean {
  const hasCapitals = /\p{Lu}/u.test(question.slice(1));
  return ({ start, end }) =>
    !hasCapitals || !LATIN.test(question.slice(start, end)) || /\p{Lu}/u.test(question.charAt(start));
}
