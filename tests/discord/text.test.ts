import { describe, expect, it } from 'vitest';
import { inert, isolated, ours, readBack } from '../../src/discord/text.ts';

/** With the isolates made visible. */
const shown = (text: string) => isolated(inert(text)).replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

describe('a Latin run in an Arabic line is isolated', () => {
  it.each([
    ['اجتمع حلف NATO أمس', 'اجتمع حلف ⟨NATO⟩ أمس'],
    ['يُكتب مثل Asia/Riyadh أو Europe/Paris.', 'يُكتب مثل ⟨Asia/Riyadh⟩ أو ⟨Europe/Paris⟩.'],
    ['قال New York Times: نعم', 'قال ⟨New York Times⟩: نعم'],
    ['ما هو NATO?', 'ما هو ⟨NATO⟩?'],
    ['سفير U.S. في عمّان', 'سفير ⟨U.S.⟩ في عمّان'],
    ['بعد 30 يوماً', 'بعد 30 يوماً'],
  ])('without the marks of the sentence around it: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['انظر https://example.com/a?x=1&y=2 الآن', 'انظر ⟨https\\://example.com/a?x=1&y=2⟩ الآن'],
    ['كتب user_name_99 رداً', 'كتب ⟨user\\_name\\_99⟩ رداً'],
  ])('an address or a name whole: %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('never between a backslash and what it makes harmless', () => {
    for (const text of [
      'كلمة **NATO** كلمة',
      '1. NATO في قائمة',
      'a\\*b* كلمة',
      'x_ كلمة',
      'كلمة see *this*',
    ])
      expect(isolated(inert(text))).not.toMatch(/(?<!\\)(?:\\\\)*\\[\u2068\u2069]/u);
  });

  it('and what is Arabic in our own English words', () => {
    const line = ours('Articles: جسر.. جديد على 3 مسارات; Museum; «خط»', 'en');
    expect(line).toBe('Articles: \u2068جسر.. جديد على 3 مسارات\u2069; Museum; «\u2068خط\u2069»');
  });

  it('and is read back as it was typed', () => {
    for (const text of [
      'NATO: متى يجتمع الحلف؟',
      'من قال NATO_2?',
      'ما في https://example.com/a_b?',
      '**هل** قال Biden. شيئاً؟',
    ])
      expect(readBack(isolated(inert(text)))).toBe(text);
  });
});

describe('a line is laid out as its words read, whatever it begins with', () => {
  it.each([
    [
      'an Arabic line that begins with a Latin name',
      'Reuters: أعلنت الشركة الاتفاق',
      '\u200f⟨Reuters⟩: أعلنت الشركة الاتفاق',
    ],
    [
      'an English line with an Arabic word',
      'The word إسناد is written on it',
      'The word إسناد is written on it',
    ],
    ['an English line that begins with an Arabic word', 'إسناد is a word', 'إسناد ⟨is a word⟩'],
    ['no letters', '3 - 2!', '3 - 2!'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('in our own English words, too', () => {
    expect(ours('“قمر” is no past time', 'en')).toBe('\u200e“\u2068قمر\u2069” is no past time');
  });
});
