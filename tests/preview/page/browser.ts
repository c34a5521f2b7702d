import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { pino } from 'pino';
import { type Browser, chromium } from 'playwright-core';
import { Bot } from '../../../src/discord/bot.ts';
import { followEditions } from '../../../src/editions.ts';
import { type Preview, startPreview } from '../../../src/preview/preview.ts';
import { Store } from '../../../src/store/store.ts';

const SWITCHES = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that comes with the packages, else one found on the machine. */
export async function openBrowser(): Promise<Browser> {
  try {
    const executablePath = await sparticuz.executablePath();
    // Not the package's own switches: they turn off the web security that is under test.
    return await chromium.launch({ executablePath, args: SWITCHES, headless: true });
  } catch (error) {
    const executablePath = INSTALLED.find((path) => existsSync(path));
    if (!executablePath) throw error;
    return chromium.launch({ executablePath, args: SWITCHES, headless: true });
  }
}

/** Page, stand-in and bot together on a copy of the knowledge folder's article, as `npm start` runs them. */
export async function startAll(articles: Readonly<Record<string, string | Buffer>>) {
  const knowledge = await mkdtemp(join(tmpdir(), 'isnad-page-'));
  for (const [file, text] of Object.entries(articles)) await writeFile(join(knowledge, file), text);
  const log = pino({ level: 'silent' });
  let preview: Preview | undefined;
  const editions = await followEditions(knowledge, log, () => preview?.folderChanged());
  preview = await startPreview({ edition: editions.current, knowledge, log });
  const data = await mkdtemp(join(tmpdir(), 'isnad-page-data-'));
  const store = await Store.open(`file:${join(data, 'isnad.db')}`);
  const bot = new Bot({
    settings: { token: preview.discord.token, apiUrl: preview.discord.api, messageContent: true },
    edition: preview.edition,
    log,
    store,
    onFatal: (reason) => {
      throw new Error(reason);
    },
  });
  await bot.start();
  return {
    url: preview.url,
    knowledge,
    async stop() {
      await bot.stop();
      await preview.stop();
      await editions.stop();
      await store.close();
      for (const folder of [knowledge, data]) await rm(folder, { recursive: true });
    },
  };
}
