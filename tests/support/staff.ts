import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { StandIn } from '../../src/preview/standIn.ts';
import type { StandInUser } from '../../src/preview/standInUser.ts';
import type { Channel } from '../../src/preview/world.ts';
import { Store } from '../../src/store/store.ts';
import { type Running, startBot } from './running.ts';

/** A server with an admin who owns it and a reader, and the bot in it with a store of its own. */
export interface Staff {
  readonly store: Store;
  readonly running: Running;
  readonly discord: StandIn;
  readonly admin: StandInUser;
  readonly reader: StandInUser;
  readonly guild: string;
  readonly general: Channel;
  readonly news: Channel;
  stop(): Promise<void>;
}

export async function startStaff(options: Partial<Parameters<typeof startBot>[0]> = {}): Promise<Staff> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'));
  const store = await Store.open(`file:${join(folder, 'isnad.db')}`);
  const discord = await StandIn.start();
  const admin = discord.user('Admin', { admin: true, locale: 'de' });
  const reader = discord.user('قارئ');
  const running = await startBot({ discord, store, ...options });
  return {
    store,
    running,
    discord,
    admin,
    reader,
    guild: discord.world.guildId,
    general: discord.channel('general'),
    news: discord.channel('news'),
    async stop() {
      await running.stop();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

interface Part {
  readonly type: number;
  readonly custom_id: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { label: string; value: string; default?: boolean; description?: string }[];
}

/** The menus of a message, top to bottom. */
export function menusOf(message: APIMessage | undefined): Part[] {
  const rows = (message?.components ?? []) as unknown as { components: Part[] }[];
  return rows.flatMap(({ components }) => components).filter(({ type }) => type === 3);
}

/** The labels that a message's menus show as chosen. */
export function chosenIn(message: APIMessage | undefined): string[] {
  return menusOf(message).flatMap(
    ({ options = [] }) => options.find((option) => option.default)?.label ?? [],
  );
}

/** The menu that has an option of this label, and the option's value. Throws when there is none. */
export function choiceIn(message: APIMessage | undefined, label: string): { menu: string; value: string } {
  for (const { custom_id: menu, options = [] } of menusOf(message)) {
    const found = options.find((option) => option.label.includes(label));
    if (found) return { menu, value: found.value };
  }
  throw new Error(`no option "${label}"`);
}
