import { Recent } from '../recent.ts';
import type { Edition } from './edition.ts';

/** Results of one edition that are remembered, unless told; the oldest are forgotten first. */
const REMEMBERED = 2000;

/**
 * What was made of each key in each edition. Only for what depends on nothing else: it then never changes while its
 * edition lives, and is forgotten with it.
 */
export function remembered<Value>(most = REMEMBERED): (edition: Edition) => Recent<Value> {
  const editions = new WeakMap<Edition, Recent<Value>>();
  return (edition) => {
    const known = editions.get(edition) ?? new Recent<Value>(most);
    editions.set(edition, known);
    return known;
  };
}
