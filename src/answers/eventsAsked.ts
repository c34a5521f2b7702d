import { Article } from '../article/article.ts';
import { translations } from '../language/bilingual.ts';
import { detectLanguage, type Language } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import { stem } from '../language/stem.ts';
import { relatedWords } from '../language/thesaurus.ts';
import { tokenise, words } from '../language/tokens.ts';
import { isArabic } from '../language/transliterate.ts';
import type { ArticleEvent, DateExpression } from '../reading/schedule/event.ts';
import { readSchedule } from '../reading/schedule/schedule.ts';
import { asksFuture } from '../search/questionKind.ts';
import { articleTerms } from './articleTerms.ts';
import { topicTerms } from './terms.ts';

const YEAR = /(?:1[4-9]|20)\d\d/u;

/** The events that bear on a question: on the day it names, else those sharing most of its topic. */
export function answering(events: readonly ArticleEvent[], question: string): ArticleEvent[] {
  const reference = events[0]?.what.article;
  const asked = reference ? datesIn(question, reference.language, reference.published) : [];
  const days = asked.flatMap(({ date }) => (date === null ? [] : [date]));
  if (days.length > 0) {
    const anyYear = !YEAR.test(fold(question));
    return events.filter((event) =>
      days.some((day) => sameDay(day, event) || (anyYear && sameDayOfYear(day, event))),
    );
  }
  const written = events.filter((event) => asked.some(({ excerpt }) => writtenAs(excerpt.text, event)));
  if (written.length > 0) return written;
  const topic = topicTerms(question).map(inOtherWords);
  if (topic.length === 0) return [...events];
  const placed = atPlaceNamed(events, new Set(topic.flat()));
  if (placed.length > 0) return ofTheTense(finest(placed), question);
  const scored = events.map((event) => ({ event, share: shareTold(topic, event) }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  // Half of two words is a name alone: "متى توفي بوتين" does not ask for whatever he took part in.
  if (best < 0.5 || best * topic.length < Math.min(2, topic.length)) return [];
  const told = inItsLanguage(
    scored.filter(({ share }) => share === best).map(({ event }) => event),
    question,
  );
  return ofTheTense(finest(nearest(told, new Set(topic.flat()))), question);
}

/** Of events that tell as much, those of articles in the question's language, where there are any. */
function inItsLanguage(events: readonly ArticleEvent[], question: string): readonly ArticleEvent[] {
  const language = detectLanguage(question);
  const own = events.filter(({ what }) => what.article.language === language);
  return own.length > 0 ? own : events;
}

/** Words between what is asked of and its date, at most, where it is that date and not another of the sentence. */
const NEAR = 8;

/** The events that tell what is asked of beside the date, where there are any. */
function nearest(events: readonly ArticleEvent[], terms: ReadonlySet<string>): readonly ArticleEvent[] {
  const near = events.filter((event) => distance(event, terms) <= NEAR);
  return near.length > 0 ? near : events;
}

/** How many words lie between an event's date and the nearest of some terms in what tells it; infinite without one. */
function distance({ what, when }: ArticleEvent, terms: ReadonlySet<string>): number {
  if (!when.excerpt.overlaps(what)) return Number.POSITIVE_INFINITY;
  const tokens = tokenise(what.text);
  const date = tokens.findIndex(({ end }) => what.start + end > when.excerpt.start);
  const gaps = tokens.flatMap(({ text }, at) => (terms.has(stem(text)) ? [Math.abs(at - date)] : []));
  return Math.min(...gaps);
}

/** Of the events a question means, those still ahead where it asks of what is to come and there are any. */
function ofTheTense(events: readonly ArticleEvent[], question: string): ArticleEvent[] {
  const ahead = asksFuture(fold(question).trim()) ? events.filter(({ status }) => status !== 'past') : [];
  return ahead.length > 0 ? ahead : [...events];
}

/** A term of a question with those that report the same, and its stems in the other language. */
function inOtherWords(term: string): string[] {
  return [term, ...[...relatedWords(term), ...translations(term)].flatMap(topicTerms)];
}

/** The share of the asked terms that an event tells, in either language; in other words where its article has the very word. */
function shareTold(asked: readonly (readonly string[])[], event: ArticleEvent): number {
  const held = termsTold(event);
  const isWritten = (term: string) => articleTerms(event.what.article).has(term);
  const tells = ([own = '', ...others]: readonly string[]) =>
    held.has(own) ||
    others.some((term) => held.has(term) && (isArabic(own) !== isArabic(term) || isWritten(own)));
  return asked.filter(tells).length / asked.length;
}

/** Adjectives of places that name no place by themselves: the second word of "الاتحاد الأوروبي". */
const OF_A_PLACE = /(?<!\p{L})ال\p{L}+(?:ي|ية)(?!\p{L})/gu;

/** Events whose place a question names, those that name fewest other places. */
function atPlaceNamed(events: readonly ArticleEvent[], wanted: ReadonlySet<string>): ArticleEvent[] {
  const named = events.flatMap((event) => {
    const place = (event.place?.text ?? '').replace(OF_A_PLACE, ' ');
    const places = topicTerms(place).map((term) => term.replace(/^و(?=.{4})/u, ''));
    return places.some((term) => wanted.has(term)) ? [{ event, others: places.length }] : [];
  });
  const fewest = Math.min(...named.map(({ others }) => others));
  return named.filter(({ others }) => others === fewest).map(({ event }) => event);
}

/** Where some events name the day, those that name only a month or year are left out. */
function finest(events: readonly ArticleEvent[]): ArticleEvent[] {
  const days = events.filter(({ date }) => date?.length === 10);
  return days.length > 0 ? days : [...events];
}

const told = new WeakMap<ArticleEvent, ReadonlySet<string>>();

/** The terms of an event's place, participants and tellings, read once however many questions are held against them. */
function termsTold(event: ArticleEvent): ReadonlySet<string> {
  const known = told.get(event);
  if (known) return known;
  const { place, participants, citations } = event;
  const excerpts = [...(place ? [place] : []), ...participants, ...citations];
  const terms = new Set(topicTerms(excerpts.map(({ text }) => text).join(' ')));
  told.set(event, terms);
  return terms;
}

/** Whether a question names a day, month, year or stretch of time. */
export function namesADate(question: string): boolean {
  return datesIn(question, 'ar').length > 0;
}

/** A question is read with the very reader the articles are read with, against the same reference date. */
function datesIn(question: string, language: Language, published?: string): readonly DateExpression[] {
  const asked = new Article({
    id: 'question',
    title: '-',
    language,
    blocks: [{ text: question }],
    ...(published !== undefined && { published }),
  });
  return readSchedule(asked).expressions;
}

/** Where nothing dates the article, "13 يوليو" is found as it is written: "13 يوليو (تموز)". */
function writtenAs(asked: string, { when }: ArticleEvent): boolean {
  const held = words(when.excerpt.text);
  return words(asked).every((word) => held.includes(word));
}

function sameDay(asked: string, event: ArticleEvent): boolean {
  if (event.date === null) return false;
  const last = event.endDate ?? event.date;
  return event.date.startsWith(asked) || (event.date <= asked && asked <= last);
}

/** "12 January" in a question that names no year is that day of any. */
function sameDayOfYear(asked: string, { date }: ArticleEvent): boolean {
  return asked.length === 10 && date?.length === 10 && asked.slice(5) === date.slice(5);
}
