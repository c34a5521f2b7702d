import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { RECAP_COMMAND } from '../recap/recap.ts';
import { SERVER_COMMANDS } from '../server/index.ts';
import { ask } from './ask.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { named } from './options.ts';
import { help, read, speakers } from './reading.ts';
import { schedule } from './schedule.ts';
import { summary } from './summary.ts';
import { whoSaid } from './whoSaid.ts';

/** Every slash command, by name: what is registered, dispatched, documented and tested. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  [ask, schedule, whoSaid, speakers, summary, read, help].map((command) => [command.data.name, command]),
);

/** The context-menu command on any message. */
export const CHECK_COMMAND = {
  type: ApplicationCommandType.Message,
  ...named('Check against the article', 'قارن بالمقال'),
  ...EVERYWHERE,
} satisfies RESTPostAPIApplicationCommandsJSONBody;

/** The bodies Discord is told; the commands of servers need a database. */
export function commandBodies(withServers: boolean): RESTPostAPIApplicationCommandsJSONBody[] {
  const servers = withServers ? [...SERVER_COMMANDS.values()] : [];
  return [...[...COMMANDS.values(), ...servers].map(({ data }) => data), RECAP_COMMAND, CHECK_COMMAND];
}
