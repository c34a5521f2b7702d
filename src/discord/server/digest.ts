import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { latestFirst } from '../../article/library.ts';
import { articleDigest, articlesOf } from '../../digests/articleDigest.ts';
import { localDay } from '../../digests/dailyTime.ts';
import { dailyTimeOf } from '../../digests/plan.ts';
import { ARTICLES_IN_ONE } from '../../digests/post.ts';
import { eventsOn } from '../../digests/reminder.ts';
import type { StandingSubscription, Subscription } from '../../store/subscriptions.ts';
import { localised, named, textOption } from '../commands/options.ts';
import { zoneChoices } from '../commands/zoneChoices.ts';
import { LIMITS } from '../limits.ts';
import { tell } from '../tell.ts';
import { inert, isolated, shortened } from '../text.ts';
import { digestMessage } from './digestMessage.ts';
import { say } from './digestPhrases.ts';
import { shownTime, startDigest } from './digestStart.ts';
import { IN_SERVERS, type ServerCommand, type ServerSurroundings } from './serverCommand.ts';

const start = {
  type: ApplicationCommandOptionType.Subcommand as const,
  ...named('start', 'ابدأ'),
  ...localised('Post summaries in this channel, or change how', 'انشر الملخصات في هذه القناة أو غيّر طريقتها'),
  options: [
    textOption(['article', 'المقال'], ['Only this article', 'هذا المقال فقط'], { autocomplete: true }),
    textOption(
      ['daily', 'يومي'],
      ['Once a day at this time, such as 08:30', 'مرة في اليوم في هذا الوقت، مثل 08:30'],
      { max_length: 16 },
    ),
    textOption(
      ['zone', 'المنطقة'],
      ['Time zone, such as Asia/Riyadh', 'المنطقة الزمنية، مثل الأردن أو Asia/Amman'],
      { autocomplete: true },
    ),
    {
      type: ApplicationCommandOptionType.Boolean as const,
      ...named('reminders', 'تذكير'),
      ...localised('On the day of a scheduled event, say so', 'التذكير في يوم كل حدث مقرر'),
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
      plainSubcommand(['list', 'القائمة'], ['Channels with summaries', 'القنوات التي تُنشر فيها الملخصات']),
      plainSubcommand(['test', 'جرب'], ['Show what would be posted, to you alone', 'أظهر لي وحدي ما سيُنشر']),
    ],
    ...IN_SERVERS,
  },
  async run(interaction, around) {
    const { store, language, guild } = around;
    switch (interaction.options.getSubcommand()) {
      case 'start':
        // Every article is summarised, so that later changes can be told.
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        return answer(interaction, await startDigest(interaction, around));
      case 'stop': {
        const stopped = await store.subscriptions.stop(interaction.channelId);
        return answer(interaction, say(language, stopped ? 'stopped' : 'none'));
      }
      case 'list':
        return answer(interaction, listed(await store.subscriptions.list(guild), around));
      default:
        return test(interaction, around);
    }
  },
  async complete({ typed }, { language, guild, store }) {
    const { zone: preferred } = await store.settings.of(guild);
    return zoneChoices(typed, language, preferred);
  },
};

async function answer(interaction: ChatInputCommandInteraction, content: string): Promise<void> {
  await tell(interaction, shortened(content, LIMITS.content));
}

/** The subscriptions of a server, as many whole lines as a message holds. */
function listed(subscriptions: readonly StandingSubscription[], around: ServerSurroundings): string {
  const { language } = around;
  if (subscriptions.length === 0) return say(language, 'listEmpty');
  let text = `**${say(language, 'list')}**`;
  for (const [at, one] of subscriptions.entries()) {
    const longer = `${text}\n${described(one, around)}`;
    if (longer.length > LIMITS.content - 60)
      return `${text}\n${say(language, 'listMore', { count: subscriptions.length - at })}`;
    text = longer;
  }
  return text;
}

function described(subscription: StandingSubscription, { language, edition }: ServerSurroundings): string {
  const { channel, kind, article, reminders, retry } = subscription;
  const daily = shownTime(subscription);
  const only = article === null ? undefined : edition.library.get(article);
  return [
    `- <#${channel}>: ${kind === 'immediate' ? say(language, 'lineImmediate') : say(language, 'lineDaily', daily)}`,
    ...(only ? [isolated(inert(shortened(only.title, 80)))] : []),
    ...(article !== null && !only ? [say(language, 'lineGone', { id: isolated(inert(article)) })] : []),
    ...(reminders ? [say(language, 'lineReminders', daily)] : []),
    ...(retry === null ? [] : [say(language, 'lineRefused', { when: `<t:${Math.floor(retry / 1000)}:R>` })]),
  ].join(' · ');
}

/** Shows what the channel's subscription, or a plain one, would post. */
async function test(interaction: ChatInputCommandInteraction, around: ServerSurroundings): Promise<void> {
  const { store, edition, language } = around;
  const subscription = await store.subscriptions.of(interaction.channelId);
  const articles = latestFirst(articlesOf(edition, subscription?.article ?? null));
  if (articles.length === 0) {
    const gone = subscription?.article;
    const text = gone
      ? say(language, 'articleGone', { id: isolated(inert(gone)) })
      : say(language, 'noArticles');
    return answer(interaction, text);
  }
  const some = articles.slice(0, subscription?.kind === 'daily' ? ARTICLES_IN_ONE : 1);
  const digests = await Promise.all(some.map((article) => articleDigest(edition, article)));
  await interaction.reply({
    content: say(language, 'test'),
    ...digestMessage({ kind: 'articles', digests }, language),
    flags: MessageFlags.Ephemeral,
  });
  if (!subscription?.reminders) return;
  const day = nextEventDay(subscription, around);
  await interaction.followUp({
    ...(day === undefined
      ? { content: say(language, 'testNoEvents'), allowedMentions: { parse: [] } }
      : {
          content: say(language, 'testReminder'),
          ...digestMessage(
            { kind: 'reminder', day, events: eventsOn(edition, subscription.article, day) },
            language,
          ),
        }),
    flags: MessageFlags.Ephemeral,
  });
}

/** The first day from today on that articles announce an event for. */
function nextEventDay(subscription: Subscription, { edition }: ServerSurroundings): string | undefined {
  const today = localDay(Date.now(), dailyTimeOf(subscription).zone);
  return articlesOf(edition, subscription.article)
    .flatMap(({ id }) => edition.reading(id).schedule.events)
    .flatMap(({ date }) => (date !== null && date >= today ? [date] : []))
    .sort()
    .find((day) => eventsOn(edition, subscription.article, day).length > 0);
}
