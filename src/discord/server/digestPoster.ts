import {
  type Client,
  DiscordAPIError,
  type Guild,
  PermissionFlagsBits,
  type SendableChannels,
  SnowflakeUtil,
} from 'discord.js';
import { type ArticleDigest, ChannelClosed, type DigestPost, type Poster } from '../../digests/post.ts';
import type { Language } from '../../language/detect.ts';
import type { Store } from '../../store/store.ts';
import { inert, isolated } from '../text.ts';
import { articleEmbed, digestMessage, marked, markOf } from './digestMessage.ts';
import { say } from './digestPhrases.ts';

/**
 * Unknown channel or server, missing access or permissions, not a text channel, a locked or archived thread
 * (docs: JSON Error Codes).
 */
const CLOSED = new Set<number | string>([10003, 10004, 50001, 50013, 50008, 50083, 160005]);
const UNKNOWN_CHANNEL = 10003;
const UNKNOWN_MESSAGE = 10008;
/** How far Discord's clock may be from ours, either way, in milliseconds. */
const CLOCKS_APART = 10 * 60_000;
const PAGE = 100;

/** Posts digests by the discord.js client. */
export class DigestPoster implements Poster {
  readonly #client: Client;
  readonly #store: Store;

  constructor(client: Client, store: Store) {
    this.#client = client;
    this.#store = store;
  }

  post(channel: string, post: DigestPost, nonce: string): Promise<string | null> {
    return this.#in(channel, async (open) => {
      const message = digestMessage(post, await this.#language(open, post), nonce);
      try {
        return (await open.send({ ...message, nonce, enforceNonce: true })).id;
      } catch (error) {
        // Discord's answer to a nonce whose message has been deleted (discord-api-docs pull request 6647).
        if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE) return null;
        throw error;
      }
    });
  }

  edit(channel: string, message: string, digest: ArticleDigest, position: number): Promise<void> {
    return this.#in(channel, async (open) => {
      try {
        const before = (await open.messages.fetch({ message, force: true })).embeds.map((embed) =>
          embed.toJSON(),
        );
        const mark = markOf(before[position]);
        const fresh = articleEmbed(digest, before.length);
        const embeds = before.map((embed, at) =>
          at === position ? (mark === undefined ? fresh : marked(fresh, mark)) : embed,
        );
        await open.messages.edit(message, { embeds, allowedMentions: { parse: [] } });
      } catch (error) {
        // Whoever deleted the message has the last word.
        if (!(error instanceof DiscordAPIError) || error.code !== UNKNOWN_MESSAGE) throw error;
      }
    });
  }

  findPosted(channel: string, nonce: string, about: number): Promise<string | undefined> {
    return this.#in(channel, async (open) => {
      // Without the history Discord shows no message at all, and a digest could go out twice.
      if (this.#mayNot(open, PermissionFlagsBits.ReadMessageHistory)) throw new ChannelClosed(channel);
      let after = SnowflakeUtil.generate({ timestamp: about - CLOCKS_APART }).toString();
      for (;;) {
        const page = [
          ...(await open.messages.fetch({ after, limit: PAGE, cache: false })).values(),
        ].reverse();
        const own = page.find(
          ({ author, embeds }) => author.id === this.#client.user?.id && markOf(embeds[0]?.data) === nonce,
        );
        const last = page.at(-1);
        if (own || !last || page.length < PAGE || last.createdTimestamp > about + CLOCKS_APART)
          return own?.id;
        after = last.id;
      }
    });
  }

  async tellEnded(guild: string, channel: string): Promise<void> {
    const server = await this.#client.guilds.fetch(guild);
    const { language } = await this.#store.settings.of(guild);
    const gone = await this.#isGone(channel);
    // Discord's own locales have no Arabic, so who has not chosen a language is told in both.
    const content = (language ? [language] : (['ar', 'en'] as const)).map((spoken) =>
      say(spoken, gone ? 'endedGone' : 'endedClosed', { channel, server: isolated(inert(server.name)) }),
    );
    const message = {
      content: content.join('\n'),
      allowedMentions: { parse: [] as const },
    };
    for (const tell of waysToStaff(server)) {
      const told = await tell(message).catch(() => undefined);
      if (told !== undefined) return;
    }
    throw new Error(
      `nobody of server ${guild} could be told that the digests of channel ${channel} have ended`,
    );
  }

  /** Whether a channel has been deleted; one that only refuses us is still known to those who read of it. */
  async #isGone(channel: string): Promise<boolean> {
    try {
      await this.#client.channels.fetch(channel, { force: true });
      return false;
    } catch (error) {
      return error instanceof DiscordAPIError && error.code === UNKNOWN_CHANNEL;
    }
  }

  #mayNot(channel: SendableChannels, permission: bigint): boolean {
    const me = this.#client.user;
    return 'guild' in channel && me !== null && channel.permissionsFor(me)?.has(permission) === false;
  }

  /** The server's language, else that of the articles. */
  async #language(channel: SendableChannels, post: DigestPost): Promise<Language> {
    const set =
      'guildId' in channel && channel.guildId !== null
        ? (await this.#store.settings.of(channel.guildId)).language
        : null;
    const article = post.kind === 'articles' ? post.digests[0]?.article : post.events[0]?.what.article;
    return set ?? article?.language ?? 'ar';
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

type Message = { readonly content: string; readonly allowedMentions: { readonly parse: readonly [] } };

/** The ways to those who look after a server, best first: its channel for community updates, its owner, its system channel. */
function waysToStaff(server: Guild): ((message: Message) => Promise<unknown>)[] {
  return [
    async (message) => server.publicUpdatesChannel?.send(message),
    async (message) => (await server.fetchOwner()).send(message),
    async (message) => server.systemChannel?.send(message),
  ];
}
