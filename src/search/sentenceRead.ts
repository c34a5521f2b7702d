import { fold } from '../language/normalise.ts';
import { isNumber } from '../language/numbers.ts';
import type { Token } from '../language/tokens.ts';
import type { Instance } from './asksNamed.ts';
import { counts, isAge, isApposedAge, isMeasured } from './asksNumber.ts';
import type { TermWeights } from './evidence.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { QueryWord } from './query.ts';
import { namesKind, type QuestionKind } from './questionKind.ts';
import { sentenceWords } from './sentenceWords.ts';
import type { TimeTold } from './timesTold.ts';

/** Readings at least this sure count as meeting a word. */
export const SURE = 0.5;
/** Tokens after a number among which its unit stands: "18 مليون يورو". */
const UNIT_REACH = 4;
/** What follows these in English is a place or a day, for all its capital. */
const BEFORE_NO_PERSON = /^(?:in|at|near|on|from|to|since|until)$/u;

/** A question as it was read. */
export interface Asked {
  readonly kind: QuestionKind;
  readonly words: readonly QueryWord[];
  readonly idf: readonly number[];
  /** The terms that its words may stand for. */
  readonly terms: TermWeights;
  readonly vocabulary: Vocabulary;
  readonly crossing: boolean;
  readonly asksName: boolean;
  readonly asksFuture: boolean;
  readonly asksWhich: boolean;
  /** Whether it asks how many there are of something. */
  readonly asksCount: boolean;
  /** Whether it asks when something was. */
  readonly asksPast: boolean;
  /** What must be named; undefined where a description may do. */
  readonly instance: Instance | undefined;
  /** What it turns on, by its place among the words. */
  readonly lead: number;
  /** The units a number must have to answer, on folded letters; undefined where any may. */
  readonly unit: RegExp | undefined;
}

/** A sentence as it meets a question. */
export interface SentenceRead {
  /** How well each question word is held, 0 to 1. */
  readonly held: Float64Array;
  /** For each token, the question words it may stand for. */
  readonly met: readonly (readonly { readonly word: number; readonly weight: number }[])[];
  /** For each token, the question words it meets for sure. */
  readonly matches: readonly (readonly number[])[];
  /** The tokens of the asked-for kind. */
  readonly kinds: readonly number[];
  /** The times it tells, where one is asked. */
  readonly told: readonly TimeTold[];
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** What a question turns on, by its place: its first content word; in English the verb behind an auxiliary and its subject, where it has one. */
export function leadOf(kind: QuestionKind, words: readonly QueryWord[], verb: string | undefined): number {
  const behind = verb === undefined || kind === 'number' ? -1 : words.findIndex(({ text }) => text === verb);
  if (behind >= 0) return behind;
  return Math.max(
    0,
    words.findIndex(({ text }) => !namesKind(kind, text)),
  );
}

/** Reads a sentence (0-based) of a passage against a question. `sure`: how sure a reading must be to be a match. */
export function readSentence(asked: Asked, passage: Passage, sentence: number, sure = SURE): SentenceRead {
  const { kind, words, terms, vocabulary, lead, unit } = asked;
  const { text, tokens, ofKind, times, ...own } = sentenceWords(passage, sentence, vocabulary);
  const held = new Float64Array(words.length);
  const met = own.terms.map((term) => terms.of(term));
  for (const all of met) for (const { word, weight } of all) held[word] = Math.max(held[word] ?? 0, weight);
  const matches = met.map((all) =>
    all.length === 0 ? NONE : all.filter(({ weight }) => weight >= sure).map(({ word }) => word),
  );
  const told = kind === 'time' ? times() : [];
  const isTime = (at: number) => told.some(({ from, to }) => at >= from && at < to);
  const isSetOff = (at: number) => {
    const { text: number = '', start, end = 0 } = tokens[at] ?? {};
    return isApposedAge(number, text.slice(0, start), text.slice(end));
  };
  const hasUnit = (at: number) => {
    if (unit === undefined) return true;
    if (isAge(unit) && isSetOff(at)) return true;
    const [from, to] = [tokens[at - 1] ?? tokens[at], tokens[at + UNIT_REACH] ?? tokens.at(-1)];
    return unit.test(fold(text.slice(from?.start, to?.end)));
  };
  const isOfMeasure = (at: number) => {
    let next = at + 1;
    while (isNumber(tokens[next]?.text ?? '')) next += 1;
    // "68 percent of children".
    return (
      ![0, 1, 2, 3].some((on) => (matches[next + on] ?? []).includes(lead)) &&
      isMeasured(fold(text.slice(tokens[next - 1]?.end, tokens[next + 1]?.end)))
    );
  };
  const isAsked = (at: number) => {
    if (kind === 'time') return isTime(at);
    if (kind === 'number')
      return (
        counts(tokens, at, (near) => (matches[near] ?? []).includes(lead)) &&
        hasUnit(at) &&
        !(asked.asksCount && isOfMeasure(at))
      );
    if (!ofKind(kind)[at]) return false;
    return kind !== 'person' || !BEFORE_NO_PERSON.test(tokens[at - 1]?.text ?? '');
  };
  // "السبب" in the sentence is the reason asked for, though the question has the word.
  const isMatched = (at: number) =>
    (matches[at] ?? []).some((word) => !namesKind(kind, words[word]?.text ?? ''));
  const countsItself = (at: number) =>
    kind === 'number' && unit === undefined && isDual(tokens[at]?.text ?? '');
  const kinds: number[] = [];
  if (kind !== 'open')
    for (let at = 0; at < tokens.length; at += 1)
      if (isMatched(at) ? countsItself(at) : isAsked(at)) kinds.push(at);
  return { held, met, matches, kinds, told, tokens, text };
}

const NONE: readonly number[] = [];

/** "عاملان", asked "كم عاملا": a noun that counts itself. The other cases of the dual are those of a plural. */
function isDual(word: string): boolean {
  return /^\p{L}{3,}ان$/u.test(word);
}
