import type { Article } from '../article/article.ts';
import type { ArticleEvent } from '../reading/schedule/event.ts';
import type { SummarySentence } from '../reading/summary/summary.ts';

/** The summary of one article, as a digest shows it. */
export interface ArticleDigest {
  readonly article: Article;
  readonly sentences: readonly SummarySentence[];
  /** Changes only when the words that the digest shows change. */
  readonly version: string;
}

/** What one message of a digest says, as plain data; whoever posts it renders it. */
export type DigestPost =
  /** One embed an article, ARTICLES_IN_ONE at most. */
  | { readonly kind: 'articles'; readonly digests: readonly ArticleDigest[] }
  | { readonly kind: 'reminder'; readonly day: string; readonly events: readonly ArticleEvent[] };

/** Articles that one message holds; more go on in another. */
export const ARTICLES_IN_ONE = 5;

/** The channel is gone or closed to Isnad; thrown by a Poster. */
export class ChannelClosed extends Error {
  override readonly name = 'ChannelClosed';
}

/**
 * The way out to Discord. Every method throws ChannelClosed when the channel is gone or forbidden, and anything else
 * for a fault that may pass.
 */
export interface Poster {
  /**
   * Posts with the nonce enforced, and with the nonce kept where `findPosted` sees it; answers the message's id, null
   * when it was posted before and has been deleted since.
   */
  post(channel: string, post: DigestPost, nonce: string): Promise<string | null>;
  /** Puts another digest in place of a posted message's embed at `position`; nothing when the message was deleted. */
  edit(channel: string, message: string, digest: ArticleDigest, position: number): Promise<void>;
  /** The id of the message posted with a nonce about an instant (ms since the epoch), if the channel has it. */
  findPosted(channel: string, nonce: string, about: number): Promise<string | undefined>;
  /** Tells whoever looks after the guild that a channel's subscription has ended. */
  tellEnded(guild: string, channel: string): Promise<void>;
}
