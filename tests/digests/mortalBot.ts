// The whole program, killed with SIGKILL at one of its steps: after it has written to the outbox or to Discord. Nothing
// outlives it from one step to the next, so that these are all the states a kill can leave behind.
// Run as a process of its own; the number of the step (from 1) is the argument, 0 lets it live.
import { DigestPoster } from '../../src/discord/server/digestPoster.ts';
import { Outbox } from '../../src/store/outbox.ts';

const last = Number(process.argv[2]);
let step = 0;

function mayDie(): void {
  step += 1;
  if (step === last) process.kill(process.pid, 'SIGKILL');
}

function mortal<T extends object>(prototype: T, names: readonly (keyof T & string)[]): void {
  for (const name of names) {
    const work = prototype[name] as (...given: unknown[]) => Promise<unknown>;
    Object.defineProperty(prototype, name, {
      async value(...given: unknown[]) {
        const result = await work.apply(this, given);
        mayDie();
        return result;
      },
    });
  }
}

mortal(Outbox.prototype, ['add', 'sending', 'sent', 'unchanged']);
mortal(DigestPoster.prototype, ['post', 'edit']);
await import('../../src/main.ts');
