import { isTranslated } from '../language/bilingual.ts';
import { opposites } from '../language/opposites.ts';
import { stem } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import { counts } from './asksNumber.ts';
import type { Evidence, TermWeights } from './evidence.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { QueryWord } from './query.ts';
import { namesKind, type QuestionKind } from './questionKind.ts';
import { sentenceWords } from './sentenceWords.ts';
import type { TimeTold } from './timesTold.ts';
import { isUntold } from './untold.ts';

/** What the best passage has to show for itself: shares of the idf weight of the question's words, and signs; all 0 to 1. */
export interface Grounds {
  /** Share the best passage holds. */
  readonly passage: number;
  /** Share its best sentence holds. */
  readonly sentence: number;
  /** How well its best sentence holds the question's first content word: the verb, or the thing counted or named. */
  readonly lead: number;
  /** Share of the words of the word list, well spelt then, that no passage holds in any sure reading. */
  readonly absent: number;
  /** Share that stands side by side in the passage as in the question. */
  readonly pairs: number;
  /** How far the best passage stands above the next, as a share of its score. */
  readonly margin: number;
  /** A thing of the asked-for kind beside the first content word. */
  readonly kindByLead: number;
  /** None in the sentence, though its kind can be told. */
  readonly kindMissing: number;
  /** The sentence says that just this is not told. */
  readonly untold: number;
  /** The sentence is on another of the same name: the former where the current is asked about, the first for the third. */
  readonly contrary: number;
  /** It is asked when something will be, and the sentence tells no time to come. */
  readonly past: number;
  /** No number stands beside the first content word, nor one of the only units that would answer. */
  readonly uncounted: number;
  /** Whether the question is in another language than the passage. */
  readonly crossing: number;
  readonly kind: QuestionKind;
  /** Whether it asks who holds an office or a part. */
  readonly asksName: boolean;
}

/** Kinds whose absence can be told from the words of a sentence. */
const TELLABLE: ReadonlySet<QuestionKind> = new Set(['time', 'number', 'cause', 'place']);
const BESIDE = 3;
/** What follows these in English is a place or a day, for all its capital. */
const BEFORE_NO_PERSON = /^(?:in|at|near|on|from|to|since|until)$/u;
/** Readings at least this sure count as meeting a word. */
const SURE = 0.5;

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
  /** The units a number must have to answer, on folded letters; undefined where any may. */
  readonly unit: RegExp | undefined;
}

/**
 * The evidence that the first of the passages answers, by the sentence chosen in it.
 * `margin`: how far it stands above the next, as a share of its score.
 */
export function groundsOf(
  asked: Asked,
  passages: readonly [Passage, ...Passage[]],
  { sentence, pairs }: Evidence,
  margin: number,
): Grounds {
  const { words, kind } = asked;
  const [best] = passages;
  const whole = heldBy(best, asked);
  // "اسم" in "ما اسم القاضي" says what is asked for; an article seldom says it.
  const framing = words.map(({ text }) => namesKind(kind, text));
  const idf = asked.idf.map((value, word) => (framing[word] ? 0 : value));
  const lead = leadOf(kind, words);
  const total = idf.reduce((sum, value) => sum + value, 0) || 1;
  const share = (weights: ArrayLike<number>) =>
    idf.reduce((sum, value, word) => sum + value * (weights[word] ?? 0), 0) / total;
  const read = readSentence(asked, best, sentence);
  const leadHeld = read.held[lead] ?? 0;
  // An office is named in several words ("مدير عام الشركة رامي نصار"): its name stands beside the last of them.
  const reach = BESIDE + (asked.asksName ? words.length - 1 : 0);
  const kindByLead = isBeside(read, lead, reach);
  return {
    passage: share(whole),
    sentence: share(read.held),
    lead: leadHeld,
    absent: share(absentWords(asked, passages)),
    pairs: Math.min(1, pairs / total),
    margin: Math.min(1, margin),
    kindByLead: kindByLead || (asked.asksName && isNamedNearby(asked, passages, lead)) ? 1 : 0,
    kindMissing: read.kinds.length === 0 && TELLABLE.has(kind) ? 1 : 0,
    untold: isUntold(kind, read.folded) ? 1 : 0,
    contrary: isOnAnother(asked, read) ? 1 : 0,
    past: asked.asksFuture && !read.told.some(({ way }) => way === 1) ? 1 : 0,
    uncounted:
      kind === 'number' && !kindByLead && (asked.unit === undefined || read.kinds.length === 0) ? 1 : 0,
    crossing: asked.crossing ? 1 : 0,
    kind,
    asksName: asked.asksName,
  };
}

/** The question's first content word, by its place. */
function leadOf(kind: QuestionKind, words: readonly QueryWord[]): number {
  return Math.max(
    0,
    words.findIndex(({ text }) => !namesKind(kind, text)),
  );
}

/**
 * Whether a thing of the asked-for kind stands within so many tokens of a word, with no quotation mark between, nor a
 * comma but one that joins the two.
 */
