import { readFileSync } from 'node:fs';

/** Processor time of this process so far, milliseconds. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of this thread so far, milliseconds, without V8's helpers (proc(5)); of the process where that is not told. */
function ownTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return processor();
  }
}

/** Milliseconds: the longest turn of the event loop by the clock and in its own processor time, and how long the work took. */
export interface Watched {
  readonly passed: number;
  readonly worked: number;
  readonly took: number;
}

/** Does some work and watches the event loop. */
export async function watched(work: () => Promise<unknown>): Promise<Watched> {
  let [passed, worked] = [0, 0];
  let done = false;
  let last = [performance.now(), ownTime()] as const;
  const turn = () => {
    const now = [performance.now(), ownTime()] as const;
    passed = Math.max(passed, now[0] - last[0]);
    worked = Math.max(worked, now[1] - last[1]);
    last = now;
    if (!done) setImmediate(turn);
  };
  setImmediate(turn);
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await new Promise(setImmediate);
  done = true;
  return { passed, worked, took };
}
