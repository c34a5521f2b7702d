/** Milliseconds of work before other work gets its turn. */
const SLICE = 8;

let turns: Promise<void> = Promise.resolve();

/** Resolves in a turn of the event loop that no other sliced work resumes in, first come, first served. */
function nextTurn(): Promise<void> {
  turns = turns.then(() => new Promise((resolve) => setImmediate(resolve)));
  return turns;
}

/**
 * Runs work that yields at every step, giving way to the event loop after each slice of it; resolves to its outcome.
 * However much such work is under way, each turn of the loop resumes one slice.
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < SLICE) continue;
    await nextTurn();
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
