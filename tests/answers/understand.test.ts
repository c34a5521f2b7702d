import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import type { Edition } from '../../src/answers/edition.ts';
import { chooseLanguage } from '../../src/answers/language.ts';
import type { Request } from '../../src/answers/request.ts';
import { understand } from '../../src/answers/understand.ts';
import { editionOf } from '../support/running.ts';

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf();
});

describe('a free question', () => {
  it.each([
    ['لخص المقال', { command: 'summary' }],
    ['لخصلي الموضوع لو سمحت', { command: 'summary' }],
    ['ملخص عن العقوبات', { command: 'summary', about: 'العقوبات' }],
    ['summarise the article', { command: 'summary' }],
    ['summary of everything', { command: 'summary' }],
    ['summary of the sanctions', { command: 'summary', about: 'sanctions' }],
    ['مرحبا', { command: 'help' }],
    ['Hello!', { command: 'help' }],
    ['السلام عليكم ورحمة الله وبركاته', { command: 'help' }],
    ['صباح الخير يا إسناد، كيف حالك؟', { command: 'help' }],
    ['hi there', { command: 'help' }],
    ['سلام دائم في المنطقة؟', { command: 'ask' }],
    ['مساعدة', { command: 'help' }],
    ['', { command: 'help' }],
    ['اقرأ', { command: 'read' }],
    ['المواعيد', { command: 'schedule' }],
    ['متى الاجتماع في فيينا؟', { command: 'schedule' }],
    ['امتى اجتماع بروكسل', { command: 'schedule' }],
    ['What happens on January 12?', { command: 'schedule' }],
    ['ماذا قال بوتين عن العقوبات؟', { command: 'who-said' }],
    ['مين اللي حذر من العقوبات', { command: 'who-said' }],
    ['what did Putin say about sanctions?', { command: 'who-said' }],
    ['كم دقيقة استغرقت المكالمة؟', { command: 'ask' }],
    ['وين بيجتمعوا؟', { command: 'ask' }],
    ['متى وُلد نابليون؟', { command: 'ask' }],
    ['متى توفي بوتين؟', { command: 'ask' }],
    ['متى؟', { command: 'schedule' }],
    ['وقتاه؟', { command: 'schedule' }],
    ['Who attended the call?', { command: 'ask' }],
    ['who warned about the sanctions?', { command: 'who-said' }],
    ['شكون اللي حذر من العقوبات؟', { command: 'who-said', stance: 'warns' }],
    ['اشكون اللي حذر من العقوبات؟', { command: 'who-said', stance: 'warns' }],
    ['meen hazzar men el 3o2obat', { command: 'who-said', stance: 'warns' }],
  ] as const)('«%s»', (question, request) => {
    expect(understand(question, edition)).toMatchObject(request);
  });
});

describe('a question whose question word a slip changed', () => {
  it.each([
    ['متا الاجتماع في فيينا؟', { command: 'schedule' }],
    ['متىا الاجتماع في فيينا؟', { command: 'schedule' }],
    ['متىالاجتماع في فيينا؟', { command: 'schedule' }],
    ['اميتى اجتماع بروكسل', { command: 'schedule' }],
    ['Wehn is the meeting in Vienna?', { command: 'schedule' }],
    ['مااذا قال بوتين عن العقوبات؟', { command: 'who-said' }],
    ['ماذاقال بوتين عن العقوبات؟', { command: 'who-said' }],
    ['waht did Putin say about sanctions?', { command: 'who-said' }],
    ['whho warned about the sanctions?', { command: 'who-said', stance: 'warns' }],
  ] as const)('«%s» is what it would be without', (question, request) => {
    expect(understand(question, edition)).toMatchObject(request);
  });

  it('finds the same events, and is shown as it was asked', () => {
    const [slipped, meant] = ['متا الاجتماع في فيينا؟', 'متى الاجتماع في فيينا؟'].map((question) =>
      answerRequest(edition, understand(question, edition), 'ar'),
    );
    expect(slipped?.items).toEqual(meant?.items);
    expect(slipped?.heading).toBe('متا الاجتماع في فيينا؟');
  });
});

