import type { Edition } from '../answers/edition.ts';
import type { NewDelivery, Posted, Shown } from '../store/outbox.ts';
import type { StandingSubscription, Subscription } from '../store/subscriptions.ts';
import { articleDigest, articlesOf } from './articleDigest.ts';
import { type DailyTime, lastRound, localDay } from './dailyTime.ts';
import type { ArticleDigest } from './post.ts';

/** When reminders come in a channel that has no daily digest. */
const REMINDER_TIME = '08:00';

/** The daily time of a subscription: of its digest, or of its reminders. */
export function dailyTimeOf({ time, zone }: Subscription): DailyTime {
  return { time: time ?? REMINDER_TIME, zone: zone ?? 'UTC' };
}

/** What was shown of a digest, to be kept in the store. */
export function shown({ article, version }: ArticleDigest): Shown {
  return { article: article.id, source: article.version, version };
}

/**
 * What the articles of an edition call for in a channel: `due` is posted or, where a message shows an earlier version,
 * edited; `unchanged` says what was posted already, though the article's text is another.
 */
export async function changes(
  edition: Edition,
  { article, kind }: Subscription,
  posted: ReadonlyMap<string, Posted>,
): Promise<{ due: ArticleDigest[]; unchanged: ArticleDigest[] }> {
  const due: ArticleDigest[] = [];
  const unchanged: ArticleDigest[] = [];
  for (const one of articlesOf(edition, article)) {
    const before = posted.get(one.id);
    if (before?.source === one.version) continue;
    const digest = await articleDigest(edition, one);
    if (before?.version === digest.version) unchanged.push(digest);
    else if (kind === 'immediate' || before?.message) due.push(digest);
  }
  return { due, unchanged };
}

/** The articles that a daily digest has still to show: those that no message of the channel shows in any version. */
export async function news(
  edition: Edition,
  { article }: Subscription,
  posted: ReadonlyMap<string, Posted>,
): Promise<ArticleDigest[]> {
  const untold: ArticleDigest[] = [];
  for (const one of articlesOf(edition, article)) {
    const before = posted.get(one.id);
    if (before?.message || before?.source === one.version) continue;
    const digest = await articleDigest(edition, one);
    if (before?.version !== digest.version) untold.push(digest);
  }
  return untold;
}

/** The delivery of one article's digest. */
export function articleDelivery(channel: string, { article, version }: ArticleDigest): NewDelivery {
  return { channel, window: `article:${article.id}:${version}`, article: article.id, version };
}

/**
 * The deliveries that a subscription's daily time calls for at `now` (ms since the epoch): that of the last round since
 * it was started, however late; a reminder only on its own day.
 */
export function dailyDeliveries(subscription: StandingSubscription, now: number): NewDelivery[] {
  const { channel, kind, reminders, since } = subscription;
  if (kind !== 'daily' && !reminders) return [];
  const daily = dailyTimeOf(subscription);
  const round = lastRound(daily, now);
  if (round <= since) return [];
  const day = localDay(round, daily.zone);
  const whole = { channel, article: null, version: null };
  return [
    ...(kind === 'daily' ? [{ ...whole, window: `daily:${round}` }] : []),
    ...(reminders && day === localDay(now, daily.zone) ? [{ ...whole, window: `reminder:${day}` }] : []),
  ];
}
