import { tokenise } from '../../src/language/tokens.ts';

/** ROUGE-N F (Lin 2004) of a text against another, 0 to 1, over folded words without stems or stop words taken out. */
export function rouge(candidate: string, reference: string, n: number): number {
  const [own, other] = [grams(candidate, n), grams(reference, n)];
  let shared = 0;
  for (const [gram, count] of own) shared += Math.min(count, other.get(gram) ?? 0);
  const [a, b] = [size(own), size(other)];
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function grams(text: string, n: number): Map<string, number> {
  const words = tokenise(text).map((token) => token.text);
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= words.length; at += 1) {
    const gram = words.slice(at, at + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function size(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
