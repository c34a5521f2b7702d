import { Excerpt } from '../article/excerpt.ts';
import type { Span } from '../language/normalise.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Passage } from './passages.ts';
import { isOfKind, type QuestionKind } from './questionKind.ts';

/** The sentence of a passage that answers, with the words in it that match or are of the asked-for kind. */
export function answerExcerpt(
  passage: Passage,
  sentence: number,
  kind: QuestionKind,
  matches: (term: string) => boolean,
): { excerpt: Excerpt; marks: Span[] } {
  const { article, paragraph } = passage;
  const { sentences, text } = article.paragraph(paragraph);
  const span = sentences[sentence] ?? { start: 0, end: text.length };
  const excerpt = Excerpt.cut(article, paragraph, span);
  const tokens = tokenise(excerpt.text);
  const marks = tokens
    .filter((token, at) => marked(token, tokens[at - 1], kind, matches, excerpt.text))
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
  return { excerpt, marks };
}

function marked(
  token: Token,
  before: Token | undefined,
  kind: QuestionKind,
  matches: (term: string) => boolean,
  raw: string,
): boolean {
  if (isOfKind(kind, token, before, raw)) return true;
  return !isStopWord(token.text) && matches(stem(token.text));
}

/** How many words of the asked-for kind a sentence holds; 0 for an open question. */
export function countOfKind(passage: Passage, sentence: number, kind: QuestionKind): number {
  if (kind === 'open') return 0;
  const { sentences, text } = passage.article.paragraph(passage.paragraph);
  const span = sentences[sentence];
  if (!span) return 0;
  const own = text.slice(span.start, span.end);
  const tokens = tokenise(own);
  return tokens.filter((token, at) => isOfKind(kind, token, tokens[at - 1], own)).length;
}
