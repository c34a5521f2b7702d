import { agreeing } from '../language/agreement.ts';
import { translations } from '../language/bilingual.ts';
import { standardForms } from '../language/dialect.ts';
import { standardWords } from '../language/dialectWords.ts';
import { numberWord } from '../language/numbers.ts';
import { paraphrases } from '../language/paraphrase.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { relatedWords } from '../language/thesaurus.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Recent } from '../recent.ts';
import type { Vocabulary } from './passages.ts';
import type { Sounds } from './sounds.ts';
import { byWeight, type Reading, type Spelling } from './spelling.ts';
import type { Weights } from './weights.ts';

/** A content word of the question: the terms it may stand for, best first; none when no article holds any. */
export interface QueryWord {
  readonly text: string;
  readonly readings: readonly Reading[];
}

/** Where the words of a question are looked up, and what was found for those looked up last. */
export interface Lookups {
  readonly vocabulary: Vocabulary;
  readonly spelling: Spelling;
  readonly sounds: Sounds;
  readonly found: Recent<readonly Reading[]>;
}

/** Words whose readings are kept: readers of one library ask in the same ones. */
export const READINGS_KEPT = 5000;

const WORDS_READ = 40;
const LATIN = /^\p{Script=Latin}+$/u;
const ARABIC = /\p{Script=Arabic}/u;

/** The content words of a question (its first 40), each with the terms of the vocabulary it may stand for. */
export function readQuery(question: string, lookups: Lookups, weights: Weights): QueryWord[] {
  const mayBeName = namesOf(question);
  const tokens = tokenise(question)
    .filter(({ text }) => !isStopWord(text))
    .slice(0, WORDS_READ);
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  for (const token of tokens) {
    const { text } = token;
    const term = stem(text);
    if (seen.has(term) || (term.length < 2 && !/\p{N}/u.test(term))) continue;
    seen.add(term);
    words.push({ text, readings: readingsOf(text, mayBeName(token), lookups, weights) });
  }
  return words;
}

/** Whether a word may be a name: any Arabic word; of Latin ones those with a capital, unless the question has none. */
function namesOf(question: string): (token: Token) => boolean {
  const hasCapitals = /\p{Lu}/u.test(question.slice(1));
  return ({ start, end }) =>
    !hasCapitals || !LATIN.test(question.slice(start, end)) || /\p{Lu}/u.test(question.charAt(start));
}

function readingsOf(
  word: string,
  mayBeName: boolean,
  lookups: Lookups,
  weights: Weights,
): readonly Reading[] {
  const key = mayBeName ? word : `${word} `;
  const found = lookups.found.get(key) ?? readWord(word, mayBeName, lookups, weights);
  lookups.found.set(key, found);
  return found;
}

function readWord(word: string, mayBeName: boolean, lookups: Lookups, weights: Weights): Reading[] {
  const { vocabulary, spelling, sounds } = lookups;
  const readings = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > 0) readings.set(term, Math.max(weight, readings.get(term) ?? 0));
  };
  const addAll = (words: readonly string[], weight: number) => {
    for (const other of words) add(vocabulary.idOf(other), weight);
  };
  add(vocabulary.idOf(word), 1);
  const value = numberWord(word);
  if (value !== undefined) add(vocabulary.id(String(value)), weights.digits);
  addAll(relatedWords(word), weights.related);
  for (const { word: other, alike } of paraphrases(word))
    add(vocabulary.idOf(other), alike * weights.paraphrase);
  const forms = standardForms(word);
  const known = translations(word);
  const standard = [word, ...forms].flatMap(standardWords);
  const carried = known.length > 0 ? known : [...agreeing(word), ...forms, ...standard].flatMap(translations);
  addAll(carried, weights.translation);
  const met = readings.size > 0;
  // Arabic articles give some names in Latin letters beside the Arabic ones: a Latin word that is met may stand there otherwise.
  if (
    mayBeName &&
    (ARABIC.test(word) ? !met : !carried.some((other) => vocabulary.idOf(other) !== undefined))
  )
    for (const { term, weight } of sounds.like(word)) add(term, weight * weights.sounding);
  const formed = met
    ? []
    : [...agreeing(word), ...forms, ...standard].filter((other) => vocabulary.idOf(other) !== undefined);
  addAll(formed, weights.form);
  // A word of the list is hardly another one misspelt.
  const slip = known.length > 0 ? weights.mistaken : weights.misspelt;
  if (!met && formed.length === 0)
    for (const { term, weight } of spelling.near(word)) add(term, weight * slip);
  for (const other of met ? [] : carried) {
    addAll(agreeing(other), weights.translation);
    for (const { term, weight } of spelling.alike(other))
      add(term, weight * weights.alike * weights.translation);
    for (const term of spelling.kindred(other)) add(term, weights.root * weights.translation);
  }
  for (const form of met ? [word] : [word, ...forms])
    for (const term of spelling.kindred(form)) add(term, weights.root);
  for (const { term, weight } of spelling.alike(word)) add(term, weight * weights.alike);
  return [...readings].map(([term, weight]) => ({ term, weight })).sort(byWeight);
}
