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

interface ArabicLists {
  /** A word of each stem. */
  readonly byStem: ReadonlyMap<string, string>;
  readonly stems: Slips;
}

let arabic: ArabicLists | undefined;

/** Lays out, some words at a time and once, what `arabicSlips` otherwise lays out for the first word that asks. */
export function* prepareArabicSlips(): Generator<void, ArabicLists> {
  if (arabic) return arabic;
  const byStem = yield* listedByStem();
  arabic = { byStem, stems: yield* Slips.build([...byStem.keys()]) };
  return arabic;
}

/** Words of the lists whose stem is a letter away are read up to so many: each has translations and synonyms of its own. */
const STEMS_READ = 6;

/** Arabic words of the word lists, one a stem, whose stem is a letter away from a folded one. */
export function arabicSlips(stem: string): string[] {
  const { byStem, stems } = arabic ?? atOnce(prepareArabicSlips());
  return stems
    .near(stem)
    .slice(0, STEMS_READ)
    .filter(({ away }) => away === 1)
    .flatMap(({ word }) => byStem.get(word) ?? []);
}
