import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { clausesOf } from './clauses.ts';
import type { DatedSentence } from './expressions.ts';
import { merged } from './mergedEvents.ts';
import { participantsIn } from './participants.ts';
import type { ArticleEvent, EventStatus } from './schedule.ts';
import { statusesOf } from './status.ts';
import { instantOf } from './timeOfDay.ts';
import { knownPlaces, placeOf } from './whereabouts.ts';

/** The events of the sentences: each date tied to its own clause and place, tellings of one event merged. */
export function readEvents(
  article: Article,
  sentences: readonly DatedSentence[],
  reference: string | undefined,
): ArticleEvent[] {
  const known = knownPlaces(article);
  return merged(
    sentences.flatMap((sentence) => {
      const clauses = clausesOf(sentence);
      const statuses = statusesOf(sentence, reference);
      return sentence.expressions.map((_, at) =>
        eventOf(article, sentence, at, clauses[at] ?? sentence.span, statuses[at] ?? 'past', known),
      );
    }),
  );
}

function eventOf(
  article: Article,
  sentence: DatedSentence,
  at: number,
  clause: Span,
  status: EventStatus,
  known: ReadonlySet<string>,
): ArticleEvent {
  const { paragraph, part, expressions } = sentence;
  const [when] = expressions.slice(at);
  if (!when) throw new RangeError(`no date ${at} in the sentence at ${sentence.span.start} of ¶${paragraph}`);
  const what = Excerpt.cut(article, paragraph, clause, part);
  const [date = null, endDate = null] = when.date?.split('/') ?? [];
  const dates = expressions.map(({ excerpt }) => ({
    start: excerpt.start - clause.start,
    end: excerpt.end - clause.start,
  }));
  return {
    when,
    date,
    endDate,
    time: when.time,
    instant: instantOf(date, when),
    place: placeOf(article, sentence, clause, when, known),
    what,
    participants: participantsIn(what.text, dates, known).map(({ start, end }) =>
      Excerpt.cut(article, paragraph, { start: clause.start + start, end: clause.start + end }, part),
    ),
    status,
    citations: [what],
  };
}
