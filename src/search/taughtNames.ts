import { officeHolders } from '../language/offices.ts';
import { type OtherName, otherNames } from '../language/otherNames.ts';

/** What Arabic writes onto the first word of a name; of ل and the article only لل stays. */
const CLITICS = ['', 'و', 'ب', 'ل', 'ف', 'ك'];

/** The names and offices an article teaches: where it says the one, the other is meant as well. */
export class TaughtNames {
  /** Both ways round, by the first word, then by the second ('' where there is none). */
  readonly #byFirst = new Map<string, Map<string, OtherName[]>>();
  /** Which pairs are known, each way. */
  readonly #known = new Set<string>();
  /** By office, the names of those who are said to hold it. */
  readonly #holders = new Map<string, Set<string>>();

  /** Learns the names and the offices that a text teaches. */
  learn(text: string): void {
    for (const { name, other } of otherNames(text)) {
      this.#add({ name, other });
      this.#add({ name: other, other: name });
    }
    for (const { name, other } of officeHolders(text)) {
      const office = name.join(' ');
      const holders = (this.#holders.get(office) ?? new Set()).add(other.join(' '));
      this.#holders.set(office, holders);
      // Of several who hold it none is meant, so the first is enough to tell that the office is said.
      if (holders.size === 1) this.#add({ name, other });
      this.#add({ name: other, other: name });
    }
  }

  /** The other names of what a text of these folded words says, but for those it says itself, and for who of several holds an office. Linear in the words. */
  meantBy(words: readonly string[]): string[] {
    if (this.#byFirst.size === 0) return [];
    const said: OtherName[] = [];
    for (const [at, word] of words.entries()) {
      const known = this.#byFirst.get(word);
      if (!known) continue;
      for (const pair of [...(known.get('') ?? []), ...(known.get(words[at + 1] ?? '') ?? [])])
        if (pair.name.every((own, nth) => nth === 0 || words[at + nth] === own)) said.push(pair);
    }
    if (said.length === 0) return [];
    const names = new Set(said.map(({ name }) => name.join(' ')));
    const meant = said.filter(({ name }) => (this.#holders.get(name.join(' '))?.size ?? 1) === 1);
    return [...new Set(meant.map(({ other }) => other.join(' ')))].filter((other) => !names.has(other));
  }

  #add(pair: OtherName): void {
    const key = `${pair.name.join(' ')}|${pair.other.join(' ')}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const [first = '', second = ''] = pair.name;
    for (const form of formsOf(first)) {
      const known = this.#byFirst.get(form) ?? new Map<string, OtherName[]>();
      this.#byFirst.set(form, known.set(second, [...(known.get(second) ?? []), pair]));
    }
  }
}

function formsOf(word: string): string[] {
  if (!/^[\u0621-\u064a]/u.test(word)) return [word];
  return CLITICS.map((clitic) => (clitic + word).replace(/^لال/u, 'لل'));
}
