import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { answerInSlices } from '../answers/answerRequest.ts';
import type { Edition } from '../answers/edition.ts';
import { reply, update } from './acknowledge.ts';
import { type BotContext, type Observed, settingsIn } from './context.ts';
import type { ButtonState } from './customId.ts';
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
  return press(interaction, context, state, { edition, answer });
}

async function press(
  interaction: ButtonInteraction,
  context: BotContext,
  state: ButtonState,
  { edition, answer }: { readonly edition: Edition; readonly answer: Answer },
): Promise<Observed['outcome']> {
  switch (state.action) {
    case 'page':
      await update(
        interaction,
        render(answer, edition, context.ids, state.at, {
          asksBack: asksBack(await settingsIn(context, interaction.guildId), answer.request),
          inServer: interaction.guildId !== null,
        }),
      );
      return answer.outcome;
    case 'context': {
      const item = answer.items[state.at];
      if (!item) break;
      await reply(interaction, { ...renderContext(item, answer), flags: MessageFlags.Ephemeral });
      return answer.outcome;
    }
    case 'follow': {
      const next = answer.followUps[state.at];
      if (!next) break;
      const followed = await answerInSlices(edition, next.request, state.language);
      await reply(interaction, {
        ...render(followed, edition, context.ids, 0, { inServer: interaction.guildId !== null }),
        flags: MessageFlags.Ephemeral,
      });
      return followed.outcome;
    }
    case 'picture':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ files: [await pictureFile(edition, answer)] });
      return answer.outcome;
    case 'good':
    case 'bad': {
      const said =
        state.action === 'good'
          ? 'thanks'
          : (await keepBad(interaction, context, answer))
            ? 'thanksBad'
            : 'notKept';
      await tell(interaction, say(state.language, said));
      return answer.outcome;
    }
    case 'calendar':
      await interaction.reply({
        files: [calendarFile(answer, state.at)],
        flags: MessageFlags.Ephemeral,
      });
      return answer.outcome;
    case 'events':
      if (!mayCreateEvents(interaction)) {
        await tell(interaction, say(state.language, 'eventsNotAllowed'));
        return 'refused';
      }
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await tell(
        interaction,
        await createServerEvents(interaction, eventsToCome(eventsOf(answer)), state.language),
      );
      return answer.outcome;
  }
  await tell(interaction, say(state.language, 'stale'));
  return 'refused';
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
