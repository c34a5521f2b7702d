import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { paraphrases } from '../../src/language/paraphrase.ts';

const words = (word: string) => paraphrases(fold(word)).map((found) => found.word);

describe('words that are translated alike', () => {
  it.each([
    ['salaries', 'wages'],
    ['locations', 'sites'],
    ['promise', 'pledged'],
    ['راتب', 'أجر'],
    ['غادر', 'مغادرة'],
  ])('"%s" may be said "%s"', (word, other) => {
    expect(words(word)).toContain(fold(other));
  });

  it.each([
    ['plant', 'station'],
    ['jobs', 'currency'],
    ['موقف', 'حديقة'],
  ])('one shared sense of several is too little: "%s" is no "%s"', (word, other) => {
    expect(words(word)).not.toContain(fold(other));
  });

  it('a word that the list does not translate has none', () => {
    expect(words('qwxzj')).toEqual([]);
  });

  it('is at least half alike and never the word itself, whatever the word', () => {
    fc.assert(
      fc.property(fc.constantFrom('salaries', 'cost', 'سبب', 'مصنع', 'رئيس', 'fire', 'vote'), (word) => {
        for (const { word: other, alike } of paraphrases(fold(word))) {
          expect(alike).toBeGreaterThanOrEqual(0.5);
          expect(alike).toBeLessThanOrEqual(1);
          expect(other).not.toBe(fold(word));
        }
      }),
    );
  });
});
