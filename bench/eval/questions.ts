import type { Edition } from '../../src/answers/edition.ts';
import { findAnswer } from '../../src/answers/findAnswer.ts';
import type { Annotated } from './notes.ts';

export interface QuestionCounts {
  questions: number;
  first: number;
  inThree: number;
  /** Annotated answer inside the first excerpt, among `first` that carry an answer. */
  answerInside: number;
  answersAsked: number;
  answerableRefused: number;
  unanswerable: number;
  unanswerableRefused: number;
}

/** Counts on one annotated article, which alone competes. */
export function evaluateQuestions({ article, notes, lines }: Annotated, edition: Edition): QuestionCounts {
  const counts: QuestionCounts = {
    questions: 0,
    first: 0,
    inThree: 0,
    answerInside: 0,
    answersAsked: 0,
    answerableRefused: 0,
    unanswerable: 0,
    unanswerableRefused: 0,
  };
  for (const { q, paragraphs, answer } of notes.questions) {
    const right = new Set(paragraphs.map((number) => lines[number - 1]));
    const { hits, answered } = findAnswer(edition, q, { article: article.id });
    const found = hits.map((hit) => right.has(article.paragraph(hit.paragraph).text));
    counts.questions += 1;
    if (found[0]) counts.first += 1;
    if (found.includes(true)) counts.inThree += 1;
    if (found[0] && answer !== null) {
      counts.answersAsked += 1;
      if (hits[0]?.excerpt.text.includes(answer)) counts.answerInside += 1;
    }
    if (!answered) counts.answerableRefused += 1;
  }
  for (const q of notes.unanswerable) {
    counts.unanswerable += 1;
    if (!findAnswer(edition, q, { article: article.id }).answered) counts.unanswerableRefused += 1;
  }
  return counts;
}
