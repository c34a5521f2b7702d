import { describe, expect, it } from 'vitest';
import { inSlices } from '../src/slices.ts';

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
