import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import {
  asksFuture,
  asksName,
  asksPast,
  asksWhich,
  englishVerb,
  namesKind,
  questionKind,
} from '../../src/search/questionKind.ts';

describe('what a question asks for', () => {
  it.each([
    ['person', 'من حضر الاجتماع؟'],
    ['person', 'مين اللي حضر؟'],
    ['person', 'شكون حضر الاجتماع'],
    ['person', 'meen 7ather botin'],
    ['person', 'Who attended?'],
    ['time', 'متى يبدأ الاجتماع؟'],
    ['time', 'امتى الاجتماع'],
    ['time', 'إيمتى بيجتمعوا'],
    ['time', 'فوقاش الاجتماع'],
    ['time', 'emta egtema3 vienna'],
    ['time', 'In what year did it start?'],
    ['place', 'أين عقد الاجتماع؟'],
    ['place', 'وين بيجتمعوا'],
    ['place', 'فين الاجتماع'],
    ['place', 'ween el ejtema3'],
    ['place', 'Where do they meet?'],
    ['number', 'كم عدد القتلى؟'],
    ['number', 'كام واحد مات'],
    ['number', 'قديش الكلفة'],
    ['number', 'شحال الثمن'],
    ['number', 'How many died?'],
    ['number', 'How thick is the ice?'],
    ['number', 'ما راتب المدير؟'],
    ['number', 'ما المدة المتوقعة للعلاج؟'],
    ['number', "What is the director's annual salary?"],
    ['number', 'What does the company charge for a launch?'],
    ['open', 'What is the reason for the price rise?'],
    ['open', 'What was the outcome of the vote?'],
    ['cause', 'لماذا تأجل الموعد؟'],
    ['cause', 'ليش تأخر'],
    ['cause', 'ليه اتأخر'],
    ['cause', 'علاش تأخر'],
    ['cause', 'عليش تأخر'],
    ['number', 'چم واحد مات'],
    ['number', 'شگد الكلفة'],
    ['number', 'اشقد الكلفة'],
    ['time', 'وقتاه الاجتماع'],
    ['place', 'وينو الاجتماع'],
    ['cause', 'Why was it delayed?'],
    ['open', 'ماذا حدث في جنيف؟'],
  ] as const)('%s: %s', (kind, question) => {
    expect(questionKind(question)).toBe(kind);
  });

  it.each([
    ['من هو وزير النقل؟', true],
    ['مين هي المديرة؟', true],
    ['اشنو اسم الشركة؟', true],
    ['ما اسم الشركة؟', true],
    ["Who's the mayor?", true],
    ['من حضر الاجتماع؟', false],
    ['من هما العضوان المعارضان؟', true],
    ['What are the names of the miners?', true],
    ['Who led the study?', false],
  ] as const)('%s asks for the name of an office or part: %s', (question, is) => {
    expect(asksName(fold(question))).toBe(is);
  });
});

describe('what is to come', () => {
  it.each([
    'متى يبدأ البناء؟',
    'امتى هيفتح المتحف؟',
    'ايمتى رح تبدأ المباراة؟',
    'ميتى رح تبدأ المباراة؟',
    'When will the line open?',
  ])('is asked: %s', (question) => {
    expect(asksFuture(fold(question))).toBe(true);
  });

  it.each(['متى بدأ البناء؟', 'When did the line open?', 'من سيفتتح المتحف؟'])(
    'is not asked: %s',
    (question) => {
      expect(asksFuture(fold(question))).toBe(false);
    },
  );
});

describe('which, and whose words', () => {
  it.each([
    ['أي مدينة تستضيف القمة؟', true],
    ['ما الشركة التي فازت؟', true],
    ['Which branches will close?', true],
    ['ماذا قال المدير؟', false],
    ['من فاز؟', false],
  ])('%s asks which: %s', (question, is) => {
    expect(asksWhich(fold(question))).toBe(is);
  });
});

describe('when something was', () => {
  it.each([
    ['متى بدأ الإضراب؟', true],
    ['When did the strike begin?', true],
    ['متى يبدأ الإضراب؟', false],
    ['متى سيبدأ الإضراب؟', false],
    ['امتى هيبدأ الإضراب', false],
    ['When will the strike begin?', false],
  ])('%s: %s', (question, is) => {
    expect(asksPast(fold(question))).toBe(is);
  });
});

describe('the verb of an English question', () => {
  it.each([
    ['when will the constitutional court rule on the case', 'rule'],
    ['where did augusta fenn die', 'die'],
    ['why did the bank close its branches', 'close'],
    ['when do the new rules come into force', 'come'],
    ['when was the central bank founded', 'founded'],
    ['who bought the company', undefined],
    ['متي يبدا البناء', undefined],
    ['what is', undefined],
  ])('%s: %s', (question, verb) => {
    expect(englishVerb(question)).toBe(verb);
  });
});

describe('a word that only says which kind is asked for', () => {
  it('is told by the kind', () => {
    expect(namesKind('person', 'اسم')).toBe(true);
    expect(namesKind('number', 'people')).toBe(true);
    expect(namesKind('time', 'اسم')).toBe(false);
    expect(namesKind('open', 'name')).toBe(false);
  });
});
