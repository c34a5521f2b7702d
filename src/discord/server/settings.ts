import { ApplicationCommandOptionType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import type { Language } from '../../language/detect.ts';
import type { GuildSettings } from '../../store/settings.ts';
import { given } from '../commands/command.ts';
import { localised, named } from '../commands/options.ts';
import { inert, isolated } from '../text.ts';
import { say } from './phrases.ts';
import { IN_SERVERS, type ServerCommand } from './serverCommand.ts';

const ALL = '*';

export const settings: ServerCommand = {
  data: {
    ...named('settings', 'إعدادات'),
    ...localised('How Isnad answers in this server', 'كيف يجيب إسناد في هذا الخادم'),
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('language', 'اللغة'),
        ...localised('Language of replies', 'لغة الردود'),
        choices: [
          { ...named('each reader’s own', 'لغة كل قارئ'), value: 'auto' },
          { ...named('Arabic', 'العربية'), value: 'ar' },
          { ...named('English', 'الإنجليزية'), value: 'en' },
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('article', 'المقال'),
        ...localised(
          'Article asked when none is named; * for all',
          'المقال المسؤول عنه إن لم يُذكر غيره؛ * للكل',
        ),
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('private', 'خاص'),
        ...localised('Show replies to the asker alone', 'إظهار الردود للسائل وحده'),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('gaps', 'بلا-جواب'),
        ...localised(
          'Keep unanswered questions for /gaps, without who asked',
          'حفظ الأسئلة بلا جواب من دون السائل',
        ),
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('forget', 'نسيان'),
        ...localised('Delete everything kept about this server', 'حذف كل ما حُفظ عن هذا الخادم'),
      },
    ],
    ...IN_SERVERS,
  },
  async run(interaction, { store, edition, language, guild }) {
    const { options } = interaction;
    const answer = (content: string) =>
      interaction.reply({ content, flags: MessageFlags.Ephemeral, allowedMentions: { parse: [] } });
    if (options.getBoolean('forget') === true) {
      await store.departures.forget(guild);
      await answer(say(language, 'forgotten'));
      return;
    }
    const article = options.getString('article');
    if (article !== null && article !== ALL && !edition.library.get(article)) {
      await answer(say(language, 'noSuchArticle', { id: inert(article) }));
      return;
    }
    const spoken = options.getString('language');
    const change: Partial<GuildSettings> = {
      ...given({ privateReplies: options.getBoolean('private'), gaps: options.getBoolean('gaps') }),
      ...(article !== null && { article: article === ALL ? null : article }),
      ...(spoken !== null && { language: spoken === 'ar' || spoken === 'en' ? spoken : null }),
    };
    const now =
      Object.keys(change).length > 0
        ? await store.settings.change(guild, change)
        : await store.settings.of(guild);
    await answer(described(now, language));
  },
};

function described(
  { language: spoken, article, privateReplies, gaps }: GuildSettings,
  language: Language,
): string {
  return [
    `**${say(language, 'settings')}**`,
    say(language, 'language', { value: spoken ?? say(language, 'followsReader') }),
    say(language, 'article', {
      value: article === null ? say(language, 'allArticles') : isolated(inert(article)),
    }),
    say(language, 'private', { value: say(language, privateReplies ? 'repliesPrivate' : 'repliesPublic') }),
    say(language, 'gaps', { value: say(language, gaps ? 'gapsOn' : 'gapsOff') }),
  ].join('\n');
}