describe('a question on the schedule', () => {
  const asked = (question: string, one: Edition) => {
    const { items } = answerRequest(one, understand(question, one), 'ar');
    return items.map(({ label }) => label);
  };

  it('that looks ahead leaves out what is over', () => {
    expect(asked('إمتى هيقابلوا بعض في جنيف؟', edition)).toEqual(['الاثنين، 10 يناير 2022 · جنيف']);
    expect(asked('متى كان اللقاء في جنيف؟', edition).length).toBeGreaterThan(1);
  });

  it.each(['متى المكالمة؟', 'امتى كانت المكالمة؟', 'متى كان الاتصال؟'])(
    '«%s» gets the date beside what it asks of, in whichever words',
    (question) => {
      expect(asked(question, edition)[0]).toBe('الخميس، 30 ديسمبر 2021');
    },
  );

  it('finds a day as it is written where nothing dates the article', async () => {
    const undated = await editionOf({
      id: 'payments',
      text: 'أقساط القرض\n\nتأخرت البلدية عن سداد القسط في 30 يونيو (حزيران)، ثم سددت قسطاً آخر في 13 يوليو (تموز).',
    });
    const request = understand('ماذا حدث في 13 يوليو؟', undated, { article: 'payments' });
    const { items } = answerRequest(undated, request, 'ar');
    expect(items.map(({ label }) => label)).toEqual(['التاريخ كما ورد: 13 يوليو (تموز)']);
  });
});

describe('a question without a word of any topic', () => {
  it.each(['أ', '😀😀', '؟!…', 'من؟'])('«%s» is told what can be asked', (question) => {
    const { intro, items } = answerRequest(edition, understand(question, edition), 'ar');
    expect(items).toEqual([]);
    expect(intro).toContain('اطرح سؤالاً');
  });
});

describe('a question over several articles, in two languages', () => {
  const factory = [
    'معرض الأجهزة',
    '',
    'قال رئيس قسم الأجهزة في نوفاتك إن البطارية الجديدة أخف وزناً. وأضاف رئيس قسم الأجهزة في نوفاتك أن المصنع سيفتح أبوابه في 5 مايو 2024.',
    '',
    'واعتذرت نوفاتك عن تأخر الطلبات.',
  ].join('\n');
  const council = 'Council votes\n\nMayor Helen Ward said the bridge over the river would reopen next year.';
  let several: Edition;
  beforeAll(async () => {
    several = await editionOf({ id: 'factory', text: factory }, { id: 'council', text: council });
  });

  it.each([
    ['لخصلي خبر نوفاتك', { command: 'summary', about: 'نوفاتك' }],
    ['مواعيد نوفاتك', { command: 'schedule', question: 'نوفاتك' }],
    ['هل اعتذرت نوفاتك؟', { command: 'ask' }],
  ] as const)('«%s»', (question, request) => {
    expect(understand(question, several)).toMatchObject(request);
  });

  it('the end of a speaker’s name is no topic', () => {
    const request = understand('وش قال رئيس قسم الأجهزة في نوفاتك؟', several);
    expect(request).toMatchObject({ command: 'who-said' });
    expect(request).not.toHaveProperty('about');
  });

  it('the words of someone silent are refused though another article is in another language', () => {
    const question = 'ماذا قال ماكرون عن البطارية الجديدة؟';
    expect(answerRequest(several, understand(question, several), 'ar').outcome).not.toBe('answered');
  });
});

describe('a question on one of several articles', () => {
  const harbour =
    'عودة العبّارة\n\nقال مدير الميناء سالم النجار إن العبّارة ستعود إلى الخدمة قريباً بعد انتهاء أعمال الصيانة كلها.';
  it.each([
    ['ملخص', { command: 'summary', article: 'harbour' }],
    ['المواعيد', { command: 'schedule', article: 'harbour' }],
    ['ماذا قال مدير الميناء؟', { command: 'who-said', article: 'harbour' }],
    ['ماذا قال بوتين عن العقوبات؟', { command: 'ask', article: 'harbour' }],
    ['متى الاجتماع في فيينا؟', { command: 'ask', article: 'harbour' }],
  ] as const)('«%s» is read against that one alone', async (question, request) => {
    const both = await editionOf({ id: 'harbour', text: harbour });
    expect(understand(question, both, { article: 'harbour' })).toMatchObject(request);
  });
});

