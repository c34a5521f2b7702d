import * as chrono from 'chrono-node';
import type { Excerpt } from '../../src/article/excerpt.ts';
import { fold } from '../../src/language/normalise.ts';
import type { ArticleEvent, Schedule } from '../../src/reading/schedule/event.ts';
import type { Annotated, Notes } from './notes.ts';

/** Date expressions: annotated, found, found and rightly resolved, and predictions that touch no annotated date. */
export interface DateCounts {
  dates: number;
  found: number;
  resolved: number;
  predicted: number;
  false: number;
}

export interface ScheduleCounts {
  ours: DateCounts;
  chrono: DateCounts;
  /** Events on date and paragraph, and with place. */
  events: number;
  foundEvents: number;
  placedEvents: number;
  predictedEvents: number;
  rightEvents: number;
}

type NotedEvent = Notes['events'][number];

/** The 1-based line of the file an excerpt's text stands in. */
function lineOf(excerpt: Excerpt, lines: readonly string[]): number {
  const text = excerpt.article
    .textOf(excerpt.paragraph, excerpt.part)
    .split('\n')
    .find((line) => line.includes(excerpt.text.split('\n')[0] ?? ''));
  return lines.indexOf(text ?? '') + 1;
}

interface Prediction {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly date: string | null;
}

/** Counts for one annotated article, ours and chrono-node's on the same lines; the optional ones count neither way. */
export function evaluateSchedule({ article, notes, lines }: Annotated, schedule: Schedule): ScheduleCounts {
  const ours = schedule.expressions.map(
    ({ excerpt, date }): Prediction => ({
      line: lineOf(excerpt, lines),
      text: excerpt.text,
      start: excerpt.start,
      date,
    }),
  );
  const reader = article.language === 'ar' ? chrono.ar : chrono.en;
  const reference = article.published === undefined ? new Date() : new Date(`${article.published}T12:00:00`);
  const theirs = lines.slice(1).flatMap((line, at) =>
    reader.parse(line, reference).map(
      (result): Prediction => ({
        line: at + 2,
        text: result.text,
        start: result.index,
        date: chronoDate(result),
      }),
    ),
  );
  return {
    ours: dateCounts(notes.events, ours, lines),
    chrono: dateCounts(notes.events, theirs, lines),
    ...eventCounts(notes.events, schedule.events, lines),
  };
}

/** A result of chrono-node as the notes write dates: to the month or year when it is sure of no more, a range as `A/B`. */
export function chronoDate(result: chrono.ParsedResult): string {
  const text = ({ start }: { start: chrono.ParsedComponents }) => {
    const year = String(start.get('year')).padStart(4, '0');
    const month = String(start.get('month')).padStart(2, '0');
    const dayKnown = start.isCertain('day') || start.isCertain('weekday');
    if (start.isCertain('year') && !start.isCertain('month') && !dayKnown) return year;
    if (dayKnown || !start.isCertain('month'))
      return `${year}-${month}-${String(start.get('day')).padStart(2, '0')}`;
    return `${year}-${month}`;
  };
  return result.end ? `${text(result)}/${text({ start: result.end })}` : text(result);
}

function touches(prediction: Prediction, event: NotedEvent, lines: readonly string[]): boolean {
  if (prediction.line !== event.paragraph || !event.when) return false;
  const line = lines[event.paragraph - 1] ?? '';
  for (let at = line.indexOf(event.when); at >= 0; at = line.indexOf(event.when, at + 1)) {
    if (prediction.start < at + event.when.length && at < prediction.start + prediction.text.length)
      return true;
  }
  return false;
}

function dateCounts(
  events: readonly NotedEvent[],
  predictions: readonly Prediction[],
  lines: readonly string[],
): DateCounts {
  const required = events.filter((event) => event.when && !event.optional);
  const touching = (event: NotedEvent) =>
    predictions.filter((prediction) => touches(prediction, event, lines));
  return {
    dates: required.length,
    found: required.filter((event) => touching(event).length > 0).length,
    resolved: required.filter((event) => touching(event).some(({ date }) => date === event.date)).length,
    predicted: predictions.length,
    false: predictions.filter((prediction) => !events.some((event) => touches(prediction, event, lines)))
      .length,
  };
}

function eventCounts(
  noted: readonly NotedEvent[],
  events: readonly ArticleEvent[],
  lines: readonly string[],
) {
  const told = events.flatMap((event) =>
    event.citations.map((citation) => ({ event, citation, line: lineOf(citation, lines) })),
  );
  const whole = ({ date, endDate }: ArticleEvent) => (endDate ? `${date}/${endDate}` : date);
  const same = ({ event, citation, line }: (typeof told)[number], note: NotedEvent) =>
    line === note.paragraph && whole(event) === note.date && citation.text.includes(note.what);
  const placed = ({ event }: (typeof told)[number], note: NotedEvent) => {
    if (!note.place) return true;
    const [own, wanted] = [fold(event.place?.text ?? ''), fold(note.place)];
    return own !== '' && (own.includes(wanted) || wanted.includes(own));
  };
  const required = noted.filter(({ optional }) => !optional);
  const right = (one: (typeof told)[number]) => required.some((note) => same(one, note));
  return {
    events: required.length,
    foundEvents: required.filter((note) => told.some((one) => same(one, note))).length,
    placedEvents: required.filter((note) => told.some((one) => same(one, note) && placed(one, note))).length,
    predictedEvents: told.filter((one) => right(one) || !noted.some((note) => same(one, note))).length,
    rightEvents: told.filter(right).length,
  };
}
