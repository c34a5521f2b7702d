import { describe, expect, it } from 'vitest';
import { inSlices, inTurn } from '../src/slices.ts';

describe('work in slices', () => {
  it('resolves to what the work returns', async () => {
    expect(
      await inSlices(
        (function* () {
          yield;
          return 7;
        })(),
      ),
    ).toBe(7);
  });

  it('lets other work go on in between', async () => {
    let turns = 0;
    let done = false;
    const count = () => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    await inSlices(
      (function* () {
        const end = performance.now() + 80;
        while (performance.now() < end) yield;
      })(),
    );
    done = true;
    expect(turns).toBeGreaterThan(2);
  });

  it('gives a turn of the loop to one of several that each take its share', async () => {
    let turn = 0;
    let done = false;
    const count = () => {
      turn += 1;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const resumed: number[] = [];
    function* work(): Generator<void, void> {
      for (let slices = 0; slices < 3; slices += 1) {
        if (slices > 0) resumed.push(turn);
        const end = performance.now() + 20;
        while (performance.now() < end);
        yield;
      }
    }
    await Promise.all([inSlices(work()), inSlices(work()), inSlices(work())]);
    done = true;
    expect(new Set(resumed).size).toBe(resumed.length);
  });

  it('puts off what comes when a turn has had its share', async () => {
    await new Promise(setImmediate);
    const order: string[] = [];
    const first = inTurn(() => {
      const end = performance.now() + 20;
      while (performance.now() < end);
      order.push('first');
    });
    setImmediate(() => order.push('another turn'));
    const second = inTurn(() => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'another turn', 'second']);
  });

  it('rejects with what the work throws', async () => {
    await expect(
      inSlices(
        // biome-ignore lint/correctness/useYield: fails at once
        (function* () {
          throw new Error('broken');
        })(),
      ),
    ).rejects.toThrow('broken');
  });
});
