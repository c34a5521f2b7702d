import type { Article } from '../../article/article.ts';
import { atOnce } from '../../slices.ts';
import type { Schedule } from './event.ts';
import { readEvents } from './events.ts';
import { datedSentences } from './expressions.ts';

/** Reads every date and dated event of an article. Linear in its length. */
export function readSchedule(article: Article): Schedule {
  return atOnce(scheduleInSteps(article));
}

/** The same step by step, a sentence at a time. */
export function* scheduleInSteps(article: Article): Generator<void, Schedule> {
  const sentences = yield* datedSentences(article);
  return {
    expressions: sentences.flatMap(({ expressions }) => expressions),
    events: yield* readEvents(article, sentences, article.published),
  };
}
