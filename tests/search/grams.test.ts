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
