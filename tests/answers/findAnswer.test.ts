import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { Edition } from '../../src/answers/edition.ts';
import { asksOneSilent, findAnswer } from '../../src/answers/findAnswer.ts';
import { understand } from '../../src/answers/understand.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';

let edition: Edition;
beforeAll(async () => {
  const article = new Article({
    id: 'strike',
    title: 'إضراب في الميناء',
    language: 'ar',
    published: '2025-09-14',
    blocks: [
      { text: 'دخل إضراب عمال الميناء يومه الرابع أمس السبت، وتوقف تفريغ الحاويات.' },
      { text: 'وقال رئيس النقابة عبد الرحيم طوبال إن الإضراب مستمر حتى توقيع اتفاق مكتوب.' },
      { text: 'وسيجتمع وزير النقل بوفد من النقابة صباح الثلاثاء المقبل في مقر الوزارة.' },
    ],
  });
  edition = await Edition.read(new Library([article]));
});

describe('someone whose words are asked for', () => {
  it.each([
    ['ماذا قال رئيس النقابة عن الإضراب؟', false],
    ['طوبال شو قال عن الإضراب؟', false],
    ['رئيس النقابة قال ايه عن الاتفاق؟', false],
    ['ما رأي طوبال في الإضراب؟', false],
    ['ماذا قال رئيس الحكومة عن الإضراب؟', true],
    ['وزير المالية شو رأيه بالإضراب؟', true],
    ['كم يوماً استمر الإضراب؟', false],
  ] as const)('%s: says nothing: %s', (question, silent) => {
    expect(asksOneSilent(edition, question)).toBe(silent);
    if (silent) expect(findAnswer(edition, question).answered).toBe(false);
  });
});

describe('whether the best excerpt tells words of the one asked for', () => {
  it.each([
    ['ماذا قال طوبال عن الإضراب؟', 'heard'],
    ['What did Tobal say about the strike?', 'heard'],
    ['ماذا قال طوبال عن اجتماع وزير النقل؟', 'unheard'],
    ['ماذا قال وزير النقل عن الإضراب؟', 'silent'],
    ['What did the prime minister say about the strike?', 'silent'],
    ['ماذا قال وزير النقل لطوبال؟', 'silent'],
  ] as const)('%s: %s', (question, voice) => {
    expect(findAnswer(edition, question).grounds?.voice).toBe(voice);
  });

  it('is not told where nobody is asked for', () => {
    expect(findAnswer(edition, 'متى يجتمع وزير النقل؟').grounds?.voice).toBeUndefined();
  });
});

describe('what someone who speaks says nothing about', () => {
  it.each([
    ['ماذا قال طوبال عن اجتماع وزير النقل؟', false],
    ['ما رأي رئيس النقابة في تفريغ الحاويات؟', false],
    ['ماذا قال طوبال عن الاتفاق؟', true],
  ] as const)('%s: told: %s', (question, told) => {
    expect(findAnswer(edition, question).answered).toBe(told);
  });
});

describe('every way of answering a free question agrees with the refusal', () => {
  it.each([
    'ماذا قال رئيس الحكومة عن الإضراب؟',
    'متى ينتهي الإضراب؟',
    'متى بني الميناء؟',
    'متى اجتمع وزير النقل مع النقابة؟',
    'متى يجتمع وزير النقل بوفد النقابة؟',
    'ماذا قال طوبال عن الإضراب؟',
    'من الذي طلب لقاء النقابة؟',
  ])('%s', (question) => {
    const { outcome } = answerRequest(edition, understand(question, edition), 'ar');
    expect(outcome === 'answered').toBe(findAnswer(edition, question).answered);
  });
});
