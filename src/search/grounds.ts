import { isTranslated } from '../language/bilingual.ts';
import { fold } from '../language/normalise.ts';
import { isNextBest, isSuperlative, opposites } from '../language/opposites.ts';
import { stem } from '../language/stem.ts';
import { BESIDE, heldAround, isApposed, isBeside } from './beside.ts';
import type { Passage } from './passages.ts';
import type { QueryWord } from './query.ts';
import { namesKind, type QuestionKind } from './questionKind.ts';
import { type Asked, readSentence, type SentenceRead, SURE } from './sentenceRead.ts';
import { isUntold } from './untold.ts';

/** What the best passage has to show for itself: shares of the idf weight of the question's words, and signs; all 0 to 1. */
export interface Grounds {
  /** Share its best sentence holds. */
  readonly sentence: number;
  /** How well its best sentence holds what the question turns on: the verb, or the thing counted or named. */
  readonly lead: number;
  /** Share held around a thing of the asked-for kind. */
  readonly near: number;
  /** Share of the words of the word list, well spelt then, that no passage holds in any sure reading. */
  readonly absent: number;
  /** Share of words that the article has in so many letters, though neither the sentence nor the one before nor the title. */
  readonly elsewhere: number;
  /** A thing of the asked-for kind beside what the question turns on. */
  readonly kindByLead: number;
  /** None in the sentence, though its kind can be told. */
  readonly kindMissing: number;
  /** The sentence says that just this is not told. */
  readonly untold: number;
  /** The sentence is on another of the same name: the former where the current is asked about, the first for the third. */
  readonly contrary: number;
  /** It is asked when something will be, and the sentence tells no time to come. */
  readonly past: number;
  /** No number of the unit that would answer stands beside what is counted. */
  readonly uncounted: number;
  /** Whether the question is in another language than the passage. */
  readonly crossing: number;
  readonly kind: QuestionKind;
  /** Whether it asks who holds an office or a part. */
  readonly asksName: boolean;
  /** Whether it asks which one or what. */
  readonly asksWhich: boolean;
  /** Whether it asks for somebody's words. */
  readonly asksSpeech: boolean;
  /** Whether the one whose words are asked for says nothing in the articles, or nothing about what is asked; told by those who read statements. */
  readonly speaker?: 'silent' | 'elsewhere';
}

/** Kinds whose absence can be told from the words of a sentence. */
const TELLABLE: ReadonlySet<QuestionKind> = new Set(['time', 'number', 'cause', 'place']);
/** Readings at least this sure are the word itself. */
const SAME = 0.8;
const IN_SO_MANY_LETTERS = 0.95;

/** The evidence that the first of the passages answers, by its sentence (0-based) that holds most. */
export function groundsOf(
  asked: Asked,
  passages: readonly [Passage, ...Passage[]],
  sentence: number,
): Grounds {
  const { words, kind, lead } = asked;
  const [best] = passages;
  // "اسم" in "ما اسم القاضي" says what is asked for; an article seldom says it.
  const idf = asked.idf.map((value, word) => (namesKind(kind, words[word]?.text ?? '') ? 0 : value));
  const total = idf.reduce((sum, value) => sum + value, 0) || 1;
  const share = (weights: ArrayLike<number>) =>
    idf.reduce((sum, value, word) => sum + value * (weights[word] ?? 0), 0) / total;
  const read = readSentence(asked, best, sentence);
  const held = read.held[lead] ?? 0;
  const kindByLead = isKindByLead(asked, passages, read);
  const asWords = read.tokens
    .filter((_token, at) => read.matches[at]?.includes(lead))
    .map(({ text }) => text);
  return {
    sentence: share(read.held),
    lead: held,
    near: heldAround(read, idf) / total,
    absent: share(absentWords(asked, passages)),
    elsewhere: share(wordsElsewhere(asked, passages, sentence, read)),
    kindByLead: kindByLead ? 1 : 0,
    kindMissing: read.kinds.length === 0 && TELLABLE.has(kind) ? 1 : 0,
    untold: isUntold(kind, fold(read.text), asWords) ? 1 : 0,
    contrary: isOnAnother(asked, read) ? 1 : 0,
    past: asked.asksFuture && !read.told.some(({ way }) => way === 1) ? 1 : 0,
    uncounted:
      kind === 'number' && !(held > 0 ? kindByLead : isBeside(read, firstHeld(asked, read), BESIDE)) ? 1 : 0,
    crossing: asked.crossing ? 1 : 0,
    kind,
    asksName: asked.asksName,
    asksWhich: asked.asksWhich,
    asksSpeech: asked.asksSpeech,
  };
}

/** How well a sentence fits what is asked for: 1 with a thing of that kind beside the very word the question turns on, 0 with one anywhere, -1 with none. */
export function fitOf(asked: Asked, passage: Passage, sentence: number): number {
  const read = readSentence(asked, passage, sentence, SAME);
  if (read.kinds.length === 0) return -1;
  const { lead } = asked;
  return isBeside(read, lead, reachOf(asked)) || (asked.asksName && isApposed(read, lead)) ? 1 : 0;
}

