import type { Logger } from 'pino';
import type { Edition } from '../answers/edition.ts';
import type { Digests } from '../digests/digests.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { CustomIds } from './customId.ts';
import type { Votes } from './votes.ts';

/** What happened to one interaction or message, for metrics. */
export interface Observed {
  readonly command: string;
  readonly outcome: 'answered' | 'nearest' | 'empty' | 'refused' | 'failed';
  readonly milliseconds: number;
}

/** What the bot tells of itself, for metrics. */
export type BotEvent =
  | ({ readonly kind: 'interaction' } & Observed)
  | { readonly kind: 'reconnecting'; readonly shard: number }
  /** Discord asked to wait; `scope` is one route's or all requests'. */
  | { readonly kind: 'rate limited'; readonly scope: 'route' | 'global' };

/** One gateway connection. */
export interface ShardState {
  readonly id: number;
  readonly connected: boolean;
}

/** What every part of the bot works with. */
export interface BotContext {
  /** The library as it is now; asked afresh for every interaction. */
  edition(): Edition;
  readonly log: Logger;
  readonly ids: CustomIds;
  readonly votes: Votes;
  observe?(observed: Observed): void;
  /** What is remembered of servers; absent when the bot runs without a database. */
  readonly memory?: { readonly store: Store; readonly digests: Digests };
}

/** The settings of the server something happens in, the usual ones elsewhere; a default article that is gone counts as none. */
export async function settingsIn(
  { memory, edition }: BotContext,
  guildId: string | null,
): Promise<GuildSettings> {
  if (!memory || guildId === null) return DEFAULT_SETTINGS;
  const settings = await memory.store.settings.of(guildId);
  const { article } = settings;
  return article !== null && !edition().library.get(article) ? { ...settings, article: null } : settings;
}
