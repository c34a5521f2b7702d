import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Choice } from '../../answers/complete.ts';
import type { Edition } from '../../answers/edition.ts';
import type { Digests } from '../../digests/digests.ts';
import type { Language } from '../../language/detect.ts';
import type { Store } from '../../store/store.ts';
import type { Typing } from '../commands/command.ts';
import type { ButtonState, CustomIds } from '../customId.ts';

/** What a command for a server's staff works with. */
export interface ServerSurroundings {
  readonly edition: Edition;
  readonly store: Store;
  readonly digests: Digests;
  readonly ids: CustomIds;
  /** The language to speak: the server's, else the member's own. */
  readonly language: Language;
  readonly readers: Language;
  /** The server the command was run in. */
  readonly guild: string;
}

/** A button pressed, a menu chosen from, or a modal sent, on a message of a server command. */
export type ControlInteraction = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** A command of a server rather than of an article: it answers for itself, always to the asker alone. */
export interface ServerCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  run(interaction: ChatInputCommandInteraction, around: ServerSurroundings): Promise<void>;
  /** What is offered while an option other than the article is typed. */
  complete?(typing: Typing, around: ServerSurroundings): Promise<Choice[]>;
  /** Does what one of the command's own controls asks. */
  control?(interaction: ControlInteraction, state: ButtonState, around: ServerSurroundings): Promise<void>;
}

/** Only in servers, and only where the app is installed there. */
export const IN_SERVERS = {
  integration_types: [0],
  contexts: [0],
} satisfies Partial<RESTPostAPIChatInputApplicationCommandsJSONBody>;

/** The state of a control of a server command: which control, and a page where it has pages. */
export function controlState(command: string, control: string, language: Language, at = 0): ButtonState {
  return { action: 'control', command, parameters: control, article: '', version: '', at, language };
}
