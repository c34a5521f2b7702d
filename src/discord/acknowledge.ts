import { STATUS_CODES } from 'node:http';
import {
  type APIEmbed,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  DefaultUserAgent,
  DefaultUserAgentAppendix,
  DiscordAPIError,
  HTTPError,
  InteractionResponseType,
  type MessageFlags,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Choice } from '../answers/complete.ts';
import { sendCallback } from './callback.ts';
import type { RenderedMessage } from './render.ts';

// discord.js's own `reply` takes several times as long as all that is done here: it asks a module for what kind of thing
// is answered, copies the message, and sends it through a request queue, a stream and a signal that a callback needs not.

/** A message as it answers an interaction. */
export interface ReplyMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: RenderedMessage['components'];
  readonly allowedMentions?: { readonly parse?: readonly []; readonly users?: readonly string[] };
  readonly flags?: MessageFlags.Ephemeral;
}

const HEADERS = {
  'content-type': 'application/json',
  'user-agent': `${DefaultUserAgent} ${DefaultUserAgentAppendix}`.trim(),
};

/** Answers an interaction with a message. Throws DiscordAPIError or HTTPError when Discord does not take it. */
export async function reply(interaction: RepliableInteraction, message: ReplyMessage): Promise<void> {
  await acknowledge(interaction, InteractionResponseType.ChannelMessageWithSource, dataOf(message));
  interaction.replied = true;
}

/** Changes the message a button stands on. Throws as `reply` does. */
export async function update(interaction: ButtonInteraction, message: ReplyMessage): Promise<void> {
  await acknowledge(interaction, InteractionResponseType.UpdateMessage, dataOf(message));
  interaction.replied = true;
}

/** Offers suggestions. Throws as `reply` does. */
export async function suggest(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
): Promise<void> {
  await acknowledge(interaction, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
  interaction.responded = true;
}

function dataOf({ allowedMentions = { parse: [] }, ...message }: ReplyMessage): object {
  return { ...message, allowed_mentions: allowedMentions };
}

/** Sends the first answer to an interaction (docs: Create Interaction Response). */
async function acknowledge(
  { client, id, token }: Pick<BaseInteraction, 'client' | 'id' | 'token'>,
  type: InteractionResponseType,
  data: object,
): Promise<void> {
  const { api, version } = client.rest.options;
  const url = `${api}/v${version}${Routes.interactionCallback(id, token)}`;
  const { status, body } = await sendCallback(url, {
    headers: HEADERS,
    body: JSON.stringify({ type, data }),
  });
  if (status >= 200 && status < 300) return;
  const request = { body: undefined, files: undefined };
  if (body === '' || status >= 500)
    throw new HTTPError(status, STATUS_CODES[status] ?? 'No response', 'POST', url, request);
  const error = JSON.parse(body) as ConstructorParameters<typeof DiscordAPIError>[0];
  throw new DiscordAPIError(error, 'code' in error ? error.code : error.error, status, 'POST', url, request);
}
