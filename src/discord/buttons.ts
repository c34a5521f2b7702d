import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { answerInSlices } from '../answers/answerRequest.ts';
import type { Edition } from '../answers/edition.ts';
import { reply, update } from './acknowledge.ts';
import { type BotContext, type Observed, settingsIn } from './context.ts';
import type { Action, ButtonState } from './customId.ts';
import { calendarFile, eventsOf, pictureFile } from './files.ts';
import { asksBack, questionOf } from './keptGaps.ts';
import { say } from './phrases.ts';
import { render } from './render.ts';
import { renderContext } from './renderContext.ts';
import { editionKey, requestOf } from './requestState.ts';
import { createServerEvents, eventsToCome, mayCreateEvents } from './serverEvents.ts';
import { localeLanguage, tell } from './tell.ts';

/** Does what a button of ours says; a forged, stale or unknown one is told so and nothing else happens. */
export async function pressButton(
  interaction: ButtonInteraction,
  context: BotContext,
): Promise<Observed['outcome']> {
  const state = context.ids.read(interaction.customId);
  if (!state) {
    await tell(interaction, say(localeLanguage(interaction), 'forged'));
    return 'refused';
  }
  const edition = context.edition();
  const request = requestOf(state, interaction.message.embeds[0]?.title ?? undefined, edition);
  if (!request || state.version !== editionKey(edition)) {
    await tell(interaction, say(state.language, 'stale'));
    return 'refused';
  }
  const answer = await answerInSlices(edition, request, state.language);
  return press({ interaction, context, state, edition, answer });
}

/** What is pressed: the button, on which answer of which edition, with what it carries. */
interface Pressed {
  readonly interaction: ButtonInteraction;
  readonly context: BotContext;
  readonly state: ButtonState;
  readonly edition: Edition;
  readonly answer: Answer;
}

/** Does what a button is for; undefined when the answer no longer has what it points at. */
type Press = (pressed: Pressed) => Promise<Observed['outcome'] | undefined>;

const PRESSES: Readonly<Partial<Record<Action, Press>>> = {
  page: turnPage,
  context: showContext,
  follow: followUp,
  picture: async ({ interaction, edition, answer }) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ files: [await pictureFile(edition, answer)] });
    return answer.outcome;
  },
  calendar: async ({ interaction, state, answer }) => {
    const files = [await calendarFile(answer, state.at)];
    await interaction.reply({ files, flags: MessageFlags.Ephemeral });
    return answer.outcome;
  },
  good: async ({ interaction, state, answer }) => {
    await tell(interaction, say(state.language, 'thanks'));
    return answer.outcome;
  },
  bad: async ({ interaction, context, state, answer }) => {
    const kept = await keepBad(interaction, context, answer);
    await tell(interaction, say(state.language, kept ? 'thanksBad' : 'notKept'));
    return answer.outcome;
  },
  events: addEvents,
};

async function press(pressed: Pressed): Promise<Observed['outcome']> {
  const { interaction, state } = pressed;
  const outcome = await PRESSES[state.action]?.(pressed);
  if (outcome !== undefined) return outcome;
  await tell(interaction, say(state.language, 'stale'));
  return 'refused';
}

async function turnPage({ interaction, context, state, edition, answer }: Pressed) {
  const settings = await settingsIn(context, interaction.guildId);
  const showing = {
    asksBack: asksBack(settings, answer.request),
    inServer: interaction.guildId !== null,
  };
  await update(interaction, render(answer, edition, context.ids, state.at, showing));
  return answer.outcome;
}

async function showContext({ interaction, state, answer }: Pressed) {
  const item = answer.items[state.at];
  if (!item) return undefined;
  await reply(interaction, { ...renderContext(item, answer), flags: MessageFlags.Ephemeral });
  return answer.outcome;
}

async function followUp({ interaction, context, state, edition, answer }: Pressed) {
  const next = answer.followUps[state.at];
  if (!next) return undefined;
  const followed = await answerInSlices(edition, next.request, state.language);
  const inServer = interaction.guildId !== null;
  await reply(interaction, {
    ...render(followed, edition, context.ids, 0, { inServer }),
    flags: MessageFlags.Ephemeral,
  });
  return followed.outcome;
}

async function addEvents({ interaction, state, answer }: Pressed) {
  if (!mayCreateEvents(interaction)) {
    await tell(interaction, say(state.language, 'eventsNotAllowed'));
    return 'refused';
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const events = eventsToCome(eventsOf(answer));
  await tell(interaction, await createServerEvents(interaction, events, state.language));
  return answer.outcome;
}

/** Keeps that an answer was none, once for each reader of it; false where questions are not kept any more. */
async function keepBad(
  { guildId, message, user }: ButtonInteraction,
  { memory, votes }: BotContext,
  { request }: Answer,
): Promise<boolean> {
  const question = questionOf(request);
  if (!memory || guildId === null || question === undefined) return false;
  if (!votes.first(message.id, user.id)) return true;
  return memory.store.gaps.add(guildId, question, 'badly-answered', Date.now());
}
