import { describe, expect, it } from 'vitest';
import { Grams } from '../../src/search/grams.ts';
import { inSlices } from '../../src/search/slices.ts';

describe('words of like letter pairs', () => {
  const words = ['كتاب', 'كتب', 'مكتوب', 'وزير', 'وزيره'];
  const like = async (word: string, least = 0.3) =>
    (await inSlices(Grams.build(words))).like(word, least, 3).map(({ at }) => words[at]);

  it('come most alike first, the word itself before all', async () => {
    expect(await like('كتاب')).toEqual(['كتاب', 'كتب', 'مكتوب']);
    expect(await like('وزير')).toEqual(['وزير', 'وزيره']);
  });

  it('are found with a letter dropped, added, changed or swapped', async () => {
    for (const word of ['وزر', 'وزيير', 'وزيد', 'ويزر']) expect((await like(word))[0]).toBe('وزير');
  });

  it('are left out below the share asked for', async () => {
    expect(await like('كتاب', 0.9)).toEqual(['كتاب']);
    expect(await like('سلام')).toEqual([]);
  });

  it('are the same however often they are asked for', async () => {
    const grams = await inSlices(Grams.build(words));
    expect(grams.like('كتاب', 0.3, 3)).toEqual(grams.like('كتاب', 0.3, 3));
  });
});
