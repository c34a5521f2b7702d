import { Cron } from 'croner';
import type { Edition } from '../answers/edition.ts';
import type { ArticleEvent } from '../reading/schedule/schedule.ts';
import type { Delivery, Shown } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { articleDigests } from './articleDigest.ts';
import { localTime } from './localTime.ts';
import { ChannelClosed, type DigestPost, type Poster } from './post.ts';

/** Refusals in a row after which a channel's subscription ends; one try a minute. */
const TRIES = 3;
const REMINDER_TIME = '08:00';

export interface DigestSurroundings {
  readonly store: Store;
  readonly edition: () => Edition;
  readonly poster: Poster;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of faults that may pass; the delivery is tried again. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Posts digests to subscribed channels, each once: a delivery is written down before it is sent, and one that a crash
 * may have cut short is looked for in the channel before it is sent again.
 */
export class Digests {
  readonly #around: DigestSurroundings;
  #round: Promise<void> = Promise.resolve();
  #clock: Cron | undefined;

  constructor(around: DigestSurroundings) {
    this.#around = around;
  }

  /** Delivers what is due, now and every minute. */
  start(): void {
    this.#clock = new Cron('* * * * *', () => this.run());
    void this.run();
  }

  /** Stops the clock and waits for the round under way. */
  async stop(): Promise<void> {
    this.#clock?.stop();
    await this.#round;
  }

  /** Starts a subscription; the articles there are now count as known. Throws RangeError for an unknown zone. */
  async subscribe(subscription: Subscription): Promise<void> {
    const { store, edition, now } = this.#around;
    if (subscription.zone !== null) localTime(now(), subscription.zone);
    await store.subscriptions.start(subscription);
    const digests = articleDigests(edition(), subscription.article);
    const fresh: Shown[] = [];
    for (const { article, version } of digests)
      if (!(await store.outbox.posted(subscription.channel, article.id)))
        fresh.push({ article: article.id, version, message: null });
    await store.outbox.known(subscription.channel, fresh);
  }

  /** One round: writes down what is due and delivers it. Rounds never overlap; to be called when the library changed. */
  run(): Promise<void> {
    this.#round = this.#round
      .then(() => this.plan())
      .then(() => this.deliver())
      .catch((error: unknown) => this.#around.onFault(error));
    return this.#round;
  }

  /** Writes down every delivery that is due. */
  async plan(): Promise<void> {
    const { store, now } = this.#around;
    for (const subscription of await store.subscriptions.list()) {
      const { channel, kind, reminders } = subscription;
      const { day, time } = localTime(now(), subscription.zone ?? 'UTC');
      if (kind === 'immediate') await this.#planArticles(subscription);
      if (kind === 'daily' && time >= (subscription.time ?? REMINDER_TIME))
        await store.outbox.add({ channel, window: `daily:${day}`, article: null, version: null }, now());
      if (reminders && time >= (subscription.time ?? REMINDER_TIME))
        await store.outbox.add({ channel, window: `reminder:${day}`, article: null, version: null }, now());
    }
  }

  async #planArticles({ channel, article }: Subscription): Promise<void> {
    const { store, edition, now } = this.#around;
    for (const digest of articleDigests(edition(), article)) {
      const { id } = digest.article;
      const { version } = digest;
      if ((await store.outbox.posted(channel, id))?.version === version) continue;
      await store.outbox.add({ channel, window: `article:${id}:${version}`, article: id, version }, now());
    }
  }

  /** Sends what is written down, in order; a fault in one channel does not hold up the others. */
  async deliver(): Promise<void> {
    const { store, onFault } = this.#around;
    const subscriptions = new Map((await store.subscriptions.list()).map((one) => [one.channel, one]));
    for (const delivery of await store.outbox.due()) {
      const subscription = subscriptions.get(delivery.channel);
      if (!subscription) continue;
      try {
        await this.#send(delivery, subscription);
      } catch (error) {
        onFault(error);
        if (!(error instanceof ChannelClosed)) continue;
        subscriptions.delete(delivery.channel);
        await this.#refused(subscription);
      }
    }
  }

  async #send(delivery: Delivery, subscription: Subscription): Promise<void> {
    const { store, poster } = this.#around;
    const { channel, article } = delivery;
    const post = await this.#compose(delivery, subscription);
    if (!post) return store.outbox.sent(delivery, null, []);
    const nonce = nonceOf(delivery);
    let message = delivery.state === 'sending' ? await poster.findPosted(channel, nonce) : undefined;
    await store.outbox.sending(delivery.id);
    const before = article === null ? undefined : await store.outbox.posted(channel, article);
    if (message === undefined && before?.message && (await poster.edit(channel, before.message, post)))
      message = before.message;
    message ??= await poster.post(channel, post, nonce);
    await store.outbox.sent(delivery, message, shownBy(post, article === null ? null : message));
  }

  async #compose(delivery: Delivery, { article }: Subscription): Promise<DigestPost | undefined> {
    const { store, edition } = this.#around;
    const digests = articleDigests(edition(), delivery.article ?? article);
    const [kind, day = ''] = delivery.window.split(':');
    if (kind === 'reminder') {
      const events = digests.flatMap((one) =>
        edition()
          .reading(one.article.id)
          .schedule.events.filter((event) => isOn(event, day)),
      );
      return events.length > 0 ? { kind: 'reminder', day, events } : undefined;
    }
    const changed = [];
    for (const digest of digests) {
      const shown = await store.outbox.posted(delivery.channel, digest.article.id);
      if (shown?.version !== digest.version) changed.push(digest);
    }
    return changed.length > 0 ? { kind: 'articles', digests: changed } : undefined;
  }

  async #refused({ guild, channel }: Subscription): Promise<void> {
    const { store, poster } = this.#around;
    if ((await store.subscriptions.failed(channel)) < TRIES) return;
    await store.subscriptions.stop(channel);
    await poster.tellEnded(guild, channel);
  }
}

/** Stable for a delivery and at most 25 characters, as Discord asks of a nonce. */
function nonceOf({ id, created }: Delivery): string {
  return `${id.toString(36)}-${created.toString(36)}`;
}

function shownBy(post: DigestPost, message: string | null): Shown[] {
  if (post.kind !== 'articles') return [];
  return post.digests.map(({ article, version }) => ({ article: article.id, version, message }));
}

function isOn({ date, status }: ArticleEvent, day: string): boolean {
  return date === day && (status === 'planned' || status === 'past');
}
