import type { Span } from '../language/normalise.ts';
import type { Token } from '../language/tokens.ts';
import { Recent } from '../recent.ts';
import type { Passage, Vocabulary } from './passages.ts';
import { isOfKind, type QuestionKind } from './questionKind.ts';
import { type TimeTold, timesTold } from './timesTold.ts';

/** A sentence of a passage word by word. */
export interface SentenceWords {
  /** Where it stands in the paragraph, UTF-16 offsets. */
  readonly span: Span;
  readonly text: string;
  /** Its tokens, with offsets into `text`. */
  readonly tokens: readonly Token[];
  /** The id of each token's term; below 0 for a stop word. */
  readonly terms: readonly number[];
  /** For each token, whether it is of a kind. */
  ofKind(kind: QuestionKind): readonly boolean[];
  /** The times it tells. */
  times(): readonly TimeTold[];
}

/** Passages whose sentences stay tokenised, a few megabytes at most: the same few answer again and again. */
const PASSAGES_KEPT = 1000;
const kept = new Recent<Map<number, SentenceWords>, Passage>(PASSAGES_KEPT);

/** A sentence (0-based) of a passage, with the terms of its vocabulary; the whole paragraph when it has no such sentence. */
export function sentenceWords(passage: Passage, sentence: number, vocabulary: Vocabulary): SentenceWords {
  const sentences = kept.get(passage) ?? new Map<number, SentenceWords>();
  if (sentences.size === 0) kept.set(passage, sentences);
  const known = sentences.get(sentence);
  if (known) return known;
  const words = read(passage, sentence, vocabulary);
  sentences.set(sentence, words);
  return words;
}

function read({ article, paragraph }: Passage, sentence: number, vocabulary: Vocabulary): SentenceWords {
  const { sentences, text: whole } = article.paragraph(paragraph);
  const span = sentences[sentence] ?? { start: 0, end: whole.length };
  const text = whole.slice(span.start, span.end);
  const tokens = vocabulary.tokens(text);
  const terms = tokens.map(({ number }) => vocabulary.termAt(number) ?? -1);
  const kinds = new Map<QuestionKind, readonly boolean[]>();
  const ofKind = (kind: QuestionKind) => {
    const known = kinds.get(kind) ?? tokens.map((_token, at) => isOfKind(kind, tokens, at, text));
    kinds.set(kind, known);
    return known;
  };
  let told: readonly TimeTold[] | undefined;
  const times = () => {
    told ??= timesTold(text, tokens);
    return told;
  };
  return { span, text, tokens, terms, ofKind, times };
}
