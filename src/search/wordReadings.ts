import { agreeing } from '../language/agreement.ts';
import { translations } from '../language/bilingual.ts';
import { standardForms } from '../language/dialect.ts';
import { standardWords } from '../language/dialectWords.ts';
import { numberWord } from '../language/numbers.ts';
import { paraphrases } from '../language/paraphrase.ts';
import { isInThesaurus, relatedStems, relatedWords } from '../language/thesaurus.ts';
import type { Recent } from '../recent.ts';
import { englishSlips } from './englishSlips.ts';
import type { Vocabulary } from './passages.ts';
import type { Sounds } from './sounds.ts';
import { byWeight, type Reading, type Spelling } from './spelling.ts';
import type { Weights } from './weights.ts';

/** Where the words of a question are looked up, and what was found for those looked up last. */
export interface Lookups {
  readonly vocabulary: Vocabulary;
  readonly spelling: Spelling;
  readonly sounds: Sounds;
  readonly found: Recent<readonly Reading[]>;
}

/** What a word stands for as it is written. */
interface AsWritten {
  /** Weights by term. */
  readonly readings: Map<number, number>;
  /** Whether it, a translation or another form of it is in the articles: then it is spelt right. */
  readonly met: boolean;
  /** Whether the bilingual list knows it. */
  readonly known: boolean;
}

const ENGLISH = /^[a-z']+$/u;
const ARABIC = /\p{Script=Arabic}/u;

/** The terms a folded word may stand for, best first: as it is written, and where no article has it so, as it may be meant. */
export function readingsOf(
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
  const written = readAsWritten(word, mayBeName, lookups, weights);
  const readings = written.readings;
  if (!written.met) addMisspelt(readings, word, written.known, lookups, weights);
  if (readings.size === 0 && mayBeName)
    for (const { term, weight } of lookups.sounds.nearly(word))
      raise(readings, term, weight * weights.sounding * weights.misspelt);
  return [...readings].map(([term, weight]) => ({ term, weight })).sort(byWeight);
}

/** Adds what the words stand for that a word may be a misspelling of: words of the articles, English ones of the list. */
function addMisspelt(
  readings: Map<number, number>,
  word: string,
  known: boolean,
  lookups: Lookups,
  weights: Weights,
): void {
  // A word of the list is hardly another one misspelt.
  const slip = known ? weights.mistaken : weights.misspelt;
  const add = (meant: string, likely: number, besides: number) => {
    const own = lookups.vocabulary.idOf(meant);
    for (const [term, weight] of readAsWritten(meant, false, lookups, weights).readings)
      raise(readings, term, likely * weight * (term === own ? 1 : besides));
  };
  for (const [nth, { word: meant, weight }] of lookups.spelling.near(word).entries())
    add(meant, slip * weight, weight < 1 || nth >= 2 ? 0 : weights.corrected);
  if (!ENGLISH.test(word)) return;
  for (const { word: meant, weight } of englishSlips(word)) if (weight === 1) add(meant, slip, 1);
}

function raise(readings: Map<number, number>, term: number, weight: number): void {
  if (weight > (readings.get(term) ?? 0)) readings.set(term, weight);
}

function readAsWritten(word: string, mayBeName: boolean, lookups: Lookups, weights: Weights): AsWritten {
  const { vocabulary, spelling, sounds } = lookups;
  const readings = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined) raise(readings, term, weight);
  };
  const addAll = (words: readonly string[], weight: number) => {
    for (const other of words) add(vocabulary.idOf(other), weight);
  };
  const isHeld = (other: string) => vocabulary.idOf(other) !== undefined;
  add(vocabulary.idOf(word), 1);
  const value = numberWord(word);
  if (value !== undefined) add(vocabulary.id(String(value)), weights.digits);
  for (const { word: other, alike } of paraphrases(word))
    add(vocabulary.idOf(other), alike * weights.paraphrase);
  const forms = standardForms(word);
  const known = translations(word);
  const agreed = agreeing(word);
  const standard = [word, ...agreed, ...forms].flatMap(standardWords);
  const carried = known.length > 0 ? known : [...agreed, ...forms, ...standard].flatMap(translations);
  addAll(carried, weights.translation);
  // A slip may leave the stem of another word that the thesaurus has; only its very forms are surely meant.
  const own = readings.size;
  for (const term of relatedStems(word)) add(vocabulary.id(term), weights.related);
  const met = own > 0 || (readings.size > 0 && isInThesaurus(word));
  // Arabic articles give some names in Latin letters beside the Arabic ones: a Latin word that is met may stand there otherwise.
  if (mayBeName && (ARABIC.test(word) ? !met : !carried.some(isHeld)))
    for (const { term, weight } of sounds.like(word)) add(term, weight * weights.sounding);
  const told = [...standard, ...standard.flatMap(agreeing)];
  const formed = met ? [] : [...agreed, ...forms, ...told].filter(isHeld);
  addAll(formed, weights.form);
  if (met) addAll(told, weights.related);
  if (!met) addAll(relatedWords(word).flatMap(translations), weights.related * weights.related);
  for (const other of met ? [] : carried) {
    addAll(agreeing(other), weights.translation);
    for (const { term, weight } of spelling.alike(other))
      add(term, weight * weights.alike * weights.translation);
    for (const term of spelling.kindred(other)) add(term, weights.root * weights.translation);
  }
  for (const form of met ? [word] : [word, ...forms])
    for (const term of spelling.kindred(form)) add(term, weights.root);
  for (const { term, weight } of spelling.alike(word)) add(term, weight * weights.alike);
  return { readings, met: met || formed.length > 0, known: known.length > 0 };
}
