import { describe, expect, it } from 'vitest';
import { groupQuestions, type KeptQuestion } from '../../src/gaps/groups.ts';

const asked = (question: string, times = 1, outcome: KeptQuestion['outcome'] = 'unanswered') => ({
  question,
  outcome,
  times,
  last: times,
});
const grouped = async (...questions: KeptQuestion[]) =>
  (await groupQuestions(questions)).map(({ question, others }) => [question, ...others]);

describe('questions of readers', () => {
  it.each([
    ['order and small words', 'متى تُعقد القمة العربية في بغداد؟', 'القمة العربية في بغداد متى؟'],
    ['hamza, tatweel and marks', 'ما أسعار النفط اليوم؟', 'ما اسعـــار النِّفط اليوم'],
    ['number and article', 'كم عدد المصابين في الحادث؟', 'كم مصاب في حادث؟'],
    ['a misspelt name', 'متى تصل البعثة إلى كوالالمبور؟', 'متى تصل البعثة الى كوالالمبر'],
    ['English inflection', 'How many ships reached the harbour?', 'how many ship reached harbor'],
    ['the other language', 'كم عدد المودعين المتضررين؟', 'How many depositors were affected?'],
    ['digits', 'ماذا حدث في 12 يناير؟', 'ماذا حدث في ١٢ يناير؟'],
  ])('are one in spite of %s', async (_, one, other) => {
    expect(await grouped(asked(one, 2), asked(other))).toEqual([[one, other]]);
  });

  it.each([
    ['ما أسعار النفط اليوم؟', 'ما أسعار القمح هذا العام؟'],
    ['ماذا حدث في 12 يناير؟', 'ماذا حدث في 13 مارس؟'],
    ['من الوزير؟', 'من الأمير؟'],
    ['لماذا؟', 'كيف؟'],
    ['Who won the World Cup?', 'من خسر كأس العالم؟'],
    ['متى تفتح المدارس؟', 'When do the banks open?'],
    ['لماذا بدأ الإضراب؟', 'متى بدأ الإضراب؟'],
    ['What did the minister say about the merger?', 'What did the minister say about the attack?'],
  ])('are two: %s %s', async (one, other) => {
    expect(await grouped(asked(one), asked(other))).toHaveLength(2);
  });

  it('come the most asked first, each group under the wording asked most, its outcomes counted', async () => {
    const groups = await groupQuestions([
      asked('من فاز بالكأس؟', 3),
      asked('متى تُعقد القمة العربية؟', 2),
      asked('موعد القمة العربية', 1, 'badly-answered'),
      asked('القمة العربية متى تعقد', 4),
    ]);
    expect(groups[0]).toEqual({
      question: 'القمة العربية متى تعقد',
      others: ['متى تُعقد القمة العربية؟', 'موعد القمة العربية'],
      unanswered: 6,
      badlyAnswered: 1,
      last: 4,
    });
    expect(groups[1]?.question).toBe('من فاز بالكأس؟');
  });

  it('of words that carry nothing are told apart by what they say', async () => {
    expect(await grouped(asked('لماذا؟', 2), asked('لماذا'))).toEqual([['لماذا؟', 'لماذا']]);
  });
});
