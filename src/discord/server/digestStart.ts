import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { articlesFor } from '../../answers/articleScope.ts';
import { clockTime } from '../../digests/clockTime.ts';
import { nextRound } from '../../digests/dailyTime.ts';
import { dailyTimeOf } from '../../digests/plan.ts';
import { zoneNamed } from '../../digests/zones.ts';
import type { Language } from '../../language/detect.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { inert, isolated } from '../text.ts';
import { say } from './digestPhrases.ts';
import type { ServerSurroundings } from './serverCommand.ts';

/** Starts or changes the digests of a channel as the options say; answers what to tell the member. */
export async function startDigest(
  interaction: ChatInputCommandInteraction,
  around: ServerSurroundings,
): Promise<string> {
  const { digests, edition, language, guild, store } = around;
  const { options, channelId: channel } = interaction;
  const missing = missingPermissions(interaction, language);
  if (missing.length > 0)
    return say(language, 'missing', { permissions: missing.join(language === 'ar' ? '، ' : ', ') });
  const typed = options.getString('article');
  const chosen = typed === null ? undefined : articlesFor(edition, typed)?.[0];
  if (typed !== null && !chosen) return say(language, 'noSuchArticle', { id: isolated(inert(typed)) });
  const article = chosen?.id ?? null;
  const daily = options.getString('daily');
  const time = daily === null ? null : clockTime(daily);
  if (time === undefined) return say(language, 'badTime', { time: isolated(inert(daily ?? '')) });
  const named = options.getString('zone');
  const zone = named === null ? (await store.settings.of(guild)).zone : await zoneNamed(named);
  if (zone === undefined) return say(language, 'badZone', { zone: isolated(inert(named ?? '')) });
  const reminders = options.getBoolean('reminders') ?? false;
  const kind = time === null ? 'immediate' : 'daily';
  const timed = kind === 'daily' || reminders;
  const subscription: Subscription = {
    guild,
    channel,
    article,
    kind,
    time,
    zone: timed ? (zone ?? 'UTC') : null,
    reminders,
  };
  const known = await store.subscriptions.of(channel);
  await digests.subscribe(subscription);
  return [
    `**${say(language, known ? 'changed' : 'started')}**`,
    ...inWords(subscription, around),
    ...(known ? [] : [say(language, 'knownNow')]),
    ...(named !== null && !timed ? [say(language, 'zoneUnused')] : []),
    ...(timed
      ? [say(language, 'next', { next: discordTime(nextRound(dailyTimeOf(subscription), Date.now())) })]
      : []),
    say(language, 'hint'),
  ].join('\n');
}

function inWords(subscription: Subscription, { edition, language }: ServerSurroundings): string[] {
  const { kind, article, reminders } = subscription;
  const daily = shownTime(subscription);
  const title = article === null ? undefined : edition.library.get(article)?.title;
  const named = title === undefined ? undefined : { title: isolated(inert(title)) };
  return [
    ...(kind === 'daily'
      ? [say(language, 'daily', daily), ...(named ? [say(language, 'onlyArticle', named)] : [])]
      : [named ? say(language, 'immediateOne', named) : say(language, 'immediate')]),
    ...(reminders ? [say(language, 'withReminders', daily)] : []),
  ];
}

/** The daily time of a subscription as it may stand in any line. */
export function shownTime(subscription: Subscription): { time: string; zone: string } {
  const { time, zone } = dailyTimeOf(subscription);
  return { time, zone: `\u2068${zone.replaceAll('_', '\\_')}\u2069` };
}

/** An instant (ms since the epoch) that each reader sees in their own zone. */
function discordTime(instant: number): string {
  return `<t:${Math.floor(instant / 1000)}:F>`;
}

function missingPermissions(interaction: ChatInputCommandInteraction, language: Language): string[] {
  const sending = interaction.channel?.isThread()
    ? ([PermissionFlagsBits.SendMessagesInThreads, 'sendInThreads'] as const)
    : ([PermissionFlagsBits.SendMessages, 'sendMessages'] as const);
  const needed = [
    [PermissionFlagsBits.ViewChannel, 'viewChannel'],
    sending,
    [PermissionFlagsBits.EmbedLinks, 'embedLinks'],
    [PermissionFlagsBits.ReadMessageHistory, 'readHistory'],
  ] as const;
  return needed
    .filter(([permission]) => !interaction.appPermissions.has(permission))
    .map(([, name]) => say(language, name));
}
