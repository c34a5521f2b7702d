import { translations } from '../language/bilingual.ts';
import type { Span } from '../language/normalise.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { type Evidence, TermWeights } from './evidence.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { QueryWord } from './query.ts';
import { isOfKind, type QuestionKind } from './questionKind.ts';

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
  /** Whether the question is in another language than the passage. */
  readonly crossing: number;
  readonly kind: QuestionKind;
  /** Whether it asks who holds an office or a part. */
  readonly asksName: boolean;
}

/** Kinds whose absence can be told from the words of a sentence. */
const TELLABLE: ReadonlySet<QuestionKind> = new Set(['time', 'number', 'cause', 'place']);
const BESIDE = 3;
/** The first content word of a question. */
const LEAD = 0;
/** Readings at least this sure count as meeting a word. */
const SURE = 0.55;

/** A question as it was read. */
export interface Asked {
  readonly kind: QuestionKind;
  readonly words: readonly QueryWord[];
  readonly idf: readonly number[];
  readonly vocabulary: Vocabulary;
  readonly crossing: boolean;
  readonly asksName: boolean;
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
  const { words, idf, kind, vocabulary } = asked;
  const terms = new TermWeights(words, vocabulary.size);
  const [best] = passages;
  const total = idf.reduce((sum, value) => sum + value, 0);
  const share = (weights: ArrayLike<number>) =>
    idf.reduce((sum, value, word) => sum + value * (weights[word] ?? 0), 0) / total;
  const whole = heldBy(best, terms, words.length);
  const anywhere = new Float64Array(words.length);
  for (const passage of passages)
    for (const [word, weight] of heldBy(passage, terms, words.length).entries())
      anywhere[word] = Math.max(anywhere[word] ?? 0, weight);
  const read = readSentence(asked, terms, best, sentence);
  const near = (test: (word: number) => boolean) =>
    read.kinds.some((at) =>
      read.matches.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).some((own) => own.some(test)),
    );
  return {
    passage: share(whole),
    sentence: share(read.held),
    lead: read.held[LEAD] ?? 0,
    absent: share(words.map(({ text }, word) => (isKnown(text) && (anywhere[word] ?? 0) < SURE ? 1 : 0))),
    pairs: Math.min(1, pairs / total),
    margin: Math.min(1, margin),
    // An office is named in several words ("مدير عام الشركة رامي نصار"): its name stands beside the last of them.
    kindByLead: near((word) => word === LEAD || (asked.asksName && (read.held[LEAD] ?? 0) >= SURE)) ? 1 : 0,
    kindMissing: read.kinds.length === 0 && TELLABLE.has(kind) ? 1 : 0,
    crossing: asked.crossing ? 1 : 0,
    kind,
    asksName: asked.asksName,
  };
}

function heldBy({ terms: own }: Passage, terms: TermWeights, words: number): Float64Array {
  const held = new Float64Array(words);
  for (const term of own)
    for (const { word, weight } of terms.of(term)) held[word] = Math.max(held[word] ?? 0, weight);
  return held;
}

interface SentenceRead {
  /** How well each question word is held, 0 to 1. */
  readonly held: Float64Array;
  /** For each token, the question words it meets for sure. */
  readonly matches: readonly (readonly number[])[];
  /** The tokens of the asked-for kind. */
  readonly kinds: readonly number[];
}

function readSentence(
  { kind, words, vocabulary }: Asked,
  terms: TermWeights,
  passage: Passage,
  sentence: number,
): SentenceRead {
  const { sentences, text } = passage.article.paragraph(passage.paragraph);
  const span: Span = sentences[sentence] ?? { start: 0, end: text.length };
  const own = text.slice(span.start, span.end);
  const tokens = tokenise(own);
  const held = new Float64Array(words.length);
  const matches = tokens.map((token: Token) => {
    const term = vocabulary.termOf(token.text);
    if (term === undefined) return [];
    const met = terms.of(term);
    for (const { word, weight } of met) held[word] = Math.max(held[word] ?? 0, weight);
    return met.filter(({ weight }) => weight >= SURE).map(({ word }) => word);
  });
  const kinds = tokens.flatMap((_token, at) =>
    kind !== 'open' && isOfKind(kind, tokens, at, own) && (matches[at] ?? []).length === 0 ? [at] : [],
  );
  return { held, matches, kinds };
}

function isKnown(word: string): boolean {
  return translations(word).length > 0;
}
