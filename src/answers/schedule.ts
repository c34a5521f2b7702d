import type { Language } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import { dateInWords } from '../reading/schedule/dateInWords.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { answering } from './eventsAsked.ts';
import { noArticle } from './notice.ts';
import { listed, say, sayOf } from './phrases.ts';
import type { ScheduleRequest } from './request.ts';
import { coverage, topicTerms } from './terms.ts';

/** The events of the articles, in order of time; narrowed by tense, place or a free question. */
export function schedule(edition: Edition, request: ScheduleRequest, language: Language): Answer {
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  const events = scheduleEvents(edition, request);
  const only = onlyOf(scope);
  return {
    request,
    outcome: events.length > 0 ? 'answered' : 'empty',
    language,
    heading: request.question ?? say(language, 'scheduleHeading'),
    ...(events.length === 0 && { intro: sayOf(scope, language, 'noEvents') }),
    items: events.map((event) => eventItem(event, language)),
    notes: only && only.published === undefined ? [say(language, 'publishedUnknown')] : [],
    followUps: [],
    ...(only && { article: only }),
  };
}

/** The events a schedule request asks for, in order of time. */
export function scheduleEvents(edition: Edition, request: ScheduleRequest): ArticleEvent[] {
  const scope = articlesFor(edition, request.article) ?? [];
  let events = scope.flatMap((article) => edition.reading(article.id).schedule.events);
  if (request.when === 'upcoming')
    events = events.filter((event) => event.status === 'planned' || event.status === 'postponed');
  if (request.when === 'past') events = events.filter((event) => event.status === 'past');
  if (request.place !== undefined) events = events.filter((event) => heldAt(event, request.place ?? ''));
  if (request.question !== undefined) events = answering(events, edition.index.mend(request.question));
  return scope.length > 1 ? events.sort(byTime) : events;
}

function byTime(a: ArticleEvent, b: ArticleEvent): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999');
}

function heldAt(event: ArticleEvent, place: string): boolean {
  const wanted = topicTerms(place);
  const where = event.place?.text ?? '';
  return wanted.length > 0 && (coverage(wanted, where) >= 0.5 || fold(where).includes(fold(place)));
}

const STATUS_REMARKS = {
  past: undefined,
  planned: 'statusPlanned',
  postponed: 'statusPostponed',
  cancelled: 'statusCancelled',
  denied: 'statusDenied',
} as const;
const PART_REMARKS = {
  text: undefined,
  caption: 'fromCaption',
  heading: 'fromHeading',
  title: 'fromTitle',
} as const;

function eventItem(event: ArticleEvent, language: Language): AnswerItem {
  const date =
    event.date === null
      ? say(language, 'unresolved', { written: event.when.excerpt.text })
      : dateInWords(event, language);
  const own = [STATUS_REMARKS[event.status], PART_REMARKS[event.what.part]];
  const remarks = [
    ...own.map((key) => key && say(language, key)),
    participantsRemark(event, language),
  ].filter((remark) => remark !== undefined);
  return {
    excerpt: event.what,
    marks: event.when.excerpt.overlaps(event.what) ? [clipped(event)] : [],
    label: [date, event.place?.text].filter(Boolean).join(' · '),
    ...(remarks.length > 0 && { remark: remarks.join(' · ') }),
    citations: event.citations.filter(
      (citation) => citation !== event.what && citation.paragraph !== event.what.paragraph,
    ),
    ...(event.instant !== null && { instant: event.instant }),
    event,
  };
}

function clipped(event: ArticleEvent) {
  const { start, end } = event.when.excerpt;
  return { start: Math.max(start, event.what.start), end: Math.min(end, event.what.end) };
}

/** Names shown of those who take part. */
const NAMES_SHOWN = 3;

function participantsRemark({ participants }: ArticleEvent, language: Language): string | undefined {
  const names = participants.slice(0, NAMES_SHOWN).map(({ text }) => text);
  return names.length === 0
    ? undefined
    : say(language, 'takingPart', { names: listed(language, names, ',') });
}
