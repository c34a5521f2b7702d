import { type Client, DiscordAPIError, type SendableChannels } from 'discord.js';
import { ChannelClosed, type DigestPost, type Poster } from '../../digests/post.ts';
import type { Language } from '../../language/detect.ts';
import type { Store } from '../../store/store.ts';
import { digestMessage } from './digestMessage.ts';
import { say } from './phrases.ts';

/** Unknown channel, missing access, missing permissions (docs: JSON Error Codes). */
const CLOSED = new Set<number | string>([10003, 50001, 50013]);
const UNKNOWN_MESSAGE = 10008;
const LOOKED_THROUGH = 50;

/** Posts digests by the discord.js client. */
export class DigestPoster implements Poster {
  readonly #client: Client;
  readonly #store: Store;

  constructor(client: Client, store: Store) {
    this.#client = client;
    this.#store = store;
  }

  post(channel: string, post: DigestPost, nonce: string): Promise<string> {
    return this.#in(channel, async (open) => {
      const sent = await open.send({
        ...digestMessage(post, await this.#language(open), nonce),
        nonce,
        enforceNonce: true,
      });
      return sent.id;
    });
  }

  edit(channel: string, message: string, post: DigestPost): Promise<boolean> {
    return this.#in(channel, async (open) => {
      try {
        const before = await open.messages.fetch(message);
        const mark = before.embeds[0]?.footer?.text.split(' · ').at(-1);
        await before.edit(digestMessage(post, await this.#language(open), mark));
        return true;
      } catch (error) {
        if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE) return false;
        throw error;
      }
    });
  }

  findPosted(channel: string, nonce: string): Promise<string | undefined> {
    return this.#in(channel, async (open) => {
      const recent = await open.messages.fetch({ limit: LOOKED_THROUGH, cache: false });
      const own = recent.find(
        ({ author, embeds }) =>
          author.id === this.#client.user?.id && embeds[0]?.footer?.text.endsWith(nonce) === true,
      );
      return own?.id;
    });
  }

  async tellEnded(guild: string, channel: string): Promise<void> {
    const server = await this.#client.guilds.fetch(guild);
    const owner = await server.fetchOwner();
    const { language } = await this.#store.settings.of(guild);
    await owner.send({
      content: say(language ?? 'ar', 'ended', { channel }),
      allowedMentions: { parse: [] },
    });
  }

  async #language(channel: SendableChannels): Promise<Language> {
    const set =
      'guildId' in channel && channel.guildId !== null
        ? (await this.#store.settings.of(channel.guildId)).language
        : null;
    return set ?? 'ar';
  }

  /** Works in a channel; one that is gone or closed to us becomes ChannelClosed. */
  async #in<T>(id: string, work: (channel: SendableChannels) => Promise<T>): Promise<T> {
    try {
      const channel = await this.#client.channels.fetch(id);
      if (!channel?.isSendable()) throw new ChannelClosed(id);
      return await work(channel);
    } catch (error) {
      if (error instanceof DiscordAPIError && CLOSED.has(error.code)) throw new ChannelClosed(id);
      throw error;
    }
  }
}
