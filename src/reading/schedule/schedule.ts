import type { Article } from '../../article/article.ts';
import type { Schedule } from './event.ts';
import { readEvents } from './events.ts';
import { datedSentences } from './expressions.ts';

/** Reads every date and dated event of an article. Linear in its length. */
export function readSchedule(article: Article): Schedule {
  const sentences = datedSentences(article);
  return {
    expressions: sentences.flatMap(({ expressions }) => expressions),
    events: readEvents(article, sentences, article.published),
  };
}
