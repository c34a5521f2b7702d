import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/language/tokens.ts';
import { WordTable } from '../../src/language/wordTable.ts';

describe('words numbered as they are read', () => {
  it('in order of first sight, each once', () => {
    const table = new WordTable();
    expect(table.read('قال الوزير إن الوزيرَ قال')).toEqual([0, 1, 2, 1, 0]);
    expect([...table.words()]).toEqual(['قال', 'الوزير', 'ان']);
    expect(table.numberOf('ان')).toBe(2);
    expect(table.numberOf('لن')).toBeUndefined();
    expect(table.wordOf(1)).toBe('الوزير');
    expect(table.wordOf(3)).toBeUndefined();
    expect(table.add('لن')).toBe(3);
  });

  it.each([
    'في 15:00 من 10/1/2022، بلغت 3,5٪ و٣٫٥ و1,000.',
    'الـ10 أيام و2022م و covid19',
    '7azzar 3o2obat w 5km',
    "the country's plan, the Mayor’s '3' days",
    'ﷲ ½ x² … 3…5 «سي.آي.إيه»',
    'كتاب\u200fقلم 3\u200f.5',
    'Ünïcode naïve 😀 𝒜bc हिन्दी',
  ])('as the tokens of «%s»', (text) => {
    const table = new WordTable();
    expect(table.read(text).map((number) => table.wordOf(number))).toEqual(words(text));
  });

  it('as the tokens of any text, however many words it knows', () => {
    const table = new WordTable();
    const letter = fc.constantFrom(..."ابتةىأءabZé3٣0 .,:/٫'’-«،\u064b\u0640\u200f\u0301م");
    const text = fc.oneof(
      fc.string({ unit: letter, maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(table.read(any).map((number) => table.wordOf(number))).toEqual(words(any));
      }),
      { numRuns: 5000 },
    );
  });
});
