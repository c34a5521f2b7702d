import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';
import { WordTable } from '../../src/language/wordTable.ts';

const letter = fc.constantFrom(..."ابتةىأءabZéğЯ3٣0 .,:/٫'’-«،\u064b\u0640\u200f\u0301مहि½");
const text = fc.oneof(
  fc.string({ unit: letter, maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('words numbered as they are read', () => {
  it('in order of first sight, each once', () => {
    const table = new WordTable();
    expect(table.read('قال الوزير إن الوزيرَ قال').map(({ number }) => number)).toEqual([0, 1, 2, 1, 0]);
    expect([...table.words()]).toEqual(['قال', 'الوزير', 'ان']);
    expect(table.numberOf('ان')).toBe(2);
    expect(table.numberOf('لن')).toBeUndefined();
    expect(table.add('لن')).toBe(3);
  });

  it.each([
    'في 15:00 من 10/1/2022، بلغت 3,5٪ و٣٫٥ و1,000.',
    'الـ10 أيام و2022م و covid19',
    '7azzar 3o2obat w 5km',
    "the country's plan, the Mayor’s '3' days, rock'n'roll, o'3 ’90s",
    'ﷲ ½ x² … 3…5 «سي.آي.إيه»',
    'كتاب\u200fقلم 3\u200f.5 كتابِ\u200fِ',
    'Ünïcode naïve Ἀθῆναι יוֹם 中文 😀 𝒜bc हिन्दी \ud83d',
  ])('where `tokenise` finds them: «%s»', (text) => {
    expect(withoutNumbers(new WordTable(), text)).toEqual(tokenise(text));
  });

  it('where `tokenise` finds them in any text, however many words are known', () => {
    const table = new WordTable();
    fc.assert(
      fc.property(text, (any) => {
        expect(withoutNumbers(table, any)).toEqual(tokenise(any));
      }),
      { numRuns: 5000 },
    );
  });

  it('each by its number, and no others', () => {
    fc.assert(
      fc.property(text, (any) => {
        const table = new WordTable();
        const numbers = table.read(any).map(({ number }) => number);
        const words = tokenise(any).map(({ text: word }) => word);
        expect(numbers.map((number) => [...table.words()][number])).toEqual(words);
        expect([...table.words()]).toEqual([...new Set(words)]);
      }),
      { numRuns: 5000 },
    );
  });
});

function withoutNumbers(table: WordTable, text: string) {
  return table.read(text).map(({ number, ...token }) => token);
}
