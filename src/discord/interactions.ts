import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { answerInSlices } from '../answers/answerRequest.ts';
import { articleChoices, type Choice } from '../answers/complete.ts';
import type { Edition } from '../answers/edition.ts';
import { chooseLanguage } from '../answers/language.ts';
import type { Request } from '../answers/request.ts';
import { understood } from '../answers/understood.ts';
import type { Language } from '../language/detect.ts';
import { inTurn } from '../slices.ts';
import { reply, suggest } from './acknowledge.ts';
import { pressButton } from './buttons.ts';
import { checkMessage } from './checkMessage.ts';
import type { Typing } from './commands/command.ts';
import { CHECK_COMMAND, COMMANDS } from './commands/index.ts';
import { zoneChoices } from './commands/zoneChoices.ts';
import { type BotContext, type Observed, settingsIn } from './context.ts';
import { withoutBody } from './failure.ts';
import { asksBack, keepGap } from './keptGaps.ts';
import { LIMITS } from './limits.ts';
import { say } from './phrases.ts';
import type { RateLimit } from './rateLimit.ts';
import { RECAP_COMMAND, recap } from './recap/recap.ts';
import { newReference } from './reference.ts';
import { render } from './render.ts';
import { SERVER_COMMANDS } from './server/index.ts';
import { completeServerCommand, runServerCommand, workControl } from './server/run.ts';
import type { ControlInteraction } from './server/serverCommand.ts';
import { localeLanguage, tell } from './tell.ts';
import { shortened } from './text.ts';

/** Gone before we could answer, or answered already: nothing left to do (docs: JSON Error Codes). */
const TOO_LATE = new Set<number | string>([10062, 40060, 10008]);

/** Answers every kind of interaction; whatever goes wrong, the user gets a short message with a reference. */
export class Interactions {
  readonly #context: BotContext;
  readonly #limit: RateLimit;

  constructor(context: BotContext, limit: RateLimit) {
    this.#context = context;
    this.#limit = limit;
  }

  /** Never rejects. */
  async answer(interaction: Interaction): Promise<void> {
    const reference = newReference();
    const begun = performance.now();
    const command = commandName(interaction);
    try {
      const outcome = await this.#dispatch(interaction);
      this.#done(interaction, { reference, command, outcome }, begun);
    } catch (error) {
      this.#done(interaction, { reference, command, outcome: 'failed' }, begun);
      await this.#apologise(interaction, error, reference);
    }
  }

