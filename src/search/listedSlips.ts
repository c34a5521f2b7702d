import { englishWords } from '../language/bilingual.ts';
import { listedByStem } from '../language/listed.ts';
import { stem } from '../language/stem.ts';
import { atOnce } from '../slices.ts';
import { type Slip, Slips } from './slips.ts';

interface EnglishList {
  /** A word of each word and stem. */
  readonly wordOf: ReadonlyMap<string, string>;
  readonly slips: Slips;
}

let english: EnglishList | undefined;

function readEnglish(): EnglishList {
  const wordOf = new Map(englishWords().map((word) => [word, word]));
  for (const word of englishWords()) if (!wordOf.has(stem(word))) wordOf.set(stem(word), word);
  return { wordOf, slips: atOnce(Slips.build([...wordOf.keys()])) };
}

/** The English words of the bilingual list a letter away from a folded word; laid out for the first word that asks. */
export function englishSlips(word: string): Slip[] {
  english ??= readEnglish();
  const { wordOf, slips } = english;
  return slips.near(word).filter((slip) => slip.away === 1 && wordOf.get(slip.word) === slip.word);
}

/** Those whose stem is a letter away from a word's, each once. */
export function englishStemSlips(word: string): Slip[] {
  english ??= readEnglish();
  const { wordOf, slips } = english;
  return slips
    .near(stem(word))
    .filter(({ away }) => away === 1)
    .map((slip) => ({ ...slip, word: wordOf.get(slip.word) ?? slip.word }));
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
