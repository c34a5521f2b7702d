/** What a request can meet, as at Discord now and then. */
type Wrong =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly global?: boolean;
    }
  | { readonly kind: 'error'; readonly status: number; readonly code: number; readonly message: string }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection stays open, and nothing comes. */
  | { readonly kind: 'never' }
  /** Half of a response comes, and then nothing; or the connection closes. */
  | { readonly kind: 'half'; readonly closes: boolean }
  | { readonly kind: 'malformed' };

/** A fault instead of what was asked for; with `afterwards`, what was asked for is done and only its response goes wrong. */
export type Fault = Wrong & { readonly afterwards?: boolean };

interface Planned {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: Fault;
}

/** Faults to come: planned one by one, or a share of all requests drawn from a seeded sequence. */
export class Faults {
  readonly #planned: Planned[] = [];
  #rate = 0;
  #choices: readonly Fault[] = [];
  #seed = 1;

  /** The next request of a method whose path matches meets this fault, once; the next few with `times`. */
  next(method: string, path: RegExp, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.#planned.push({ method, path, fault });
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#planned.length = 0;
    this.#rate = 0;
  }

  /** From now on a share (0–1) of the requests meets one of these. */
  rate(share: number, choices: readonly Fault[], seed = 1): void {
    this.#rate = share;
    this.#choices = choices;
    this.#seed = seed;
  }

  /** The fault a request meets, if any. */
  draw(method: string, path: string): Fault | undefined {
    const at = this.#planned.findIndex((one) => one.method === method && one.path.test(path));
    if (at >= 0) return this.#planned.splice(at, 1)[0]?.fault;
    if (this.#rate === 0 || this.#random() >= this.#rate) return undefined;
    return this.#choices[Math.floor(this.#random() * this.#choices.length)];
  }

  /** A linear congruential sequence (Numerical Recipes), so that a run can be repeated. */
  #random(): number {
    this.#seed = (this.#seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return this.#seed / 4_294_967_296;
  }
}
