import { describe, expect, it } from 'vitest';
import { isListed, listedByStem } from '../../src/language/listed.ts';
import { fold } from '../../src/language/normalise.ts';
import { atOnce } from '../../src/slices.ts';

describe('an Arabic word is in the lists', () => {
  it.each([
    ['as it stands there', 'حكومة'],
    ['with the article', 'الحكومة'],
    ['with a preposition and the article', 'بالحكومة'],
    ['with a conjunction', 'وحكومة'],
    ['where the list has it with the article', 'كويت'],
    ['a verb of the past with another subject', 'انتخبت'],
    ['a verb of the present with another subject', 'تغلق'],
    ['a verb of the future', 'سيغلق'],
    ['a word of a dialect', 'شافوا'],
  ])('%s: %s', (_how, word) => {
    expect(isListed(fold(word))).toBe(true);
  });

  it.each([
    ['a letter dropped', 'الحكوة', 'حكومة'],
    ['letters swapped', 'الحكموة', 'حكومة'],
    ['the stem of another word', 'الدله', 'دولة'],
  ])('but not misspelt, %s: %s', (_how, word) => {
    expect(isListed(fold(word))).toBe(false);
  });
});

describe('the words of the lists by stem', () => {
  it('are found by what they have in common', () => {
    expect(isListed(atOnce(listedByStem()).get('حكوم') ?? '')).toBe(true);
  });
});
