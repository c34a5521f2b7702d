import { chainNames } from '../answers/chain.ts';
import type { Edition } from '../answers/edition.ts';
import { findAnswer } from '../answers/findAnswer.ts';
import type { ScheduleRequest, SummaryRequest, WhoSaidRequest } from '../answers/request.ts';
import { scheduleEvents } from '../answers/schedule.ts';
import { summarySentences } from '../answers/summary.ts';
import { findStatements } from '../answers/whoSaid.ts';
import type { Excerpt } from '../article/excerpt.ts';
import { atOnce } from '../slices.ts';

/** An excerpt's address and text, as every JSON form gives it. `part` only when it is not the paragraph's text. */
function excerptJson({ article, paragraph, part, start, end, text }: Excerpt) {
  return { article: article.id, paragraph, start, end, text, ...(part !== 'text' && { part }) };
}

/** The JSON of `ask`: best passages first, all of different paragraphs; the nearest ones when not answered. */
export function askJson(edition: Edition, request: { question: string; article?: string; limit?: number }) {
  const { answered, hits } = findAnswer(edition, request.question, {
    limit: request.limit ?? 3,
    ...(request.article !== undefined && { article: request.article }),
  });
  return {
    answered,
    excerpts: hits.map((hit) => ({ ...excerptJson(hit.excerpt), score: Number(hit.score.toFixed(4)) })),
  };
}

/** The JSON of `schedule`: one entry for each place of the article that tells an event. */
export function scheduleJson(edition: Edition, request: Omit<ScheduleRequest, 'command'>) {
  return {
    events: scheduleEvents(edition, { command: 'schedule', ...request }).flatMap((event) =>
      event.citations.map((citation) => ({
        date: event.date,
        endDate: event.endDate,
        time: event.time,
        written: event.when.excerpt.text,
        place: event.place?.text ?? null,
        what: citation.text,
        status: event.status,
        ...excerptJson(citation),
      })),
    ),
  };
}

/** The JSON of `who-said`: statements in reading order, `chain` outermost reporter first and the speaker last. */
export function whoSaidJson(edition: Edition, request: Omit<WhoSaidRequest, 'command'>) {
  return {
    statements: findStatements(edition, { command: 'who-said', ...request }).map(
      ({ statement, closeness }) => ({
        speaker: statement.speaker?.name ?? null,
        chain: chainNames(statement),
        addressee: statement.addressee?.name ?? null,
        kind: statement.kind,
        stance: statement.stance,
        cue: statement.cue?.text ?? null,
        ...excerptJson(statement.content),
        ...(closeness !== undefined && { closeness: Number(closeness.toFixed(3)) }),
      }),
    ),
  };
}

/** The JSON of `summary`: excerpts in reading order, article by article. */
export function summaryJson(edition: Edition, request: Omit<SummaryRequest, 'command'>) {
  const articles = edition.library.articles.filter(
    ({ id }) => request.article === undefined || id === request.article,
  );
  return {
    sentences: articles.flatMap((article) =>
      atOnce(summarySentences(edition, article, request)).map(({ excerpt, speaker }) => ({
        ...excerptJson(excerpt),
        ...(speaker !== undefined && { speaker }),
      })),
    ),
  };
}
