import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from '../../src/language/edits.ts';

describe('slips between two words', () => {
  it.each([
    ['the same', 'كتاب', 'كتاب', 0],
    ['one added', 'كتاب', 'كتااب', 1],
    ['one dropped', 'كتاب', 'كتب', 1],
    ['one changed', 'كتاب', 'كتان', 1],
    ['two neighbours swapped', 'كتاب', 'تكاب', 1],
    ['two changed', 'كتاب', 'رتان', 2],
    ['nothing left', 'كتاب', '', 4],
  ] as const)('%s: %s, %s', (_what, a, b, slips) => {
    expect(edits(a, b)).toBe(slips);
  });

  it('are as many one way as the other, and none only for the same word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b)).toBe(edits(b, a));
        expect(edits(a, b) === 0).toBe(a === b);
        expect(edits(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
