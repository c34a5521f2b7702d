import { ApplicationCommandOptionType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { zoneNamed } from '../../digests/zones.ts';
import { fold } from '../../language/normalise.ts';
import type { GuildSettings } from '../../store/settings.ts';
import { localised, named } from '../commands/options.ts';
import { articleKey, type ButtonState } from '../customId.ts';
import { tell } from '../tell.ts';
import { inert, isolated } from '../text.ts';
import {
  type ControlInteraction,
  IN_SERVERS,
  type ServerCommand,
  type ServerSurroundings,
} from './serverCommand.ts';
import { ALL, FIELD, forgetModal, PAGE, settingsPanel, zoneModal } from './settingsPanel.ts';
import { say } from './settingsPhrases.ts';

export const settings: ServerCommand = {
  data: {
    ...named('settings', 'إعدادات'),
    ...localised('How Isnad answers in this server', 'كيف يجيب إسناد في هذا الخادم'),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('forget', 'نسيان'),
        ...localised('Delete everything kept about this server', 'حذف كل ما حُفظ عن هذا الخادم'),
      },
    ],
    ...IN_SERVERS,
  },
  async run(interaction, around) {
    const { ids, language } = around;
    if (!mayManage(interaction)) await tell(interaction, say(language, 'notAllowed'));
    else if (interaction.options.getBoolean('forget') === true)
      await interaction.showModal(forgetModal(ids, language));
    else await interaction.reply({ ...(await panel(around)), flags: MessageFlags.Ephemeral });
  },
  async control(interaction, state, around) {
    const { store, guild, ids, language } = around;
    if (!mayManage(interaction)) return tell(interaction, say(language, 'notAllowed'));
    if (interaction.isStringSelectMenu()) return choose(interaction, state, around);
    if (interaction.isModalSubmit()) return take(interaction, state, around);
    const { zone } = await store.settings.of(guild);
    await interaction.showModal(
      state.parameters === 'zone' ? zoneModal(zone, ids, language) : forgetModal(ids, language),
    );
  },
};

function mayManage(interaction: { memberPermissions: { has(permission: bigint): boolean } | null }): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

async function panel({ store, guild, edition, ids, language }: ServerSurroundings, page?: number) {
  return settingsPanel({
    settings: await store.settings.of(guild),
    articles: edition.library.articles,
    ids,
    language,
    ...(page !== undefined && { page }),
  });
}

type Menu = Extract<ControlInteraction, { values: string[] }>;
type Modal = Exclude<ControlInteraction, { componentType: unknown }>;

/** Takes a choice of a menu and shows the panel with it. */
async function choose(interaction: Menu, state: ButtonState, around: ServerSurroundings): Promise<void> {
  const { store, guild, language } = around;
  const [value = ''] = interaction.values;
  const turned = state.parameters === 'article' && value.startsWith(PAGE);
  const change = turned ? {} : changeOf(state.parameters, value, around);
  if (!change) return tell(interaction, say(language, 'stale'));
  const page = turned ? Number(value.slice(PAGE.length)) || 0 : state.at;
  const spoken = (await store.settings.change(guild, change)).language ?? around.readers;
  await interaction.update(await panel({ ...around, language: spoken }, page));
}

/** What a menu's value changes; undefined for a value that the menu does not have. */
function changeOf(
  control: string,
  value: string,
  { edition }: ServerSurroundings,
): Partial<GuildSettings> | undefined {
  switch (`${control} ${value}`) {
    case 'language auto':
      return { language: null };
    case 'language ar':
      return { language: 'ar' };
    case 'language en':
      return { language: 'en' };
    case 'replies public':
      return { privateReplies: false };
    case 'replies private':
      return { privateReplies: true };
    case 'gaps off':
      return { gaps: false };
    case 'gaps on':
      return { gaps: true };
    case `article ${ALL}`:
      return { article: null };
  }
  if (control !== 'article') return undefined;
  const article = edition.library.articles.find(({ id }) => articleKey(id) === value);
  return article && { article: article.id };
}

/** Takes what was written in a modal. */
async function take(interaction: Modal, state: ButtonState, around: ServerSurroundings): Promise<void> {
  const { store, guild, language } = around;
  const text = interaction.fields.getTextInputValue(FIELD).trim();
  if (state.parameters === 'zoneSent') {
    const zone = text === '' ? null : await zoneNamed(text);
    if (zone === undefined)
      return tell(interaction, say(language, 'badZone', { zone: isolated(inert(text)) }));
    await store.settings.change(guild, { zone });
    const now = await panel(around);
    if (interaction.isFromMessage()) await interaction.update(now);
    else await interaction.reply({ ...now, flags: MessageFlags.Ephemeral });
    return;
  }
  const words = (['ar', 'en'] as const).map((one) => fold(say(one, 'forgetWord')));
  const meant = words.includes(fold(text));
  if (meant) await store.departures.forget(guild);
  await tell(
    interaction,
    meant ? say(language, 'forgotten') : say(language, 'notForgotten', { word: say(language, 'forgetWord') }),
  );
}
