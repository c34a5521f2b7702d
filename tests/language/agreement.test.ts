import { describe, expect, it } from 'vitest';
import { agreeing } from '../../src/language/agreement.ts';

describe('a verb agrees with another subject', () => {
  it.each([
    ['قاد', 'قادت'],
    ['قادت', 'قاد'],
    ['وافق', 'وافقوا'],
    ['رفضوا', 'رفض'],
  ])('%s: %s', (word, other) => {
    expect(agreeing(word)).toContain(other);
    expect(agreeing(word)).not.toContain(word);
  });

  it.each(['في', 'approved', '2024', 'المانغ'])('leaves «%s» alone', (word) => {
    expect(agreeing(word)).toEqual([]);
  });
});
