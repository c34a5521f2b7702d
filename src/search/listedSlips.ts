import { englishWords } from '../language/bilingual.ts';
import { listedByStem } from '../language/listed.ts';
import { atOnce } from '../slices.ts';
import { type Slip, Slips } from './slips.ts';

let english: Slips | undefined;

/** The English words of the bilingual list that a folded word may be a misspelling of, nearest first; laid out for the first word that asks. */
export function englishSlips(word: string): Slip[] {
  english ??= atOnce(Slips.build(englishWords()));
  return english.near(word);
}

let arabic: { readonly byStem: ReadonlyMap<string, string>; readonly stems: Slips } | undefined;

/** Words of the lists whose stem is a letter away are read up to so many: each has translations and synonyms of its own. */
const STEMS_READ = 6;

/** Arabic words of the word lists, one a stem, whose stem is a letter away from a folded one; laid out for the first that asks. */
export function arabicSlips(stem: string): string[] {
  if (!arabic) {
    const byStem = listedByStem();
    arabic = { byStem, stems: atOnce(Slips.build([...byStem.keys()])) };
  }
  const { byStem, stems } = arabic;
  return stems
    .near(stem)
    .slice(0, STEMS_READ)
    .filter(({ weight }) => weight === 1)
    .flatMap(({ word }) => byStem.get(word) ?? []);
}
