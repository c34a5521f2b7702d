import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { countsNothing, unitAsked } from '../../src/search/asksNumber.ts';

describe('the unit a question asks for', () => {
  it.each([
    ['an age', 'كم عمر المتهم؟', 'وقال الشاب البالغ من العمر 24 عاماً', 'حكم عليه بالسجن عشر سنوات'],
    ['an age', 'How old is the singer?', 'The singer, aged 43, left', 'It carried 420 passengers'],
    ['a price', 'بكام التذكرة؟', 'سعر التذكرة 40 جنيهاً', 'بيعت 40 تذكرة'],
    ['a pay', 'كم راتب العامل؟', 'يتقاضى العامل 900 دينار', 'يعمل فيه 2300 عامل'],
    ['a price', 'How much will a cabin cost?', 'Cabins start at €90', 'The ship has 90 cabins'],
    [
      'a distance',
      'How far is the village?',
      'The village lies 12 kilometres away',
      'The village has 12 houses',
    ],
  ])('%s: %s', (_what, question, right, wrong) => {
    const unit = unitAsked(question);
    expect(unit?.test(fold(right))).toBe(true);
    expect(unit?.test(fold(wrong))).toBe(false);
  });

  it.each(['كم سنة حكم عليه؟', 'كم عدد الطلاب؟', 'How many people died?', 'من فاز؟'])(
    'any number: %s',
    (question) => {
      expect(unitAsked(question)).toBeUndefined();
    },
  );
});

describe('a number that counts nothing', () => {
  const counting = (text: string) => {
    const tokens = tokenise(text);
    return tokens.flatMap((token, at) =>
      /^\p{N}|ثالث|second|third/u.test(token.text) && !countsNothing(tokens, at) ? [token.text] : [],
    );
  };

  it.each([
    ['عام 2019', []],
    ['في 4 مايو', []],
    ['until Dec. 4', []],
    ['the second-largest port', []],
    ['أصيب 12 عاملاً', ['12']],
    ['للمرة الثالثة', ['الثالثه']],
    ['for the third time', ['third']],
  ])('%s', (text, numbers) => {
    expect(counting(text)).toEqual(numbers);
  });
});
