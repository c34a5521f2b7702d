import { describe, expect, it } from 'vitest';
import { regularForm } from '../../src/language/irregular.ts';
import { stem } from '../../src/language/stem.ts';

describe('an irregular form', () => {
  it.each([
    ['bought', 'buy'],
    ['fallen', 'falling'],
    ['led', 'leads'],
    ['died', 'dying'],
    ['women', 'woman'],
    ['crises', 'crisis'],
  ])('%s has the term of %s', (form, other) => {
    expect(stem(form)).toBe(stem(other));
  });

  it.each(['wound', 'ground', 'lay', 'founded'])('%s is a word of its own', (word) => {
    expect(regularForm(word)).toBe(word);
  });

  it('found is no longer read as founded', () => {
    expect(stem('found')).not.toBe(stem('founded'));
  });
});
