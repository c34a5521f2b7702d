import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recent } from '../src/recent.ts';

it('keeps the newest entries and never weighs more than its limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 12 }))),
      (limit, entries) => {
        const recent = new Recent<number>(limit, (weight) => weight);
        const order: string[] = [];
        for (const [key, weight] of entries) {
          recent.set(key, weight);
          order.splice(order.indexOf(key) >>> 0, 1);
          order.push(key);
          expect([...recent.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limit);
          expect([...recent.keys()]).toEqual(order.slice(order.length - recent.size));
          expect(recent.last).toBe(key);
        }
      },
    ),
  );
});

it('keeps as many as its limit when each weighs the same', () => {
  const recent = new Recent<string>(2);
  for (const key of ['a', 'b', 'a', 'c']) recent.set(key, key);
  expect([...recent.keys()]).toEqual(['a', 'c']);
});
