import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StandIn } from '../src/preview/standIn.ts';
import { Store } from '../src/store/store.ts';

const QUESTION = 'كم دقيقة استغرقت المكالمة؟';

let discord: StandIn;
let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  discord = await StandIn.start();
  folder = await mkdtemp(join(tmpdir(), 'isnad-'));
});
afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await discord.stop();
  await rm(folder, { recursive: true });
});

/** The program as an operator starts it, joined to the stand-in, with all it has written so far. */
async function start(env: Readonly<Record<string, string>> = {}) {
  const running = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'src/main.ts'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DATABASE_URL: `file:${join(folder, 'isnad.db')}`,
      LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = running;
  const written = { out: '', error: '' };
  running.stdout.on('data', (chunk) => {
    written.out += String(chunk);
  });
  running.stderr.on('data', (chunk) => {
    written.error += String(chunk);
  });
  const exit = once(running, 'exit').then(([code]) => code as number | null);
  const connected = async () => {
    while (!written.out.includes('connected to Discord') && running.exitCode === null) await wait(20);
  };
  return { running, written, exit, connected };
}

describe('the program', () => {
  it('finishes what is in flight when asked to stop, and leaves by itself', async () => {
    const { running, written, exit, connected } = await start();
    await connected();
    discord.faults.next('POST', /callback$/, { kind: 'delay', ms: 900 });
    const asked = discord.user('قارئ').runs(discord.channel(), 'ask', { question: QUESTION });
    await wait(300);
    running.kill('SIGTERM');
    expect((await asked).message?.embeds[0]?.description).toMatch(/50/);
    expect(await exit).toBe(0);
    expect(written.out).toMatch(/"outcome":"answered".*\n.*"msg":"stopped"/s);
    expect(written.out).not.toContain(discord.token);
    expect(written.out).not.toContain('المكالمة');
  });

  it('leaves one database file behind when it is stopped, with all that was written', async () => {
    const { running, exit, connected } = await start();
    await connected();
    const here = discord.channel();
    await discord.user('مشرف', { admin: true }).runs(here, 'digest', {}, 'start');
    running.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await readdir(folder)).toEqual(['isnad.db']);
    const store = await Store.open(`file:${join(folder, 'isnad.db')}`);
    expect(await store.subscriptions.list(discord.world.guildId)).toMatchObject([{ channel: here.id }]);
    await store.close();
  });

  it('leaves nothing behind when it ran without a token', async () => {
    const { running, exit, connected } = await start({ DISCORD_TOKEN: '', TMPDIR: folder });
    await connected();
    expect(await readdir(folder)).toHaveLength(1);
    running.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('ends with 1 and the reason when Discord ends the connection for good', async () => {
    const { written, exit, connected } = await start();
    await connected();
    discord.gateway.close(4004);
    expect(await exit).toBe(1);
    expect(written.error).toMatch(/^isnad: Discord refused the token: [^\n]+\n$/);
  });

  it('leaves at once when it is stopped before it has connected', async () => {
    discord.gateway.silent = true;
    const { running, exit } = await start();
    while (!discord.recorded.some(({ path }) => path === '/gateway/bot')) await wait(20);
    running.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('says in one line which port is taken', async () => {
    const { port } = new URL(discord.api);
    const { written, exit } = await start({ HEALTH_PORT: port });
    expect(await exit).toBe(1);
    expect(written.error).toBe(`isnad: port ${port} is taken: choose another PREVIEW_PORT or HEALTH_PORT.\n`);
  });

  it.each([
    [{ DISCORD_TOKEN: 'nonsense' }, /DISCORD_TOKEN is not a bot token/],
    [{ SHARDS: 'many' }, /SHARDS must be auto or a number from 1/],
    [{ KNOWLEDGE_DIR: '/nowhere' }, /cannot read the knowledge folder \/nowhere \(ENOENT\)/],
    [{ DATABASE_URL: 'file:/proc/isnad.db' }, /The database \/proc\/isnad\.db cannot be written/],
    [{ DISCORD_API_URL: 'http://127.0.0.1:9' }, /cannot be reached at http:\/\/127\.0\.0\.1:9/],
  ])('says in one line what is wrong: %o', async (env, reason) => {
    const { written, exit } = await start(env);
    expect(await exit).toBe(1);
    expect(written.error).toMatch(reason);
    expect(written.error.trim().split('\n')).toHaveLength(1);
  });
});