  async #dispatch(interaction: Interaction): Promise<Observed['outcome']> {
    if (interaction.isAutocomplete()) return this.#complete(interaction);
    if (!interaction.isRepliable()) return 'refused';
    const tooMany = await this.#limit.question(interaction.user.id, interaction.guildId);
    if (tooMany) {
      await tell(interaction, say(localeLanguage(interaction), 'tooMany', { count: tooMany.seconds }));
      return 'refused';
    }
    if (interaction.isChatInputCommand()) return this.#command(interaction);
    if (interaction.isMessageContextMenuCommand()) return checkMessage(interaction, this.#context);
    if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit())
      return this.#control(interaction);
    await tell(interaction, say(localeLanguage(interaction), 'forged'));
    return 'refused';
  }

  async #complete(interaction: AutocompleteInteraction): Promise<Observed['outcome']> {
    if (await this.#limit.tooManySuggestions(interaction.user.id)) {
      await suggest(interaction, []);
      return 'refused';
    }
    const { name, value } = interaction.options.getFocused(true);
    const article = interaction.options.getString('article') ?? undefined;
    const typing = {
      option: name,
      typed: String(value),
      ...(article !== undefined && name !== 'article' && { article }),
    };
    const choices = await this.#choices(interaction, typing);
    await suggest(
      interaction,
      choices
        .filter(({ value: own }) => own.length <= LIMITS.choiceValue)
        .slice(0, LIMITS.choices)
        .map((choice) => ({ name: shortened(choice.name, LIMITS.choiceName), value: choice.value })),
    );
    return 'answered';
  }

  async #choices(interaction: AutocompleteInteraction, typing: Typing): Promise<Choice[]> {
    const edition = this.#context.edition();
    if (typing.option === 'article') return inTurn(() => articleChoices(edition, typing.typed));
    if (interaction.commandName === RECAP_COMMAND.name) return this.#zones(interaction, typing);
    const command = COMMANDS.get(interaction.commandName);
    return command
      ? inTurn(() => command.complete?.(edition, typing) ?? [])
      : completeServerCommand(interaction, typing, this.#context);
  }

  async #command(interaction: ChatInputCommandInteraction): Promise<Observed['outcome']> {
    if (interaction.commandName === RECAP_COMMAND.name) {
      const { language, zone } = await settingsIn(this.#context, interaction.guildId);
      return recap(interaction, {
        edition: this.#context.edition(),
        language: language ?? localeLanguage(interaction),
        zone,
      });
    }
    const ofServer = SERVER_COMMANDS.get(interaction.commandName);
    if (ofServer) return runServerCommand(ofServer, interaction, this.#context);
    const command = COMMANDS.get(interaction.commandName);
    if (!command) throw new Error(`no command ${interaction.commandName}`);
    const edition = this.#context.edition();
    const settings = await settingsIn(this.#context, interaction.guildId);
    const request = await routed(
      edition,
      withArticle(command.request(interaction.options), settings.article),
    );
    const language = this.#language(
      interaction,
      command.text(interaction.options),
      request,
      settings.language,
    );
    const answer = await answerInSlices(edition, request, language);
    await keepGap(this.#context, interaction.guildId, answer);
    const pointed = interaction.options.getUser('for');
    await reply(interaction, {
      ...render(answer, edition, this.#context.ids, 0, {
        asksBack: asksBack(settings, request),
        inServer: interaction.guildId !== null,
      }),
      ...((interaction.options.getBoolean('private') ?? settings.privateReplies) && {
        flags: MessageFlags.Ephemeral,
      }),
      ...(pointed && { content: `<@${pointed.id}>`, allowedMentions: { users: [pointed.id] } }),
    });
    return answer.outcome;
  }

  async #control(interaction: ControlInteraction): Promise<Observed['outcome']> {
    const state = this.#context.ids.read(interaction.customId);
    if (state?.action !== 'control' && interaction.isButton()) return pressButton(interaction, this.#context);
    if (state && (await workControl(interaction, state, this.#context))) return 'answered';
    await tell(interaction, say(localeLanguage(interaction), 'forged'));
    return 'refused';
  }

  async #zones(interaction: AutocompleteInteraction, { typed }: Typing): Promise<Choice[]> {
    const { language, zone } = await settingsIn(this.#context, interaction.guildId);
    return zoneChoices(typed, language ?? localeLanguage(interaction), zone);
  }

  #language(
    interaction: RepliableInteraction,
    text: string | undefined,
    request: Request,
    server: Language | null,
  ): Language {
    const named =
      'article' in request && request.article !== undefined
        ? this.#context.edition().library.get(request.article)
        : undefined;
    return chooseLanguage({
      text,
      server: server ?? undefined,
      locales: [interaction.locale, interaction.guildLocale ?? undefined],
      article: (named ?? this.#context.edition().library.articles[0])?.language,
    });
  }

  async #apologise(interaction: Interaction, error: unknown, reference: string): Promise<void> {
    const log = this.#context.log.child({ reference, interaction: interaction.id });
    if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
      log.warn({ code: error.code }, 'the interaction could no longer be answered');
      return;
    }
    log.error({ err: withoutBody(error) }, 'an interaction failed');
    if (!interaction.isRepliable() || (interaction.replied && !interaction.deferred)) return;
    await tell(interaction, say(localeLanguage(interaction), 'failed', { reference })).catch(
      (second: unknown) => {
        log.warn({ err: withoutBody(second) }, 'the apology could not be sent');
      },
    );
  }

  #done(
    { id: interaction }: Interaction,
    { reference, ...done }: Omit<Observed, 'milliseconds'> & { readonly reference: string },
    begun: number,
  ): void {
    const observed = { ...done, milliseconds: Math.round(performance.now() - begun) };
    this.#context.log.info({ reference, interaction, ...observed }, 'interaction');
    this.#context.observe?.(observed);
  }
}

/** A free question goes where its words point: events for when, statements for who said, else the passages. */
async function routed(edition: Edition, request: Request): Promise<Request> {
  return request.command === 'ask' ? understood(edition, request.question, request.article) : request;
}

/** The request with the server's default article, where it names none. */
function withArticle(request: Request, article: string | null): Request {
  if (article === null || request.command === 'help' || request.article !== undefined) return request;
  return { ...request, article };
}

function commandName(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return `autocomplete ${interaction.commandName}`;
  if (interaction.isCommand())
    return interaction.commandName === CHECK_COMMAND.name ? 'check' : interaction.commandName;
  return interaction.isButton() ? 'button' : 'other';
}
