import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

// docs/architecture.md, from the ground up.
const FLOORS = [
  ['language'],
  ['article'],
  ['search', 'reading'],
  ['answers', 'store', 'digests', 'gaps', 'recap'],
  ['discord', 'terminal', 'preview'],
] as const;
/** Folders of the top floor that know nothing of one another. */
const TOP: readonly string[] = FLOORS.at(-1) ?? [];

const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.some((own) => own === folder));
const folderOf = (file: string) => /^src\/([^/]+)\//u.exec(file)?.[1];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/gu)].map(
    ([, path = '']) => [file, join(dirname(file), path)] as const,
  ),
);

describe('the floors', () => {
  it('hold every folder', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  it('a file imports from its own floor or below', () => {
    const upward = imports.filter(([file, target]) => {
      const [own, other] = [folderOf(file), folderOf(target)];
      if (own === undefined || other === undefined || own === other) return false;
      return floorOf(other) > floorOf(own) || (TOP.includes(own) && TOP.includes(other));
    });
    expect(upward).toEqual([]);
  });
});
