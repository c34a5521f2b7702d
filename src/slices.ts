/** Milliseconds of work before other work gets its turn. */
const SLICE = 8;

/** Runs work that yields at every step, giving way to the event loop after each slice of it; resolves to its outcome. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
}

/** Runs such work to its end at once; gives its outcome. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
