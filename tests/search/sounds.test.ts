import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { soundKeys, soundsAlike } from '../../src/language/transliterate.ts';
import { Vocabulary } from '../../src/search/passages.ts';
import { Sounds } from '../../src/search/sounds.ts';

function among(words: readonly string[]): (asked: string) => string[] {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.read(word);
  const sounds = new Sounds(vocabulary);
  const written = new Map(words.map((word) => [vocabulary.idOf(fold(word)), word]));
  return (asked) => sounds.like(fold(asked)).flatMap(({ term }) => written.get(term) ?? []);
}

/** Every word of three letters of a script. */
const threes = (letters: string) =>
  [...letters].flatMap((a) => [...letters].flatMap((b) => [...letters].map((c) => a + b + c)));

describe('names of the other script', () => {
  const arabic = among([...threes('بتجحدرسشعفقكلمنهوي'), 'زيلينسكي', 'شوارزنيغر', 'الشيشان', 'وغوتيريش']);

  it.each([
    ['Zelensky', 'زيلينسكي'],
    ['Schwarzenegger', 'شوارزنيغر'],
    ['Guterres', 'وغوتيريش'],
  ])('%s is found among thousands of words', (name, written) => {
    expect(arabic(name)).toContain(written);
  });

  it.each(['Chichester', 'Gloucestershire', 'Szczecin'])('%s, which no article holds, is not', (name) => {
    expect(arabic(name)).toEqual([]);
  });

  it('are found from Arabic, too', () => {
    expect(among(['zelensky', 'washington', 'sale'])('زيلينسكي')).toEqual(['zelensky']);
  });
});

it('finds whatever sounds most alike of those that begin alike', () => {
  const arabic = fc.string({ unit: fc.constantFrom(...'ابتجدرسشفكلمنوي'), minLength: 3, maxLength: 6 });
  const latin = fc.string({ unit: fc.constantFrom(...'abtjdrsfklmnoi'), minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(arabic, { maxLength: 40 }), latin, (words, asked) => {
      const vocabulary = new Vocabulary();
      for (const word of words) vocabulary.read(word);
      const keys = soundKeys(asked);
      const held = [...vocabulary.words()].filter(({ word }) =>
        soundKeys(word).some((key) => keys.includes(key)),
      );
      const best = Math.max(0, ...held.map(({ word }) => soundsAlike(asked, word)));
      const found = new Sounds(vocabulary).like(asked)[0]?.weight;
      expect(found).toEqual(best >= 0.84 ? best : undefined);
    }),
    { numRuns: 300 },
  );
});
