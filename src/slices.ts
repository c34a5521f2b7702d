/** Milliseconds of sliced work in one turn of the event loop; the step that passes it is the last. */
const SLICE = 8;

/** When the present turn's sliced work began; undefined while there has been none. */
let began: number | undefined;
let turns: Promise<void> = Promise.resolve();

function begin(): void {
  began = performance.now();
  setImmediate(() => {
    began = undefined;
  });
}

/** Whether the present turn has had its share of work. */
function isSpent(): boolean {
  if (began !== undefined) return performance.now() - began >= SLICE;
  begin();
  return false;
}

/** Resolves in a later turn, in which no other work resumes: first come, first served. */
function nextTurn(): Promise<void> {
  turns = turns.then(
    () =>
      new Promise((resolve) => {
        setImmediate(() => {
          begin();
          resolve();
        });
      }),
  );
  return turns;
}

/** Gives way to the event loop where the present turn has had its share of work. */
export async function rest(): Promise<void> {
  if (isSpent()) await nextTurn();
}

/** Does work of one step in a turn that has not had its share; resolves to its outcome. */
export async function inTurn<T>(work: () => T): Promise<T> {
  if (isSpent()) await nextTurn();
  return work();
}

/**
 * Does work that yields at every step, giving way to the event loop whenever a turn has had its share; resolves to its
 * outcome. However much such work is under way, a turn holds the loop for one share.
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    if (isSpent()) await nextTurn();
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Runs such work to its end at once; gives its outcome. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
