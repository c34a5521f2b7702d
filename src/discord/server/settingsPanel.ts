import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Article } from '../../article/article.ts';
import type { Language } from '../../language/detect.ts';
import type { GuildSettings } from '../../store/settings.ts';
import { articleKey, type CustomIds } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { isolated, plain, shortened } from '../text.ts';
import { controlState } from './serverCommand.ts';
import { say } from './settingsPhrases.ts';

/** The controls of the panel, and of its modals. */
export type Control =
  | 'language'
  | 'article'
  | 'replies'
  | 'gaps'
  | 'zone'
  | 'zoneSent'
  | 'forget'
  | 'forgetSent';

/** What an article menu's value says instead of an article. */
export const ALL = 'all';
export const PAGE = 'page:';
/** The text field of a modal. */
export const FIELD = 'text';
/** Articles on a page of the menu: room is left for "all", "earlier" and "further". */
const ARTICLES_SHOWN = 22;

export interface Panel {
  readonly settings: GuildSettings;
  readonly articles: readonly Article[];
  readonly ids: CustomIds;
  readonly language: Language;
  /** Page of the article menu, from 0. */
  readonly page?: number;
}

/** The settings as a message of menus and buttons, each showing what holds now. */
export function settingsPanel(panel: Panel): {
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  allowedMentions: { parse: [] };
} {
  const { settings, language, ids } = panel;
  const replies = settings.privateReplies ? 'private' : 'public';
  const why = (text: Parameters<typeof say>[1]) => ({ description: say(language, text) });
  return {
    embeds: [{ title: say(language, 'heading'), description: say(language, 'body') }],
    components: [
      menu(panel, 'language', settings.language ?? 'auto', [
        { value: 'auto', label: say(language, 'languageAuto') },
        { value: 'ar', label: say(language, 'languageAr'), ...why('languageWhy') },
        { value: 'en', label: say(language, 'languageEn'), ...why('languageWhy') },
      ]),
      articleMenu(panel),
      menu(panel, 'replies', replies, [
        { value: 'public', label: say(language, 'repliesPublic'), ...why('repliesWhy') },
        { value: 'private', label: say(language, 'repliesPrivate'), ...why('repliesWhy') },
      ]),
      menu(panel, 'gaps', settings.gaps ? 'on' : 'off', [
        { value: 'off', label: say(language, 'gapsOff'), ...(settings.gaps && why('gapsOffWhy')) },
        { value: 'on', label: say(language, 'gapsOn'), ...why('gapsOnWhy') },
      ]),
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: shortened(
              isolated(say(language, 'zone', { zone: settings.zone ?? 'UTC' })),
              LIMITS.buttonLabel,
            ),
            custom_id: ids.write(controlState('settings', 'zone', language)),
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: say(language, 'forget'),
            custom_id: ids.write(controlState('settings', 'forget', language)),
          },
        ],
      },
    ],
    allowedMentions: { parse: [] },
  };
}

function menu(
  { ids, language, page = 0 }: Panel,
  control: Control,
  chosen: string,
  options: readonly APISelectMenuOption[],
  placeholder?: string,
): APIMessageTopLevelComponent {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: ids.write(controlState('settings', control, language, page)),
        options: options.map((option) => ({ ...option, default: option.value === chosen })),
        ...(placeholder !== undefined && { placeholder }),
      },
    ],
  };
}

function articleMenu(panel: Panel): APIMessageTopLevelComponent {
  const { settings, articles, language, page = 0 } = panel;
  const last = Math.max(0, Math.ceil(articles.length / ARTICLES_SHOWN) - 1);
  const at = Math.min(page, last);
  const turn = (to: number, label: 'articlesBefore' | 'articlesAfter') =>
    to < 0 || to > last ? [] : [{ value: `${PAGE}${to}`, label: say(language, label) }];
  const shown = articles.slice(at * ARTICLES_SHOWN, (at + 1) * ARTICLES_SHOWN);
  return menu(
    { ...panel, page: at },
    'article',
    settings.article === null ? ALL : articleKey(settings.article),
    [
      { value: ALL, label: say(language, 'articleAll') },
      ...turn(at - 1, 'articlesBefore'),
      ...shown.map(({ id, title }) => ({ value: articleKey(id), label: articleLabel(title, language) })),
      ...turn(at + 1, 'articlesAfter'),
    ],
    chosenArticle(panel),
  );
}

function articleLabel(title: string, language: Language): string {
  return shortened(say(language, 'articleOne', { title: isolated(plain(title)) }), LIMITS.choiceName);
}

/** Shown where the chosen article is on another page of the menu, or is gone. */
function chosenArticle({ settings: { article }, articles, language }: Panel): string {
  if (article === null) return say(language, 'articleAll');
  const found = articles.find(({ id }) => id === article);
  return found
    ? articleLabel(found.title, language)
    : shortened(say(language, 'articleGone', { id: isolated(plain(article)) }), LIMITS.choiceName);
}

export function zoneModal(zone: string | null, ids: CustomIds, language: Language) {
  return textModal('zoneSent', ids, language, {
    title: say(language, 'zoneHeading'),
    label: say(language, 'zoneLabel'),
    description: say(language, 'zoneHelp'),
    ...(zone !== null && { value: zone }),
  });
}

export function forgetModal(ids: CustomIds, language: Language) {
  return textModal('forgetSent', ids, language, {
    title: say(language, 'forgetHeading'),
    label: say(language, 'forgetLabel', { word: say(language, 'forgetWord') }),
    description: say(language, 'forgetHelp'),
  });
}

function textModal(
  control: Control,
  ids: CustomIds,
  language: Language,
  { title, label, description, value }: { title: string; label: string; description: string; value?: string },
): APIModalInteractionResponseCallbackData {
  return {
    title,
    custom_id: ids.write(controlState('settings', control, language)),
    components: [
      {
        type: ComponentType.Label,
        label,
        description,
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          required: false,
          max_length: 60,
          ...(value !== undefined && { value }),
        },
      },
    ],
  };
}