function isBeside({ kinds, matches, tokens, text }: SentenceRead, word: number, reach: number): boolean {
  const isParted = (a: number, b: number) => {
    const between = text.slice(tokens[Math.min(a, b)]?.end ?? 0, tokens[Math.max(a, b)]?.start ?? 0);
    return /["«»“”]/u.test(between) || (Math.abs(a - b) > 1 && /[،,؛;:]/u.test(between));
  };
  return kinds.some((at) => {
    for (let other = Math.max(0, at - reach); other <= at + reach; other += 1)
      if (matches[other]?.includes(word) && !isParted(at, other)) return true;
    return false;
  });
}

/** Whether a name stands beside the office in another sentence here, or in a paragraph next to it: "its director, Joan Whitfield". */
function isNamedNearby(asked: Asked, passages: readonly [Passage, ...Passage[]], lead: number) {
  const [best] = passages;
  return passages
    .filter(({ article, paragraph }) => article === best.article && Math.abs(paragraph - best.paragraph) <= 1)
    .some((passage) =>
      passage.sentenceEnds.some((_end, at) => isBeside(readSentence(asked, passage, at), lead, BESIDE)),
    );
}

/** Whether the sentence sets another apart from what is asked about: the former director from the current one. */
function isOnAnother({ words }: Asked, { held, tokens, matches }: SentenceRead): boolean {
  return words.some(({ text }, word) => {
    const others = opposites(text);
    if (others.size === 0 || (held[word] ?? 0) >= SURE) return false;
    return tokens.some(
      (token, at) =>
        others.has(stem(token.text)) &&
        matches
          .slice(Math.max(0, at - 1), at + 2)
          .some((own) => own.some((met) => Math.abs(met - word) === 1)),
    );
  });
}

/** How well a passage, its margin included, holds each question word, 0 to 1. */
function heldBy(passage: Passage, { terms, words }: Asked): number[] {
  const held = words.map(() => 0);
  for (const term of passage.terms)
    for (const { word, weight } of terms.of(term)) held[word] = Math.max(held[word] ?? 0, weight);
  return held;
}

/** For each question word 1 if the word list knows it and no passage holds it in any sure reading, else 0. */
function absentWords(asked: Asked, passages: readonly Passage[]): number[] {
  const absent = asked.words.map(({ text }) => (isTranslated(text) ? 1 : 0));
  for (const passage of passages) {
    if (!absent.includes(1)) break;
    for (const term of passage.terms)
      for (const { word, weight } of asked.terms.of(term)) if (weight >= SURE) absent[word] = 0;
  }
  return absent;
}

interface SentenceRead {
  /** How well each question word is held, 0 to 1. */
  readonly held: Float64Array;
  /** For each token, the question words it meets for sure. */
  readonly matches: readonly (readonly number[])[];
  /** The tokens of the asked-for kind. */
  readonly kinds: readonly number[];
  /** The times it tells, where one is asked. */
  readonly told: readonly TimeTold[];
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly folded: string;
}

function readSentence(
  { kind, words, terms, vocabulary, unit }: Asked,
  passage: Passage,
  sentence: number,
): SentenceRead {
  const { text, folded, tokens, ofKind, times } = sentenceWords(passage, sentence);
  const held = new Float64Array(words.length);
  const matches = tokens.map((token: Token) => {
    const term = vocabulary.termOf(token.text);
    if (term === undefined) return [];
    const met = terms.of(term);
    for (const { word, weight } of met) held[word] = Math.max(held[word] ?? 0, weight);
    return met.filter(({ weight }) => weight >= SURE).map(({ word }) => word);
  });
  const told = kind === 'time' ? times() : [];
  const lead = leadOf(kind, words);
  const isTime = (at: number) => told.some(({ from, to }) => at >= from && at < to);
  const isAsked = (at: number) => {
    if (kind === 'open') return false;
    if (kind === 'time') return isTime(at);
    if (kind === 'number')
      return (
        counts(tokens, at, (near) => (matches[near] ?? []).includes(lead)) &&
        (unit === undefined || unit.test(folded))
      );
    if (!ofKind(kind)[at]) return false;
    return kind !== 'person' || !BEFORE_NO_PERSON.test(tokens[at - 1]?.text ?? '');
  };
  // "السبب" in the sentence is the reason asked for, though the question has the word.
  const isMatched = (at: number) =>
    (matches[at] ?? []).some((word) => !namesKind(kind, words[word]?.text ?? ''));
  const kinds = tokens.flatMap((token, at) =>
    (isAsked(at) && !isMatched(at)) || (kind === 'number' && isMatched(at) && isDual(token.text)) ? [at] : [],
  );
  return { held, matches, kinds, told, tokens, text, folded };
}

/** "عاملان", asked "كم عاملا": a noun that counts itself. The other cases of the dual are those of a plural. */
function isDual(word: string): boolean {
  return /^\p{L}{3,}ان$/u.test(word);
}
