import type { APIMessage } from 'discord.js';
import type { Exchange } from './exchange.ts';

/** What happens in the stand-in, told live to a page that shows it. */
export type StandInEvent =
  | {
      readonly kind: 'message';
      readonly change: 'created' | 'edited' | 'deleted';
      readonly channelId: string;
      readonly message: APIMessage;
    }
  | { readonly kind: 'interaction'; readonly exchange: Exchange };
