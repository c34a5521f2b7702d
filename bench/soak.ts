import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord.js';
import { WebSocket } from 'ws';
import type { Exchange } from '../src/preview/exchange.ts';
import type { Fault } from '../src/preview/faults.ts';
import { StandIn } from '../src/preview/standIn.ts';
import { buttonsOf, type StandInUser } from '../src/preview/standInUser.ts';
import type { Channel } from '../src/preview/world.ts';

/**
 * A soak: many mixed interactions through the real client, in servers and direct messages, a share of the REST
 * requests and now and then the gateway failing, for a bounded time. The bot runs in a process of its own, as it is
 * started in production, and its memory and event loop are read from its /metrics. Prints what became of them all.
 * `--interactions N --seconds S --faults SHARE --flight N`; `--held FILE` writes there what held the bot's event loop
 * (bench/held.ts), which costs some speed.
 */
const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '180' },
    faults: { type: 'string', default: '0.02' },
    flight: { type: 'string', default: '32' },
    held: { type: 'string' },
  },
});
const total = Number(values.interactions);

/** Enough people and servers that usage limits are met now and then, not all the time. */
const PEOPLE = 1500;
/** The heap is weighed at the start, after each of so many parts, and at the end. */
const QUARTERS = 4;
const SERVERS = 40;
/** One fault of the gateway in so many interactions. */
const GATEWAY_FAULT_EVERY = 400;
/** Discord's own patience with a message is endless; ours is this long. */
const MESSAGE_WITHIN = 10_000;

const REST_FAULTS: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, afterwards: true },
  { kind: 'status', status: 429, retryAfter: 0.2 },
  { kind: 'delay', ms: 150 },
  { kind: 'malformed' },
  { kind: 'half', closes: true },
  { kind: 'half', closes: true, afterwards: true },
  { kind: 'never' },
];
/** A session that ends takes what Discord sends meanwhile with it, so only what can be resumed is disturbed here. */
const GATEWAY_FAULTS: readonly ((discord: StandIn) => void)[] = [
  ({ gateway }) => gateway.close(4000),
  ({ gateway }) => gateway.drop(),
  ({ gateway }) => gateway.ask('reconnect'),
  ({ gateway }) => gateway.slow(200),
  ({ gateway }) => gateway.cut(),
  ({ gateway }) => gateway.ask('invalid-resumable'),
];

/** Where one interaction happens. */
interface Scene {
  readonly discord: StandIn;
  readonly user: StandInUser;
  readonly here: Channel;
}

/** Asks, then does something with the answer; answers what came back last. */
type Act = (scene: Scene) => Promise<Exchange | APIMessage | undefined | readonly unknown[]>;

const asks =
  (question: string): Act =>
  ({ user, here }) =>
    user.runs(here, 'ask', { question });
const runs =
  (command: string, options: Record<string, string | number | boolean> = {}, subcommand?: string): Act =>
  ({ user, here }) =>
    user.runs(here, command, options, subcommand);
/** Runs a command and presses one of its buttons: two interactions. */
const presses =
  (command: string, button: number): Act =>
  async ({ user, here }) => {
    const exchange = await user.runs(here, command);
    const pressed = exchange.message && buttonsOf(exchange.message)[button]?.custom_id;
    if (!exchange.message || pressed === undefined) return exchange;
    return user.component(here, exchange.message, { component_type: 2, custom_id: pressed });
  };
const types =
  (text: string): Act =>
  async ({ discord, user, here }) => {
    const content = here.guildId === undefined ? text : `<@${discord.world.bot.id}> ${text}`;
    const answer = await user.types(here, content, { within: MESSAGE_WITHIN });
    if (!answer) throw new Error('a message was not answered');
    return answer;
  };

const ACTS: readonly Act[] = [
  asks('كم دقيقة استغرقت المكالمة؟'),
  asks('من فاز بكأس العالم؟'),
  asks('Who attended the call?'),
  ({ user, here }) => user.autocompletes(here, 'ask', 'question', 'متى الاج'),
  ({ user, here }) => user.autocompletes(here, 'who-said', 'speaker', 'بوت'),
  types('متى الاجتماع في بروكسل؟'),
  types('مين اللي حذر من العقوبات؟'),
  runs('schedule'),
  runs('who-said', { about: 'العقوبات' }),
  runs('speakers'),
  runs('summary', { sentences: 3 }),
  runs('read'),
  runs('help', { private: true }),
  presses('read', 0),
  presses('who-said', 0),
  presses('schedule', 4),
  runs('settings'),
  runs('gaps'),
  runs('digest', {}, 'list'),
  runs('recap'),
  // Not one of ours: refused on purpose.
  async ({ user, here }) => {
    const { message } = await user.runs(here, 'help');
    if (!message) throw new Error('no help');
    return user.component(here, message, { component_type: 2, custom_id: 'p~ask~q~~0000~0~ar~forgedforged' });
  },
  ({ user, here }) => user.submits(here, 'no form of ours', { field: 'x' }),
  async ({ discord, user, here }) => {
    const message = discord.type(user, here, 'قال بوتين إن العقوبات خطأ');
    return user.runsOnMessage(here, 'Check against the article', message);
  },
];

