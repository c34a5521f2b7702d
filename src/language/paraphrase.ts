import { isTranslated, translations } from './bilingual.ts';
import { stem } from './stem.ts';

/** A word of the same language that the bilingual list translates much alike, and how much, 0 to 1. */
export interface Paraphrase {
  readonly word: string;
  readonly alike: number;
}

/** Below this, two words share one sense of several: "plant" and "station" are both محطة. */
const ALIKE_FROM = 0.5;

/** By stem; the list bounds how many there are. */
const known = new Map<string, readonly Paraphrase[]>();

/**
 * Words of the same language that share at least half of their translations with a folded word (the coefficient of
 * Dice over stems): "salaries" and "wages" by راتب and أجر. Pivoting through another language is a classic source of
 * paraphrases (Bannard and Callison-Burch 2005). Empty for a word that the list does not translate.
 */
export function paraphrases(word: string): readonly Paraphrase[] {
  const own = stem(word);
  const found = known.get(own);
  if (found) return found;
  if (!isTranslated(word)) return [];
  const others = pivoted(word, own);
  known.set(own, others);
  return others;
}

function pivoted(word: string, own: string): Paraphrase[] {
  const carried = translations(word);
  const senses = new Set(carried.map(stem));
  const others = new Map(carried.flatMap(translations).map((other) => [stem(other), other]));
  others.delete(own);
  return [...others.values()]
    .map((other) => ({ word: other, alike: dice(senses, new Set(translations(other).map(stem))) }))
    .filter(({ alike }) => alike >= ALIKE_FROM);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((sense) => b.has(sense)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
