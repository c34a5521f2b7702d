import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { misspell } from '../misspell.ts';
import type { Question } from './data.ts';
import { QUESTIONS, type System } from './systems.ts';

/** What a system took and found at a size. */
export interface Row {
  readonly system: string;
  readonly size: number;
  readonly asked: number;
  /** Milliseconds of building the index, the median. */
  readonly build: number;
  /** Kilobytes a paragraph, on the heap and outside it; undefined where it cannot be told. */
  readonly memory: number | undefined;
  /** Milliseconds a question, sorted. */
  readonly clean: readonly number[];
  readonly misspelt: readonly number[];
  readonly first: number | undefined;
  readonly firstMisspelt: number | undefined;
  /** The longest the event loop was held, in milliseconds. */
  readonly blocked: { readonly building: number; readonly answering: number };
}

/** Questions before any is measured, after which what the first ones lay out is there. */
const FIRST_ASKED = 20;
/** Milliseconds for which every system is built and asked before anything is measured, until its code is compiled. */
const WARM_UP = 4000;
/** Paragraphs held when memory is told: those of one small index are lost in what else the process takes and gives back. */
const PARAGRAPHS_HELD = 1000;
/** Builds of a small size take a few milliseconds, less than a busy machine's whims: many are made, and their median told. */
const MOST_BUILDS = 21;
const PARAGRAPHS_BUILT = 5000;

/** Builds a system of passages and asks it, as they are and misspelt; `others` are asked before. `real`: whether quality can be told. */
export async function measure(
  system: System,
  passages: readonly string[],
  questions: readonly Question[],
  others: readonly Question[],
  real: boolean,
): Promise<Row> {
  const before = bytes();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const { ask, took: firstBuild } = await timedBuild(system, passages);
  const building = await longest(delay);
  const asked = questions.slice(0, system.questionsAt?.(passages.length) ?? QUESTIONS);
  delay.reset();
  const first = others.slice(0, Math.min(asked.length, FIRST_ASKED));
  await askFirst(ask, first);
  // What is laid out for the first questions counts; the collector's own hold does not.
  const beforeCollection = await longest(delay);
  const held = [ask];
  while (held.length * passages.length < PARAGRAPHS_HELD) {
    const another = await timedBuild(system, passages);
    await askFirst(another.ask, first);
    held.push(another.ask);
  }
  const memory = (bytes() - before) / held.length / passages.length / 1000;
  delay.reset();
  const clean = await timeQuestions(ask, asked, (text) => text);
  const wrong = await timeQuestions(ask, asked, misspell);
  const answering = Math.max(beforeCollection, await longest(delay));
  delay.disable();
  return {
    system: system.name,
    size: passages.length,
    asked: asked.length,
    build: await medianBuild(system, passages, firstBuild),
    memory: memory > 0 ? memory : undefined,
    clean: clean.took,
    misspelt: wrong.took,
    first: real ? clean.first : undefined,
    firstMisspelt: real ? wrong.first : undefined,
    blocked: { building, answering },
  };
}

/** The milliseconds of each question, sorted, and the share of those that found their passage first. */
async function timeQuestions(
  ask: (question: string) => number | undefined,
  questions: readonly Question[],
  change: (text: string, at: number) => string,
): Promise<{ took: number[]; first: number }> {
  const took: number[] = [];
  let first = 0;
  for (const [at, { text, passage }] of questions.entries()) {
    const changed = change(text, at);
    const start = performance.now();
    const found = ask(changed);
    took.push(performance.now() - start);
    if (found === passage) first += 1;
    await new Promise(setImmediate);
  }
  return { took: took.sort((a, b) => a - b), first: first / Math.max(1, questions.length) };
}

async function askFirst(ask: (question: string) => unknown, questions: readonly Question[]) {
  for (const [at, { text }] of questions.entries()) {
    for (const question of [text, misspell(text, at)]) {
      ask(question);
      await new Promise(setImmediate);
    }
  }
}

/** Builds and asks a system until its code is compiled; resolves to the milliseconds of its very first build. */
export async function warmUp(system: System, passages: readonly string[], others: readonly Question[]) {
  const until = performance.now() + WARM_UP;
  let first: number | undefined;
  while (performance.now() < until) {
    const { ask, took } = await timedBuild(system, passages);
    first ??= took;
    for (const [at, { text }] of others.entries()) {
      if (performance.now() > until) break;
      ask(text);
      ask(misspell(text, at));
    }
  }
  return first ?? Number.NaN;
}

/** The median of the first build and of those made after it. */
async function medianBuild(system: System, passages: readonly string[], first: number): Promise<number> {
  const took = [first];
  const builds = Math.min(MOST_BUILDS, Math.ceil(PARAGRAPHS_BUILT / passages.length));
  while (took.length < builds) took.push((await timedBuild(system, passages)).took);
  return quantile(
    took.sort((a, b) => a - b),
    0.5,
  );
}

async function timedBuild(system: System, passages: readonly string[]) {
  const begun = performance.now();
  const ask = await system.build(passages);
  return { ask, took: performance.now() - begun };
}

/** Bytes in use after collection, on the heap and outside it. */
function bytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The longest delay seen so far, in milliseconds, once the timer that watches has had its turn. */
async function longest(delay: IntervalHistogram): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return delay.max / 1e6;
}

/** Of sorted numbers the one that a share of them is below. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
