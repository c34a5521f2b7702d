import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';

const PARAGRAPHS = [
  'افتتحت وزيرة الصحة ليلى حداد مستشفى جديداً في مدينة العقبة يوم الأحد.',
  'وتبلغ كلفة المستشفى 45 مليون دينار، ويضم 220 سريراً وثلاث غرف عمليات.',
  'وقال مدير المستشفى رامي نصار إن استقبال المرضى سيبدأ في 3 مايو المقبل.',
  'وتأخر المشروع عامين بسبب نقص التمويل، وفق بيان وزارة المالية.',
  'ويقع المستشفى قرب الميناء، على بعد عشرة كيلومترات من المطار.',
  'وأعلنت شركة الطيران الوطنية تسيير رحلات جديدة إلى جنيف وبروكسل.',
];

let index: SearchIndex;
beforeAll(async () => {
  index = await SearchIndex.build([
    new Article({
      id: 'hospital',
      title: 'افتتاح مستشفى العقبة',
      language: 'ar',
      blocks: PARAGRAPHS.map((text) => ({ text })),
    }),
  ]);
});

const first = (question: string) => index.search(question).hits[0]?.paragraph;

describe('finds the paragraph', () => {
  it.each([
    ['as the article writes it', 'كم تبلغ كلفة المستشفى؟', 2],
    ['without hamzas', 'لماذا تاخر المشروع', 4],
    ['with diacritics and tatweel', 'مَن افتتح المستـــشفى؟', 1],
    ['with a letter wrong', 'كم سريرا في المستشفي الجديد', 2],
    ['with letters swapped', 'نقص التموييل', 4],
    ['with a letter wrong in English', 'Why was the projcet delayd?', 4],
    ['with a letter too many in a Latin name', 'What did Genneva do with Brusxsels?', 6],
    ['with a space too few', 'متى يبدأ استقبالالمرضى؟', 3],
    ['with a space too many', 'كم تبلغ كلفة ال مست شفى؟', 2],
    ['in Levantine', 'ليش تأخر المشروع؟', 4],
    ['in Egyptian', 'امتى هيبدأ استقبال المرضى؟', 3],
    ['in Gulf Arabic', 'وين يقع المستشفى؟', 5],
    ['in English', 'Why was the project delayed?', 4],
    ['with a Latin name', 'Geneva', 6],
    ['in Arabizi', 'ra7alat brussels', 6],
    ['in other words', 'ما سعر المستشفى؟', 2],
    ['in another form of the root', 'من الذي يدير المستشفى؟', 3],
  ] as const)('%s: %s', (_how, question, paragraph) => {
    expect(first(question)).toBe(paragraph);
  });
});

describe('a misspelt question word', () => {
  it.each([
    ['when', 'متتى يبدأ استقبال المرضى؟', 'time'],
    ['where', 'أيين يقع المستشفى؟', 'place'],
    ['when, written together', 'متىيبدأ استقبال المرضى؟', 'time'],
    ['why, in English', 'Wyh was the project delayed?', 'cause'],
  ] as const)('asks %s all the same: %s', (_what, question, kind) => {
    expect(index.search(question).grounds?.kind).toBe(kind);
  });
});

describe('the answer', () => {
  it('is a slice of the paragraph, with the asked-for number marked', () => {
    const { hits, answered } = index.search('كم كلفة المستشفى؟');
    const [hit] = hits;
    expect(answered).toBe(true);
    expect(
      hit?.marks.map(({ start, end }) => hit.article.paragraph(hit.paragraph).text.slice(start, end)),
    ).toContain('45');
  });

  it.each([
    ['who', 'من افتتح المستشفى؟', ['ليلى', 'حداد']],
    ['when', 'متى يبدأ استقبال المرضى؟', ['3', 'مايو']],
    ['why', 'لماذا تأخر المشروع؟', ['بسبب']],
  ])('has what is asked for marked: %s', (_kind, question, words) => {
    const [hit] = index.search(question).hits;
    const marked = hit?.marks.map(({ start, end }) =>
      hit.article.paragraph(hit.paragraph).text.slice(start, end),
    );
    expect(marked).toEqual(expect.arrayContaining(words));
  });

  it.each([
    'من فاز بكأس العالم؟',
    'كم عدد سكان الصين؟',
    'Who won the World Cup?',
    'ما اسم زوجة الرئيس الفرنسي؟',
  ])('is refused when the article does not say: %s', (question) => {
    expect(index.search(question).answered).toBe(false);
  });

  it.each(['', '؟؟؟', '   ', 'من', '😀'])('is refused for a question that asks nothing: «%s»', (question) => {
    expect(index.search(question)).toMatchObject({ answered: false, hits: [] });
  });

  it('keeps to the article and the number of hits asked for', () => {
    expect(index.search('المستشفى', { limit: 2 }).hits).toHaveLength(2);
    expect(index.search('المستشفى', { article: 'other' }).hits).toEqual([]);
  });
});

