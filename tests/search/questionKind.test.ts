import { describe, expect, it } from 'vitest';
import { asksFuture, asksName, namesKind, questionKind } from '../../src/search/questionKind.ts';

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
    expect(asksName(question)).toBe(is);
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
    expect(asksFuture(question)).toBe(true);
  });

  it.each(['متى بدأ البناء؟', 'When did the line open?', 'من سيفتتح المتحف؟'])(
    'is not asked: %s',
    (question) => {
      expect(asksFuture(question)).toBe(false);
    },
  );
});

describe('a word that only says which kind is asked for', () => {
  it('is told by the kind', () => {
    expect(namesKind('person', 'اسم')).toBe(true);
    expect(namesKind('number', 'people')).toBe(true);
    expect(namesKind('time', 'اسم')).toBe(false);
    expect(namesKind('open', 'name')).toBe(false);
  });
});
