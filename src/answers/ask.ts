import type { Article } from '../article/article.ts';
import type { Language } from '../language/detect.ts';
import type { Hit } from '../search/searchIndex.ts';
import type { Answer, AnswerItem, FollowUp } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { findAnswer } from './findAnswer.ts';
import { noArticle, notice } from './notice.ts';
import { say, sayOf } from './phrases.ts';
import { type AskRequest, MAX_QUESTION_LENGTH } from './request.ts';
import { topicTerms } from './terms.ts';
import { isThanks } from './thanks.ts';

/** Passages shown for a question at most; the first is the answer, the rest bear it out. */
const SHOWN = 3;
/** Share of the first passage's score from which another is shown beside it. */
const BEARING_OUT = 0.6;

/** The best excerpts for a question, or "the article does not say" with the nearest passages marked as such. */
export function ask(edition: Edition, request: AskRequest, language: Language): Answer {
  const question = request.question.trim();
  if (question === '') return notice(request, language, say(language, 'emptyQuestion'));
  if (isThanks(question)) return notice(request, language, say(language, 'welcome'));
  if (question.length > MAX_QUESTION_LENGTH) {
    return notice(request, language, say(language, 'longQuestion', { limit: MAX_QUESTION_LENGTH }));
  }
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  const only = onlyOf(scope);
  const result = findAnswer(edition, question, { limit: SHOWN, ...(only && { article: only.id }) });
  const enough = (result.hits[0]?.score ?? 0) * BEARING_OUT;
  const items = result.hits.filter(({ score }) => !result.answered || score >= enough).map(passageItem);
  const article = only ?? sharedArticle(items);
  return {
    request,
    outcome: result.answered ? 'answered' : items.length > 0 ? 'nearest' : 'empty',
    language,
    heading: question,
    ...(!result.answered && { intro: refusal(question, language, scope, items.length > 0) }),
    items,
    notes: [],
    followUps: result.answered ? followUps(request, language) : [],
    ...(article && { article }),
  };
}

function passageItem(hit: Hit): AnswerItem {
  return { excerpt: hit.excerpt, marks: hit.marks, citations: [], score: hit.score };
}

function sharedArticle(items: readonly AnswerItem[]) {
  const first = items[0]?.excerpt.article;
  return items.every((item) => item.excerpt.article === first) ? first : undefined;
}

function refusal(
  question: string,
  language: Language,
  scope: readonly Article[],
  hasNearest: boolean,
): string {
  if (!hasNearest && topicTerms(question).length === 0) return say(language, 'emptyQuestion');
  const sentence = sayOf(scope, language, 'notSaid');
  return hasNearest ? `${sentence} ${say(language, 'nearest')}` : sentence;
}

function followUps(request: AskRequest, language: Language): FollowUp[] {
  const article = request.article === undefined ? {} : { article: request.article };
  return [
    {
      label: say(language, 'inSchedule'),
      request: { command: 'schedule', question: request.question, ...article },
    },
    {
      label: say(language, 'inWhoSaid'),
      request: { command: 'who-said', about: request.question, ...article },
    },
  ];
}
