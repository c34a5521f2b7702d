import { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';
import type { Passage, Vocabulary } from './passages.ts';
import type { QuestionKind } from './questionKind.ts';
import { sentenceWords } from './sentenceWords.ts';

/** A number or date this many words from a matching one is the asked-for one, rather than any other of the sentence. */
const BESIDE = 3;

/** The sentence of a passage that answers, with the words in it that match or are of the asked-for kind. */
export function answerExcerpt(
  passage: Passage,
  sentence: number,
  kind: QuestionKind,
  vocabulary: Vocabulary,
  matches: (term: number) => boolean,
): { excerpt: Excerpt; marks: Span[] } {
  const { span, tokens, ...words } = sentenceWords(passage, sentence, vocabulary);
  const excerpt = Excerpt.cut(passage.article, passage.paragraph, span);
  const matching = words.terms.map(matches);
  const ofKind = words.ofKind(kind);
  const near = ofKind.map(
    (is, at) => is && matching.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).includes(true),
  );
  const asked = near.includes(true) ? near : ofKind;
  const marks = tokens
    .filter((_token, at) => matching[at] || asked[at])
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
  return { excerpt, marks };
}
