import { Cron } from 'croner';
import type { Edition } from '../answers/edition.ts';
import { rest } from '../slices.ts';
import type { Delivery, Shown } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { StandingSubscription, Subscription } from '../store/subscriptions.ts';
import { articleDigest, articlesOf } from './articleDigest.ts';
import { isZone } from './dailyTime.ts';
import { articleDelivery, changes, dailyDeliveries, news, shown } from './plan.ts';
import { ARTICLES_IN_ONE, type ArticleDigest, ChannelClosed, type DigestPost, type Poster } from './post.ts';
import { eventsOn } from './reminder.ts';

const MINUTE = 60_000;
/** After each refusal of a channel, how long it is let be; refused once more, its subscription ends (about a day). */
const RETRY_AFTER = [MINUTE, 10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE, 17 * 60 * MINUTE];
/** Channels delivered to at the same time. */
const AT_ONCE = 8;

export interface DigestSurroundings {
  readonly store: Store;
  readonly edition: () => Edition;
  readonly poster: Poster;
  /** Whether this process delivers for a guild; where several share a store, one of them must for each guild. */
  readonly delivers: (guild: string) => boolean;
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
  #stopping = false;
  /** The edition whose articles were last written down, for every channel. */
  #planned: Edition | undefined;

  constructor(around: DigestSurroundings) {
    this.#around = around;
  }

  /** Delivers what is due, now and every minute. */
  start(): void {
    this.#clock = new Cron('* * * * *', () => this.run());
    void this.run();
  }

