import type { Logger } from 'pino';
import type { Edition } from '../answers/edition.ts';
import type { CustomIds } from './customId.ts';

/** What happened to one interaction or message, for metrics. */
export interface Observed {
  readonly command: string;
  readonly outcome: 'answered' | 'nearest' | 'empty' | 'refused' | 'failed';
  readonly milliseconds: number;
}

/** What every part of the bot works with. */
export interface BotContext {
  /** The library as it is now; asked afresh for every interaction. */
  edition(): Edition;
  readonly log: Logger;
  readonly ids: CustomIds;
  observe?(observed: Observed): void;
}
