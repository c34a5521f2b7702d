import { describe, expect, it } from 'vitest';
import { standardForms } from '../../src/language/dialect.ts';
import { fold } from '../../src/language/normalise.ts';

describe('forms an article may write a word in', () => {
  it.each([
    ['the Egyptian future', 'هيصوت', 'يصوت'],
    ['the future with ح', 'حيسافر', 'يسافر'],
    ['the future of the standard language', 'سيقود', 'يقود'],
    ['the Levantine present', 'بيجتمعوا', 'يجتمع'],
    ['the Egyptian passive', 'اتقبض', 'قبض'],
    ['the plural without ن', 'يرجعوا', 'يرجع'],
    ['the accusative after كم', 'هدفاً', 'هدف'],
    ['the negative', 'مبيروحش', 'يروح'],
    ['عـ for على', 'عالطريق', 'الطريق'],
    ['هالـ for this', 'هالكلام', 'الكلام'],
  ])('%s: %s → %s', (_what, word, form) => {
    expect(standardForms(fold(word))).toContain(fold(form));
  });

  it.each(['في', 'قال', 'putin', '2022'])('leaves «%s» alone', (word) => {
    expect(standardForms(fold(word))).toEqual([]);
  });
});
