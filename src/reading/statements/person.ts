import type { Excerpt } from '../../article/excerpt.ts';
import type { Recent } from '../../recent.ts';
import type { Name, Named } from './arabic/naming.ts';
import type { Speaker } from './statement.ts';

/** A speaker while the article is read: the name may still grow. */
export interface Person extends Named {
  name: Excerpt;
  parts: Name;
  readonly mentions: Excerpt[];
  /** How the person is named, the latest ways. */
  readonly names: Recent<string>;
  /** Offices written beside the name, by how they are written, the latest ones. */
  readonly offices: Recent<Name>;
  readonly terms: Set<string>;
  /** Grows with every mention, so that the last one mentioned is known. */
  at: number;
  readonly speaker: Speaker;
}

/** All that a person is called: the names, and the offices beside them. */
export function callingsOf({ name, names, offices }: Person): string[] {
  const beside = [...offices.values()].map((office) => `${office.text} ${name.text}`);
  return [name.text, ...names.values(), ...beside];
}
