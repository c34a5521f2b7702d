import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, it } from 'vitest';

it('the systemd unit keeps the database where it may write, whatever .env says', () => {
  const unit = readFileSync('deploy/isnad.service', 'utf8');
  const all = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value);
  // systemd lets EnvironmentFile override Environment (systemd.exec), and .env.example names a database.
  expect(parse(readFileSync('.env.example')).DATABASE_URL).toBeDefined();
  expect(all('EnvironmentFile')).toEqual([]);
  expect(all('StateDirectory')).toEqual(['isnad']);
  expect(all('Environment')).toContain('DATABASE_URL=file:/var/lib/isnad/isnad.db');
});
