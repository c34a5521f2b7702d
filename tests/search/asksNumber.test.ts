import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { asksCount, counts, isApposedAge, isMeasured, unitAsked } from '../../src/search/asksNumber.ts';

describe('the unit a question asks for', () => {
  it.each([
    ['an age', 'كم عمر المتهم؟', 'وقال الشاب البالغ من العمر 24 عاماً', 'حكم عليه بالسجن عشر سنوات'],
    ['an age', 'How old is the singer?', 'The singer, aged 43, left', 'It carried 420 passengers'],
    ['a price', 'بكام التذكرة؟', 'سعر التذكرة 40 جنيهاً', 'بيعت 40 تذكرة'],
    ['a pay', 'كم راتب العامل؟', 'يتقاضى العامل 900 دينار', 'يعمل فيه 2300 عامل'],
    ['a price', 'كم أنفقت الحكومة على الملعب؟', 'أنفقت 12 مليون تينغ', 'شيده 12 ألف عامل'],
    ['a pay', "What is the director's salary?", 'He earns 400,000 krona', 'He leads 400 people'],
    ['a duration', 'ما المدة المتوقعة للعلاج؟', 'يغيب ثلاثة أسابيع', 'يغيب ثلاثة لاعبين'],
    ['a price', 'How much will a cabin cost?', 'Cabins start at €90', 'The ship has 90 cabins'],
    ['a duration', 'كم تستغرق الرحلة؟', 'تستغرق الرحلة تسع ساعات', 'تنقل السفينة 420 راكباً'],
    ['a duration', 'كم يوماً استمر الإضراب؟', 'دخل الإضراب يومه الرابع', 'شارك فيه 300 عامل'],
    ['a duration', 'How long will the works last?', 'The works will last three years', 'It has 31 stops'],
    ['a share', 'كم بلغت نسبة المشاركة؟', 'بلغت 38 في المئة', 'شارك 38 نائباً'],
    [
      'a distance',
      'How far is the village?',
      'The village lies 12 kilometres away',
      'The village has 12 houses',
    ],
  ])('%s: %s', (_what, question, right, wrong) => {
    const unit = unitAsked(fold(question));
    expect(unit?.test(fold(right))).toBe(true);
    expect(unit?.test(fold(wrong))).toBe(false);
  });

  it.each(['كم عاملاً توقف؟', 'كم عدد الطلاب؟', 'How many people died?', 'من فاز؟'])(
    'any number: %s',
    (question) => {
      expect(unitAsked(fold(question))).toBeUndefined();
    },
  );
});

describe('a number that counts', () => {
  /** The numbers of a text that count, where the words in «…» are what is asked about. */
  const counting = (marked: string) => {
    const asked = new Set([...marked.matchAll(/«(.+?)»/gu)].map(([, word = '']) => fold(word)));
    const tokens = tokenise(marked);
    return tokens.flatMap(({ text }, at) =>
      counts(tokens, at, (near) => asked.has(tokens[near]?.text ?? '')) ? [text] : [],
    );
  };

  it.each([
    ['أصيب 12 عاملاً', ['12']],
    ['يستغرق أسبوعين', ['اسبوعين']],
    ['عزل مرتين', ['مرتين']],
    ['ثلث القضايا', ['ثلث']],
    ['half of the budget', ['half']],
    ['حوالي 2000 «جندي»', ['2000']],
    ['«للمرة» الثالثة', ['الثالثه']],
    ['for the third «time»', ['third']],
  ])('%s', (text, numbers) => {
    expect(counting(text)).toEqual(numbers);
  });

  it.each([
    'عام 2019',
    'في 4 مايو',
    'until Dec. 4',
    'the second-largest port',
    'في عامها الثامن',
    'a second man',
  ])('none: %s', (text) => {
    expect(counting(text)).toEqual([]);
  });
});

describe('how many there are of something', () => {
  it.each([
    ['كم عدد العاملين في المصنع؟', true],
    ['كم شخصاً شارك في التجربة؟', true],
    ['How many children died?', true],
    ['كم بلغت الغرامة؟', false],
    ['كم سنة حكم عليه؟', false],
    ['How much did it cost?', false],
  ])('%s: %s', (question, is) => {
    expect(asksCount(fold(question))).toBe(is);
  });

  it.each([
    [' عاماً)', true],
    [' في المئة من', true],
    [' kilometres away', true],
    [' شخصاً', false],
    [' of the workers', false],
  ])('a number before "%s" is a measure: %s', (behind, is) => {
    expect(isMeasured(fold(behind))).toBe(is);
  });
});

describe('an age set off behind a name', () => {
  it.each([
    ['19', 'The driver, Owen Marsh, ', ', said', true],
    ['19', 'قال محمد علي (', ') إنه', true],
    ['300', 'The driver, Owen Marsh, ', ', said', false],
    ['19', 'The bus carried ', ' people', false],
  ])('%s behind "%s"', (number, before, behind, is) => {
    expect(isApposedAge(number, before, behind)).toBe(is);
  });
});
