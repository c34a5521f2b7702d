import type { Article } from '../article/article.ts';
import { latestFirst } from '../article/library.ts';
import type { Language } from '../language/detect.ts';
import { type SummarySentence, summaryInSteps } from '../reading/summary/summary.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { noArticle, notice } from './notice.ts';
import { say, sayOf } from './phrases.ts';
import type { SummaryRequest } from './request.ts';
import { topicTerms } from './terms.ts';

export const DEFAULT_SENTENCES = 4;
export const MAX_SENTENCES = 20;

/** Passages looked through for a topic that the article puts in other words. */
const FOUND = 20;

/** The sentences of one article that a summary request shows; a step is a sentence read. */
export function* summarySentences(
  edition: Edition,
  article: Article,
  { sentences = DEFAULT_SENTENCES, about }: Omit<SummaryRequest, 'command'>,
): Generator<void, SummarySentence[]> {
  const topic = about?.trim() || undefined;
  const found =
    topic === undefined ? undefined : edition.index.search(topic, { article: article.id, limit: FOUND });
  return yield* summaryInSteps(article, edition.reading(article.id), {
    sentences: Math.min(MAX_SENTENCES, Math.max(1, Math.trunc(sentences))),
    ...(topic !== undefined && { about: topic }),
    ...(found?.answered && { found: found.hits.map(({ excerpt }) => excerpt) }),
  });
}

/** The most important sentences, verbatim and cited, in reading order; of one article, or each in turn, the latest first. */
export function* summary(
  edition: Edition,
  request: SummaryRequest,
  language: Language,
): Generator<void, Answer> {
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  if (request.about !== undefined && topicTerms(request.about).length === 0)
    return notice(request, language, say(language, 'emptyTopic'));
  const items: AnswerItem[] = [];
  for (const article of latestFirst(scope)) {
    const sentences = yield* summarySentences(edition, article, request);
    for (const [index, { excerpt, speaker }] of sentences.entries())
      items.push({
        excerpt,
        marks: [],
        citations: [],
        ...(scope.length > 1 && index === 0 && { label: article.title }),
        ...(speaker !== undefined && { remark: say(language, 'ourBrackets', { speaker }) }),
      });
  }
  const only = onlyOf(scope);
  return {
    request,
    outcome: items.length > 0 ? 'answered' : 'empty',
    language,
    heading: say(language, 'summaryHeading'),
    ...(items.length === 0 && { intro: sayOf(scope, language, 'notMentioned') }),
    items,
    notes: only ? fewer(request, items.length, language) : [],
    followUps: [],
    ...(only && { article: only }),
  };
}

/** Says so where an article has fewer sentences than were asked for. */
function fewer({ sentences = 1, about }: SummaryRequest, shown: number, language: Language): string[] {
  if (shown === 0 || shown >= Math.min(sentences, MAX_SENTENCES)) return [];
  return [say(language, about === undefined ? 'noMoreSentences' : 'noMoreAbout')];
}
