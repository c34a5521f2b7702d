import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { Bot } from '../../src/discord/bot.ts';
import { StandIn } from '../../src/preview/standIn.ts';
import { editionOf, startBot } from '../support/running.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function standIn(): Promise<StandIn> {
  const discord = await StandIn.start();
  stops.push(() => discord.stop());
  return discord;
}

/** The one line a start that fails gives. */
async function refusal(settings: {
  token: string;
  apiUrl: string;
  messageContent?: boolean;
}): Promise<string> {
  const edition = await editionOf();
  const bot = new Bot({
    settings: { messageContent: false, ...settings },
    edition: () => edition,
    log: pino({ level: 'silent' }),
    onFatal: () => undefined,
  });
  return bot.start().then(
    () => 'started',
    (error: Error) => error.message,
  );
}

const puts = (discord: StandIn) =>
  discord.recorded.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;

describe('starting', () => {
  it('says in one line that the token is refused', async () => {
    const discord = await standIn();
    const token = `${discord.token.split('.')[0]}.wrong.${'0'.repeat(40)}`;
    for (const wrong of [token, 'not a token']) {
      expect(await refusal({ token: wrong, apiUrl: discord.api })).toMatch(
        /^Discord refused the token[^\n]+$/,
      );
    }
  });

  it('says in one line that Discord cannot be reached', async () => {
    const gone = await StandIn.start();
    const { api, token } = gone;
    await gone.stop();
    expect(await refusal({ token, apiUrl: api })).toBe(
      `Discord cannot be reached at ${api}: check the network and DISCORD_API_URL.`,
    );
  });

  it('says which intent is missing', async () => {
    const discord = await standIn();
    discord.gateway.disallowedIntents = 1 << 15;
    expect(await refusal({ token: discord.token, apiUrl: discord.api, messageContent: true })).toMatch(
      /^Discord refused an intent: [^\n]*DISCORD_MESSAGE_CONTENT[^\n]*$/,
    );
  });

  it('sends the commands once, and again only when Discord has others', async () => {
    const discord = await standIn();
    for (const expected of [1, 1]) {
      const { bot } = await startBot({ discord });
      await bot.stop();
      expect(puts(discord)).toBe(expected);
    }
    discord.world.commands.get('')?.pop();
    const { bot } = await startBot({ discord });
    await bot.stop();
    expect(puts(discord)).toBe(2);
  });

  it('sends the commands without Arabic names should Discord refuse the locale', async () => {
    const discord = await standIn();
    discord.faults.next('PUT', /commands$/, {
      kind: 'error',
      status: 400,
      code: 50035,
      message: 'Invalid Form Body: name_localizations',
    });
    const { bot } = await startBot({ discord });
    await bot.stop();
    const ask = discord.world.commands.get('')?.find(({ name }) => name === 'ask');
    expect(ask).toBeDefined();
    expect(ask?.name_localizations).not.toHaveProperty('ar');
    expect(ask?.name_localizations).toHaveProperty('fr');
  });
});

describe('faults while answering', () => {
  it('are told with a reference that is also in the log', async () => {
    const running = await startBot();
    stops.push(running.stop);
    const reader = running.discord.user('قارئ');
    const { edition } = running;
    running.edition = Object.create(edition, {
      library: {
        get() {
          throw new Error('library is gone');
        },
      },
    });
    const { message, ephemeral } = await reader.runs(running.discord.channel('general'), 'summary');
    const reference = /[0-9a-f]{8}/.exec(message?.content ?? '')?.[0] ?? 'none';
    expect(ephemeral).toBe(true);
    expect(running.logged.join('')).toContain(reference);
    expect(message?.content).not.toContain('library is gone');
  });

  it('a question too many is told how long to wait', async () => {
    const running = await startBot();
    stops.push(running.stop);
    const hasty = running.discord.user('مستعجل');
    let last = '';
    for (let asked = 0; asked < 22; asked++) {
      const { message } = await hasty.runs(running.discord.channel('general'), 'help');
      last = message?.content ?? '';
    }
    expect(last).toMatch(/الانتظار \d+ ثانية/);
  });
});
