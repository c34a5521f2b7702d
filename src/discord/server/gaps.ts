import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { findAnswer } from '../../answers/findAnswer.ts';
import { listed } from '../../answers/phrases.ts';
import { groupQuestions, type QuestionGroup } from '../../gaps/groups.ts';
import { rest } from '../../slices.ts';
import { localised, named } from '../commands/options.ts';
import { articleKey } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { tell } from '../tell.ts';
import { inert, isolated, plain, shortened } from '../text.ts';
import { say } from './gapsPhrases.ts';
import { controlState, IN_SERVERS, type ServerCommand, type ServerSurroundings } from './serverCommand.ts';

const ON_PAGE = 8;
const QUESTION_SHOWN = 200;
const OTHERS_SHOWN = 2;

export const gaps: ServerCommand = {
  data: {
    ...named('gaps', 'بلا-جواب'),
    ...localised('What readers asked and the articles do not say', 'ما سأل عنه القراء ولا تذكره المقالات'),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    ...IN_SERVERS,
  },
  async run(interaction, around) {
    await interaction.reply({ ...(await list(around, 0)), flags: MessageFlags.Ephemeral });
  },
  async control(interaction, { at }, around) {
    if (interaction.isModalSubmit()) return;
    // The list is shown to whom Discord let run the command; nobody else may work it.
    if (interaction.message.interactionMetadata?.user.id !== interaction.user.id)
      return tell(interaction, say(around.language, 'notYours'));
    if (interaction.isStringSelectMenu()) await settle(interaction.values, around);
    await interaction.update(await list(around, at));
  },
};

async function groups({ store, guild }: ServerSurroundings): Promise<QuestionGroup[]> {
  return groupQuestions(await store.gaps.list(guild));
}

/** Takes the groups that a menu's values name off the list. */
async function settle(values: readonly string[], around: ServerSurroundings): Promise<void> {
  const chosen = (await groups(around)).filter(({ question }) => values.includes(articleKey(question)));
  await around.store.gaps.settle(
    around.guild,
    chosen.flatMap(({ question, others }) => [question, ...others]),
  );
}

/** One page (from 0) of the list as a message; a page past the end shows the last one. */
async function list(around: ServerSurroundings, page: number) {
  const { store, guild, language } = around;
  const { gaps: on } = await store.settings.of(guild);
  const all = on ? await groups(around) : [];
  const pages = Math.max(1, Math.ceil(all.length / ON_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = all.slice(at * ON_PAGE, (at + 1) * ON_PAGE);
  const lines: string[] = [];
  for (const [place, group] of shown.entries()) {
    lines.push(`**${at * ON_PAGE + place + 1}.** ${described(group, around)}`);
    await rest();
  }
  const nothing = say(language, on ? 'empty' : 'off');
  const count = all.length;
  return {
    embeds: [
      {
        title: say(language, 'heading'),
        description: shortened(lines.join('\n\n') || nothing, LIMITS.embedDescription),
        ...(count > 0 && { footer: { text: say(language, 'page', { page: at + 1, pages, count }) } }),
      },
    ],
    components: controls(shown, at, pages, around),
    allowedMentions: { parse: [] as const },
  };
}

function described(group: QuestionGroup, { edition, language }: ServerSurroundings): string {
  const { question, others, unanswered, badlyAnswered, last } = group;
  const said = (text: string) => isolated(inert(shortened(text, QUESTION_SHOWN)));
  const hit = badlyAnswered === 0 ? findAnswer(edition, question, { limit: 1 }) : undefined;
  const now = hit?.answered ? hit.hits[0]?.excerpt : undefined;
  const counts = [
    ...(unanswered > 0 ? [say(language, 'unanswered', { count: unanswered })] : []),
    ...(badlyAnswered > 0 ? [say(language, 'badly', { count: badlyAnswered })] : []),
    say(language, 'last', { when: `<t:${Math.floor(last / 1000)}:R>` }),
  ];
  return [
    said(question),
    counts.join(' · '),
    ...(others.length > 0
      ? [
          say(language, 'others', {
            questions: listed(language, others.slice(0, OTHERS_SHOWN).map(said), ';'),
          }),
        ]
      : []),
    ...(now
      ? [say(language, 'answeredNow', { paragraph: now.paragraph, title: said(now.article.title) })]
      : []),
  ].join('\n');
}

function controls(
  shown: readonly QuestionGroup[],
  at: number,
  pages: number,
  { ids, language }: ServerSurroundings,
): APIMessageTopLevelComponent[] {
  if (shown.length === 0) return [];
  const turn = (to: number, label: 'previous' | 'next') => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: say(language, label),
    custom_id: ids.write(controlState('gaps', label, language, to)),
  });
  const turning = [
    ...(at > 0 ? [turn(at - 1, 'previous')] : []),
    ...(at < pages - 1 ? [turn(at + 1, 'next')] : []),
  ];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: ids.write(controlState('gaps', 'settle', language, at)),
          placeholder: say(language, 'settle'),
          min_values: 1,
          max_values: shown.length,
          options: shown.map(({ question }, place) => ({
            value: articleKey(question),
            label: shortened(`${at * ON_PAGE + place + 1}. ${plain(question)}`, LIMITS.choiceName),
          })),
        },
      ],
    },
    ...(turning.length > 0 ? [{ type: ComponentType.ActionRow as const, components: turning }] : []),
  ];
}
