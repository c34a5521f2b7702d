import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** How Isnad behaves in one guild. */
export interface GuildSettings {
  /** The language of replies; null follows each reader. */
  readonly language: 'ar' | 'en' | null;
  /** The article asked when none is named; null asks all. */
  readonly article: string | null;
  readonly privateReplies: boolean;
  /** Whether unanswered questions are kept for the editors. */
  readonly gaps: boolean;
  /** IANA zone of the server's digests, unless a channel chose another; null for UTC. */
  readonly zone: string | null;
}

export const DEFAULT_SETTINGS: GuildSettings = {
  language: null,
  article: null,
  privateReplies: false,
  gaps: false,
  zone: null,
};

/** The settings of each guild. */
export class Settings {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async of(guild: string): Promise<GuildSettings> {
    const row = await this.#db
      .selectFrom('guild_settings')
      .selectAll()
      .where('guild', '=', guild)
      .executeTakeFirst();
    if (!row) return DEFAULT_SETTINGS;
    const { language, article, private_replies, gaps, zone } = row;
    return { language, article, privateReplies: private_replies === 1, gaps: gaps === 1, zone };
  }

  /** Changes some settings of a guild. Switching gaps off forgets the questions that were kept. */
  async change(guild: string, change: Partial<GuildSettings>): Promise<GuildSettings> {
    const settings = { ...(await this.of(guild)), ...change };
    const row = {
      language: settings.language,
      article: settings.article,
      private_replies: Number(settings.privateReplies),
      gaps: Number(settings.gaps),
      zone: settings.zone,
    };
    await this.#db.transaction().execute(async (db) => {
      await db
        .insertInto('guild_settings')
        .values({ guild, ...row })
        .onConflict((conflict) => conflict.column('guild').doUpdateSet(row))
        .execute();
      if (!settings.gaps) await db.deleteFrom('gaps').where('guild', '=', guild).execute();
    });
    return settings;
  }
}
