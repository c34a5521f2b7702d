import { translations } from '../language/bilingual.ts';
import { numberWord } from '../language/numbers.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { relatedWords } from '../language/thesaurus.ts';
import { tokenise } from '../language/tokens.ts';
import type { Vocabulary } from './passages.ts';
import { byWeight, type Reading, type Spelling } from './spelling.ts';
import type { Weights } from './weights.ts';

/** A content word of the question: the terms it may stand for, best first; none when no article holds any. */
export interface QueryWord {
  readonly text: string;
  readonly readings: readonly Reading[];
}

const WORDS_READ = 40;

/** The content words of a question (its first 40), each with the terms of the vocabulary it may stand for. */
export function readQuery(
  question: string,
  vocabulary: Vocabulary,
  spelling: Spelling,
  weights: Weights,
): QueryWord[] {
  const tokens = tokenise(question)
    .filter(({ text }) => !isStopWord(text))
    .slice(0, WORDS_READ);
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  for (const { text } of tokens) {
    const term = stem(text);
    if (seen.has(term) || (term.length < 2 && !/\p{N}/u.test(term))) continue;
    seen.add(term);
    words.push({ text, readings: readWord(text, vocabulary, spelling, weights) });
  }
  return words;
}

function readWord(word: string, vocabulary: Vocabulary, spelling: Spelling, weights: Weights): Reading[] {
  const readings = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > 0) readings.set(term, Math.max(weight, readings.get(term) ?? 0));
  };
  add(vocabulary.id(stem(word)), 1);
  const value = numberWord(word);
  if (value !== undefined) add(vocabulary.id(String(value)), weights.digits);
  for (const related of relatedWords(word)) add(vocabulary.id(stem(related)), weights.related);
  for (const translated of translations(word)) add(vocabulary.id(stem(translated)), weights.translation);
  if (readings.size === 0)
    for (const { term, weight } of spelling.near(word)) add(term, weight * weights.misspelt);
  for (const term of spelling.kindred(word)) add(term, weights.root);
  for (const { term, weight } of spelling.alike(word)) add(term, weight * weights.alike);
  if (readings.size === 0) for (const term of spelling.sounding(word)) add(term, weights.sounding);
  return [...readings].map(([term, weight]) => ({ term, weight })).sort(byWeight);
}
