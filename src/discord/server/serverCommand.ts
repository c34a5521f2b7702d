import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Edition } from '../../answers/edition.ts';
import type { Digests } from '../../digests/digests.ts';
import type { Language } from '../../language/detect.ts';
import type { Store } from '../../store/store.ts';

/** What a command for a server's staff works with. */
export interface ServerSurroundings {
  readonly edition: Edition;
  readonly store: Store;
  readonly digests: Digests;
  readonly language: Language;
  /** The server the command was run in. */
  readonly guild: string;
}

/** A command of a server rather than of an article: it answers for itself, always to the asker alone. */
export interface ServerCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, around: ServerSurroundings): Promise<void>;
}

/** Only in servers, and only where the app is installed there. */
export const IN_SERVERS = {
  integration_types: [0],
  contexts: [0],
} satisfies Partial<RESTPostAPIChatInputApplicationCommandsJSONBody>;
