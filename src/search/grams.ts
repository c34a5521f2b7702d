/** Finds the words most like a given one by the letter pairs they share (Dice 1945), without reading them all. */
export class Grams {
  readonly #byPair = new Map<number, number[]>();
  readonly #lengths: Uint8Array;
  // Room to count in: how many pairs each word shares (all zero between lookups), and which words share any.
  readonly #shared: Uint8Array;
  readonly #sharing: Int32Array;

  #size = 0;

  /** `room`: how many words there will be at most. */
  constructor(room: number) {
    this.#lengths = new Uint8Array(room);
    this.#shared = new Uint8Array(room);
    this.#sharing = new Int32Array(room);
  }

  /** Adds a word, the next by its place. Only its first 100 letters count. */
  add(word: string): void {
    const at = this.#size;
    this.#size += 1;
    let pairs = 0;
    for (let nth = 0; nth < pairsOf(word); nth += 1) {
      const pair = pairAt(word, nth);
      const held = this.#byPair.get(pair);
      if (!held) this.#byPair.set(pair, [at]);
      else if (held[held.length - 1] === at) continue;
      else held.push(at);
      pairs += 1;
    }
    this.#lengths[at] = pairs;
  }

  /**
   * The words (by their place) sharing at least the share `least` of pairs, and all but `lost` of this word's own, at most
   * `limit`, best first.
   */
  like(
    word: string,
    least: number,
    limit: number,
    lost = Number.POSITIVE_INFINITY,
  ): { at: number; likeness: number }[] {
    const shared = this.#shared;
    const sharing = this.#sharing;
    let met = 0;
    const lists = letterPairs(word)
      .map((pair) => this.#byPair.get(pair) ?? NONE)
      .sort((a, b) => a.length - b.length);
    const pairs = lists.length;
    // Whatever is alike enough shares so many pairs at least, so it is met before the longest lists but one fewer.
    const fewest = Math.max(Math.ceil((least * pairs) / (2 - least) - ROUNDING), pairs - lost);
    for (let nth = 0; nth < pairs; nth += 1) {
      const list = lists[nth] ?? NONE;
      const isMet = nth > pairs - fewest;
      for (let i = 0; i < list.length; i += 1) {
        const at = list[i] ?? 0;
        const before = shared[at] ?? 0;
        if (before > 0) shared[at] = before + 1;
        else if (!isMet) {
          sharing[met++] = at;
          shared[at] = 1;
        }
      }
    }
    const found: { at: number; likeness: number }[] = [];
    for (let i = 0; i < met; i += 1) {
      const at = sharing[i] ?? 0;
      const count = shared[at] ?? 0;
      shared[at] = 0;
      if (count < fewest) continue;
      const likeness = (2 * count) / (pairs + (this.#lengths[at] ?? 0));
      if (likeness >= least) found.push({ at, likeness });
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.at - b.at).slice(0, limit);
  }
}

const NONE: readonly number[] = [];
/** More than the rounding of a share may make of it. */
const ROUNDING = 1e-9;
const LONGEST = 100;
const EDGE = 0x20;

/** How many pairs of neighbouring letters a word has, its two ends included. */
function pairsOf(word: string): number {
  return Math.min(word.length, LONGEST) + 1;
}

/** One of them as a number. */
function pairAt(word: string, nth: number): number {
  const before = nth > 0 ? word.charCodeAt(nth - 1) : EDGE;
  const letter = nth < pairsOf(word) - 1 ? word.charCodeAt(nth) : EDGE;
  return before * 0x10000 + letter;
}

/** The distinct ones. */
function letterPairs(word: string): number[] {
  const pairs: number[] = [];
  for (let nth = 0; nth < pairsOf(word); nth += 1) {
    const pair = pairAt(word, nth);
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}
