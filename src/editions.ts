import type { Logger } from 'pino';
import { Edition } from './answers/edition.ts';
import { loadFolder, watchFolder } from './article/folder.ts';
import { describeProblem } from './article/problem.ts';

/** The edition readers see now; replaced whole whenever the knowledge folder changes. */
export interface Editions {
  readonly current: () => Edition;
  readonly stop: () => Promise<void>;
}

/** Reads the knowledge folder and follows its changes; `onChange` is called once readers see a new edition. Throws when the folder cannot be read. */
export async function followEditions(
  folder: string,
  log: Logger,
  onChange: () => void = () => undefined,
): Promise<Editions> {
  const loaded = await loadFolder(folder);
  let current = await Edition.read(loaded.library, loaded.problems);
  report(current, log);
  const stop = await watchFolder(
    folder,
    loaded.library,
    async ({ library, problems }) => {
      const before = current;
      current = await Edition.read(library, problems, before);
      report(current, log, before);
      onChange();
    },
    (error) =>
      log.error(
        { err: error },
        'the knowledge folder could not be read again; readers keep the library as it was',
      ),
  );
  return { current: () => current, stop };
}

/** Each problem is told once, not again at every change of another file. */
function report({ library, problems }: Edition, log: Logger, before?: Edition): void {
  const told = new Set(before?.problems.map(describeProblem));
  for (const problem of problems.map(describeProblem)) {
    if (!told.has(problem))
      log.warn(`${problem}${before ? ' (a previous version stays if there was one)' : ''}`);
  }
  log.info({ articles: library.articles.length }, before ? 'library changed' : 'library read');
}
