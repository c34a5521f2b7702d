import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { Edition } from '../../src/answers/edition.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { Bot } from '../../src/discord/bot.ts';
import type { BotEvent } from '../../src/discord/context.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import type { Store } from '../../src/store/store.ts';

/** The bot on the real discord.js client, joined to a stand-in. */
export interface Running {
  readonly discord: StandIn;
  readonly bot: Bot;
  readonly logged: string[];
  /** Why Discord ended the connection for good, when it did. */
  readonly ended: string[];
  edition: Edition;
  stop(): Promise<void>;
}

/** The article of the repository's own knowledge folder, and others given as text. */
export async function editionOf(...others: readonly { id: string; text: string }[]): Promise<Edition> {
  const call = parseArticle('biden-putin-call.md', await readFile('knowledge/biden-putin-call.md'));
  if (!call.ok) throw new Error(call.problem.code);
  const rest = others.map(({ id, text }) => {
    const parsed = parseArticle(`${id}.md`, new TextEncoder().encode(text));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    return parsed.article;
  });
  return Edition.read(new Library([call.article, ...rest]));
}

/** An article of given paragraphs. */
export function articleOf(id: string, paragraphs: readonly string[], published?: string): Article {
  return new Article({
    id,
    title: id,
    language: 'ar',
    blocks: paragraphs.map((text) => ({ text })),
    ...(published !== undefined && { published }),
  });
}

export async function startBot(
  options: {
    edition?: Edition;
    messageContent?: boolean;
    discord?: StandIn;
    store?: Store;
    shards?: number | 'auto';
    observe?: (event: BotEvent) => void;
  } = {},
): Promise<Running> {
  const discord = options.discord ?? (await StandIn.start());
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const running: Running = {
    discord,
    logged,
    ended: [],
    edition: options.edition ?? (await editionOf()),
    bot: new Bot({
      settings: {
        token: discord.token,
        apiUrl: discord.api,
        messageContent: options.messageContent ?? false,
        shards: options.shards ?? 1,
      },
      edition: () => running.edition,
      log,
      ...(options.store && { store: options.store }),
      ...(options.observe && { observe: options.observe }),
      onFatal: (reason) => running.ended.push(reason),
    }),
    async stop() {
      await running.bot.stop();
      // The record can be checked against Discord's own description afterwards.
      const record = process.env.ISNAD_RECORD;
      if (record) appendFileSync(record, discord.recorded.map((one) => `${JSON.stringify(one)}\n`).join(''));
      await discord.stop();
    },
  };
  await running.bot.start();
  return running;
}
