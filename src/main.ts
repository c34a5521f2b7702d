import { config as loadEnvFile } from 'dotenv';
import { ConfigError, readConfig } from './config.ts';
import { Bot } from './discord/bot.ts';
import { StartError } from './discord/settings.ts';
import { followEditions } from './editions.ts';
import { createLog } from './log.ts';
import { StandIn } from './preview/standIn.ts';
import { chat } from './terminal/chat.ts';

/** Ends the program with one line that says why. */
function fail(reason: string): never {
  process.stderr.write(`isnad: ${reason}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const config = readConfig(process.env);
  const alone = config.token === undefined;
  const talking = alone && process.stdin.isTTY === true;
  const log = createLog(
    talking && config.logLevel === 'info' ? 'warn' : config.logLevel,
    process.stdout.isTTY === true,
  );
  const editions = await followEditions(config.knowledge, log).catch((error: NodeJS.ErrnoException) =>
    fail(
      `cannot read the knowledge folder ${config.knowledge} (${error.code ?? error.message}); set KNOWLEDGE_DIR.`,
    ),
  );
  const standIn = alone ? await StandIn.start({ port: config.previewPort }) : undefined;
  const bot = new Bot({
    settings: {
      token: config.token ?? standIn?.token ?? '',
      messageContent: config.messageContent || alone,
      ...(config.guildId !== undefined && !alone && { guildId: config.guildId }),
      ...((standIn?.api ?? config.apiUrl) !== undefined && { apiUrl: standIn?.api ?? config.apiUrl ?? '' }),
    },
    edition: editions.current,
    log,
    onFatal: fail,
  });
  await bot.start();

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    await bot.stop();
    await standIn?.stop();
    await editions.stop();
    process.exitCode = 0;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

  if (!standIn) return;
  log.info({ api: standIn.api }, 'no token: the bot runs against a Discord stand-in on this machine');
  await chat(editions.current, process.stdin, process.stdout);
  await stop();
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof StartError) fail(error.message);
  throw error;
});
