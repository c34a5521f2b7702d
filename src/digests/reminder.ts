import type { Edition } from '../answers/edition.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import { articlesOf } from './articleDigest.ts';

/** The events that articles announced for a day (`YYYY-MM-DD`) and did not take back. */
export function eventsOn(edition: Edition, article: string | null, day: string): ArticleEvent[] {
  return articlesOf(edition, article)
    .flatMap(({ id }) => edition.reading(id).schedule.events)
    .filter(({ date, status, what }) => {
      const { published } = what.article;
      const announced =
        status === 'planned' || (status === 'past' && published !== undefined && day > published);
      return date === day && announced;
    });
}
