import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  type TextBasedChannel,
} from 'discord.js';
import type { ChannelMessage } from '../../recap/message.ts';
import { incoming, questionTo } from '../addressed.ts';

/** Messages of one request at most (docs: Get Channel Messages). */
const PAGE = 100;
const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];
/** The bot may not see the channel (docs: JSON Error Codes). */
const MISSING_ACCESS = new Set<number | string>([50001, 50013]);

/**
 * The channel an interaction was run in, where both the asking member and the bot may read its history; else which of
 * them may not.
 */
export async function readable(
  interaction: ChatInputCommandInteraction,
): Promise<{ channel: TextBasedChannel } | { missing: 'youMayNot' | 'iMayNot' }> {
  if (interaction.inGuild()) {
    if (!interaction.memberPermissions.has(NEEDED)) return { missing: 'youMayNot' };
    if (!interaction.appPermissions.has(NEEDED)) return { missing: 'iMayNot' };
  }
  try {
    const channel =
      interaction.channel?.partial === false
        ? interaction.channel
        : await interaction.client.channels.fetch(interaction.channelId);
    return channel?.isTextBased() ? { channel } : { missing: 'iMayNot' };
  } catch (error) {
    if (error instanceof DiscordAPIError && MISSING_ACCESS.has(error.code)) return { missing: 'iMayNot' };
    throw error;
  }
}

export interface History {
  /** Oldest first; bots' messages among them. */
  readonly messages: readonly Message[];
  /** That nothing older was left out by `count`. */
  readonly all: boolean;
}

/** The latest messages of a channel: at most `count`, none from before `since` (milliseconds since the epoch). */
export async function history(
  channel: TextBasedChannel,
  { count, since = 0 }: { readonly count: number; readonly since?: number | undefined },
): Promise<History> {
  const messages: Message[] = [];
  let all = false;
  while (!all && messages.length < count) {
    const before = messages.at(-1)?.id;
    const page = await channel.messages.fetch({
      limit: Math.min(PAGE, count - messages.length),
      cache: false,
      ...(before !== undefined && { before }),
    });
    const kept = [...page.values()].filter(({ createdTimestamp }) => createdTimestamp >= since);
    messages.push(...kept);
    all = page.size === 0 || kept.length < page.size;
  }
  return { messages: messages.reverse(), all };
}

/**
 * Without the Message Content intent Discord empties what people wrote, but for messages to the bot. No message that
 * a person can send is empty otherwise.
 */
export function contentWithheld(message: Message): boolean {
  return (
    isPersons(message) &&
    message.content === '' &&
    message.attachments.size === 0 &&
    message.embeds.length === 0 &&
    message.components.length === 0 &&
    message.stickers.size === 0 &&
    message.messageSnapshots.size === 0 &&
    message.poll === null
  );
}

/** What a recap reads of a message: nothing of a bot's, and nothing of Discord's own announcements. */
export function messageOf(message: Message, at: number, all: readonly Message[]): ChannelMessage[] {
  if (!isPersons(message)) return [];
  const replyTo = message.reference?.messageId;
  const toBot = questionTo(message.client.user.id, incoming(message));
  return [
    {
      id: message.id,
      authorId: message.author.id,
      author: message.member?.displayName ?? message.author.displayName,
      text: message.cleanContent,
      timestamp: message.createdTimestamp,
      goesOn: all[at - 1]?.author.id === message.author.id,
      url: message.url,
      addresses: [...message.mentions.users.keys()],
      ...(replyTo !== undefined && { replyTo }),
      ...(toBot !== undefined && { toBot }),
    },
  ];
}

function isPersons({ author, system, webhookId }: Message): boolean {
  return !author.bot && !system && webhookId === null;
}