/** How near a thing of the asked-for kind must be: an office is named in several words ("مدير عام الشركة رامي نصار"), and its name stands beside the last of them. */
function reachOf({ asksName, words }: Asked): number {
  return BESIDE + (asksName ? words.length - 1 : 0);
}

function isKindByLead(asked: Asked, passages: readonly [Passage, ...Passage[]], read: SentenceRead): boolean {
  const { lead } = asked;
  if (isBeside(read, lead, reachOf(asked))) return true;
  return asked.asksName && (isApposed(read, lead) || isNamedNearby(asked, passages));
}

/** The first of the question's content words that a sentence holds; -1 when it holds none. */
function firstHeld({ kind, words }: Asked, { held }: SentenceRead): number {
  return words.findIndex(({ text }, word) => !namesKind(kind, text) && (held[word] ?? 0) >= SURE);
}

/**
 * Whether a name stands beside the office in another sentence here, or in a paragraph next to it, where it is that of one
 * spoken of before: "its director, Joan Whitfield", "رئيسها كمال عويسات", "the mayor, Helen Osei".
 */
function isNamedNearby(asked: Asked, passages: readonly [Passage, ...Passage[]]): boolean {
  const { lead } = asked;
  const [best] = passages;
  const near = passages.filter(
    ({ article, paragraph }) => article === best.article && Math.abs(paragraph - best.paragraph) <= 1,
  );
  return near.some((passage) =>
    passage.sentenceEnds.some((_end, sentence) => {
      const read = readSentence(asked, passage, sentence, SAME);
      return (
        read.matches.some((own, at) => own.includes(lead) && isOfOneNamed(read, at)) &&
        (isBeside(read, lead, BESIDE) || isApposed(read, lead))
      );
    }),
  );
}

/** Whether an office is said to be of someone or something named before: "رئيسها", "الرئيس", "its president". */
function isOfOneNamed({ tokens, text }: SentenceRead, at: number): boolean {
  const { text: word = '', start, end } = tokens[at] ?? {};
  return (
    /^ال|(?:ها|هم)$/u.test(word) ||
    (word.endsWith('ه') && !text.slice(start, end).endsWith('ة')) ||
    /^(?:the|its|his|her|their|s)$/u.test(tokens[at - 1]?.text ?? '')
  );
}

/** Whether the sentence sets another apart from what is asked about: the former director from the current one, the second largest from the largest. */
function isOnAnother({ words }: Asked, { held, tokens, matches }: SentenceRead): boolean {
  const asksNextBest = words.some(({ text }) => isNextBest(text));
  return words.some(({ text }, word) => {
    if (isSuperlative(text) && !asksNextBest)
      return tokens.some(
        (_token, at) => matches[at]?.includes(word) && isNextBest(tokens[at - 1]?.text ?? ''),
      );
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

/** For each question word 1 if the word list knows it and no passage holds it in any sure reading, else 0. */
function absentWords(asked: Asked, passages: readonly Passage[]): number[] {
  const isMet = metIn(asked, SURE, passages, ({ terms }) => terms.length);
  return asked.words.map(({ text }, word) => (!isMet(word) && isTranslated(text) ? 1 : 0));
}

/**
 * Tells of a question word whether any of the passages, each read up to an end, holds it in a reading at least so sure;
 * they are read only until every word that has such a reading was met.
 */
function metIn(
  { words, terms }: Asked,
  sure: number,
  passages: readonly Passage[],
  endOf: (passage: Passage) => number,
): (word: number) => boolean {
  const held = new Float64Array(words.length);
  const isMet = (word: number) => (held[word] ?? 0) >= sure;
  const isLeft = ({ readings: [surest] }: QueryWord, word: number) =>
    surest !== undefined && surest.weight >= sure && !isMet(word);
  for (const passage of passages) {
    if (!words.some(isLeft)) break;
    terms.raise(held, passage.terms, 0, endOf(passage));
  }
  return isMet;
}

/** For each question word that the article has in so many letters, how far the sentence, the one before it and the title lack it, 0 to 1. */
function wordsElsewhere(
  asked: Asked,
  passages: readonly [Passage, ...Passage[]],
  sentence: number,
  read: SentenceRead,
): number[] {
  const [best] = passages;
  const own = passages.filter(({ article }) => article === best.article);
  const here = Float64Array.from(read.held);
  const raise = ({ terms, sentenceEnds }: Passage, before: number) =>
    asked.terms.raise(here, terms, sentenceEnds[before - 1] ?? 0, sentenceEnds[before] ?? 0);
  for (const passage of own) {
    const { paragraph, terms, textLength, sentenceEnds } = passage;
    if (paragraph === 1) asked.terms.raise(here, terms, textLength);
    if (passage === best && sentence > 0) raise(best, sentence - 1);
    if (sentence === 0 && paragraph === best.paragraph - 1) raise(passage, sentenceEnds.length - 1);
  }
  const isMet = metIn(asked, IN_SO_MANY_LETTERS, own, ({ textLength }) => textLength);
  return asked.words.map((_word, word) => (isMet(word) ? 1 - (here[word] ?? 0) : 0));
}
