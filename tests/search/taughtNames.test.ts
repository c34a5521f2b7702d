import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/language/wordTable.ts';
import { TaughtNames } from '../../src/search/taughtNames.ts';

/** What a text of an article means by another name that the article teaches. */
function meantIn(article: readonly string[]): (text: string) => string[] {
  return (text) => {
    const table = new WordTable();
    const taught = new TaughtNames((word) => table.numberOf(word));
    for (const part of article) taught.learn(part, table.read(part));
    return taught.meantBy(table.read(text).map(({ number }) => number));
  };
}

describe('what a text means by another name', () => {
  const meant = meantIn([
    'واجتمع حلف شمال الأطلسي (الناتو) في بروكسل.',
    'رحب شمال الأطلسي (الناتو) بالقرار.',
    'The European Central Bank (ECB) raised rates.',
  ]);

  it.each([
    ['قال الناتو إنه مستعد.', ['شمال الاطلسي']],
    ['قال حلف شمال الأطلسي إنه مستعد.', ['الناتو']],
    ['قال شمال الأطلسي (الناتو) إنه مستعد.', []],
    ['The ECB said so.', ['european central bank']],
    ['The European bank said so.', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(meant(text)).toEqual(names);
  });
});

describe('the offices an article gives to persons', () => {
  const meant = meantIn([
    'قال الرئيس الروسي فلاديمير بوتين إن الوقت حان.',
    'Finance Minister Jane Doe met Mayor John Roe.',
  ]);

  it.each([
    ['غادر بوتين المدينة.', ['الرييس الروسي']],
    ['قال الرئيس الروسي بوتين ذلك.', ['الرييس الروسي']],
    ['غادر الرئيس الروسي المدينة.', []],
    ['Doe left.', ['finance minister']],
    ['The finance minister left.', []],
  ])('%s', (text, offices) => {
    expect(meant(text)).toEqual(offices);
  });

  it('persons may share an office', () => {
    const two = meantIn(['President Putin called President Biden.']);
    expect(two('Biden called.')).toEqual(['president']);
    expect(two('Biden called Putin.')).toEqual(['president']);
  });
});
