import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grams } from '../../src/search/grams.ts';

describe('words of like letter pairs', () => {
  const words = ['كتاب', 'كتب', 'مكتوب', 'وزير', 'وزيره'];
  const grams = new Grams(words.length);
  for (const word of words) grams.add(word);
  const like = (word: string, least = 0.3) => grams.like(word, least, 3).map(({ at }) => words[at]);

  it('come most alike first, the word itself before all', () => {
    expect(like('كتاب')).toEqual(['كتاب', 'كتب', 'مكتوب']);
    expect(like('وزير')).toEqual(['وزير', 'وزيره']);
  });

  it('are found with a letter dropped, added, changed or swapped', () => {
    for (const word of ['وزر', 'وزيير', 'وزيد', 'ويزر']) expect(like(word)[0]).toBe('وزير');
  });

  it('are left out below the share asked for', () => {
    expect(like('كتاب', 0.9)).toEqual(['كتاب']);
    expect(like('سلام')).toEqual([]);
  });

  it('are the same however often they are asked for', () => {
    expect(grams.like('كتاب', 0.3, 3)).toEqual(grams.like('كتاب', 0.3, 3));
  });
});

it('leaves out the words that lack more pairs than may be lost', () => {
  const words = ['كتاب', 'كتابه', 'تاب', 'كتب'];
  const grams = new Grams(words.length);
  for (const word of words) grams.add(word);
  const like = (lost: number) => grams.like('كتاب', 0.1, 4, lost).map(({ at }) => words[at]);
  expect(like(3)).toEqual(['كتاب', 'كتابه', 'تاب', 'كتب']);
  expect(like(2)).toEqual(['كتاب', 'كتابه', 'تاب', 'كتب']);
  expect(like(1)).toEqual(['كتاب', 'كتابه']);
  expect(like(0)).toEqual(['كتاب']);
});

it('leaves out no word that is alike enough', () => {
  const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', 'ل'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 30 }),
      word,
      fc.double({ min: 0.1, max: 1 }),
      (words, asked, least) => {
        const grams = new Grams(words.length);
        for (const one of words) grams.add(one);
        const alike = words.map((one) => dice(asked, one));
        const expected = alike.filter((share) => share >= least).sort((a, b) => b - a);
        expect(grams.like(asked, least, words.length).map(({ likeness }) => likeness)).toEqual(expected);
      },
    ),
  );
});

/** The share of letter pairs, the ends included, that two words have in common. */
function dice(a: string, b: string): number {
  const pairs = (word: string) => new Set(Array.from(` ${word}`, (letter, at) => letter + (word[at] ?? ' ')));
  const [one, other] = [pairs(a), pairs(b)];
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}
