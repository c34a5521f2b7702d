import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord.js';
import { pino } from 'pino';
import { Edition } from '../src/answers/edition.ts';
import { loadFolder } from '../src/article/folder.ts';
import { Bot } from '../src/discord/bot.ts';
import type { Exchange } from '../src/preview/exchange.ts';
import type { Fault } from '../src/preview/faults.ts';
import { StandIn } from '../src/preview/standIn.ts';
import { buttonsOf, type StandInUser } from '../src/preview/standInUser.ts';
import type { Channel } from '../src/preview/world.ts';
import { Store } from '../src/store/store.ts';

/**
 * A soak: many mixed interactions through the real client, in servers and direct messages, a share of the REST
 * requests and now and then the gateway failing, for a bounded time. Prints what became of them.
 * `--interactions N --seconds S --faults SHARE --flight N`.
 */
const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '180' },
    faults: { type: 'string', default: '0.02' },
    flight: { type: 'string', default: '32' },
  },
});
const total = Number(values.interactions);

/** Enough people and servers that usage limits are met now and then, not all the time. */
const PEOPLE = 1500;
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

const memory: number[] = [];
function remember(): void {
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed / 1e6);
}

const folder = await mkdtemp(join(tmpdir(), 'isnad-soak-'));
const store = await Store.open(`file:${join(folder, 'isnad.db')}`);
const { library, problems } = await loadFolder('knowledge');
const edition = await Edition.read(library, problems);
const discord = await StandIn.start({ record: false });
const guilds = [
  discord.world.guildId,
  ...Array.from({ length: SERVERS - 1 }, () => discord.world.addGuild('Server').id),
];
let fatal: string | undefined;
let unhandled = 0;
process.on('unhandledRejection', () => {
  unhandled += 1;
});
const bot = new Bot({
  settings: { token: discord.token, apiUrl: discord.api, messageContent: true },
  edition: () => edition,
  log: pino({ level: 'silent' }),
  store,
  onFatal: (reason) => {
    fatal = reason;
  },
});
await bot.start();
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
const SAMPLED_EVERY = 5;
const delay = monitorEventLoopDelay({ resolution: SAMPLED_EVERY });
delay.enable();
remember();
let next = 0;
let answered = 0;
let gatewayFaults = 0;
const lost = new Map<string, number>();

async function worker(): Promise<void> {
  while (next < total && performance.now() < until && fatal === undefined) {
    const at = next;
    next += 1;
    if (at === Math.floor(total / 2)) remember();
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

const begun = performance.now();
await Promise.all(Array.from({ length: Number(values.flight) }, worker));
const seconds = (performance.now() - begun) / 1000;
delay.disable();
remember();
await bot.stop();
await discord.stop();
await store.close();
await rm(folder, { recursive: true });

took.sort((a, b) => a - b);
const quantile = (share: number) =>
  (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1);
const late = (ns: number) => Math.max(0, ns / 1e6 - SAMPLED_EVERY).toFixed(1);
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
    `event loop delay, ms     p99 ${late(delay.percentile(99))}, max ${late(delay.max)} (the stand-in's work included)`,
    `heap, MB                 ${memory.map((used) => used.toFixed(0)).join(' → ')} (at start, middle, end; the stand-in included)`,
    `ended by                 ${fatal ?? (next >= total ? 'the last interaction' : 'the time')}`,
  ].join('\n')}\n`,
);
process.exitCode = lostCount + doubled + unhandled > 0 || fatal !== undefined ? 1 : 0;
