import {
  type APIEmbed,
  ApplicationCommandOptionType,
  type GuildTextBasedChannel,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Language } from '../../language/detect.ts';
import type { ChannelMessage } from '../../recap/message.ts';
import { MOST_MESSAGES, type Recap, recap as recapOf } from '../../recap/recap.ts';
import { localised, named } from '../commands/options.ts';
import { LIMITS } from '../limits.ts';
import { inert, isolated, shortened } from '../text.ts';
import { say } from './phrases.ts';
import { IN_SERVERS, type ServerCommand } from './serverCommand.ts';

const PAGE = 100;
const UNLESS_TOLD = 200;
const LINE_SHOWN = 220;

export const recap: ServerCommand = {
  data: {
    ...named('recap', 'حصاد'),
    ...localised('What this channel said, for someone who was away', 'ما قيل في هذه القناة لمن كان غائباً'),
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        ...named('messages', 'الرسائل'),
        ...localised('How many messages back (200 unless told)', 'عدد الرسائل إلى الوراء (200 ما لم يُحدد)'),
        min_value: 10,
        max_value: MOST_MESSAGES,
      },
    ],
    ...IN_SERVERS,
  },
  async run(interaction, { edition, language }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
    const { channel } = interaction;
    if (
      !channel?.isTextBased() ||
      channel.isDMBased() ||
      !interaction.appPermissions.has(needed) ||
      interaction.memberPermissions?.has(needed) !== true
    ) {
      await interaction.editReply(say(language, 'recapAccess'));
      return;
    }
    const messages = await latest(channel, interaction.options.getInteger('messages') ?? UNLESS_TOLD);
    const people = messages.filter(({ author, system }) => !author.bot && !system);
    // Without the Message Content intent Discord empties what people wrote, all of it.
    if (
      people.length > 0 &&
      people.every(({ content, attachments }) => content === '' && attachments.size === 0)
    ) {
      await interaction.editReply(say(language, 'recapIntent'));
      return;
    }
    await interaction.editReply({
      embeds: [render(recapOf(people.map(plain), edition), language)],
      allowedMentions: { parse: [] },
    });
  },
};

async function latest(channel: GuildTextBasedChannel, count: number): Promise<Message[]> {
  const messages: Message[] = [];
  while (messages.length < count) {
    const before = messages.at(-1)?.id;
    const page = await channel.messages.fetch({
      limit: Math.min(PAGE, count - messages.length),
      cache: false,
      ...(before !== undefined && { before }),
    });
    messages.push(...page.values());
    if (page.size < PAGE) break;
  }
  return messages;
}

function plain(message: Message): ChannelMessage {
  const replyTo = message.reference?.messageId;
  return {
    id: message.id,
    author: message.member?.displayName ?? message.author.displayName,
    text: message.content,
    timestamp: message.createdTimestamp,
    url: message.url,
    ...(replyTo !== undefined && { replyTo }),
  };
}

function render({ threads, unanswered, size }: Recap, language: Language): APIEmbed {
  const parts = [
    ...threads.map(({ lines, size: count, excerpts }) =>
      [
        `**${say(language, 'recapThread', { count })}**`,
        ...lines.map(line),
        ...(excerpts.length > 0
          ? [
              `${say(language, 'recapArticle')}: ${excerpts.map(({ paragraph }) => `¶${paragraph}`).join(' ')}`,
            ]
          : []),
      ].join('\n'),
    ),
    ...(unanswered.length > 0
      ? [[`**${say(language, 'recapOpen')}**`, ...unanswered.map(line)].join('\n')]
      : []),
  ];
  return {
    title: say(language, 'recapHeading'),
    description: fitted(size > 0 && parts.length > 0 ? parts : [say(language, 'recapEmpty')]),
  };
}

/** One message: its words, its author's name (never a ping), and a link to it. */
function line({ author, text, url }: ChannelMessage): string {
  return `- ${isolated(inert(author))}: ${isolated(inert(shortened(text, LINE_SHOWN)))} [↗](<${url}>)`;
}

/** As many whole parts as a description holds; a single part too long is cut. */
function fitted(parts: readonly string[]): string {
  let shown = '';
  for (const part of parts) {
    const longer = shown === '' ? part : `${shown}\n\n${part}`;
    if (longer.length > LIMITS.embedDescription) break;
    shown = longer;
  }
  return shown === '' ? shortened(parts[0] ?? '', LIMITS.embedDescription) : shown;
}
