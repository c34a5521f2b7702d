import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Choice } from '../../answers/complete.ts';
import { chooseLanguage } from '../../answers/language.ts';
import type { Typing } from '../commands/command.ts';
import { type BotContext, type Observed, settingsIn } from '../context.ts';
import type { ButtonState } from '../customId.ts';
import { say } from '../phrases.ts';
import { localeLanguage, tell } from '../tell.ts';
import { SERVER_COMMANDS } from './index.ts';
import type { ControlInteraction, ServerCommand, ServerSurroundings } from './serverCommand.ts';

/** Runs a server command; says so where there is nothing to remember a server in. */
export async function runServerCommand(
  command: ServerCommand,
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<Observed['outcome']> {
  const around = await surroundings(interaction, context);
  if (!around) {
    await tell(interaction, say(localeLanguage(interaction), 'noStore'));
    return 'refused';
  }
  await command.run(interaction, around);
  return 'answered';
}

/** What a server command offers while an option is typed. */
export async function completeServerCommand(
  interaction: AutocompleteInteraction,
  typing: Typing,
  context: BotContext,
): Promise<Choice[]> {
  const around = await surroundings(interaction, context);
  return (around && (await SERVER_COMMANDS.get(interaction.commandName)?.complete?.(typing, around))) ?? [];
}

/** Works a control of a server command; false when the state names none, or there is no server to work it in. */
export async function workControl(
  interaction: ControlInteraction,
  state: ButtonState,
  context: BotContext,
): Promise<boolean> {
  const control = state.action === 'control' ? SERVER_COMMANDS.get(state.command)?.control : undefined;
  const around = control && (await surroundings(interaction, context));
  if (!control || !around) return false;
  await control(interaction, state, around);
  return true;
}

/** What a command of a server works with; undefined outside servers and without a store. */
async function surroundings(
  interaction: Interaction,
  context: BotContext,
): Promise<ServerSurroundings | undefined> {
  const { memory, ids } = context;
  const { guildId: guild } = interaction;
  if (!memory || guild === null) return undefined;
  const settings = await settingsIn(context, guild);
  const edition = context.edition();
  const readers = chooseLanguage({
    locales: [interaction.locale, interaction.guildLocale ?? undefined],
    article: edition.library.articles[0]?.language,
  });
  return { ...memory, ids, edition, readers, language: settings.language ?? readers, guild };
}
