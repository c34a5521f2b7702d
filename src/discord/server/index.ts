import { digest } from './digest.ts';
import { gaps } from './gaps.ts';
import type { ServerCommand } from './serverCommand.ts';
import { settings } from './settings.ts';

/** The commands of servers, by name; registered only where there is a store. */
export const SERVER_COMMANDS: ReadonlyMap<string, ServerCommand> = new Map(
  [settings, gaps, digest].map((command) => [command.data.name, command]),
);