  /** Stops the clock and waits for the deliveries under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#clock?.stop();
    await this.#round;
  }

  /**
   * Starts a channel's subscription, or changes it. The articles there are when it starts, or turns to others, count as
   * known. Throws RangeError for an unknown zone.
   */
  async subscribe(subscription: Subscription): Promise<void> {
    const { store, edition, now } = this.#around;
    const { channel, article, zone } = subscription;
    if (zone !== null && !isZone(zone)) throw new RangeError(`no zone ${zone}`);
    const before = await store.subscriptions.of(channel);
    await store.subscriptions.start(subscription, now());
    if (before?.article !== article) {
      const posted = await store.outbox.posted(channel);
      const current = edition();
      const known: Shown[] = [];
      for (const one of articlesOf(current, article)) {
        if (posted.has(one.id)) continue;
        known.push(shown(await articleDigest(current, one)));
      }
      await store.outbox.known(channel, known);
    }
    this.#planned = undefined;
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
    const { store, edition, now } = this.#around;
    const current = edition();
    for (const subscription of await this.#subscriptions()) {
      if (current !== this.#planned) await this.#planArticles(current, subscription);
      for (const delivery of dailyDeliveries(subscription, now())) await store.outbox.add(delivery, now());
      await rest();
    }
    this.#planned = current;
  }

  async #planArticles(edition: Edition, subscription: Subscription): Promise<void> {
    const { outbox } = this.#around.store;
    const { channel } = subscription;
    const { due, unchanged } = await changes(edition, subscription, await outbox.posted(channel));
    for (const digest of unchanged) await outbox.unchanged(channel, shown(digest));
    for (const digest of due) await outbox.add(articleDelivery(channel, digest), this.#around.now());
  }

  /** Sends what is written down, in order for each channel; a fault in one channel does not hold up the others. */
  async deliver(): Promise<void> {
    const subscriptions = new Map((await this.#subscriptions()).map((one) => [one.channel, one]));
    const queues = new Map<StandingSubscription, Delivery[]>();
    for (const delivery of await this.#around.store.outbox.due()) {
      const subscription = subscriptions.get(delivery.channel);
      if (!subscription || (subscription.retry ?? 0) > this.#around.now()) continue;
      queues.set(subscription, [...(queues.get(subscription) ?? []), delivery]);
    }
    const waiting = queues.entries();
    const work = async () => {
      for (const [subscription, deliveries] of waiting) await this.#deliverTo(subscription, deliveries);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async #deliverTo(subscription: StandingSubscription, deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      if (this.#stopping) return;
      try {
        await this.#send(delivery, subscription);
      } catch (error) {
        this.#around.onFault(error);
        if (!(error instanceof ChannelClosed)) continue;
        await this.#refused(subscription).catch(this.#around.onFault);
        return;
      }
    }
  }

  async #send(delivery: Delivery, subscription: StandingSubscription): Promise<void> {
    const { store, poster, now } = this.#around;
    const { channel, article } = delivery;
    const nonce = nonceOf(delivery);
    if (delivery.attempted !== null) {
      const message = await poster.findPosted(channel, nonce, delivery.attempted);
      if (message !== undefined) return this.#sent(delivery, subscription, message, delivery.shows);
    }
    const before = article === null ? undefined : (await store.outbox.posted(channel)).get(article);
    const post = await this.#compose(delivery, subscription);
    if (!post) return this.#sent(delivery, subscription, null, []);
    const shows = post.kind === 'articles' ? post.digests.map(shown) : [];
    const [digest] = post.kind === 'articles' ? post.digests : [];
    if (digest && before?.version === digest.version) return this.#sent(delivery, subscription, null, []);
    if (digest && before?.message) {
      const { message, position } = before;
      await poster.edit(channel, message, digest, position);
      return store.outbox.sent(delivery, message, shows, { position, now: now() });
    }
    await store.outbox.sending(delivery.id, shows, now());
    await this.#sent(delivery, subscription, await poster.post(channel, post, nonce), shows);
  }

  /** Marks a delivery as sent; what a daily digest had no room for goes on in another message. */
  async #sent(
    delivery: Delivery,
    subscription: StandingSubscription,
    message: string | null,
    shows: readonly Shown[],
  ): Promise<void> {
    const { store, now } = this.#around;
    const told = new Set(shows.map(({ article }) => article));
    const daily = delivery.window.startsWith('daily:');
    const more = daily && (await this.#news(subscription)).some(({ article }) => !told.has(article.id));
    const { channel } = delivery;
    const next = { channel, window: `${delivery.window}+`, article: null, version: null };
    await store.outbox.sent(delivery, message, shows, { now: now(), ...(more && { next }) });
  }

  /** What a delivery has to say now; undefined when there is nothing to say. */
  async #compose(
    { window, article }: Delivery,
    subscription: StandingSubscription,
  ): Promise<DigestPost | undefined> {
    const edition = this.#around.edition();
    const [kind, day = ''] = window.split(':');
    if (kind === 'reminder') {
      const events = eventsOn(edition, subscription.article, day);
      return events.length > 0 ? { kind, day, events } : undefined;
    }
    const digests =
      article === null
        ? await this.#news(subscription)
        : await Promise.all(articlesOf(edition, article).map((own) => articleDigest(edition, own)));
    return digests.length > 0 ? { kind: 'articles', digests: digests.slice(0, ARTICLES_IN_ONE) } : undefined;
  }

  async #news(subscription: StandingSubscription): Promise<ArticleDigest[]> {
    const { store, edition } = this.#around;
    return news(edition(), subscription, await store.outbox.posted(subscription.channel));
  }

  /** The subscriptions that this process delivers to. */
  async #subscriptions(): Promise<StandingSubscription[]> {
    const { store, delivers } = this.#around;
    return (await store.subscriptions.list()).filter(({ guild }) => delivers(guild));
  }

  async #refused({ guild, channel }: Subscription): Promise<void> {
    const { store, poster, now } = this.#around;
    const wait = RETRY_AFTER[(await store.subscriptions.failed(channel)) - 1];
    if (wait !== undefined) return store.subscriptions.retryAt(channel, now() + wait);
    await store.subscriptions.stop(channel);
    await poster.tellEnded(guild, channel);
  }
}

/** Stable for a delivery and at most 25 characters, as Discord asks of a nonce. */
function nonceOf({ id, created }: Delivery): string {
  return `${id.toString(36)}-${created.toString(36)}`;
}
