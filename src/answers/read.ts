import { Excerpt } from '../article/excerpt.ts';
import type { Language } from '../language/detect.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { noArticle, notice } from './notice.ts';
import { say } from './phrases.ts';
import type { ReadRequest } from './request.ts';

/** The article itself from a paragraph on, heading by heading; the place that shows it turns the pages. */
export function read(edition: Edition, request: ReadRequest, language: Language): Answer {
  const article = articlesFor(edition, request.article)?.[0];
  if (!article) return noArticle(request, language);
  const total = article.paragraphs.length;
  const from = request.paragraph ?? 1;
  if (!Number.isInteger(from) || from < 1 || from > total) {
    return notice(request, language, say(language, 'noSuchParagraph', { number: from, total }));
  }
  const items = article.paragraphs.slice(from - 1).map(
    (paragraph): AnswerItem => ({
      excerpt: Excerpt.ofParagraph(article, paragraph.number),
      marks: [],
      citations: [],
      ...(paragraph.heading !== undefined && { label: paragraph.heading }),
    }),
  );
  return {
    request,
    outcome: 'answered',
    language,
    heading: article.title,
    intro: byline(article, language),
    items,
    notes: [],
    followUps: [],
    article,
  };
}

function byline(article: Excerpt['article'], language: Language): string {
  const published = article.published
    ? say(language, 'publishedOn', {
        date: dateInWords({ date: article.published, endDate: null, time: null }, language),
      })
    : say(language, 'publishedUnknown');
  return [article.source, article.author, article.dateline, published].filter(Boolean).join(' · ');
}
