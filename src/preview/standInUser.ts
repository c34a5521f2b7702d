import { type APIApplicationCommand, type APIMessage, ApplicationCommandType } from 'discord.js';
import { Exchange } from './exchange.ts';
import { list } from './limits.ts';
import type { StandInEvent } from './standInEvent.ts';
import { ALL_PERMISSIONS, type Channel, type Person, type World } from './world.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const REPLY_WITHIN = 8000;

/** What a person acts on. */
interface Stage {
  readonly world: World;
  onEvent(listener: (event: StandInEvent) => void): () => void;
  type(
    user: { readonly person: Person },
    channel: Channel,
    content: string,
    replyTo?: APIMessage,
  ): APIMessage;
  interact(exchange: Exchange, payload: Record<string, unknown>): Exchange;
}

/** A person acting in the stand-in: what a user does in Discord, and what comes back. */
export class StandInUser {
  readonly person: Person;
  readonly #standIn: Stage;

  constructor(standIn: Stage, person: Person) {
    this.#standIn = standIn;
    this.person = person;
  }

  get id(): string {
    return this.person.user.id;
  }

  /** The direct message channel with the bot. */
  directMessage(): Channel {
    return this.#standIn.world.directMessage(this.person);
  }

  /** Types a message and waits for the bot's answer in the same channel; undefined when none comes in time. */
  async types(
    channel: Channel,
    content: string,
    options: { replyTo?: APIMessage; within?: number } = {},
  ): Promise<APIMessage | undefined> {
    const answer = this.#nextFromBot(channel, options.within ?? REPLY_WITHIN);
    this.#standIn.type(this, channel, content, options.replyTo);
    return answer;
  }

  /** Runs a slash command, or a subcommand of it; resolves once the bot has answered. Rejects when it does not in time. */
  async runs(
    channel: Channel,
    command: string,
    options: OptionValues = {},
    subcommand?: string,
  ): Promise<Exchange> {
    const given = this.#options(command, options, subcommand);
    const sent = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
    return this.#command(channel, 2, command, sent).answered();
  }

  /** Types into an option: the choices offered. */
  async autocompletes(
    channel: Channel,
    command: string,
    option: string,
    typed: string,
    others: OptionValues = {},
    subcommand?: string,
  ): Promise<{ name: string; value: string | number }[]> {
    const given = [
      ...this.#options(command, others, subcommand),
      { name: option, type: 3, value: typed, focused: true },
    ];
    const options = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
    const exchange = await this.#command(channel, 4, command, options).answered();
    return exchange.choices ?? [];
  }

  /** Runs a message context-menu command on a message. */
  runsOnMessage(channel: Channel, command: string, message: APIMessage): Promise<Exchange> {
    const found = this.#registered(command, ApplicationCommandType.Message);
    const data = {
      id: found.id,
      name: found.name,
      type: found.type,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    };
    return this.#send(channel, 2, data).answered();
  }

  /** Presses a button by its label or custom id. Throws when the message has none such. */
  presses(channel: Channel, message: APIMessage, labelOrId: string): Promise<Exchange> {
    const found = buttonsOf(message).find(
      (button) => button.label === labelOrId || button.custom_id === labelOrId,
    );
    if (!found?.custom_id)
      throw new Error(
        `no button "${labelOrId}" among ${buttonsOf(message)
          .map(({ label }) => label)
          .join(', ')}`,
      );
    return this.component(channel, message, { component_type: 2, custom_id: found.custom_id });
  }

  /** Chooses values of a select menu. */
  selects(
    channel: Channel,
    message: APIMessage,
    customId: string,
    values: readonly string[],
  ): Promise<Exchange> {
    return this.component(channel, message, { component_type: 3, custom_id: customId, values });
  }

  /** Sends any component interaction, forged ones included. */
  component(channel: Channel, message: APIMessage, data: Record<string, unknown>): Promise<Exchange> {
    return this.#send(channel, 3, data, message).answered();
  }

  /** Submits a modal with values by custom id; `message` is the one whose control opened it. */
  submits(channel: Channel, customId: string, values: OptionValues, message?: APIMessage): Promise<Exchange> {
    const components = Object.entries(values).map(([id, value]) => ({
      type: 1,
      components: [{ type: 4, custom_id: id, value: String(value) }],
    }));
    return this.#send(channel, 5, { custom_id: customId, components }, message).answered();
  }

