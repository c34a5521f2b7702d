import { type OtherName, otherNames } from '../language/otherNames.ts';

/** The names an article teaches: where it says the one, the other is meant as well. */
export class TaughtNames {
  /** Both ways round, by the first word. */
  readonly #byFirst = new Map<string, OtherName[]>();

  /** Learns the names that a text teaches. */
  learn(text: string): void {
    for (const { name, other } of otherNames(text)) {
      this.#add({ name, other });
      this.#add({ name: other, other: name });
    }
  }

  /** The other names of what a text of these folded words says, but for those it says itself. Linear in the words. */
  meantBy(words: readonly string[]): string[] {
    if (this.#byFirst.size === 0) return [];
    const said = words.flatMap((word, at) =>
      (this.#byFirst.get(word) ?? []).filter(({ name }) => name.every((own, nth) => words[at + nth] === own)),
    );
    const names = new Set(said.map(({ name }) => name.join(' ')));
    return [...new Set(said.map(({ other }) => other.join(' ')))].filter((other) => !names.has(other));
  }

  #add(pair: OtherName): void {
    const [first = ''] = pair.name;
    const known = this.#byFirst.get(first) ?? [];
    const isSame = ({ name, other }: OtherName) =>
      name.join(' ') === pair.name.join(' ') && other.join(' ') === pair.other.join(' ');
    if (!known.some(isSame)) this.#byFirst.set(first, [...known, pair]);
  }
}
