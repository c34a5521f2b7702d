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

describe('the offices an article gives to persons', () => {
  const offices = new TaughtNames();
  offices.learn('قال الرئيس الروسي فلاديمير بوتين إن الوقت حان.');
  offices.learn('Finance Minister Jane Doe met Mayor John Roe.');

  it.each([
    ['غادر بوتين المدينة.', ['الرييس الروسي']],
    ['قال الرئيس الروسي بوتين ذلك.', ['الرييس الروسي']],
    ['غادر الرئيس الروسي المدينة.', []],
    ['Doe left.', ['finance minister']],
    ['The finance minister left.', []],
  ])('%s', (text, meant) => {
    expect(offices.meantBy(words(text))).toEqual(meant);
  });

  it('persons may share an office', () => {
    const two = new TaughtNames();
    two.learn('President Putin called President Biden.');
    expect(two.meantBy(words('Biden called.'))).toEqual(['president']);
    expect(two.meantBy(words('Biden called Putin.'))).toEqual(['president']);
  });
});
