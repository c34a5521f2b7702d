// The bot, watched: when it ends, writes to the file HELD_FILE which turns of its event loop were long, how much of each
// its own thread worked, waited for a processor or for anything else (the disk; V8's helpers that collect garbage), and
// which functions were at work. Linux only.
import { openSync, readSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';

const EVERY = 5;
const LONG = 50;
const SHOWN = 30;
const FUNCTIONS = 12;

/** Milliseconds; `from` and `to` on the clock of the profiler, in microseconds. */
interface Turn {
  readonly from: number;
  readonly to: number;
  readonly worked: number;
  readonly waited: number;
  readonly took: number;
}

watch(process.env.HELD_FILE ?? 'held.txt');
await import('../src/main.ts');

function watch(report: string): void {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: 1000 });
  session.post('Profiler.start');
  const scheduled = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const buffer = Buffer.alloc(100);
  /** Milliseconds the thread has worked and waited for a processor (proc(5)), and the clock in microseconds. */
  const now = () => {
    const length = readSync(scheduled, buffer, 0, buffer.length, 0);
    const [worked = 0, waited = 0] = buffer.toString('latin1', 0, length).split(' ').map(Number);
    return { worked: worked / 1e6, waited: waited / 1e6, clock: Number(process.hrtime.bigint() / 1000n) };
  };
  const turns: Turn[] = [];
  let last = now();
  setInterval(() => {
    const next = now();
    const took = (next.clock - last.clock) / 1000 - EVERY;
    const turn = { worked: next.worked - last.worked, waited: next.waited - last.waited, took };
    if (took > LONG) turns.push({ ...turn, from: last.clock, to: next.clock });
    last = next;
  }, EVERY).unref();
  process.on('exit', () => {
    session.post('Profiler.stop', (error, { profile }) => {
      if (!error) writeFileSync(report, described(turns, profile));
    });
  });
}

function described(turns: readonly Turn[], profile: Profiler.Profile): string {
  const worst = [...turns].sort((a, b) => b.worked - a.worked).slice(0, SHOWN);
  const lines = worst.map((turn) => {
    const { worked, waited, took, from } = turn;
    const rest = Math.max(0, took - worked - waited);
    const at = ((from - profile.startTime) / 1e6).toFixed(1);
    const parts = `worked ${worked.toFixed(0)}, waited for a processor ${waited.toFixed(0)}, for anything else ${rest.toFixed(0)}`;
    return `${took.toFixed(0)} ms at ${at} s: ${parts}\n  ${functions(turn, profile).join('\n  ')}`;
  });
  const own = turns.filter(({ worked }) => worked > LONG).length;
  return `turns longer than ${LONG} ms: ${turns.length}; with more than that of their own work: ${own}\n${lines.join('\n')}\n`;
}

/** What was on the stack in a turn, longest first. */
function functions(
  { from, to }: Turn,
  { nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile,
) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const spent = new Map<string, number>();
  let clock = startTime;
  for (const [at, sample] of samples.entries()) {
    clock += timeDeltas[at] ?? 0;
    if (clock < from || clock > to) continue;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const frame = byId.get(id)?.callFrame;
      seen.add(`${frame?.functionName || '(anonymous)'} ${frame?.url.split('/').slice(-2).join('/') ?? ''}`);
    }
    for (const name of seen) spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  return [...spent]
    .sort((a, b) => b[1] - a[1])
    .slice(0, FUNCTIONS)
    .map(([name, time]) => `${(time / 1000).toFixed(0)} ms ${name}`);
}
