import { describe, expect, it } from 'vitest';
import { beginsName, isOfName } from '../../src/language/personNames.ts';
import { tokenise } from '../../src/language/tokens.ts';

const names = (text: string) => {
  const tokens = tokenise(text);
  return tokens
    .filter((_token, at) => beginsName(tokens, at, text))
    .map(({ start, end }) => text.slice(start, end));
};

describe('where a name begins', () => {
  it.each([
    ['a common given name', 'قال مدير المستشفى رامي نصار إن العمل بدأ', 'رامي'],
    ['words that no list knows', 'التقى المستشار غيرهارد شرودر الوفد', 'غيرهارد'],
    ['a name that another word ends like', 'قال المفوض برونو كاستيلي للصحافيين', 'برونو'],
    ['a second word that begins as a verb does', 'أوضحت رئيسة اللجنة هيلين تشيكومو', 'هيلين'],
    ['a particle within', 'يصل مبعوث الأمم المتحدة ستافان دي ميستورا غداً', 'ستافان'],
    ['a capital', 'the mayor, Helen Osei, said', 'Helen'],
    ['a given name beside a family name no list has', 'قالت المديرة نجلاء القصيفي إن', 'نجلاء'],
  ])('%s', (_what, text, name) => {
    expect(names(text)).toContain(name);
  });

  it.each([
    'سيجتمع وزير النقل بوفد من النقابة',
    'وقالت وزارة الصحة في بيان',
    'وقال المتحدث باسم الحكومة ذلك',
    'لا يزال إتمام الصفقة رهن الموافقة',
    'فاز على نجوم الرمال',
    'يزيد 240 على العدد',
    'وبموجب القانون سيخضع لفحص',
    'the ministry said on the second day',
    'the council said on Thursday in May',
    'التقى مصادر مطلعة كشفت ذلك',
    'قال مكتفياً بالقول إنه',
  ])('none in «%s»', (text) => {
    expect(names(text)).toEqual([]);
  });
});

it('a name goes on through its words', () => {
  const text = 'وأكد رئيس النقابة عبد الرحيم طوبال أن الإضراب مستمر على حاله';
  const tokens = tokenise(text);
  expect(tokens.filter((_token, at) => isOfName(tokens, at, text)).map(({ text: word }) => word)).toEqual([
    'عبد',
    'الرحيم',
    'طوبال',
  ]);
});