const REFUSED = /يُرجى الانتظار|Please wait|ليس من أزراري|not one of mine/u;
const SERVER_COMMANDS = new Set([16, 17, 18, 19]);

/** Milliseconds between two readings of the bot's metrics. */
const READ_EVERY = 250;
/** The metrics of the bot that a soak watches, of one reading. */
interface Reading {
  readonly p99: number;
  readonly most: number;
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

const folder = await mkdtemp(join(tmpdir(), 'isnad-soak-'));
const discord = await StandIn.start({ record: false });
const guilds = [
  discord.world.guildId,
  ...Array.from({ length: SERVERS - 1 }, () => discord.world.addGuild('Server').id),
];
const healthPort = await freePort();
const logFile = join(folder, 'log');
const log = openSync(logFile, 'w');
const bot = spawn(
  process.execPath,
  [
    '--inspect=127.0.0.1:0',
    ...['--import', '@oxc-node/core/register'],
    values.held === undefined ? 'src/main.ts' : 'bench/held.ts',
  ],
  {
    env: {
      ...process.env,
      ...(values.held !== undefined && { HELD_FILE: values.held }),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      DISCORD_MESSAGE_CONTENT: 'true',
      KNOWLEDGE_DIR: 'knowledge',
      DATABASE_URL: `file:${join(folder, 'isnad.db')}`,
      HEALTH_PORT: String(healthPort),
    },
    stdio: ['ignore', log, log],
  },
);
const ended = once(bot, 'exit');
let fatal: string | undefined;
let stopping = false;
void ended.then(([code, signal]) => {
  if (!stopping) fatal = `the bot ended with ${code ?? signal}`;
});
async function ready(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${healthPort}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
while (!(await ready())) {
  if (fatal !== undefined) throw new Error(`${fatal}: ${await readFile(logFile, 'utf8')}`);
  await wait(50);
}

const readings: Reading[] = [];
/** Collecting everything holds the bot's event loop, which is no doing of its own: a reading of then is not kept. */
let weighing = false;
async function read(): Promise<void> {
  const apart = weighing;
  const text = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(text)?.[1]);
  if (apart || weighing) return;
  readings.push({
    p99: value('isnad_event_loop_delay_p99_seconds') * 1000,
    most: value('isnad_event_loop_delay_max_seconds') * 1000,
  });
}
/** Seconds the bot's own thread has worked, and waited for a processor (proc(5)); undefined where that is not told. */
async function ownThread(): Promise<readonly [number, number] | undefined> {
  const told = await readFile(`/proc/${bot.pid}/task/${bot.pid}/schedstat`, 'utf8').catch(() => undefined);
  const [worked = 0, waited = 0] = told?.split(' ').map((part) => Number(part) / 1e9) ?? [];
  return told === undefined ? undefined : [worked, waited];
}
const people = Array.from({ length: PEOPLE }, (_, at) => discord.user(String(at), { admin: true }));
discord.faults.rate(Number(values.faults), REST_FAULTS, 7);

/** How often each message of a person was replied to, while it may still be. */
const replies = new Map<string, number>();
let doubled = 0;
const took: number[] = [];
let refused = 0;
discord.onEvent((event) => {
  if (event.kind === 'interaction') {
    const { exchange } = event;
    if (REFUSED.test(exchange.message?.content ?? '')) refused += 1;
    if (exchange.answeredAfter !== undefined) took.push(exchange.answeredAfter);
    return;
  }
  const { message, change } = event;
  if (change !== 'created' || !message.author.bot) return;
  if (REFUSED.test(message.content)) refused += 1;
  const asked = message.message_reference?.message_id;
  if (asked === undefined) return;
  const count = (replies.get(asked) ?? 0) + 1;
  replies.set(asked, count);
  if (count > 1) doubled += 1;
  for (const oldest of replies.keys()) {
    if (replies.size <= 2000) break;
    replies.delete(oldest);
  }
});

const until = performance.now() + Number(values.seconds) * 1000;
/** What lives on the bot's heap, in MB: collected first, through the debugger's own protocol. */
const heaps: number[] = [];
const address = /ws:\/\/\S+/u.exec(await readFile(logFile, 'utf8'))?.[0];
if (address === undefined) throw new Error('the bot opened no debugger');
const inspector = new WebSocket(address);
await once(inspector, 'open');
async function inspect(method: string, params: object = {}): Promise<unknown> {
  inspector.send(JSON.stringify({ id: 1, method, params }));
  const [answer] = await once(inspector, 'message');
  return (JSON.parse(String(answer)) as { result: unknown }).result;
}
async function weigh(): Promise<void> {
  weighing = true;
  await inspect('HeapProfiler.collectGarbage');
  const { usedSize } = (await inspect('Runtime.getHeapUsage')) as { usedSize: number };
  heaps.push(usedSize / 1e6);
  await read();
  weighing = false;
}

let watching = true;
await weigh();
await read();
const watched = (async () => {
  while (watching && fatal === undefined) {
    await read().catch(() => undefined);
    await wait(READ_EVERY);
  }
})();
let next = 0;
let answered = 0;
let gatewayFaults = 0;
const lost = new Map<string, number>();

let weighed = Promise.resolve();

async function worker(): Promise<void> {
  while (next < total && performance.now() < until && fatal === undefined) {
    const at = next;
    next += 1;
    if (at > 0 && at % Math.floor(total / QUARTERS) === 0) weighed = weighed.then(weigh);
    if (at % GATEWAY_FAULT_EVERY === GATEWAY_FAULT_EVERY - 1) {
      GATEWAY_FAULTS[gatewayFaults % GATEWAY_FAULTS.length]?.(discord);
      gatewayFaults += 1;
    }
    const act = at % ACTS.length;
    const user = people[at % PEOPLE];
    const guild = guilds[Math.floor(at / ACTS.length) % SERVERS];
    if (!user) return;
    // Half in servers, half in direct messages; the commands of servers in servers.
    const here =
      SERVER_COMMANDS.has(act) || Math.floor(at / ACTS.length) % 2 === 0
        ? discord.channel('general', guild)
        : user.directMessage();
    try {
      await ACTS[act]?.({ discord, user, here });
      answered += 1;
    } catch (error) {
      const reason = `${error instanceof Error ? error.message : String(error)} (act ${act})`;
      lost.set(reason, (lost.get(reason) ?? 0) + 1);
    }
  }
}

const before = await ownThread();
const begun = performance.now();
await Promise.all(Array.from({ length: Number(values.flight) }, worker));
const seconds = (performance.now() - begun) / 1000;
const after = await ownThread();
const thread =
  before && after
    ? `worked ${(after[0] - before[0]).toFixed(0)} s, waited for a processor ${(after[1] - before[1]).toFixed(0)} s`
    : 'not told here';
watching = false;
await watched;
await weighed;
await weigh();
inspector.close();
stopping = true;
bot.kill('SIGTERM');
await ended;
await discord.stop();
const unhandled = (await readFile(logFile, 'utf8')).split('an error nobody awaited').length - 1;
await rm(folder, { recursive: true });

took.sort((a, b) => a - b);
const quantile = (share: number) =>
  (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1);
const p99s = readings.map(({ p99 }) => p99).sort((a, b) => a - b);
const longest = Math.max(...readings.slice(1).map(({ most }) => most)).toFixed(1);
const lostCount = [...lost.values()].reduce((sum, count) => sum + count, 0);
process.stdout.write(
  `${[
    `sent                     ${next} in ${seconds.toFixed(0)} s, ${values.flight} in flight, ${ACTS.length} kinds, ${SERVERS} servers and direct messages`,
    `faults                   ${Number(values.faults) * 100} % of REST requests, ${gatewayFaults} of the gateway`,
    `answered                 ${answered - refused}`,
    `refused on purpose       ${refused}`,
    `lost                     ${lostCount}${lostCount > 0 ? ` (${[...lost].map(([reason, count]) => `${count} × ${reason}`).join('; ')})` : ''}`,
    `answered twice           ${doubled}`,
    `unhandled rejections     ${unhandled}`,
    `frame to callback, ms    p50 ${quantile(0.5)}, p99 ${quantile(0.99)}, max ${quantile(1)}`,
    `event loop delay, ms     p99 of ${READ_EVERY / 1000} s: median ${p99s[Math.floor(p99s.length / 2)]?.toFixed(1)}, most ${p99s.at(-1)?.toFixed(1)}; max ${longest} (the bot's own)`,
    `its own thread           ${thread}`,
    `heap, MB                 ${heaps.map((used) => used.toFixed(0)).join(' → ')} (the bot's own, collected: at the start, each quarter and the end)`,
    `ended by                 ${fatal ?? (next >= total ? 'the last interaction' : 'the time')}`,
  ].join('\n')}\n`,
);
process.exitCode = lostCount + doubled + unhandled > 0 || fatal !== undefined ? 1 : 0;
