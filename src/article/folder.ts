import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { watch } from 'chokidar';
import { inSlices } from '../slices.ts';
import type { Article } from './article.ts';
import { Library } from './library.ts';
import { type Parsed, parseInSteps } from './parse.ts';
import { type ArticleProblem, MAX_ARTICLE_BYTES } from './problem.ts';

export interface LoadedLibrary {
  readonly library: Library;
  readonly problems: readonly ArticleProblem[];
}

const EXTENSIONS = new Set(['.md', '.txt']);
const IGNORED = /^(?:\.|README\.md$)/iu;

/**
 * Reads every `.md` and `.txt` file of a folder (not its subfolders) into a library.
 * A file with a problem is left out, or kept as `previous` had it; the others load all the same.
 * Parses in slices, so that the event loop is never held for long. Throws only when the folder itself cannot be read.
 */
export async function loadFolder(folder: string, previous?: Library): Promise<LoadedLibrary> {
  const root = await realpath(folder);
  const names = (await readdir(root))
    .filter((name) => EXTENSIONS.has(extname(name)) && !IGNORED.test(name))
    .sort();
  const articles = new Map<string, Article>();
  const problems: ArticleProblem[] = [];
  for (const file of names) {
    const read = await readOne(root, file);
    if (!read) continue;
    const id = read.ok ? read.article.id : file.slice(0, -extname(file).length).normalize('NFC');
    const article = read.ok ? read.article : previous?.get(id);
    if (!read.ok) problems.push(read.problem);
    if (!article) continue;
    if (articles.has(id)) problems.push({ code: 'duplicate-id', file, line: 1, detail: id });
    else articles.set(id, article);
  }
  return { library: new Library([...articles.values()]), problems };
}

async function readOne(root: string, file: string): Promise<Parsed | undefined> {
  const failed = (code: ArticleProblem['code'], detail: string) =>
    ({ ok: false, problem: { code, file, line: 1, detail } }) as const;
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return failed('outside-folder', '');
    const info = await stat(path);
    if (!info.isFile()) return undefined;
    if (info.size > MAX_ARTICLE_BYTES) return failed('too-large', `${info.size} bytes`);
    return await inSlices(parseInSteps(file, await readFile(path)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return failed('unreadable', code);
  }
}

/**
 * Watches a folder and hands on a whole new library within a second of a change.
 * A file that no longer parses keeps its previous version. Returns a function that stops watching.
 */
export async function watchFolder(
  folder: string,
  first: Library,
  onChange: (loaded: LoadedLibrary) => void | Promise<void>,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let current = first;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const reload = async () => {
    try {
      const loaded = await loadFolder(folder, current);
      current = loaded.library;
      await onChange(loaded);
    } catch (error) {
      onError(error);
    }
  };
  const watcher = watch(folder, { ignoreInitial: true, depth: 0 });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(reload);
    }, 150);
  });
  watcher.on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
