import type { Article } from '../article/article.ts';
import { fold } from '../language/normalise.ts';
import type { Speaker } from '../reading/statements/statement.ts';
import type { Edition } from './edition.ts';

/**
 * The articles a request is about: all of them, or the one whose id or title the reader named (autocomplete
 * gives ids, but readers may type). Undefined when the name fits none.
 */
export function articlesFor(edition: Edition, named: string | undefined): readonly Article[] | undefined {
  if (named === undefined || named.trim() === '') return edition.library.articles;
  const exact = edition.library.get(named);
  if (exact) return [exact];
  const wanted = fold(named.trim());
  const found = edition.library.articles.filter(
    (article) =>
      fold(article.id) === wanted ||
      fold(article.title).includes(wanted) ||
      article.aliases.some((alias) => fold(alias) === wanted),
  );
  return found.length > 0 ? found.slice(0, 1) : undefined;
}

/** The article, where a request is about one alone. */
export function onlyOf(scope: readonly Article[]): Article | undefined {
  return scope.length === 1 ? scope[0] : undefined;
}

/** Who speaks in the articles a request is about; nobody where its name fits none. */
export function speakersFor(edition: Edition, named: string | undefined): Speaker[] {
  return (articlesFor(edition, named) ?? []).flatMap(({ id }) => edition.reading(id).statements.speakers);
}