  #nextFromBot(channel: Channel, within: number): Promise<APIMessage | undefined> {
    return new Promise((resolve) => {
      const stop = this.#standIn.onEvent((event) => {
        if (event.kind !== 'message' || event.change !== 'created' || event.channelId !== channel.id) return;
        if (event.message.author.id !== this.#standIn.world.bot.id) return;
        clearTimeout(timer);
        stop();
        resolve(event.message);
      });
      const timer = setTimeout(() => {
        stop();
        resolve(undefined);
      }, within);
    });
  }

  #registered(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const all = [...this.#standIn.world.commands.values()].flat();
    const found = all.find((command) => command.name === name && (command.type ?? 1) === type);
    if (!found)
      throw new Error(`no command ${name}; there are: ${all.map((command) => command.name).join(', ')}`);
    return found;
  }

  #options(
    command: string,
    values: OptionValues,
    subcommand?: string,
  ): { name: string; type: number; value: unknown }[] {
    const own = list(this.#registered(command, ApplicationCommandType.ChatInput).options);
    const known = subcommand === undefined ? own : list(own.find(({ name }) => name === subcommand)?.options);
    return Object.entries(values).map(([name, value]) => {
      const type = Number(known.find((option) => option.name === name)?.type ?? 3);
      return { name, type, value };
    });
  }

  /** Discord offers a command only to those who have its default permissions (docs: Application Command Permissions). */
  #refuseWithout(
    { name, default_member_permissions: needed }: APIApplicationCommand,
    channel: Channel,
  ): void {
    if (channel.guildId === undefined || needed === null || needed === undefined) return;
    const own = BigInt(this.#standIn.world.permissionsOf(this.person));
    if ((own & BigInt(needed)) !== BigInt(needed))
      throw new Error(`You do not have permission to use /${name} here`);
  }

  #command(channel: Channel, type: 2 | 4, name: string, options: readonly unknown[]): Exchange {
    const found = this.#registered(name, ApplicationCommandType.ChatInput);
    this.#refuseWithout(found, channel);
    const named = options
      .filter((option) => (option as { type: number }).type === 6)
      .map((option) => String((option as { value: unknown }).value));
    const users = Object.fromEntries(
      named.flatMap((id) => {
        const person = this.#standIn.world.people.get(id);
        return person ? [[id, person.user]] : [];
      }),
    );
    return this.#send(channel, type, {
      id: found.id,
      name,
      type: 1,
      options,
      ...(named.length > 0 && { resolved: { users } }),
    });
  }

  #send(channel: Channel, type: number, data: Record<string, unknown>, message?: APIMessage): Exchange {
    const { world } = this.#standIn;
    const exchange = new Exchange({
      channelId: channel.id,
      userId: this.id,
      ...(message && { onMessage: message.id }),
    });
    const inGuild = channel.guildId !== undefined;
    return this.#standIn.interact(exchange, {
      application_id: world.bot.id,
      type,
      data,
      version: 1,
      channel_id: channel.id,
      channel: {
        ...world.channelJson(channel),
        permissions: inGuild ? world.permissionsOf(this.person) : ALL_PERMISSIONS,
      },
      locale: this.person.locale,
      app_permissions: inGuild ? world.botPermissions : ALL_PERMISSIONS,
      entitlements: [],
      context: inGuild ? 0 : 1,
      authorizing_integration_owners: inGuild ? { 0: channel.guildId } : { 0: '0' },
      attachment_size_limit: 10_485_760,
      ...(inGuild
        ? {
            guild_id: channel.guildId,
            guild: { id: channel.guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: world.memberJson(this.person),
          }
        : { user: this.person.user }),
      ...(message && { message }),
    });
  }
}

/** The buttons of a message, row by row. */
export function buttonsOf(message: APIMessage): { label?: string; custom_id?: string; disabled?: boolean }[] {
  return list(message.components)
    .flatMap((row) => list(row.components))
    .filter(({ type }) => type === 2);
}
