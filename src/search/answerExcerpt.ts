import { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';
import { tokenise } from '../language/tokens.ts';
import type { Passage } from './passages.ts';
import { isOfKind, type QuestionKind } from './questionKind.ts';

/** A number or date this many words from a matching one is the asked-for one, rather than any other of the sentence. */
const BESIDE = 3;

/** The sentence of a passage that answers, with the words in it that match or are of the asked-for kind. */
export function answerExcerpt(
  passage: Passage,
  sentence: number,
  kind: QuestionKind,
  matches: (word: string) => boolean,
): { excerpt: Excerpt; marks: Span[] } {
  const { article, paragraph } = passage;
  const { sentences, text } = article.paragraph(paragraph);
  const span = sentences[sentence] ?? { start: 0, end: text.length };
  const excerpt = Excerpt.cut(article, paragraph, span);
  const tokens = tokenise(excerpt.text);
  const matching = tokens.map((token) => matches(token.text));
  const ofKind = tokens.map((_token, at) => isOfKind(kind, tokens, at, excerpt.text));
  const near = ofKind.map(
    (is, at) => is && matching.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).includes(true),
  );
  const asked = near.includes(true) ? near : ofKind;
  const marks = tokens
    .filter((_token, at) => matching[at] || asked[at])
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
  return { excerpt, marks };
}

/** How many words of the asked-for kind a sentence holds; 0 for an open question. */
export function countOfKind(passage: Passage, sentence: number, kind: QuestionKind): number {
  if (kind === 'open') return 0;
  const { sentences, text } = passage.article.paragraph(passage.paragraph);
  const span = sentences[sentence];
  if (!span) return 0;
  const own = text.slice(span.start, span.end);
  const tokens = tokenise(own);
  return tokens.filter((_token, at) => isOfKind(kind, tokens, at, own)).length;
}
