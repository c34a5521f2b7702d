import { describe, expect, it } from 'vitest';
import { otherNames } from '../../src/language/otherNames.ts';

describe('the names a text gives the same thing', () => {
  it.each([
    ['أعلن حلف شمال الأطلسي (الناتو) موقفه.', 'شمال الاطلسي', 'الناتو'],
    ['وقالت منظمة الصحة العالمية «الصحة» إن', 'الصحه العالميه', 'الصحه'],
    ['وقالت منظمة الصحة العالمية ("الصحة") إن', 'الصحه العالميه', 'الصحه'],
    ['وأضاف الاتحاد الأوروبي المعروف باسم التكتل', 'الاتحاد الاوروبي', 'التكتل'],
    ['The European Central Bank (ECB) met.', 'european central bank', 'ecb'],
    ['the Bank of Ireland (BI)', 'bank of ireland', 'bi'],
    ['Robert Alan Smith, known as Bobby, left.', 'robert alan smith', 'bobby'],
  ])('%s', (text, name, other) => {
    expect(otherNames(text)).toEqual([{ name: name.split(' '), other: other.split(' ') }]);
  });

  it.each([
    'وقع الحادث (أمس) في الشارع.',
    'سافر (الوزير) غدا',
    'the bank (ECB) said',
    'The European Central Bank (see below) met.',
    'He won (NATO agreed).',
    'اجتمع حلف شمال الأطلسي. (الناتو) هو الاسم.',
    'حلف شمال الأطلسي (الناتو',
    'قال: "نعم"، ثم مضى.',
  ])('are not taught by: %s', (text) => {
    expect(otherNames(text)).toEqual([]);
  });
});
