import {
  type APIApplicationCommand,
  type APIChannel,
  type APIMessage,
  type APIUser,
  ChannelType,
  PermissionFlagsBits,
} from 'discord.js';
import { Recent } from '../recent.ts';
import { Nonces } from './nonces.ts';
import { snowflake } from './snowflake.ts';

/** A person of the stand-in; `admin` may manage the server. */
export interface Person {
  readonly user: APIUser;
  readonly admin: boolean;
  readonly locale: string;
  /** Permissions taken from this person everywhere, as a channel's overwrites do. */
  denied: bigint;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Absent for a direct message. */
  readonly guildId?: string;
  /** Whom a direct message is with. */
  readonly recipient?: Person;
  readonly messages: Recent<APIMessage>;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
}

/** A file sent with a message, kept in memory. */
export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Kept of a channel and of all channels' files; the oldest go first. */
const KEPT_MESSAGES = 1000;
const KEPT_BYTES = 64 * 1024 * 1024;

const READER =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;
export const ALL_PERMISSIONS = ((1n << 51n) - 1n).toString();

/** Everything the stand-in knows: one bot, its servers with their channels, people, messages and commands. */
export class World {
  readonly token: string;
  readonly bot: APIUser;
  readonly guilds = new Map<string, Guild>();
  /** The first server. */
  readonly guildId: string;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly files = new Recent<StoredFile>(KEPT_BYTES, ({ bytes }) => bytes.length);
  /** Commands by scope: '' for global, else a guild id. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  readonly scheduledEvents: Record<string, unknown>[] = [];
  readonly nonces = new Nonces();
  readonly #directMessages = new Map<string, Channel>();
  /** Permissions the bot has in the server. */
  botPermissions = ALL_PERMISSIONS;
  /** The channel where a community's staff hear from Discord, when there is one. */
  updatesChannelId: string | null = null;

  constructor(token: string) {
    this.token = token;
    this.bot = person('Isnad', true);
    this.guildId = this.addGuild('Newsroom').id;
  }

  /** A new server with its channels. The bot hears of it when it next joins the gateway. */
  addGuild(name: string): Guild {
    const guild = { id: snowflake(), name };
    this.guilds.set(guild.id, guild);
    for (const channel of ['general', 'news']) this.addChannel({ name: channel, guildId: guild.id });
    return guild;
  }

  addPerson(name: string, options: { admin?: boolean; locale?: string } = {}): Person {
    const added = {
      user: person(name, false),
      admin: options.admin ?? false,
      locale: options.locale ?? 'ar',
      denied: 0n,
    };
    this.people.set(added.user.id, added);
    return added;
  }

  addChannel(fields: Pick<Channel, 'name'> & Partial<Pick<Channel, 'guildId' | 'recipient'>>): Channel {
    const channel: Channel = { id: snowflake(), messages: new Recent(KEPT_MESSAGES), ...fields };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct message channel with a person, made when new. */
  directMessage(recipient: Person): Channel {
    const known =
      this.#directMessages.get(recipient.user.id) ??
      this.addChannel({ name: recipient.user.username, recipient });
    this.#directMessages.set(recipient.user.id, known);
    return known;
  }

  permissionsOf({ admin, denied }: Person): string {
    return admin ? ALL_PERMISSIONS : (READER & ~denied).toString();
  }

  /** A channel as Discord's API gives it. */
  channelJson(channel: Channel): APIChannel {
    const common = { id: channel.id, last_message_id: channel.messages.last ?? null };
    if (channel.recipient) {
      return {
        ...common,
        type: ChannelType.DM,
        name: null,
        recipients: [channel.recipient.user],
      } as APIChannel;
    }
    return {
      ...common,
      type: ChannelType.GuildText,
      guild_id: channel.guildId,
      name: channel.name,
      position: 0,
      permission_overwrites: [],
      parent_id: null,
      nsfw: false,
      rate_limit_per_user: 0,
      topic: null,
    } as unknown as APIChannel;
  }

  memberJson(one: Person) {
    return {
      user: one.user,
      roles: [],
      permissions: this.permissionsOf(one),
      joined_at: '2024-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    };
  }

  /** A server as the gateway gives it. Without the Guild Members intent its members are the bot alone. */
  guildJson({ id, name }: Guild) {
    const roles = [
      {
        id,
        name: '@everyone',
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        position: 0,
        permissions: this.botPermissions,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ];
    return {
      id,
      name,
      icon: null,
      owner_id: [...this.people.values()].find(({ admin }) => admin)?.user.id ?? this.bot.id,
      roles,
      emojis: [],
      stickers: [],
      features: [],
      preferred_locale: 'en-US',
      member_count: this.people.size + 1,
      members: [
        {
          user: this.bot,
          roles: [],
          joined_at: '2024-01-01T00:00:00.000Z',
          deaf: false,
          mute: false,
          flags: 0,
        },
      ],
      channels: [...this.channels.values()]
        .filter(({ guildId }) => guildId === id)
        .map((channel) => this.channelJson(channel)),
      threads: [],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      system_channel_flags: 0,
      public_updates_channel_id: this.updatesChannelId,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      premium_tier: 0,
      nsfw_level: 0,
      afk_timeout: 300,
      premium_progress_bar_enabled: false,
      large: false,
      unavailable: false,
    };
  }
}

function person(username: string, bot: boolean): APIUser {
  return {
    id: snowflake(),
    username,
    discriminator: '0',
    global_name: username,
    avatar: null,
    bot,
  } as APIUser;
}