describe('a question that leans on the one before', () => {
  const brussels: Request = { command: 'schedule', question: 'متى الاجتماع في بروكسل؟' };
  const cost: Request = {
    command: 'ask',
    question: 'كم دقيقة استغرقت المكالمة؟',
    article: 'biden-putin-call',
  };

  it.each([
    ['وفي فيينا؟', brussels, { command: 'schedule', question: 'متى الاجتماع في فيينا' }],
    ['and who said that?', cost, { command: 'who-said', about: cost.question, article: 'biden-putin-call' }],
    ['مين قال هيك؟', cost, { command: 'who-said', about: cost.question }],
    ['متى؟', cost, { command: 'schedule', question: cost.question }],
    [
      'وماذا عن أوكرانيا؟',
      { command: 'summary', about: 'العقوبات' },
      { command: 'summary', about: 'اوكرانيا' },
    ],
  ] as const)('«%s»', (question, previous, request) => {
    expect(understand(question, edition, { previous: previous as Request })).toMatchObject(request);
  });

  it('one that stands on its own is left alone', () => {
    expect(understand('وين بيجتمعوا؟', edition, { previous: brussels })).toMatchObject({
      command: 'ask',
      question: 'وين بيجتمعوا؟',
    });
  });
});

describe('answers', () => {
  it.each([
    [{ command: 'ask', question: 'س'.repeat(251) }, /250/],
    [{ command: 'ask', question: '  ' }, /اطرح سؤالاً/],
    [{ command: 'read', paragraph: 99 }, /99/],
    [{ command: 'summary', article: 'nowhere' }, /nowhere/],
    [{ command: 'summary', about: 'كرة القدم البرازيلية' }, /لا يتطرق المقال/],
  ] as const)('%j is answered with a sentence, not an error', (request, sentence) => {
    const answer = answerRequest(edition, request, 'ar');
    expect(answer.outcome).toBe('empty');
    expect(`${answer.heading} ${answer.intro ?? ''}`).toMatch(sentence);
  });

  it('every excerpt is a slice of the article, whatever is asked', () => {
    const requests: Request[] = [
      { command: 'ask', question: 'من حضر المكالمة؟' },
      { command: 'schedule' },
      { command: 'who-said' },
      { command: 'who-said', quote: 'خطا كبير' },
      { command: 'speakers' },
      { command: 'summary', sentences: 20 },
      { command: 'read' },
      { command: 'check', text: 'قال بايدن إن العقوبات قادمة.' },
    ];
    for (const request of requests) {
      for (const { excerpt, marks } of answerRequest(edition, request, 'ar').items) {
        const whole = excerpt.article.textOf(excerpt.paragraph, excerpt.part);
        expect(excerpt.text).toBe(whole.slice(excerpt.start, excerpt.end));
        for (const mark of marks) expect(mark.start >= excerpt.start && mark.end <= excerpt.end).toBe(true);
      }
    }
  });
});

describe('the reply language', () => {
  it.each([
    [{ text: 'متى؟' }, 'ar'],
    [{ text: 'when?' }, 'en'],
    [{ text: 'meen 7ather botin' }, 'ar'],
    [{ text: 'when?', server: 'ar' }, 'en'],
    [{ server: 'en', locales: ['ar'] }, 'en'],
    [{ locales: ['fr'] }, 'en'],
    [{ locales: ['ar'] }, 'ar'],
    [{ locales: ['en-US'], article: 'ar' }, 'ar'],
    [{ locales: ['en-US'] }, 'en'],
    [{}, 'ar'],
  ] as const)('%j → %s', (signs, language) => {
    expect(chooseLanguage(signs)).toBe(language);
  });
});
