import { isTranslated } from '../language/bilingual.ts';
import { fold } from '../language/normalise.ts';
import { isNextBest, isSuperlative, opposites } from '../language/opposites.ts';
import { stem } from '../language/stem.ts';
import { isAgentless } from './agentless.ts';
import { BESIDE, heldAround, isApposed, isBeside } from './beside.ts';
import { namesInstance } from './instances.ts';
import type { Passage } from './passages.ts';
import type { QueryWord } from './query.ts';
import { namesKind, type QuestionKind } from './questionKind.ts';
import { type Asked, readSentence, type SentenceRead, SURE } from './sentenceRead.ts';
import { asksItself, isUntold } from './untold.ts';

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
  /** A thing of the asked-for kind beside what the question turns on. */
  readonly kindByLead: number;
  /** None in the sentence, though its kind can be told. */
  readonly kindMissing: number;
  /** The sentence says that just this is not told, asks it itself, or tells what was done and not by whom. */
  readonly untold: number;
  /** The sentence is on another of the same name: the former where the current is asked about, the first for the third. */
  readonly contrary: number;
  /** It is asked when something will be, and the sentence tells no time to come; or when it was, and it tells no other. */
  readonly past: number;
  /** Whether the question is in another language than the passage. */
  readonly crossing: number;
  /** None in the sentence, but in another of its paragraph. */
  readonly kindNearby: number;
  /** Whether what is asked for must be named: a country, a company. */
  readonly asksNamed: number;
  /** The sentence names none. */
  readonly unnamed: number;
  readonly kind: QuestionKind;
  /** Whether it asks who holds an office or a part. */
  readonly asksName: boolean;
  /** Whether it asks which one or what. */
  readonly asksWhich: boolean;
  /** Where somebody's words are asked for: whether the sentence tells words of theirs; told by those who read statements. */
  readonly voice?: Voice;
}

/** The one whose words are asked for is heard in the sentence, only elsewhere in the articles, or nowhere. */
export type Voice = 'heard' | 'unheard' | 'silent';

/** Kinds whose absence can be told from the words of a sentence. */
const TELLABLE: ReadonlySet<QuestionKind> = new Set(['time', 'number', 'cause', 'place']);
/** Readings at least this sure are the word itself. */
const SAME = 0.8;

/** The evidence that the first of the passages answers, by its sentence (0-based) that holds most. */
export function groundsOf(
  asked: Asked,
  passages: readonly [Passage, ...Passage[]],
  sentence: number,
): Grounds {
  const { words, kind, lead } = asked;
  const [best] = passages;
  // "اسم" in "ما اسم القاضي" and "مدن" in "ما المدن التي …" say what is asked for; an article seldom says it.
  const noun = nounOf(asked);
  const idf = asked.idf.map((value, word) =>
    (asked.instance === 'place' && word === noun) || namesKind(kind, words[word]?.text ?? '') ? 0 : value,
  );
  const total = idf.reduce((sum, value) => sum + value, 0) || 1;
  const share = (weights: ArrayLike<number>) =>
    idf.reduce((sum, value, word) => sum + value * (weights[word] ?? 0), 0) / total;
  const read = readSentence(asked, best, sentence);
  const held = read.held[lead] ?? 0;
  const kindByLead = isKindByLead(asked, passages, read);
  const folded = fold(read.text);
  const asWords = read.tokens
    .filter((_token, at) => read.matches[at]?.includes(lead))
    .map(({ text }) => text);
  return {
    sentence: share(read.held),
    lead: held,
    near: heldAround(read, idf) / total,
    absent: share(absentWords(asked, passages)),
    kindByLead: kindByLead ? 1 : 0,
    kindMissing: read.kinds.length === 0 && TELLABLE.has(kind) ? 1 : 0,
    untold: isUntold(kind, folded, asWords) || asksItself(folded, asWords) || hasNoDoer(asked, read) ? 1 : 0,
    contrary: isOnAnother(asked, read) ? 1 : 0,
    past: isOfOtherTime(asked, read) ? 1 : 0,
    crossing: asked.crossing ? 1 : 0,
    kindNearby: kind !== 'open' && read.kinds.length === 0 && hasKindNearby(asked, best, sentence) ? 1 : 0,
    asksNamed: asked.instance === undefined ? 0 : 1,
    unnamed: asked.instance !== undefined && !namesInstance(asked.instance, read, noun) ? 1 : 0,
    kind,
    asksName: asked.asksName,
    asksWhich: asked.asksWhich,
  };
}

/** Whether it is asked who did something, and the sentence names nobody and tells it in the passive, without a doer. */
function hasNoDoer({ kind, asksName, lead }: Asked, read: SentenceRead): boolean {
  return kind === 'person' && !asksName && read.kinds.length === 0 && isAgentless(read, lead);
}

/** Whether another sentence of the paragraph has a thing of the asked-for kind. */
function hasKindNearby(asked: Asked, best: Passage, sentence: number): boolean {
  return best.sentenceEnds.some(
    (_end, at) => at !== sentence && readSentence(asked, best, at).kinds.length > 0,
  );
}

/** Whether it is asked when something will be and no time to come is told, or when something was and only times to come are. */
function isOfOtherTime({ asksFuture, asksPast }: Asked, { told }: SentenceRead): boolean {
  if (asksFuture) return !told.some(({ way }) => way === 1);
  return asksPast && told.length > 0 && told.every(({ way }) => way === 1);
}

/** The first of the question's content words that does more than say what is asked for. */
function nounOf({ kind, words }: Asked): number {
  return Math.max(
    0,
    words.findIndex(({ text }) => !namesKind(kind, text)),
  );
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

/** For each question word 1 if the word list knows it and no passage holds it in any sure reading, else 0; passages are read only until every word was met. */
function absentWords({ words, terms }: Asked, passages: readonly Passage[]): number[] {
  const held = new Float64Array(words.length);
  const isMet = (word: number) => (held[word] ?? 0) >= SURE;
  const isLeft = ({ readings: [surest] }: QueryWord, word: number) =>
    surest !== undefined && surest.weight >= SURE && !isMet(word);
  for (const passage of passages) {
    if (!words.some(isLeft)) break;
    terms.raise(held, passage.terms);
  }
  return words.map(({ text }, word) => (!isMet(word) && isTranslated(text) ? 1 : 0));
}
