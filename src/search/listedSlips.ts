import { englishStems, englishWords } from '../language/bilingual.ts';
import { listedByStem } from '../language/listed.ts';
import { stem } from '../language/stem.ts';
import { atOnce } from '../slices.ts';
import { type Slip, Slips } from './slips.ts';

let english: Slips | undefined;
let englishByStem: Slips | undefined;

/** The English words of the bilingual list a letter away from a folded word; laid out for the first word that asks. */
export function englishSlips(word: string): Slip[] {
  english ??= atOnce(Slips.build(englishWords()));
  return english.near(word).filter(({ away }) => away === 1);
}

/** The stems of those words a letter away from a folded word's; laid out in the same way. */
export function englishStemSlips(word: string): Slip[] {
  englishByStem ??= atOnce(Slips.build(englishStems()));
  return englishByStem.near(stem(word)).filter(({ away }) => away === 1);
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
