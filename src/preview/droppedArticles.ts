import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Edition } from '../answers/edition.ts';
import type { Article } from '../article/article.ts';
import { Library } from '../article/library.ts';
import { type Parsed, parseInSteps } from '../article/parse.ts';
import { inSlices } from '../slices.ts';
import type { Saved } from './pageProtocol.ts';

/** Articles dropped on the page: asked at once with the knowledge folder's, kept in memory until saved. */
export class DroppedArticles {
  readonly #base: () => Edition;
  readonly #knowledge: string;
  readonly #onChange: () => void;
  readonly #dropped = new Map<string, { article: Article; file: string; bytes: Uint8Array }>();
  #joined: { base: Edition; edition: Edition } | undefined;
  #joining: Promise<void> | undefined;

  /** `onChange` is called once readers see a dropped article. */
  constructor(base: () => Edition, knowledge: string, onChange: () => void = () => undefined) {
    this.#base = base;
    this.#knowledge = knowledge;
    this.#onChange = onChange;
  }

  /** The folder's edition with the dropped articles; a dropped one stands before a folder's of the same id. */
  edition(): Edition {
    this.#leaveSaved();
    if (this.#dropped.size === 0) return this.#base();
    if (this.#joined?.base !== this.#base()) this.#joining ??= this.#join();
    return this.#joined?.edition ?? this.#base();
  }

  /** Whether an article is in memory only. */
  has(id: string): boolean {
    return this.#dropped.has(id);
  }

  /** Parses a file and, when it is an article, adds it; resolves once it can be asked. */
  async add(name: string, bytes: Uint8Array): Promise<Parsed> {
    const file = basename(name.replaceAll('\\', '/'));
    if (!isArticleFile(file))
      return { ok: false, problem: { code: 'not-article-file', file, line: 1, detail: '' } };
    const parsed = await inSlices(parseInSteps(file, bytes));
    if (!parsed.ok) return parsed;
    this.#dropped.set(parsed.article.id, { article: parsed.article, file, bytes });
    await this.#joining;
    await this.#join();
    return parsed;
  }

  /**
   * Writes a dropped article into the knowledge folder, where the watcher finds it; never over a file that is there,
   * nor where there is none of this id or its name begins with a dot.
   */
  async save(id: string): Promise<Saved> {
    const dropped = this.#dropped.get(id);
    if (!dropped || dropped.file.startsWith('.')) return 'notSaved';
    try {
      await writeFile(join(this.#knowledge, dropped.file), dropped.bytes, { flag: 'wx' });
      return 'saved';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return 'nameTaken';
    }
  }

  /** What the folder has by now is the folder's: a later change of the file counts. */
  #leaveSaved(): void {
    const { library } = this.#base();
    for (const [id, { article }] of this.#dropped)
      if (library.get(id)?.version === article.version) this.#dropped.delete(id);
  }

  async #join(): Promise<void> {
    const base = this.#base();
    const kept = base.library.articles.filter(({ id }) => !this.#dropped.has(id));
    const library = new Library([...kept, ...[...this.#dropped.values()].map(({ article }) => article)]);
    const edition = await Edition.read(library, base.problems, this.#joined?.edition ?? base);
    this.#joined = { base, edition };
    this.#joining = undefined;
    this.#onChange();
  }
}

function isArticleFile(file: string): boolean {
  return ['.md', '.txt'].includes(extname(file));
}
