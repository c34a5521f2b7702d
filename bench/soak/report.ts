import type { LoopDelay, ThreadTime } from './botProcess.ts';
import type { Outcomes } from './outcomes.ts';
import { READ_EVERY } from './watch.ts';

/** What a soak prints of itself. */
export interface Soak {
  readonly sent: number;
  readonly seconds: number;
  readonly flight: number;
  readonly kinds: number;
  readonly servers: number;
  /** Share of the REST requests that failed on purpose, and how often the gateway did. */
  readonly faults: number;
  readonly gatewayFaults: number;
  readonly outcomes: Outcomes;
  readonly unhandled: number;
  readonly delays: readonly LoopDelay[];
  readonly thread: ThreadTime | undefined;
  /** In MB. */
  readonly heaps: readonly number[];
  readonly endedBy: string;
}

/** A soak in a dozen lines. */
export function report(soak: Soak): string {
  const { outcomes, thread } = soak;
  const lost = [...outcomes.lost.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...outcomes.lost].map(([reason, count]) => `${count} × ${reason}`).join('; ');
  const lines: readonly (readonly [string, string])[] = [
    [
      'sent',
      `${soak.sent} in ${soak.seconds.toFixed(0)} s, ${soak.flight} in flight, ${soak.kinds} kinds, ${soak.servers} servers and direct messages`,
    ],
    ['faults', `${soak.faults * 100} % of REST requests, ${soak.gatewayFaults} of the gateway`],
    ['answered', String(outcomes.answered)],
    ['refused on purpose', String(outcomes.refused)],
    ['lost', lost > 0 ? `${lost} (${reasons})` : '0'],
    ['answered twice', String(outcomes.doubled)],
    ['unhandled rejections', String(soak.unhandled)],
    ['frame to callback, ms', callbacks(outcomes)],
    ['event loop delay, ms', `${loop(soak.delays)} (the bot's own)`],
    ['its own thread', thread ? threadTime(thread) : 'not told here'],
    [
      'heap, MB',
      `${soak.heaps.map((used) => used.toFixed(0)).join(' → ')} (the bot's own, collected: at the start, each quarter and the end)`,
    ],
    ['ended by', soak.endedBy],
  ];
  return lines.map(([name, told]) => `${name.padEnd(NAME_WIDTH)}${told}\n`).join('');
}

const NAME_WIDTH = 25;

function callbacks({ took }: Outcomes): string {
  const quantile = (share: number) =>
    (took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0).toFixed(1);
  return `p50 ${quantile(0.5)}, p99 ${quantile(0.99)}, max ${quantile(1)}`;
}

function loop(delays: readonly LoopDelay[]): string {
  const p99s = delays.map(({ p99 }) => p99).sort((a, b) => a - b);
  const [median, most] = [p99s[Math.floor(p99s.length / 2)], p99s.at(-1)];
  const longest = Math.max(...delays.slice(1).map(({ most: longest }) => longest));
  return `p99 of ${READ_EVERY / 1000} s: median ${median?.toFixed(1)}, most ${most?.toFixed(1)}; max ${longest.toFixed(1)}`;
}

function threadTime({ worked, waited }: ThreadTime): string {
  return `worked ${worked.toFixed(0)} s, waited for a processor ${waited.toFixed(0)} s`;
}
