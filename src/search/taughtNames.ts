import { officeHolders } from '../language/offices.ts';
import { type OtherName, otherNames } from '../language/otherNames.ts';
import type { Token } from '../language/tokens.ts';

/** What Arabic writes onto the first word of a name; of ل and the article only لل stays. */
const CLITICS = ['', 'و', 'ب', 'ل', 'ف', 'ك'];
/** Number of a word that is not there. */
const NONE = -1;

/** A name by the numbers of its words behind the first. */
interface Numbered extends OtherName {
  readonly rest: readonly number[];
}

/** The names an article teaches: where it says the one, the other is meant as well, and where it names somebody, the office. */
export class TaughtNames {
  readonly #numberOf: (word: string) => number | undefined;
  /** Both ways round, each pair once. */
  readonly #pairs = new Map<string, OtherName>();
  /** The same by the number of the first word, then of the second; laid out when all are learnt. */
  #byFirst: ReadonlyMap<number, ReadonlyMap<number, readonly Numbered[]>> | undefined;

  /** `numberOf` gives the number that the article's words have, undefined for one it does not hold. */
  constructor(numberOf: (word: string) => number | undefined) {
    this.#numberOf = numberOf;
  }

  /** Learns the names and the offices that a text of these tokens teaches. */
  learn(text: string, tokens: readonly Token[]): void {
    for (const { name, other } of otherNames(text, tokens)) {
      this.#add({ name, other });
      this.#add({ name: other, other: name });
    }
    for (const { name: office, other: holder } of officeHolders(text, tokens))
      this.#add({ name: holder, other: office });
  }

  #add(pair: OtherName): void {
    this.#pairs.set(`${pair.name.join(' ')}|${pair.other.join(' ')}`, pair);
    this.#byFirst = undefined;
  }

  /**
   * The other names of what a text says, told by the numbers of its words, but for those it says itself, and the offices
   * of those it names, said or not: the paragraph that gives the office is not to stand behind those that only name the
   * holder. Linear in the words.
   */
  meantBy(words: readonly number[]): string[] {
    if (this.#pairs.size === 0) return [];
    this.#byFirst ??= this.#layOut();
    const said: OtherName[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const known = this.#byFirst.get(words[at] ?? NONE);
      if (!known) continue;
      for (const pair of [...(known.get(NONE) ?? []), ...(known.get(words[at + 1] ?? NONE) ?? [])])
        if (isSaid(pair, words, at)) said.push(pair);
    }
    if (said.length === 0) return [];
    const names = new Set(said.map(({ name }) => name.join(' ')));
    return [...new Set(said.map(({ other }) => other.join(' ')))].filter((other) => !names.has(other));
  }

  #layOut(): Map<number, Map<number, Numbered[]>> {
    const byFirst = new Map<number, Map<number, Numbered[]>>();
    for (const pair of this.#pairs.values()) {
      const [first = '', ...others] = pair.name;
      const rest = others.map((word) => this.#numberOf(word) ?? NONE);
      for (const form of formsOf(first)) {
        const number = this.#numberOf(form);
        if (number === undefined) continue;
        const known = byFirst.get(number) ?? new Map<number, Numbered[]>();
        const second = rest[0] ?? NONE;
        byFirst.set(number, known.set(second, [...(known.get(second) ?? []), { ...pair, rest }]));
      }
    }
    return byFirst;
  }
}

/** Whether the words behind one are those of a name behind its first. */
function isSaid({ rest }: Numbered, words: readonly number[], first: number): boolean {
  return rest.every((own, nth) => words[first + 1 + nth] === own);
}

function formsOf(word: string): string[] {
  if (!/^[\u0621-\u064a]/u.test(word)) return [word];
  return CLITICS.map((clitic) => (clitic + word).replace(/^لال/u, 'لل'));
}
