import type { Article } from '../article/article.ts';
import type { Library } from '../article/library.ts';
import type { ArticleProblem } from '../article/problem.ts';
import type { Schedule } from '../reading/schedule/event.ts';
import { scheduleInSteps } from '../reading/schedule/schedule.ts';
import type { Statements } from '../reading/statements/statement.ts';
import { statementsInSteps } from '../reading/statements/statements.ts';
import { SearchIndex } from '../search/searchIndex.ts';
import { inSlices } from '../slices.ts';
import { prepareTerms } from './articleTerms.ts';

/** What a careful reader noted in the margin of one article. */
export interface Reading {
  readonly schedule: Schedule;
  readonly statements: Statements;
}

function* readingInSteps(article: Article): Generator<void, Reading> {
  yield* prepareTerms(article);
  return { schedule: yield* scheduleInSteps(article), statements: yield* statementsInSteps(article) };
}

/**
 * The library as read at one moment: its search index and the reading of each article. Immutable;
 * a change of the library makes a new edition, and readers see either the old one or the new.
 */
export class Edition {
  readonly library: Library;
  readonly problems: readonly ArticleProblem[];
  readonly index: SearchIndex;
  /** When it was read, milliseconds since the epoch. */
  readonly made = Date.now();
  readonly #readings: ReadonlyMap<string, Reading>;

  private constructor(
    library: Library,
    problems: readonly ArticleProblem[],
    index: SearchIndex,
    readings: ReadonlyMap<string, Reading>,
  ) {
    this.library = library;
    this.problems = problems;
    this.index = index;
    this.#readings = readings;
  }

  /** Reads and indexes a library in slices of a few milliseconds, so that the event loop is never held for long. */
  static async read(
    library: Library,
    problems: readonly ArticleProblem[] = [],
    previous?: Edition,
  ): Promise<Edition> {
    const readings = new Map<string, Reading>();
    for (const article of library.articles) {
      const before = previous?.library.get(article.id);
      const kept = before?.version === article.version ? previous?.reading(article.id) : undefined;
      readings.set(article.id, kept ?? (await inSlices(readingInSteps(article))));
    }
    return new Edition(library, problems, await SearchIndex.build(library.articles), readings);
  }

  /** The reading of an article of this edition. Throws RangeError for any other id. */
  reading(id: string): Reading {
    const reading = this.#readings.get(id);
    if (!reading) throw new RangeError(`no article ${id}`);
    return reading;
  }
}
