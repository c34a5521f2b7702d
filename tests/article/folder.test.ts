import { mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoadedLibrary, loadFolder, watchFolder } from '../../src/article/folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'));
});
afterEach(() => rm(folder, { recursive: true }));

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text);
}

describe('loading a folder', () => {
  it('reads .md and .txt files and leaves the rest alone', async () => {
    await write('a.md', '# A\n\nText one.');
    await write('b.txt', 'B\n\nText two.');
    await write('c.pdf', 'no');
    await write('README.md', '# about this folder\n\nText.');
    const { library, problems } = await loadFolder(folder);
    expect(library.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems).toEqual([]);
  });

  it('loads the others when one is broken', async () => {
    await write('bad.md', '---\npublished: never\n---\nText.');
    await write('good.md', '# Good\n\nText.');
    const { library, problems } = await loadFolder(folder);
    expect(library.articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([{ code: 'bad-published', file: 'bad.md', line: 2 }]);
  });

  it('names the second of two files that give one id', async () => {
    await write('same.md', '# A\n\nText.');
    await write('same.txt', 'B\n\nText.');
    const { library, problems } = await loadFolder(folder);
    expect(library.articles.map(({ title }) => title)).toEqual(['A']);
    expect(problems).toMatchObject([{ code: 'duplicate-id', file: 'same.txt', detail: 'same' }]);
  });

  it('does not follow a link out of the folder', async () => {
    await symlink('/etc/hostname', join(folder, 'leak.txt'));
    const { library, problems } = await loadFolder(folder);
    expect(library.articles).toEqual([]);
    expect(problems).toMatchObject([{ code: 'outside-folder', file: 'leak.txt' }]);
  });
});

describe('watching a folder', () => {
  async function watched() {
    const first = await loadFolder(folder);
    const seen: LoadedLibrary[] = [];
    const stop = await watchFolder(
      folder,
      first.library,
      (loaded) => void seen.push(loaded),
      (error) => {
        throw error;
      },
    );
    return { seen, stop };
  }

  it('hands on a whole new library when a file is added, changed or removed', async () => {
    await write('a.md', '# A\n\nFirst text.');
    const { seen, stop } = await watched();
    await write('b.md', '# B\n\nAnother.');
    await vi.waitFor(() => expect(seen.at(-1)?.library.get('b')?.title).toBe('B'), { timeout: 5000 });
    await write('a.md', '# A\n\nSecond text.');
    await vi.waitFor(() => expect(seen.at(-1)?.library.get('a')?.paragraph(1).text).toBe('Second text.'), {
      timeout: 5000,
    });
    await unlink(join(folder, 'b.md'));
    await vi.waitFor(() => expect(seen.at(-1)?.library.get('b')).toBeUndefined(), { timeout: 5000 });
    await stop();
  });

  it('keeps the previous version of a file that no longer parses, and says so', async () => {
    await write('a.md', '# A\n\nGood text.');
    const { seen, stop } = await watched();
    await write('a.md', '---\nlanguage: xx\n---\nBad.');
    await vi.waitFor(() => expect(seen.at(-1)?.problems).toMatchObject([{ code: 'bad-language' }]), {
      timeout: 5000,
    });
    expect(seen.at(-1)?.library.get('a')?.paragraph(1).text).toBe('Good text.');
    await stop();
  });
});
