import { DiscordAPIError, type Message, MessageFlags } from 'discord.js';
import { answerInSlices } from '../answers/answerRequest.ts';
import { chooseLanguage } from '../answers/language.ts';
import type { Request } from '../answers/request.ts';
import { understandInSteps } from '../answers/understand.ts';
import { inSlices } from '../slices.ts';
import { incoming, questionTo } from './addressed.ts';
import { type BotContext, settingsIn } from './context.ts';
import { withoutBody } from './failure.ts';
import { asksBack, keepGap } from './keptGaps.ts';
import { say } from './phrases.ts';
import type { RateLimit } from './rateLimit.ts';
import { newReference } from './reference.ts';
import { render } from './render.ts';
import { requestOf } from './requestState.ts';

/** A direct message leans on the one before for this long. */
const REMEMBERED_FOR = 15 * 60_000;
const CHANNELS_REMEMBERED = 1000;
const MESSAGE_GONE = 10008;

/** Answers direct messages, mentions, and replies to the bot's own answers. */
export class Conversation {
  readonly #context: BotContext;
  readonly #limit: RateLimit;
  /** The last request of each direct message channel, oldest first. */
  readonly #last = new Map<string, { request: Request; at: number }>();

  constructor(context: BotContext, limit: RateLimit) {
    this.#context = context;
    this.#limit = limit;
  }

  /** Never rejects. */
  async answer(message: Message): Promise<void> {
    const reference = newReference();
    const log = this.#context.log.child({ reference, message: message.id });
    const begun = performance.now();
    const observe = (outcome: 'answered' | 'nearest' | 'empty' | 'refused' | 'failed') => {
      const milliseconds = Math.round(performance.now() - begun);
      log.info({ command: 'message', outcome, milliseconds }, 'message');
      this.#context.observe?.({ command: 'message', outcome, milliseconds });
    };
    try {
      const outcome = await this.#reply(message);
      if (outcome) observe(outcome);
    } catch (error) {
      observe('failed');
      if (error instanceof DiscordAPIError && error.code === MESSAGE_GONE) return;
      log.error({ err: withoutBody(error) }, 'a message could not be answered');
      await this.#say(message, say(chooseLanguage({ text: message.content }), 'failed', { reference })).catch(
        () => undefined,
      );
    }
  }

  async #reply(message: Message) {
    const meant = incoming(message);
    const question = questionTo(message.client.user.id, meant);
    if (question === undefined) return undefined;
    const edition = this.#context.edition();
    const settings = await settingsIn(this.#context, message.guildId);
    const language = chooseLanguage({
      server: settings.language ?? undefined,
      text: question,
      locales: [message.guild?.preferredLocale],
      article: edition.library.articles[0]?.language,
    });
    const tooMany = await this.#limit.question(message.author.id, message.guildId);
    if (tooMany) {
      if (tooMany.first) await this.#say(message, say(language, 'tooMany', { count: tooMany.seconds }));
      return 'refused' as const;
    }
    const previous =
      (meant.repliesToBot ? await this.#answered(message) : undefined) ?? this.#remembered(message);
    const asked = { previous, article: settings.article ?? undefined };
    const request = await inSlices(understandInSteps(question, edition, asked));
    const answer = await answerInSlices(edition, request, language);
    await keepGap(this.#context, message.guildId, answer);
    // Before it is sent: whoever reads it may ask on at once.
    this.#remember(message, request);
    await message.reply({
      ...render(answer, edition, this.#context.ids, 0, {
        asksBack: asksBack(settings, request),
        inServer: message.guildId !== null,
      }),
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
      flags: MessageFlags.SuppressNotifications,
    });
    return answer.outcome;
  }

  /** The request a message of ours answers, read back from its title and buttons. */
  async #answered(message: Message): Promise<Request | undefined> {
    const ours = await message.fetchReference().catch(() => undefined);
    for (const row of ours?.components ?? []) {
      for (const part of 'components' in row ? row.components : []) {
        const state =
          'customId' in part && typeof part.customId === 'string'
            ? this.#context.ids.read(part.customId)
            : undefined;
        const request =
          state && requestOf(state, ours?.embeds[0]?.title ?? undefined, this.#context.edition());
        if (request) return request;
      }
    }
    return undefined;
  }

  #remembered({ guildId, channelId }: Message): Request | undefined {
    const last = guildId === null ? this.#last.get(channelId) : undefined;
    return last && Date.now() - last.at < REMEMBERED_FOR ? last.request : undefined;
  }

  #remember({ guildId, channelId }: Message, request: Request): void {
    if (guildId !== null) return;
    this.#last.delete(channelId);
    this.#last.set(channelId, { request, at: Date.now() });
    const [oldest] = this.#last.keys();
    if (this.#last.size > CHANNELS_REMEMBERED && oldest !== undefined) this.#last.delete(oldest);
  }

  async #say(message: Message, sentence: string): Promise<void> {
    await message.reply({
      content: sentence,
      allowedMentions: { parse: [], repliedUser: false },
      failIfNotExists: false,
    });
  }
}
