import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { localised, named } from '../commands/options.ts';
import { LIMITS } from '../limits.ts';
import { inert, isolated, shortened } from '../text.ts';
import { say } from './phrases.ts';
import { IN_SERVERS, type ServerCommand } from './serverCommand.ts';

export const gaps: ServerCommand = {
  data: {
    ...named('gaps', 'بلا-جواب'),
    ...localised('What readers asked and the articles do not say', 'ما سأل عنه القراء ولا تذكره المقالات'),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    ...IN_SERVERS,
  },
  async run(interaction, { store, language, guild }) {
    const on = (await store.settings.of(guild)).gaps;
    const kept = on ? await store.gaps.list(guild) : [];
    const lines = kept.map(
      ({ question, times }) =>
        `- ${isolated(inert(question))} (${say(language, 'gapTimes', { count: times })})`,
    );
    const body = !on
      ? say(language, 'gapsAreOff')
      : lines.length > 0
        ? lines.join('\n')
        : say(language, 'gapsEmpty');
    await interaction.reply({
      embeds: [
        { title: say(language, 'gapsHeading'), description: shortened(body, LIMITS.embedDescription) },
      ],
      flags: MessageFlags.Ephemeral,
    });
  },
};
