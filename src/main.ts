import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config as loadEnvFile } from 'dotenv';
import open from 'open';
import type { Logger } from 'pino';
import { rehearse } from './answers/rehearsal.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { Bot } from './discord/bot.ts';
import { StartError } from './discord/settings.ts';
import { type Editions, followEditions } from './editions.ts';
import { type Health, serveHealth } from './health.ts';
import { createLog } from './log.ts';
import { type Preview, startPreview } from './preview/preview.ts';
import { StoreError } from './store/problem.ts';
import { Store } from './store/store.ts';

/** Stopping takes this long at most; what is in flight has ten seconds of it. */
const STOPPED_WITHIN = 12_000;

/** Ends the program with one line that says why. */
function fail(reason: string): never {
  process.stderr.write(`isnad: ${reason}\n`);
  process.exit(1);
}

/** Where the bot joins, and what it answers from: Discord, or the stand-in on this machine. */
function surroundings(config: Config, editions: Editions, preview: Preview | undefined) {
  const { messageContent, shards } = config;
  if (preview) {
    // The stand-in has no portal to switch the intent on in; without it /recap could not be tried.
    const { token, api: apiUrl } = preview.discord;
    const settings = { token, apiUrl, messageContent: true, shards };
    return { settings, edition: preview.edition };
  }
  const settings = {
    token: config.token ?? '',
    messageContent,
    shards,
    ...(config.guildId !== undefined && { guildId: config.guildId }),
    ...(config.apiUrl !== undefined && { apiUrl: config.apiUrl }),
  };
  return { settings, edition: editions.current };
}

/** Stops everything in order, once, however often it is asked to. */
function stopper(log: Logger, parts: readonly (() => Promise<void> | undefined)[]): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    log.info('stopping');
    setTimeout(() => fail('stopping took too long; what was left is dropped.'), STOPPED_WITHIN).unref();
    for (const part of parts) await part();
    log.info('stopped');
  };
  return () => {
    stopping ??= stop();
    return stopping;
  };
}

/** The knowledge folder's editions; ends the program where it cannot be read. */
function followed(folder: string, log: Logger, onChange: () => void): Promise<Editions> {
  return followEditions(folder, log, onChange).catch((error: NodeJS.ErrnoException) =>
    fail(`cannot read the knowledge folder ${folder} (${error.code ?? error.message}); set KNOWLEDGE_DIR.`),
  );
}

/** The store of the database that is named, or of a temporary one: without a token nothing is worth remembering. */
async function openStore(databaseUrl: string | undefined) {
  const forgotten = databaseUrl === undefined ? await mkdtemp(join(tmpdir(), 'isnad-')) : undefined;
  const store = await Store.open(databaseUrl ?? `file:${join(forgotten ?? '', 'isnad.db')}`);
  const close = async () => {
    await store.close();
    if (forgotten !== undefined) await rm(forgotten, { recursive: true });
  };
  return { store, close };
}

async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, process.stdout.isTTY === true);
  // Nothing should come here; whatever does must not take the others' answers down with it.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'an error nobody awaited'));
  let bot: Bot | undefined;
  let preview: Preview | undefined;
  let health: Health | undefined;
  const editions = await followed(config.knowledge, log, () => {
    preview?.folderChanged();
    bot?.libraryChanged();
  });
  await rehearse(editions.current());
  if (config.token === undefined) {
    preview = await startPreview({
      edition: editions.current,
      knowledge: config.knowledge,
      log,
      onChange: () => bot?.libraryChanged(),
      port: config.previewPort,
    });
  }
  const around = surroundings(config, editions, preview);
  const { store, close } = await openStore(preview ? undefined : config.databaseUrl);
  const stop = stopper(log, [
    () => bot?.stop(),
    () => health?.stop(),
    () => preview?.stop(),
    () => editions.stop(),
    close,
  ]);
  bot = new Bot({
    ...around,
    log,
    store,
    observe: (event) => health?.observe(event),
    onFatal: (reason) => void stop().finally(() => fail(reason)),
  });
  if (config.healthPort !== undefined) {
    health = await serveHealth({
      host: config.healthHost,
      port: config.healthPort,
      shards: () => bot?.shards ?? [],
      edition: around.edition,
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().finally(() => process.exit()));
  await bot.start();
  if (!preview) return;
  process.stdout.write(`\n  إسناد Isnad: ${preview.url}\n\n`);
  if (config.openBrowser && process.stdout.isTTY === true) await open(preview.url).catch(() => undefined);
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof StartError || error instanceof StoreError)
    fail(error.message);
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (typeof port === 'number') {
    const what = code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${code})`;
    fail(`port ${port} ${what}: choose another PREVIEW_PORT or HEALTH_PORT.`);
  }
  throw error;
});
