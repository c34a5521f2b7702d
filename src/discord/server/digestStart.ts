import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { articlesFor } from '../../answers/articleScope.ts';
import { listed } from '../../answers/phrases.ts';
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
  const { digests, language, store } = around;
  const missing = missingPermissions(interaction, language);
  if (missing.length > 0) return say(language, 'missing', { permissions: listed(language, missing, ',') });
  const subscription = await subscriptionAsked(interaction, around);
  if (typeof subscription === 'string') return subscription;
  const known = await store.subscriptions.of(subscription.channel);
  await digests.subscribe(subscription);
  const zoneUnused = subscription.zone === null && interaction.options.getString('zone') !== null;
  return [
    `**${say(language, known ? 'changed' : 'started')}**`,
    ...inWords(subscription, around),
    ...(known ? [] : [say(language, 'knownNow')]),
    ...(zoneUnused ? [say(language, 'zoneUnused')] : []),
    ...(isTimed(subscription)
      ? [say(language, 'next', { next: discordTime(nextRound(dailyTimeOf(subscription), Date.now())) })]
      : []),
    say(language, 'hint'),
  ].join('\n');
}

/** The subscription that the options ask for, or what is wrong with them. */
async function subscriptionAsked(
  { options, channelId: channel }: ChatInputCommandInteraction,
  { edition, language, guild, store }: ServerSurroundings,
): Promise<Subscription | string> {
  const said = (text: string | null) => isolated(inert(text ?? ''));
  const typed = options.getString('article');
  const chosen = typed === null ? undefined : articlesFor(edition, typed)?.[0];
  if (typed !== null && !chosen) return say(language, 'noSuchArticle', { id: said(typed) });
  const daily = options.getString('daily');
  const time = daily === null ? null : clockTime(daily);
  if (time === undefined) return say(language, 'badTime', { time: said(daily) });
  const named = options.getString('zone');
  const zone = named === null ? (await store.settings.of(guild)).zone : await zoneNamed(named);
  if (zone === undefined) return say(language, 'badZone', { zone: said(named) });
  const kind = time === null ? 'immediate' : 'daily';
  const reminders = options.getBoolean('reminders') ?? false;
  const asked = { guild, channel, article: chosen?.id ?? null, kind, time, reminders } as const;
  return { ...asked, zone: isTimed(asked) ? (zone ?? 'UTC') : null };
}

/** Whether a time of day counts for a subscription. */
function isTimed({ kind, reminders }: Pick<Subscription, 'kind' | 'reminders'>): boolean {
  return kind === 'daily' || reminders;
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
