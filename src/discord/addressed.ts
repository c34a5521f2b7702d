import { type Message, MessageType } from 'discord.js';

/** What of a message decides whether it is meant for the bot. */
export interface Incoming {
  readonly content: string;
  readonly direct: boolean;
  readonly fromBot: boolean;
  readonly fromWebhook: boolean;
  readonly system: boolean;
  /** Whether it is a reply to one of the bot's messages that Discord tells the bot of. */
  readonly repliesToBot: boolean;
}

/** What discord.js tells of a message that decides whether it is meant for the bot. */
export function incoming(message: Message): Incoming {
  return {
    content: message.content,
    direct: message.guildId === null,
    fromBot: message.author.bot,
    fromWebhook: message.webhookId !== null,
    system: message.system,
    repliesToBot:
      message.type === MessageType.Reply && message.mentions.repliedUser?.id === message.client.user.id,
  };
}

/**
 * The question a message puts to the bot, or undefined when it is not meant for it: a direct message, a mention of
 * the bot itself (never @everyone, @here or a role), or a reply to one of its answers.
 */
export function questionTo(
  botId: string,
  { content, direct, fromBot, fromWebhook, system, repliesToBot }: Incoming,
): string | undefined {
  if (fromBot || fromWebhook || system) return undefined;
  const mention = new RegExp(`<@!?${botId}>`, 'gu');
  const mentioned = content.search(mention) >= 0;
  if (!direct && !mentioned && !repliesToBot) return undefined;
  // Without the Message Content intent a reply that does not ping arrives empty: nothing was asked that we may read.
  if (!mentioned && content.trim() === '') return undefined;
  return content.replace(mention, ' ').replace(/\s+/gu, ' ').trim();
}
