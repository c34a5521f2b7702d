/** A map that keeps the newest entries: the oldest go once all of them together weigh more than a limit. */
export class Recent<Value, Key = string> extends Map<Key, Value> {
  readonly #limit: number;
  readonly #weigh: (value: Value) => number;
  #weight = 0;
  #last: Key | undefined;

  /** Every entry weighs 1 unless told. */
  constructor(limit: number, weigh: (value: Value) => number = () => 1) {
    super();
    this.#limit = limit;
    this.#weigh = weigh;
  }

  /** The key that was set last, deleted or not. */
  get last(): Key | undefined {
    return this.#last;
  }

  override set(key: Key, value: Value): this {
    this.delete(key);
    super.set(key, value);
    this.#weight += this.#weigh(value);
    this.#last = key;
    if (this.#weight > this.#limit) this.#forget();
    return this;
  }

  #forget(): void {
    for (const oldest of this.keys()) {
      this.delete(oldest);
      if (this.#weight <= this.#limit) break;
    }
  }

  override delete(key: Key): boolean {
    const value = this.get(key);
    if (value !== undefined) this.#weight -= this.#weigh(value);
    return super.delete(key);
  }

  override clear(): void {
    super.clear();
    this.#weight = 0;
  }
}
