import { agreeing } from '../language/agreement.ts';
import { translations } from '../language/bilingual.ts';
import { standardForms } from '../language/dialect.ts';
import { standardWords } from '../language/dialectWords.ts';
import { isListed } from '../language/listed.ts';
import { numberWord } from '../language/numbers.ts';
import { paraphrases } from '../language/paraphrase.ts';
import { stem } from '../language/stem.ts';
import { isInThesaurus, relatedStems, relatedWords } from '../language/thesaurus.ts';
import type { Recent } from '../recent.ts';
import { arabicSlips, englishSlips, englishStemSlips } from './listedSlips.ts';
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
  /** Whether it, a translation or another form of it is in the articles. */
  readonly met: boolean;
  /** Whether a word list has it, an Arabic word in this very form: then it is spelt right. Looked up when it is asked for. */
  readonly known: boolean;
}

const ENGLISH = /^[a-z']+$/u;
const FIRST_LETTER = /^[وفبلكا](?=.{3})/u;
/** A word none of whose readings is as sure as these is read by misspelt stems, and by what it is loosely like. */
const SURE = 0.7;
const WEAK = 0.4;
const ARABIC = /\p{Script=Arabic}/u;

/** The terms a folded word may stand for, best first: as it is written, and where no article has it so, as it may be meant. */
export function readingsOf(
  word: string,
  mayBeName: boolean,
  lookups: Lookups,
  weights: Weights,
): readonly Reading[] {
  const key = mayBeName ? word : `${word} `;
  const known = lookups.found.get(key);
  if (known) return known;
  const readings = readWord(word, mayBeName, lookups, weights);
  lookups.found.set(key, readings);
  return readings;
}

function readWord(word: string, mayBeName: boolean, lookups: Lookups, weights: Weights): Reading[] {
  const written = readAsWritten(word, mayBeName, lookups, weights);
  const readings = written.readings;
  const doubt = doubtOf(word, written, lookups.vocabulary, weights);
  if (doubt > 0) addMisspelt(readings, word, written.known, doubt, lookups, weights);
  if (readings.size === 0 && mayBeName)
    for (const { term, weight } of lookups.sounds.nearly(word))
      raise(readings, term, weight * weights.sounding);
  return [...readings].map(([term, weight]) => ({ term, weight })).sort(byWeight);
}

/** How likely a word is another one misspelt: hardly when a list has it; when its stem alone is met, less than when nothing is. */
function doubtOf(word: string, written: AsWritten, vocabulary: Vocabulary, weights: Weights): number {
  if (!written.met) return written.known ? weights.mistaken : weights.misspelt;
  if (vocabulary.holds(word) || !ARABIC.test(word)) return 0;
  return written.known ? weights.suspected : weights.doubted;
}

/** Adds what the words stand for that a word may be a misspelling of: words of the articles, or of the lists. */
function addMisspelt(
  readings: Map<number, number>,
  word: string,
  known: boolean,
  doubt: number,
  lookups: Lookups,
  weights: Weights,
): void {
  const { vocabulary, spelling } = lookups;
  const add = (meant: string, likely: number, besides: number) => {
    const own = vocabulary.idOf(meant);
    if (own !== undefined) raise(readings, own, likely);
    if (besides === 0) return;
    for (const [term, weight] of readAsWritten(meant, false, lookups, weights).readings)
      raise(readings, term, likely * weight * besides);
  };
  const near = spelling.near(word);
  for (const [nth, { word: meant, away, weight }] of near.entries())
    add(meant, doubt * weight, away > 1 || nth >= 2 ? 0 : weights.corrected);
  if (ENGLISH.test(word)) {
    const own = englishSlips(word);
    const listed = own.length > 0 || near[0]?.away === 1 ? own : englishStemSlips(word);
    for (const { word: meant, weight } of listed) add(meant, doubt * weight, 1);
  }
  if (known || surest(readings) >= SURE) return;
  for (const own of stemsOf(word)) {
    for (const term of spelling.nearStem(own)) raise(readings, term, doubt * weights.stemmed);
    if (ARABIC.test(word)) for (const meant of arabicSlips(own)) add(meant, doubt * weights.listed, 1);
  }
  if (surest(readings) < WEAK)
    for (const { term, weight } of spelling.looselyAlike(word)) raise(readings, term, weight * weights.alike);
}

/** The stems a misspelt word may have had: its first letter may be a clitic, or what a slip left of the article. */
function stemsOf(word: string): Set<string> {
  return new Set([word, word.replace(FIRST_LETTER, '')].map(stem));
}

function surest(readings: ReadonlyMap<number, number>): number {
  return Math.max(0, ...readings.values());
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
  const translated = translations(word);
  const agreed = agreeing(word);
  const standard = [word, ...agreed, ...forms].flatMap(standardWords);
  const carried =
    translated.length > 0 ? translated : [...agreed, ...forms, ...standard].flatMap(translations);
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
  return {
    readings,
    met: met || formed.length > 0,
    get known() {
      return ARABIC.test(word) ? isListed(word) : translated.length > 0;
    },
  };
}
