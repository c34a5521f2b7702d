import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reaching } from '../../../src/reading/statements/ground.ts';

const LENGTH = 60;
const span = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }))
  .map(([start, length]) => ({ start, end: Math.min(LENGTH, start + length) }));

describe('spans that reach into a stretch', () => {
  it('are found as by looking at each of them', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (spans, { start, end }) => {
        expect(reaching(spans, LENGTH)(start, end)).toBe(
          spans.some((one) => one.start < end && start < one.end),
        );
      }),
    );
  });

  it('are none in a stretch of nothing', () => {
    expect(reaching([{ start: 0, end: 9 }], 9)(4, 4)).toBe(false);
  });
});
