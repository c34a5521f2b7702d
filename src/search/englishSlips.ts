import { englishWords } from '../language/bilingual.ts';
import { atOnce } from '../slices.ts';
import { type Slip, Slips } from './slips.ts';

let listed: Slips | undefined;

/** The English words of the bilingual list that a folded word may be a misspelling of, nearest first; laid out for the first word that asks. */
export function englishSlips(word: string): Slip[] {
  listed ??= atOnce(Slips.build(englishWords()));
  return listed.near(word);
}
