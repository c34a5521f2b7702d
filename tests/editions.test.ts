import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { followEditions } from '../src/editions.ts';

it('a folder is followed: an edition for each change, and each problem told once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-editions-'));
  const told: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void told.push(line) });
  await writeFile(join(folder, 'rain.txt'), 'أمطار الشمال\n\nهطلت أمطار غزيرة على الميناء.');
  await writeFile(join(folder, 'broken.txt'), '');
  const changed = vi.fn();
  const editions = await followEditions(folder, log, changed);
  const first = editions.current();

  await writeFile(join(folder, 'rain.txt'), '---\nlanguage: fr\n---\n');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), 5000);
  expect(editions.current()).not.toBe(first);
  expect(editions.current().library.get('rain')?.title).toBe('أمطار الشمال');

  expect(told.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    expect.stringMatching(/^broken\.txt:1: /u),
    expect.stringMatching(/^rain\.txt:2: .*previous version stays/u),
  ]);
  await editions.stop();
  await rm(folder, { recursive: true });
});
