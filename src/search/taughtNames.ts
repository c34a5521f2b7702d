import { officeHolders } from '../language/offices.ts';
import { type OtherName, otherNames } from '../language/otherNames.ts';

/** What Arabic writes onto the first word of a name; of ل and the article only لل stays. */
const CLITICS = ['', 'و', 'ب', 'ل', 'ف', 'ك'];

/** The names an article teaches: where it says the one, the other is meant as well, and where it names somebody, the office. */
export class TaughtNames {
  /** Both ways round, by the first word, then by the second ('' where there is none). */
  readonly #byFirst = new Map<string, Map<string, OtherName[]>>();
  /** Which pairs are known, each way. */
  readonly #known = new Set<string>();

  /** Learns the names and the offices that a text teaches. */
  learn(text: string): void {
    for (const { name, other } of otherNames(text)) {
      this.#add({ name, other });
      this.#add({ name: other, other: name });
    }
    for (const { name: office, other: holder } of officeHolders(text))
      this.#add({ name: holder, other: office });
  }

  /**
   * The other names of what a text of these folded words says, but for those it says itself, and the offices of those
   * it names, said or not: the paragraph that gives the office is not to stand behind those that only name the holder.
   * Linear in the words.
   */
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
    return [...new Set(said.map(({ other }) => other.join(' ')))].filter((other) => !names.has(other));
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
