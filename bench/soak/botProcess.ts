import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { StandIn } from '../../src/preview/standIn.ts';

/** The delay of the bot's event loop since it was read last, in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly most: number;
}

/** Seconds that a thread has worked, and waited for a processor. */
export interface ThreadTime {
  readonly worked: number;
  readonly waited: number;
}

/** The bot in a process of its own, as it is started in production, with its store and log in a folder that goes with it. */
export class BotProcess {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #health: string;
  readonly #ended: Promise<unknown>;
  #inspector: WebSocket | undefined;
  #stopping = false;
  #failure: string | undefined;

  private constructor(process: ChildProcess, folder: string, health: string) {
    this.#process = process;
    this.#folder = folder;
    this.#health = health;
    this.#ended = once(process, 'exit').then(([code, signal]) => {
      if (!this.#stopping) this.#failure = `the bot ended with ${code ?? signal}`;
    });
  }

  /** Starts it against a stand-in; `held`: the file to write what held its event loop to. Throws when it ends before it is ready. */
  static async start(discord: StandIn, held: string | undefined): Promise<BotProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-soak-'));
    const port = await freePort();
    const log = openSync(join(folder, 'log'), 'w');
    const program = held === undefined ? 'src/main.ts' : 'bench/held.ts';
    const started = spawn(
      process.execPath,
      ['--inspect=127.0.0.1:0', '--import', '@oxc-node/core/register', program],
      {
        env: {
          ...process.env,
          ...(held !== undefined && { HELD_FILE: held }),
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.api,
          DISCORD_MESSAGE_CONTENT: 'true',
          KNOWLEDGE_DIR: 'knowledge',
          DATABASE_URL: `file:${join(folder, 'isnad.db')}`,
          HEALTH_PORT: String(port),
        },
        stdio: ['ignore', log, log],
      },
    );
    const bot = new BotProcess(started, folder, `http://127.0.0.1:${port}`);
    while (!(await bot.#isReady())) {
      if (bot.#failure !== undefined) throw new Error(`${bot.#failure}: ${await bot.#log()}`);
      await wait(50);
    }
    await bot.#openInspector();
    return bot;
  }

  async #isReady(): Promise<boolean> {
    return fetch(`${this.#health}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async #openInspector(): Promise<void> {
    const address = /ws:\/\/\S+/u.exec(await this.#log())?.[0];
    if (address === undefined) throw new Error('the bot opened no debugger');
    this.#inspector = new WebSocket(address);
    await once(this.#inspector, 'open');
  }

  #log(): Promise<string> {
    return readFile(join(this.#folder, 'log'), 'utf8');
  }

  /** What it ended with unasked; undefined while it runs. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** As its /metrics tell it. */
  async loopDelay(): Promise<LoopDelay> {
    const text = await (await fetch(`${this.#health}/metrics`)).text();
    const milliseconds = (name: string) =>
      Number(new RegExp(`^isnad_event_loop_delay_${name}_seconds (\\S+)$`, 'mu').exec(text)?.[1]) * 1000;
    return { p99: milliseconds('p99'), most: milliseconds('max') };
  }

  /** Of its own thread since it began (proc(5)); undefined where that is not told. */
  async ownThread(): Promise<ThreadTime | undefined> {
    const { pid } = this.#process;
    const told = await readFile(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').catch(() => undefined);
    if (told === undefined) return undefined;
    const [worked = 0, waited = 0] = told.split(' ').map((part) => Number(part) / 1e9);
    return { worked, waited };
  }

  /** What lives on its heap, in MB: collected first, through the debugger's own protocol, which holds its event loop. */
  async heap(): Promise<number> {
    await this.#inspect('HeapProfiler.collectGarbage');
    const { usedSize } = (await this.#inspect('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize / 1e6;
  }

  async #inspect(method: string): Promise<unknown> {
    const inspector = this.#inspector;
    if (!inspector) throw new Error('the debugger is not open');
    inspector.send(JSON.stringify({ id: 1, method, params: {} }));
    const [answer] = await once(inspector, 'message');
    return (JSON.parse(String(answer)) as { result: unknown }).result;
  }

  /** Ends it and takes away its folder; resolves to how many errors its log says nobody awaited. */
  async stop(): Promise<number> {
    this.#stopping = true;
    this.#inspector?.close();
    this.#process.kill('SIGTERM');
    await this.#ended;
    const unhandled = (await this.#log()).split('an error nobody awaited').length - 1;
    await rm(this.#folder, { recursive: true });
    return unhandled;
  }
}

/** A port nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
