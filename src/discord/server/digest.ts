import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { articleDigests } from '../../digests/articleDigest.ts';
import type { Language } from '../../language/detect.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { localised, named } from '../commands/options.ts';
import { LIMITS } from '../limits.ts';
import { inert, shortened } from '../text.ts';
import { digestMessage } from './digestMessage.ts';
import { say } from './phrases.ts';
import { IN_SERVERS, type ServerCommand, type ServerSurroundings } from './serverCommand.ts';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

const start = {
  type: ApplicationCommandOptionType.Subcommand as const,
  ...named('start', 'ابدأ'),
  ...localised('Post summaries in this channel', 'انشر الملخصات في هذه القناة'),
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      ...named('article', 'المقال'),
      ...localised('Only this article', 'هذا المقال فقط'),
      max_length: 100,
    },
    {
      type: ApplicationCommandOptionType.String as const,
      ...named('daily', 'يومي'),
      ...localised('Once a day at this time, such as 08:30', 'مرة في اليوم في هذا الوقت، مثل 08:30'),
      max_length: 5,
    },
    {
      type: ApplicationCommandOptionType.String as const,
      ...named('zone', 'المنطقة'),
      ...localised('Time zone, such as Asia/Riyadh', 'المنطقة الزمنية، مثل Asia/Riyadh'),
      max_length: 60,
    },
    {
      type: ApplicationCommandOptionType.Boolean as const,
      ...named('reminders', 'تذكير'),
      ...localised('On the day of an event, say so', 'التذكير في يوم الحدث'),
    },
  ],
};

function plainSubcommand(name: [string, string], description: [string, string]) {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    ...named(...name),
    ...localised(...description),
  };
}

export const digest: ServerCommand = {
  data: {
    ...named('digest', 'ملخصات'),
    ...localised('Summaries posted to channels', 'ملخصات تُنشر في القنوات'),
    default_member_permissions: PermissionFlagsBits.ManageChannels.toString(),
    options: [
      start,
      plainSubcommand(['stop', 'أوقف'], ['No more summaries in this channel', 'أوقف الملخصات في هذه القناة']),
      plainSubcommand(['list', 'القائمة'], ['Channels with summaries', 'القنوات المشتركة']),
      plainSubcommand(['test', 'جرب'], ['Show what would be posted, to you alone', 'أظهر لي وحدي ما سيُنشر']),
    ],
    ...IN_SERVERS,
  },
  async run(interaction, around) {
    const { store, language, guild, edition } = around;
    const answer = (content: string) =>
      interaction.reply({
        content: shortened(content, LIMITS.content),
        flags: MessageFlags.Ephemeral,
        allowedMentions: { parse: [] },
      });
    switch (interaction.options.getSubcommand()) {
      case 'start':
        await answer(await begin(interaction, around));
        return;
      case 'stop':
        await answer(
          say(
            language,
            (await store.subscriptions.stop(interaction.channelId)) ? 'digestStopped' : 'digestNone',
          ),
        );
        return;
      case 'list': {
        const all = await store.subscriptions.list(guild);
        const lines = all.map((one) => described(one, language));
        await answer(
          lines.length > 0
            ? [`**${say(language, 'digestList')}**`, ...lines].join('\n')
            : say(language, 'digestListEmpty'),
        );
        return;
      }
      default:
        await interaction.reply({
          ...digestMessage({ kind: 'articles', digests: articleDigests(edition, null) }, language),
          flags: MessageFlags.Ephemeral,
        });
    }
  },
};

async function begin(
  { options, channelId }: ChatInputCommandInteraction,
  { digests, edition, language, guild }: ServerSurroundings,
): Promise<string> {
  const article = options.getString('article');
  if (article !== null && !edition.library.get(article))
    return say(language, 'noSuchArticle', { id: inert(article) });
  const time = options.getString('daily');
  const zone = options.getString('zone') ?? (time === null ? null : 'UTC');
  if (time !== null && !CLOCK.test(time)) return say(language, 'digestBadTime');
  try {
    await digests.subscribe({
      guild,
      channel: channelId,
      article,
      kind: time === null ? 'immediate' : 'daily',
      time,
      zone,
      reminders: options.getBoolean('reminders') ?? false,
    });
  } catch (error) {
    if (error instanceof RangeError) return say(language, 'digestBadTime');
    throw error;
  }
  return time === null
    ? say(language, 'digestStarted')
    : say(language, 'digestDaily', { time, zone: zone ?? 'UTC' });
}

function described(
  { channel, kind, time, zone, article, reminders }: Subscription,
  language: Language,
): string {
  const when =
    kind === 'immediate'
      ? say(language, 'digestImmediate')
      : say(language, 'digestTime', { time: time ?? '', zone: zone ?? '' });
  return [
    `- <#${channel}>: ${when}`,
    ...(article === null ? [] : [inert(article)]),
    ...(reminders ? [say(language, 'digestReminders')] : []),
  ].join(' · ');
}
