/** Votes remembered, so that a reader counts once for an answer; in memory only. */
const VOTES_REMEMBERED = 10_000;

/** Who has said of which answer that it was none; forgotten with the process and never kept with a question. */
export class Votes {
  readonly #cast = new Set<string>();

  /** True the first time a user votes on a message. */
  first(message: string, user: string): boolean {
    const vote = `${message} ${user}`;
    if (this.#cast.has(vote)) return false;
    this.#cast.add(vote);
    const [oldest] = this.#cast;
    if (this.#cast.size > VOTES_REMEMBERED && oldest !== undefined) this.#cast.delete(oldest);
    return true;
  }
}
