import { describe, expect, it } from 'vitest';
import { words } from '../../src/language/tokens.ts';
import { TaughtNames } from '../../src/search/taughtNames.ts';

const taught = new TaughtNames();
taught.learn('واجتمع حلف شمال الأطلسي (الناتو) في بروكسل.');
taught.learn('رحب شمال الأطلسي (الناتو) بالقرار.');
taught.learn('The European Central Bank (ECB) raised rates.');

describe('what a text means by another name', () => {
  it.each([
    ['قال الناتو إنه مستعد.', ['شمال الاطلسي']],
    ['قال حلف شمال الأطلسي إنه مستعد.', ['الناتو']],
    ['قال شمال الأطلسي (الناتو) إنه مستعد.', []],
    ['The ECB said so.', ['european central bank']],
    ['The European bank said so.', []],
    ['', []],
  ])('%s', (text, meant) => {
    expect(taught.meantBy(words(text))).toEqual(meant);
  });
});
