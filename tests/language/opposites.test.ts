import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { isNextBest, isSuperlative, opposites } from '../../src/language/opposites.ts';
import { stem } from '../../src/language/stem.ts';

const isSetAgainst = (word: string, other: string) => opposites(fold(word)).has(stem(fold(other)));

describe('words that set their noun apart', () => {
  it.each([
    ['الحالي', 'السابق'],
    ['third', 'first'],
    ['الثالثة', 'first'],
    ['الشمالية', 'الجنوبية'],
    ['الخاسر', 'الفائز'],
  ])('%s against %s', (word, other) => {
    expect(isSetAgainst(word, other)).toBe(true);
    expect(isSetAgainst(other, word)).toBe(true);
  });

  it.each([
    ['أكبر', true],
    ['الأعلى', true],
    ['largest', true],
    ['كبير', false],
    ['large', false],
  ])('%s says that something has most: %s', (word, is) => {
    expect(isSuperlative(fold(word))).toBe(is);
  });

  it.each([
    ['ثاني', true],
    ['third', true],
    ['first', false],
    ['أكبر', false],
  ])('%s sets a place behind the first: %s', (word, is) => {
    expect(isNextBest(fold(word))).toBe(is);
  });

  it('sets no word against itself in its other forms and language', () => {
    expect(isSetAgainst('first', 'الأولى')).toBe(false);
    expect(opposites('bank').size).toBe(0);
  });
});
