import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceList } from '../../tools/licences.ts';

describe('the list of licences', () => {
  it('is that of the lock file', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licenceList(lock));
  });

  it('leaves out what only developers install, and gives a platform’s package its owner’s licence', () => {
    const list = licenceList({
      packages: {
        '': {},
        'node_modules/canvas': { version: '1.0.0', license: 'MIT' },
        'node_modules/canvas-linux-x64': { version: '1.0.0', optional: true },
        'node_modules/tests': { version: '2.0.0', license: 'GPL-3.0', dev: true },
      },
    });
    expect(list).toContain('canvas 1.0.0, canvas-linux-x64 1.0.0');
    expect(list).not.toContain('tests');
  });

  it('is not written with a licence that an MIT program cannot be shipped with', () => {
    const packages = { 'node_modules/viral': { version: '1.0.0', license: 'AGPL-3.0' } };
    expect(() => licenceList({ packages })).toThrow('viral 1.0.0: its licence is AGPL-3.0');
  });
});
