import { type APIApplicationCommand, type APIMessage, ApplicationCommandOptionType } from 'discord.js';
import { Recent } from '../recent.ts';
import { EPHEMERAL } from './messages.ts';
import type { LibraryShown, PageEvent, PagePerson, PageState } from './pageProtocol.ts';
import type { StandIn } from './standIn.ts';
import type { StandInEvent } from './standInEvent.ts';
import type { StandInUser } from './standInUser.ts';
import type { Channel } from './world.ts';

/** Messages kept that only one person sees; the oldest go first. */
const EPHEMERAL_KEPT = 500;

/** A person, channel or message the page may not have or that is gone. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
  readonly statusCode = 404;
}

/** The stand-in as the page knows it: the people one can be, what only one of them sees, and who listens. */
export class PageWorld {
  readonly discord: StandIn;
  readonly users: ReadonlyMap<string, StandInUser>;
  readonly listeners = new Set<(event: PageEvent) => void>();
  readonly #ephemeral = new Recent<APIMessage>(EPHEMERAL_KEPT);
  readonly #stop: () => void;

  constructor(discord: StandIn, users: readonly StandInUser[]) {
    this.discord = discord;
    this.users = new Map(users.map((user) => [user.id, user]));
    for (const user of users) user.directMessage();
    this.#stop = discord.onEvent((event) => this.#heard(event));
  }

  stop(): void {
    this.#stop();
    this.listeners.clear();
  }

  tell(event: PageEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The user of an id. Throws NotThere when it is not one of the page's. */
  user(id: string): StandInUser {
    const user = this.users.get(id);
    if (!user) throw new NotThere('no such person');
    return user;
  }

  /** A channel this user may be in. Throws NotThere for any other. */
  channel(id: string, user: StandInUser): Channel {
    const channel = this.discord.world.channels.get(id);
    if (!channel || (channel.recipient && channel.recipient !== user.person))
      throw new NotThere('no such channel');
    return channel;
  }

  /** A message of a channel, one that only one person sees included. Throws NotThere when it is gone. */
  message(id: string, channel: Channel): APIMessage {
    const ephemeral = this.#ephemeral.get(id);
    const message =
      channel.messages.get(id) ?? (ephemeral?.channel_id === channel.id ? ephemeral : undefined);
    if (!message) throw new NotThere('no such message');
    return message;
  }

  #heard(event: StandInEvent): void {
    if (event.kind === 'message') {
      this.tell(event);
      return;
    }
    const { exchange } = event;
    for (const message of [exchange.message, ...exchange.followUps]) {
      if (!message || (Number(message.flags ?? 0) & EPHEMERAL) === 0) continue;
      this.#ephemeral.set(message.id, message);
      const { channelId, userId: onlyFor } = exchange;
      this.tell({ kind: 'message', change: 'edited', channelId, message, onlyFor });
    }
  }
}

/** People, channels and commands as they are now. */
export function readState({ discord, users }: PageWorld): Omit<PageState, keyof LibraryShown> {
  const { world } = discord;
  const people: PagePerson[] = [
    ...[...users.values()].map(({ person }) => ({
      id: person.user.id,
      name: person.user.username,
      admin: person.admin,
      bot: false,
    })),
    { id: world.bot.id, name: world.bot.username, admin: false, bot: true },
  ];
  return {
    guild: world.guilds.get(world.guildId)?.name ?? '',
    people,
    channels: [...world.channels.values()].map((channel) => ({
      id: channel.id,
      name: channel.name,
      personId: channel.recipient?.user.id ?? null,
      messages: discord.messages(channel),
    })),
    commands: [...world.commands.values()].flat().flatMap(runnable),
  };
}

/** A command as it is run: one with subcommands is offered as each of them ("digest start"), as Discord's picker does. */
function runnable(command: APIApplicationCommand): APIApplicationCommand[] {
  const subcommands = (command.options ?? []).filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  if (subcommands.length === 0) return [command];
  return subcommands.map(
    (own) =>
      ({
        ...command,
        ...own,
        type: command.type,
        name: `${command.name} ${own.name}`,
        name_localizations: null,
      }) as APIApplicationCommand,
  );
}
