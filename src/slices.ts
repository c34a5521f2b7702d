/** Milliseconds of sliced work in one turn of the event loop; the step that passes it is the last. */
const SLICE = 8;

/** When the present turn's sliced work began; undefined while there has been none. */
let began: number | undefined;
/** Who waits for a turn, first come, first served. */
const waiting: (() => void)[] = [];
let isCalled = false;

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

/** Resolves in a later turn that has not had its share. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    call();
  });
}

function call(): void {
  if (isCalled || waiting.length === 0) return;
  isCalled = true;
  setImmediate(resume);
}

/** Lets those who wait go on, one after another, until the turn has had its share; the others in the next. */
async function resume(): Promise<void> {
  begin();
  do {
    waiting.shift()?.();
    // Whoever goes on has done its work when this has: what it does at once comes first.
    await undefined;
  } while (waiting.length > 0 && !isSpent());
  isCalled = false;
  call();
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
