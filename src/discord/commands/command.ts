import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Choice } from '../../answers/complete.ts';
import type { Edition } from '../../answers/edition.ts';
import type { Request } from '../../answers/request.ts';

/** The option a reader is typing into, and the others so far. */
export interface Typing {
  readonly option: string;
  readonly typed: string;
  readonly article?: string;
}

/** A slash command: its shape as Discord takes it, and the request its options make. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** The words that tell the reader's language, when there are any. */
  text(options: ChatInputCommandInteraction['options']): string | undefined;
  request(options: ChatInputCommandInteraction['options']): Request;
  /** What is offered while an option other than the article is typed. */
  complete?(edition: Edition, typing: Typing): Choice[];
}

/** Only the fields that were given. */
export function given<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Everywhere a reader may be: servers, the bot's direct messages, other private channels (docs: Interaction Contexts). */
export const EVERYWHERE = {
  integration_types: [0, 1],
  contexts: [0, 1, 2],
} satisfies Partial<RESTPostAPIChatInputApplicationCommandsJSONBody>;
