import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { asksItself, isUntold } from '../../src/search/untold.ts';

describe('a sentence says that what is asked is not told', () => {
  it.each([
    ['time', 'ولم تعلن الوزارة عن موعد افتتاح المتحف.'],
    ['cause', 'ورفض المتحدث الإفصاح عن أسباب الاستقالة.'],
    ['number', 'ولم يحدد التقرير عدد المتضررين.'],
    ['person', 'ولم تكشف الشرطة عن هوية المشتبه به.'],
    ['place', 'وما زال مكان انعقاد القمة غير معروف، إذ لم يحدد المنظمون المكان بعد.'],
    ['cause', 'لكن سبب انهيار الجسر يظل مجهولاً حتى اليوم.'],
    ['person', 'The identity of the buyer remains a mystery.'],
    ['time', 'The museum has not yet announced a date for the opening.'],
    ['number', 'The company declined to say how much it paid.'],
    ['person', 'Police did not name the suspect.'],
    ['person', 'Investors want to know who will succeed the chairman.'],
    ['time', 'وتساءل النائب متى تفتح الطريق.'],
    ['person', 'وسنعلن اسميهما فور توقيع العقد.'],
    ['number', 'وأحجم المدير عن ذكر عدد المصابين.'],
  ] as const)('%s: %s', (kind, sentence) => {
    expect(isUntold(kind, fold(sentence))).toBe(true);
  });

  it('and of an open question, that the thing itself is not', () => {
    const sentence = 'ولم يحدد بعد المتحف الذي سيستضيف اللوحة.';
    expect(isUntold('open', fold(sentence), ['المتحف'])).toBe(true);
    expect(isUntold('open', fold(sentence), ['الوزير'])).toBe(false);
  });

  it.each([
    ['time', 'وأعلنت الوزارة عن موعد افتتاح المتحف في 3 مايو.'],
    ['number', 'ولم تعلن الوزارة عن موعد افتتاح المتحف.'],
    ['time', 'لم يحضر الوزير الحفل الذي أقيم في الموعد المحدد.'],
    ['open', 'ولم تعلن الوزارة عن موعد افتتاح المتحف.'],
    ['cause', 'وهاجم مجهولون المقر بسبب خلاف على الأجور.'],
    ['number', 'The company said how much it paid.'],
  ] as const)('not so, %s: %s', (kind, sentence) => {
    expect(isUntold(kind, fold(sentence))).toBe(false);
  });
});

describe('a sentence asks the question itself', () => {
  it.each([
    ['وقال: «من سرّب التسجيل يعرف السبب».', 'سرب'],
    ['ولا أحد يعرف متى وصل القطار.', 'وصل'],
    ['Everybody knows who signed the contract.', 'signed'],
    ['The inquiry will establish how the fire started.', 'started'],
  ])('%s', (sentence, word) => {
    expect(asksItself(fold(sentence), [word])).toBe(true);
  });

  it.each([
    ['وعاد من سرب الطيور إلى عشه.', 'سرب'],
    ['The judge who signed the contract left.', 'signed'],
    ['ووصل القطار متى وصل.', 'قطار'],
  ])('not so: %s', (sentence, word) => {
    expect(asksItself(fold(sentence), [word])).toBe(false);
  });
});
