import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { Edition } from '../src/answers/edition.ts';
import { loadFolder } from '../src/article/folder.ts';
import { Bot } from '../src/discord/bot.ts';
import { StandIn } from '../src/preview/standIn.ts';
import type { StandInUser } from '../src/preview/standInUser.ts';

/**
 * A soak: many mixed interactions in direct messages through the stand-in, a share of the REST requests failing,
 * for a bounded time. Prints what became of them. `--interactions N --seconds S --faults SHARE --flight N`.
 */
const { values } = parseArgs({
  options: {
    interactions: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '180' },
    faults: { type: 'string', default: '0.02' },
    flight: { type: 'string', default: '32' },
  },
});

/** Questions one user asks: fewer than the limit on one user lets through. */
const ASKED_BY_ONE = 10;

const QUESTIONS: readonly ((user: StandInUser) => Promise<unknown>)[] = [
  (user) => user.runs(user.directMessage(), 'ask', { question: 'كم دقيقة استغرقت المكالمة؟' }),
  (user) => user.runs(user.directMessage(), 'ask', { question: 'من فاز بكأس العالم؟' }),
  (user) => user.runs(user.directMessage(), 'schedule', {}),
  (user) => user.runs(user.directMessage(), 'who-said', { about: 'العقوبات' }),
  (user) => user.runs(user.directMessage(), 'summary', { sentences: 3 }),
  (user) => user.runs(user.directMessage(), 'read', {}),
  (user) => user.autocompletes(user.directMessage(), 'ask', 'question', 'متى الاج'),
];

const memory: number[] = [];
function remember(): void {
  globalThis.gc?.();
  memory.push(process.memoryUsage().heapUsed / 1e6);
}

const { library, problems } = await loadFolder('knowledge');
const edition = await Edition.read(library, problems);
const discord = await StandIn.start();
let fatal: string | undefined;
const bot = new Bot({
  settings: { token: discord.token, apiUrl: discord.api, messageContent: false },
  edition: () => edition,
  log: pino({ level: 'silent' }),
  onFatal: (reason) => {
    fatal = reason;
  },
});
await bot.start();
discord.faults.rate(
  Number(values.faults),
  [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, retryAfter: 0.2 },
    { kind: 'delay', ms: 150 },
  ],
  7,
);

const total = Number(values.interactions);
const until = performance.now() + Number(values.seconds) * 1000;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
remember();
let next = 0;
let answered = 0;
const lost: string[] = [];
const took: number[] = [];
let user = discord.user('0');

async function worker(): Promise<void> {
  while (next < total && performance.now() < until && fatal === undefined) {
    const at = next;
    next += 1;
    if (at % ASKED_BY_ONE === 0) user = discord.user(String(at));
    if (at === Math.floor(total / 2)) remember();
    const begun = performance.now();
    try {
      await QUESTIONS[at % QUESTIONS.length]?.(user);
      answered += 1;
      took.push(performance.now() - begun);
    } catch (error) {
      lost.push(error instanceof Error ? error.message : String(error));
    }
  }
}

const begun = performance.now();
await Promise.all(Array.from({ length: Number(values.flight) }, worker));
const seconds = (performance.now() - begun) / 1000;
remember();
const callbacks = new Map<string, number>();
for (const { method, path, status } of discord.recorded) {
  const id = method === 'POST' && status < 300 ? /^\/interactions\/(\d+)\//.exec(path)?.[1] : undefined;
  if (id !== undefined) callbacks.set(id, (callbacks.get(id) ?? 0) + 1);
}
const doubled = [...callbacks.values()].filter((count) => count > 1).length;
took.sort((a, b) => a - b);
const quantile = (share: number) =>
  (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1);
await bot.stop();
await discord.stop();

process.stdout.write(
  `${[
    `interactions sent      ${next} in ${seconds.toFixed(0)} s, ${values.flight} in flight, ${Number(values.faults) * 100} % of REST requests failing`,
    `answered               ${answered}`,
    `lost                   ${lost.length}${lost.length > 0 ? ` (${[...new Set(lost)].join('; ')})` : ''}`,
    `answered twice         ${doubled}`,
    `sent to answer, ms     p50 ${quantile(0.5)}, p99 ${quantile(0.99)}, max ${quantile(1)}`,
    `event loop delay, ms   p99 ${(delay.percentile(99) / 1e6).toFixed(1)}, max ${(delay.max / 1e6).toFixed(1)}`,
    `heap, MB               ${memory.map((used) => used.toFixed(0)).join(' → ')} (stand-in and its record included)`,
    `ended by               ${fatal ?? (next >= total ? 'the last interaction' : 'the time')}`,
  ].join('\n')}\n`,
);
process.exitCode = lost.length + doubled > 0 || fatal !== undefined ? 1 : 0;
