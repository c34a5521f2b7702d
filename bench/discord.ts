import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandBodies } from '../src/discord/commands/index.ts';
import { StandIn } from '../src/preview/standIn.ts';
import type { StandInUser } from '../src/preview/standInUser.ts';

const LOADER = ['--import', '@oxc-node/core/register'];
const ROUNDS = 6;
const WARM_UP: readonly Load[] = [
  { asked: 'again', flight: 16, interactions: 3000 },
  { asked: 'first', flight: 16, interactions: 300 },
];
/** In mixed traffic one question in so many is new. */
const ONE_NEW_IN = 10;
interface Load {
  readonly asked: 'again' | 'mixed' | 'first';
  readonly flight: number;
  readonly interactions: number;
}

/** Interactions of one round, by how many are in flight; a question asked for the first time is asked of each bot once. */
const LOADS: readonly Load[] = [
  { asked: 'again', flight: 1, interactions: 300 },
  { asked: 'again', flight: 64, interactions: 1500 },
  { asked: 'mixed', flight: 1, interactions: 300 },
  { asked: 'mixed', flight: 64, interactions: 1500 },
  { asked: 'first', flight: 1, interactions: 60 },
  { asked: 'first', flight: 64, interactions: 240 },
];
/** Questions one user asks before the next takes over: fewer than the limit on one user lets through. */
const ASKED_BY_ONE = 10;

/** A bot in a process of its own, joined to a stand-in of its own. */
interface Runner {
  readonly name: string;
  readonly discord: StandIn;
  readonly child: ChildProcess;
  user: StandInUser;
  asked: number;
  /** How far each list of questions has been asked. */
  readonly at: { again: number; first: number };
}

interface Questions {
  /** Asked over and over: of the annotated articles, and runs of six words of them. */
  readonly again: readonly string[];
  /** Runs of seven words, no two alike. */
  readonly first: readonly string[];
}

/** What one bot did at one load: frame-to-callback times and the seconds its rounds took. */
interface Measured {
  readonly times: number[];
  readonly perSecond: number[];
}

async function readQuestions(): Promise<Questions> {
  const again: string[] = [];
  const first: string[] = [];
  const runs = (words: readonly string[], length: number, step: number) =>
    Array.from({ length: Math.max(0, Math.floor((words.length - length) / step) + 1) }, (_, at) =>
      `${words.slice(at * step, at * step + length).join(' ')}؟`.slice(0, 250),
    );
  for (const name of await readdir('evaluation')) {
    if (!name.endsWith('.json')) continue;
    const notes = JSON.parse(await readFile(join('evaluation', name), 'utf8')) as {
      questions?: { q: string }[];
    };
    again.push(...(notes.questions ?? []).map(({ q }) => q));
    const text = await readFile(join('evaluation', name.replace('.json', '.txt')), 'utf8');
    for (const line of text.split('\n')) {
      const words = line.split(/\s+/u).filter(Boolean);
      again.push(...runs(words, 6, 6));
      first.push(...runs(words, 7, 1), ...runs(words, 8, 1));
    }
  }
  return { again: [...new Set(again)], first: [...new Set(first)] };
}

async function run(
  name: string,
  script: string,
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Runner> {
  const discord = await StandIn.start({ record: false });
  discord.world.commands.set(
    '',
    commandBodies(true).map((body, at) => ({ ...body, id: String(at + 1) }) as never),
  );
  const log = openSync(join(folder, `${name}.log`), 'w');
  const child = spawn(process.execPath, [...LOADER, script], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      KNOWLEDGE_DIR: 'evaluation',
      DATABASE_URL: `file:${join(folder, 'isnad.db')}`,
      ...env,
    },
    stdio: ['ignore', log, 'inherit'],
  });
  const until = performance.now() + 30_000;
  while (discord.gateway.shards.length === 0) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`${name} did not connect`);
    await wait(50);
  }
  await wait(500);
  return { name, discord, child, user: discord.user('0'), asked: 0, at: { again: 0, first: 0 } };
}

/** One round: the times from frame to callback, in milliseconds. */
async function ask(runner: Runner, all: Questions, { asked, flight, interactions }: Load) {
  const times: number[] = [];
  let left = interactions;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      if (runner.asked % ASKED_BY_ONE === 0) runner.user = runner.discord.user(String(runner.asked));
      const question = nextQuestion(runner, all, asked);
      runner.asked += 1;
      const { answeredAfter } = await runner.user.runs(runner.user.directMessage(), 'ask', { question });
      times.push(answeredAfter ?? Number.NaN);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: flight }, worker));
  return { times, perSecond: (interactions * 1000) / (performance.now() - begun) };
}

function nextQuestion({ asked: count, at }: Runner, all: Questions, asked: Load['asked']): string {
  const list = asked !== 'mixed' ? asked : count % ONE_NEW_IN === 0 ? 'first' : 'again';
  if (list === 'first' && at.first >= all.first.length) throw new Error('no new question is left');
  const question = all[list][at[list] % all[list].length] ?? '';
  at[list] += 1;
  return question;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Isnad as it is started in production beside a bare discord.js bot, each in its own process, on the same questions in
 * turns: interactions a second, and the time from the gateway frame to the callback, at one and at 64 in flight.
 */
export async function benchDiscord(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'));
  const all = await readQuestions();
  const runners = [
    await run('bare, "pong"', 'bench/bareBot.ts', folder, { BARE_REPLY: 'pong' }),
    await run('bare, a message as long', 'bench/bareBot.ts', folder),
    await run('isnad', 'src/main.ts', folder),
  ];
  for (const load of WARM_UP) for (const runner of runners) await ask(runner, all, load);
  const rows: string[] = [];
  for (const load of LOADS) {
    const measured = new Map<string, Measured>(
      runners.map(({ name }) => [name, { times: [], perSecond: [] }]),
    );
    for (let round = 0; round < ROUNDS; round++) {
      for (const runner of round % 2 === 0 ? runners : [...runners].reverse()) {
        const { times, perSecond } = await ask(runner, all, load);
        measured.get(runner.name)?.times.push(...times);
        measured.get(runner.name)?.perSecond.push(perSecond);
      }
    }
    rows.push(...lines(load, measured));
  }
  for (const { child, discord } of runners) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await discord.stop();
  }
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(
    `${[
      `\`/ask\` in direct messages, ${ROUNDS} rounds in turns; milliseconds from the gateway frame to the callback.`,
      `"again": ${all.again.length} questions asked over and over; "first": each asked once; "mixed": one in ${ONE_NEW_IN} asked for the first time.\n`,
      '| asked | in flight | bot | a second | p50 | p99 |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n')}\n`,
  );
}

function lines({ asked, flight }: Load, measured: ReadonlyMap<string, Measured>): string[] {
  const figures = [...measured].map(([name, { times, perSecond }]) => ({
    name,
    cells: [quantile(perSecond, 0.5), quantile(times, 0.5), quantile(times, 0.99)],
  }));
  const own = figures.at(-1);
  return [
    ...figures.map(
      ({ name, cells: [rate = 0, p50 = 0, p99 = 0] }) =>
        `| ${asked} | ${flight} | ${name} | ${rate.toFixed(0)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} |`,
    ),
    ...figures
      .slice(0, -1)
      .map(
        ({ name, cells }) =>
          `| ${asked} | ${flight} | **isnad ÷ ${name}** | ${[0, 1, 2]
            .map((at) => ((own?.cells[at] ?? 0) / (cells[at] ?? 1)).toFixed(2))
            .join(' | ')} |`,
      ),
  ];
}
