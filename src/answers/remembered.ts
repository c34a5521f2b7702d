import { Recent } from '../recent.ts';
import type { Edition } from './edition.ts';

/** Results of one edition that are remembered; the oldest are forgotten first. */
const REMEMBERED = 2000;

/**
 * Remembers what was made of each key in each edition. Only for what depends on nothing else: it then never changes
 * while its edition lives, and is forgotten with it.
 */
export function remembered<Value>(): (edition: Edition, key: string, make: () => Value) => Value {
  const editions = new WeakMap<Edition, Recent<Value>>();
  return (edition, key, make) => {
    const known = editions.get(edition) ?? new Recent<Value>(REMEMBERED);
    editions.set(edition, known);
    const value = known.get(key) ?? make();
    if (!known.has(key)) known.set(key, value);
    return value;
  };
}
