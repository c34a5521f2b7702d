import type { APIMessage, APIUser } from 'discord.js';
import { list } from './limits.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, Person, StoredFile, World } from './world.ts';

/** The flag of a message that one person alone sees (docs: Message Flags). */
export const EPHEMERAL = 64;

export interface Posted {
  readonly body: Record<string, unknown>;
  readonly files: readonly StoredFile[];
}

/** Makes a message of the bot from what it sent, and keeps it in the channel unless it is ephemeral. */
export function makeMessage(
  world: World,
  channel: Channel,
  { body, files }: Posted,
  base: string,
): APIMessage {
  const reference = body.message_reference as { message_id?: string } | undefined;
  const replied = reference?.message_id ? channel.messages.get(reference.message_id) : undefined;
  const message = {
    id: snowflake(),
    type: replied ? 19 : 0,
    channel_id: channel.id,
    author: world.bot,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: mentioned(world, body),
    mention_roles: [],
    attachments: attach(world, files, base),
    content: '',
    embeds: [],
    components: [],
    flags: 0,
    ...pick(body, ['content', 'embeds', 'components', 'flags', 'nonce']),
    ...(reference && { message_reference: { ...reference, channel_id: channel.id } }),
    ...(replied && { referenced_message: replied }),
  } as unknown as APIMessage;
  if ((Number(body.flags ?? 0) & EPHEMERAL) === 0) channel.messages.set(message.id, message);
  return message;
}

/** A message typed by a person. */
export function typedMessage(
  world: World,
  channel: Channel,
  author: Person,
  content: string,
  replyTo: APIMessage | undefined,
): APIMessage {
  const mentions = usersNamed(world, content);
  const message = {
    id: snowflake(),
    type: replyTo ? 19 : 0,
    channel_id: channel.id,
    author: author.user,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: /@(?:everyone|here)/.test(content),
    mentions: replyTo ? [...mentions, replyTo.author] : mentions,
    mention_roles: [...content.matchAll(/<@&(\d{17,20})>/g)].map((match) => match[1]),
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    ...(replyTo && {
      message_reference: { message_id: replyTo.id, channel_id: channel.id, type: 0 },
      referenced_message: replyTo,
    }),
  } as unknown as APIMessage;
  channel.messages.set(message.id, message);
  return message;
}

/** Changes a message as an edit does: only what the body names. */
export function editMessage(world: World, message: APIMessage, { body, files }: Posted, base: string): void {
  Object.assign(message, pick(body, ['content', 'embeds', 'components']), {
    edited_timestamp: new Date().toISOString(),
  });
  if (files.length > 0) Object.assign(message, { attachments: attach(world, files, base) });
}

/** Mentions that ping: those written in the content and let through by allowed_mentions. */
function mentioned(world: World, body: Record<string, unknown>) {
  const allowed = body.allowed_mentions as { parse?: string[]; users?: string[] } | undefined;
  return usersNamed(world, String(body.content ?? '')).filter(
    ({ id }) => !allowed || allowed.parse?.includes('users') || allowed.users?.includes(id),
  );
}

/** Who is written as a mention in a text, each once. */
function usersNamed(world: World, content: string): APIUser[] {
  const ids = new Set([...content.matchAll(/<@!?(\d{17,20})>/g)].map((match) => String(match[1])));
  return [...ids].flatMap((id) => (id === world.bot.id ? world.bot : (world.people.get(id)?.user ?? [])));
}

function attach(world: World, files: readonly StoredFile[], base: string) {
  return files.map((file) => {
    const id = snowflake();
    world.files.set(id, file);
    const url = `${base}/attachments/${id}/${encodeURIComponent(file.name)}`;
    return { id, filename: file.name, size: file.bytes.length, url, proxy_url: url, content_type: file.type };
  });
}

function pick(body: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names
      .filter((name) => body[name] !== undefined && body[name] !== null)
      .map((name) => [name, name === 'embeds' || name === 'components' ? list(body[name]) : body[name]]),
  );
}
