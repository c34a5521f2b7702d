import { randomInt } from 'node:crypto';

let last = randomInt(0x1_0000_0000);

/** A new reference for one interaction or message through its life: eight hex digits, no two alike in four billion. */
export function newReference(): string {
  last = (last + 1) % 0x1_0000_0000;
  return last.toString(16).padStart(8, '0');
}
