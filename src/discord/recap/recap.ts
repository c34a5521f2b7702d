import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { answerRequest } from '../../answers/answerRequest.ts';
import type { Edition } from '../../answers/edition.ts';
import { understand } from '../../answers/understand.ts';
import { zoneNamed } from '../../digests/zones.ts';
import type { Language } from '../../language/detect.ts';
import { MOST_MESSAGES, recap as recapOf } from '../../recap/recap.ts';
import { readSince } from '../../recap/since.ts';
import { localised, named, privateOption, textOption } from '../commands/options.ts';
import { tell } from '../tell.ts';
import { inert, isolated } from '../text.ts';
import { contentWithheld, history, messageOf, readable } from './history.ts';
import { say } from './phrases.ts';
import { renderRecap } from './render.ts';

const UNLESS_TOLD = 200;

/** `/recap`: what a channel, or the direct messages with the bot, said; to the asker alone unless told otherwise. */
export const RECAP_COMMAND = {
  ...named('recap', 'حصاد'),
  ...localised('What this channel said, for someone who was away', 'ما قيل في هذه القناة لمن كان غائباً'),
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      ...named('messages', 'الرسائل'),
      ...localised('How many messages back (200 unless told)', 'عدد الرسائل إلى الوراء (200 ما لم يُحدد)'),
      min_value: 10,
      max_value: MOST_MESSAGES,
    },
    textOption(
      ['since', 'منذ'],
      ['Since when: 2h, yesterday, Monday, 14:30', 'منذ متى: 3 ساعات، أمس، الاثنين، 14:30'],
    ),
    textOption(
      ['zone', 'المنطقة'],
      [
        'Time zone of days and clock times, such as Asia/Riyadh',
        'المنطقة الزمنية للأيام والساعات، مثل الأردن أو Asia/Amman',
      ],
      { autocomplete: true },
    ),
    {
      ...privateOption,
      ...localised(
        'Shown to you alone; False shows it to everyone',
        'يظهر لك وحدك؛ ومع \u2068False\u2069 يراه الجميع',
      ),
    },
  ],
  integration_types: [0],
  contexts: [0, 1],
} satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Where `/recap` is answered. */
export interface RecapRoom {
  readonly edition: Edition;
  readonly language: Language;
  /** The server's own time zone, IANA; null where it has none. */
  readonly zone: string | null;
}

/** Answers `/recap`. Reads what the asking member may read, and keeps nothing of it. */
export async function recap(
  interaction: ChatInputCommandInteraction,
  { edition, language, zone }: RecapRoom,
): Promise<'answered' | 'refused' | 'empty'> {
  const { options } = interaction;
  const isPrivate = options.getBoolean('private') ?? true;
  const asked = await momentAsked(interaction, zone ?? 'UTC');
  if ('problem' in asked) {
    await tell(interaction, say(language, asked.problem, { said: isolated(inert(asked.said)) }));
    return 'refused';
  }
  const { since } = asked;
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const place = await readable(interaction);
  if ('missing' in place) {
    await interaction.editReply(say(language, place.missing));
    return 'refused';
  }
  const count = options.getInteger('messages') ?? (since === undefined ? UNLESS_TOLD : MOST_MESSAGES);
  const { messages, all } = await history(place.channel, { count, since });
  if (messages.some(contentWithheld)) {
    await interaction.editReply(say(language, 'noContent'));
    return 'refused';
  }
  const found = await recapOf(messages.flatMap(messageOf), {
    edition,
    botAnswered: (question) =>
      answerRequest(edition, understand(question, edition), language).outcome === 'answered',
  });
  const [first, ...more] = renderRecap(found, { edition, language, since, cut: !all && since !== undefined });
  await interaction.editReply({ embeds: first ? [first] : [], allowedMentions: { parse: [] } });
  for (const embed of more) {
    await interaction.followUp({
      embeds: [embed],
      allowedMentions: { parse: [] },
      ...(isPrivate && { flags: MessageFlags.Ephemeral }),
    });
  }
  return found.size > 0 ? 'answered' : 'empty';
}

/** The moment asked for, in milliseconds since the epoch, if any; else what of it cannot be read. */
async function momentAsked(
  { options, createdTimestamp }: ChatInputCommandInteraction,
  usual: string,
): Promise<{ since?: number } | { problem: 'noZone' | 'noSince'; said: string }> {
  const said = options.getString('since');
  const named = options.getString('zone');
  const zone = named === null ? usual : await zoneNamed(named);
  if (zone === undefined) return { problem: 'noZone', said: named ?? '' };
  if (said === null) return {};
  const since = readSince(said, createdTimestamp, zone);
  return since === undefined ? { problem: 'noSince', said } : { since };
}