describe('names that the article teaches', () => {
  const blocks = [
    'افتتحت الشركة الخط الرابع (البرتقالي) صباح أمس.',
    'ويتوقف البرتقالي عشرين دقيقة في محطة المتحف.',
    'وتباع التذاكر في المكاتب.',
  ].map((text) => ({ text }));

  it('find a paragraph that says the other one', async () => {
    const taught = await SearchIndex.build([
      new Article({ id: 'a', title: 'أخبار', language: 'ar', blocks }),
    ]);
    const untaught = await SearchIndex.build([
      new Article({ id: 'a', title: 'أخبار', language: 'ar', blocks: blocks.slice(1) }),
    ]);
    const found = (index: SearchIndex) =>
      index.search('الخط الرابع', { limit: 3 }).hits.map(({ excerpt }) => excerpt.text.slice(0, 10));
    expect(found(taught)).toContain('ويتوقف الب');
    expect(found(untaught)).toEqual([]);
  });
});

describe('names that the articles do not hold', () => {
  const ask = async (question: string) => {
    const text = 'وقالت الحكومة الأميركية إن سعر النفط ارتفع، وزاد عدد الوزراء 10 في الـ10 أيام الماضية.';
    const article = new Article({ id: 'a', title: 'أخبار', language: 'ar', blocks: [{ text }] });
    return (await SearchIndex.build([article])).search(question);
  };

  it.each(['zebra', 'Who is Merkel?', 'What is ul?'])(
    '%s is answered by nothing that sounds a little like it',
    async (question) => {
      expect((await ask(question)).answered).toBe(false);
    },
  );

  it('a name a slip away is still found', async () => {
    expect((await ask('Who is the goverment of Amrica?')).hits).toHaveLength(1);
  });
});

describe('completion', () => {
  it('completes the last word by the article’s words', () => {
    expect(index.complete('كم كلفة المست')).toContain('كم كلفة المستشفى');
    expect(index.complete('ا')).toEqual([]);
  });

  it('with the article ال where it is left out, not the other way round', () => {
    expect(index.complete('وين مست')).toContain('وين المستشفى');
    expect(index.complete('من مد')).toContain('من مدير');
    expect(index.complete('من المد')).toEqual([]);
    expect(index.complete('ال')).toEqual([]);
  });
});

describe('laws', () => {
  it('every hit is a slice of its paragraph and no paragraph comes twice, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const { hits, confidence } = index.search(question, { limit: 10 });
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(new Set(hits.map(({ paragraph }) => paragraph)).size).toBe(hits.length);
        for (const { excerpt } of hits) {
          expect(excerpt.text).toBe(
            excerpt.article.paragraph(excerpt.paragraph).text.slice(excerpt.start, excerpt.end),
          );
        }
      }),
    );
  });

  it('the same question gives the same answer', () => {
    const once = index.search('أين المستشفى؟').hits.map(({ score }) => score);
    expect(index.search('أين المستشفى؟').hits.map(({ score }) => score)).toEqual(once);
  });

  it.each([
    ['combining marks', `ا${'\u064b'.repeat(6000)}`],
    ['و', 'و '.repeat(4000)],
    ['overrides', '\u202e'.repeat(4000)],
    ['lone surrogates', '\ud800'.repeat(4000)],
    ['one long word', 'م'.repeat(100_000)],
  ])('bounds its work on %s', (_what, question) => {
    expect(index.search(question).hits.length).toBeLessThanOrEqual(3);
  });
});
