import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from '../../src/language/edits.ts';
import { arabicSlips, englishSlips, englishStemSlips } from '../../src/search/listedSlips.ts';
import { Slips } from '../../src/search/slips.ts';
import { atOnce } from '../../src/slices.ts';

describe('the words another may be a misspelling of', () => {
  const slips = atOnce(Slips.build(['مستشفي', 'مستقبل', 'المطار', 'وزير', 'وزيره', 'العث', 'hospital']));

  it.each([
    ['a letter dropped', 'مستفي', ['مستشفي']],
    ['a letter added', 'المططار', ['المطار']],
    ['a letter changed', 'المظار', ['المطار']],
    ['two letters swapped', 'المطرا', ['المطار']],
    ['two letters of few swapped', 'الثع', ['العث']],
    ['two slips in a long word', 'hozpitla', ['hospital']],
    ['two slips in a short word', 'وظبر', []],
    ['nothing like it', 'كتاب', []],
    ['too short to tell', 'وز', []],
  ] as const)('%s: %s', (_how, word, meant) => {
    expect(slips.near(word).map((slip) => slip.word)).toEqual(meant);
  });

  it('puts the nearer first, and never the word itself', () => {
    expect(slips.near('وزير')).toEqual([{ word: 'وزيره', away: 1, weight: 1 }]);
  });

  it.each([
    ['dropped', 'الين', ['الصين', 'الدين', 'اللين'], ['الغن', 'اين']],
    ['swapped', 'البير', ['البري'], ['الكير']],
    ['doubled', 'المططر', ['المطر'], ['المططم']],
  ] as const)('are likelier with a letter %s: %s', (_how, word, commoner, rarer) => {
    const near = atOnce(Slips.build([...commoner, ...rarer])).near(word);
    const weights = Object.fromEntries(near.map((slip) => [slip.word, slip.weight]));
    for (const other of commoner) expect(weights[other]).toBe(1);
    for (const other of rarer) expect(weights[other]).toBe(0.5);
  });

  it('are likely with a letter changed where nothing commoner explains it', () => {
    expect(slips.near('المظار')).toEqual([{ word: 'المطار', away: 1, weight: 1 }]);
  });

  it('are at most twelve, all one or two slips away, whatever is asked', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتمنل'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, (words, asked) => {
        const near = atOnce(Slips.build([...new Set(words)])).near(asked);
        expect(near.length).toBeLessThanOrEqual(12);
        for (const slip of near) expect([1, 2]).toContain(edits(asked, slip.word));
      }),
    );
  });
});

describe('the English words that can be translated', () => {
  it.each([
    ['goverment', 'government'],
    ['mnister', 'minister'],
    ['decmber', 'december'],
    ['egytp', 'egypt'],
  ])('%s is meant as %s', (word, meant) => {
    expect(englishSlips(word).map((slip) => slip.word)).toContain(meant);
  });
});

describe('the stems of those words', () => {
  it.each([
    ['ottomvns', 'ottoman'],
    ['accompnies', 'accompani'],
    ['geogaphically', 'geograph'],
  ])('%s is meant by %s', (word, meant) => {
    expect(englishStemSlips(word).map((slip) => slip.word)).toContain(meant);
  });

  it('are not found by one that is theirs', () => {
    expect(englishStemSlips('accompanies').map((slip) => slip.word)).not.toContain('accompani');
  });
});

describe('the Arabic words of the lists', () => {
  it.each([
    ['a letter changed', 'حكوز', 'حكومه'],
    ['a letter added', 'مظفاهر', 'مظاهره'],
    ['letters swapped', 'انتخبا', 'انتخابات'],
  ])('are found by a stem with %s: %s', (_how, stem, meant) => {
    expect(arabicSlips(stem)).toContain(meant);
  });

  it('are not found by a stem that is theirs, or like none', () => {
    expect(arabicSlips('مظاهر')).not.toContain('مظاهره');
    expect(arabicSlips('ظظظظ')).toEqual([]);
  });
});
