import type { Logger } from 'pino';
import type { Edition } from '../answers/edition.ts';
import { DroppedArticles } from './droppedArticles.ts';
import { type PageServer, servePage } from './pageServer.ts';
import { PageWorld } from './pageWorld.ts';
import { StandIn } from './standIn.ts';

export interface PreviewOptions {
  /** The edition of the knowledge folder now. */
  readonly edition: () => Edition;
  /** The knowledge folder, where a dropped article is saved when asked to. */
  readonly knowledge: string;
  readonly log: Logger;
  /** Called once an article dropped on the page can be asked. */
  readonly onChange?: () => void;
  /** Port of the page on 127.0.0.1; 0 or absent: any free one. */
  readonly port?: number;
}

export interface Preview {
  /** Address of the page. */
  readonly url: string;
  /** The stand-in the bot is to log in to. */
  readonly discord: StandIn;
  /** The edition the bot is to answer from: the folder's with the articles dropped on the page. */
  readonly edition: () => Edition;
  /** To be called when the knowledge folder has changed: the page shows what is there now. */
  folderChanged(): void;
  stop(): Promise<void>;
}

/**
 * Starts a Discord stand-in and the page that shows it, both on loopback, with a reader and an admin to act as.
 * Rejects when the port is taken.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const discord = await StandIn.start({ record: false });
  const users = [
    discord.user('قارئ', { locale: 'ar' }),
    discord.user('Admin', { admin: true, locale: 'en-US' }),
  ];
  const world = new PageWorld(discord, users);
  let page: PageServer | undefined;
  const folderChanged = () => page?.libraryChanged();
  const dropped = new DroppedArticles(options.edition, options.knowledge, () => {
    folderChanged();
    options.onChange?.();
  });
  try {
    page = await servePage(world, dropped, options.log, options.port ?? 0);
    return {
      url: page.url,
      discord,
      edition: () => dropped.edition(),
      folderChanged,
      async stop() {
        world.stop();
        await page?.stop();
        await discord.stop();
      },
    };
  } catch (error) {
    world.stop();
    await discord.stop();
    throw error;
  }
}
