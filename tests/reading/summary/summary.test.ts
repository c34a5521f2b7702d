import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse.ts';
import { readSchedule } from '../../../src/reading/schedule/schedule.ts';
import { readStatements } from '../../../src/reading/statements/statements.ts';
import { isException, leansOnContext } from '../../../src/reading/summary/leaning.ts';
import { type SummaryOptions, summarise } from '../../../src/reading/summary/summary.ts';

function articleOf(title: string, ...paragraphs: string[]): Article {
  const language = /\p{Script=Arabic}/u.test(paragraphs.join(' ')) ? 'ar' : 'en';
  return new Article({ id: 'a', title, language, blocks: paragraphs.map((text) => ({ text })) });
}

function summaryOf(article: Article, options: SummaryOptions) {
  return summarise(
    article,
    { schedule: readSchedule(article), statements: readStatements(article) },
    options,
  );
}

function texts(article: Article, options: SummaryOptions): string[] {
  return summaryOf(article, options).map(({ excerpt }) => excerpt.text);
}

const FLOOD = articleOf(
  'فيضانات تغلق ميناء الشمال',
  'أغلقت السلطات ميناء الشمال صباح الثلاثاء بعد فيضانات غمرت أرصفته. وقدرت الخسائر الأولية بنحو 12 مليون دينار.',
  'وقال مدير الميناء سالم الهاشمي إن الأرصفة ستبقى مغلقة أسبوعاً. وأضاف أن السفن حولت إلى ميناء الجنوب.',
  'وكانت الأرصاد الجوية حذرت من أمطار غزيرة على الساحل. لا إبحار إلا بتصريح من خفر السواحل.',
  'ويستقبل ميناء الشمال ثلث واردات البلاد من القمح، بحسب وزارة النقل.',
);

describe('a summary', () => {
  it('leads with what the article leads with, whole sentences in reading order', () => {
    const summary = summaryOf(FLOOD, { sentences: 3 });
    expect(summary[0]?.excerpt.text).toBe(
      'أغلقت السلطات ميناء الشمال صباح الثلاثاء بعد فيضانات غمرت أرصفته.',
    );
    const places = summary.map(({ excerpt }) => excerpt.paragraph * 10_000 + excerpt.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has as many sentences as asked for, or all there are', () => {
    for (const sentences of [1, 2, 5, 7]) expect(summaryOf(FLOOD, { sentences })).toHaveLength(sentences);
    expect(summaryOf(FLOOD, { sentences: 20 })).toHaveLength(7);
  });

  it('never parts "لا" from its "إلا"', () => {
    expect(texts(FLOOD, { sentences: 20 })).toContain('لا إبحار إلا بتصريح من خفر السواحل.');
  });

  it.each([
    ['لا يحق لأي شركة تجاوز الحصة.', 'إلا إذا حصلت على موافقة الوزارة.'],
    ['يُمنع الإبحار ليلاً في الخليج كله.', 'ما لم يصدر تصريح من خفر السواحل.'],
    ['No lorry may enter the port at night.', 'Unless the harbour master agrees in writing.'],
  ])('never shows a rule without its exception: %s', (rule, exception) => {
    const article = articleOf(
      'ميناء',
      `${rule} ${exception}`,
      FLOOD.paragraph(1).text,
      FLOOD.paragraph(4).text,
    );
    for (const sentences of [1, 2, 3, 20])
      for (const text of texts(article, { sentences })) {
        expect(text).not.toBe(rule);
        expect(text).not.toBe(exception);
      }
    expect(texts(article, { sentences: 20 })).toContain(`${rule} ${exception}`);
  });

  it('says one thing once', () => {
    const repeated = articleOf(
      'جسر جديد',
      'افتتح المحافظ جسر الوادي الجديد أمام حركة السيارات اليوم. افتتح المحافظ جسر الوادي الجديد أمام حركة السيارات اليوم.',
      'وبلغت كلفة المشروع ستة ملايين دينار وفق البلدية.',
    );
    expect(texts(repeated, { sentences: 2 })).toEqual([
      'افتتح المحافظ جسر الوادي الجديد أمام حركة السيارات اليوم.',
      'وبلغت كلفة المشروع ستة ملايين دينار وفق البلدية.',
    ]);
  });

  it('names the speaker of a sentence that opens with "وأضاف", beside it and not in it', () => {
    const added = summaryOf(FLOOD, { sentences: 20 }).find(({ excerpt }) => excerpt.text.startsWith('وأضاف'));
    expect(added?.excerpt.text).toBe('وأضاف أن السفن حولت إلى ميناء الجنوب.');
    expect(added?.speaker).toContain('سالم الهاشمي');
  });

  it('shows a short quotation of several sentences whole', () => {
    const quoted = 'قالت وزيرة المياه ليلى منصور: "السدود شبه فارغة هذا الصيف. لن نقطع المياه عن البيوت".';
    const article = articleOf('تحذير من الجفاف', `${quoted} ويبدأ الترشيد غداً في الشمال.`);
    expect(texts(article, { sentences: 3 })).toEqual([quoted, 'ويبدأ الترشيد غداً في الشمال.']);
  });

  it('names the speaker of a long quotation that runs on from the sentence before', () => {
    const long = 'السدود شبه فارغة هذا الصيف بعد عام من الجفاف الشديد في الشمال والجنوب '.repeat(5).trim();
    const article = articleOf(
      'تحذير من الجفاف',
      `قالت وزيرة المياه ليلى منصور: "${long}. لن نقطع المياه عن البيوت". ويبدأ الترشيد غداً.`,
    );
    const running = summaryOf(article, { sentences: 3 }).find(({ excerpt }) =>
      excerpt.text.startsWith('لن نقطع'),
    );
    expect(running?.speaker).toContain('ليلى منصور');
  });

  it.each(['She added that entry would be free.', 'She also said the roof was new.'])(
    'names the speaker of "%s"',
    (sentence) => {
      const article = articleOf('Museum', `"It took four years," said the director, Lena Moss. ${sentence}`);
      const added = summaryOf(article, { sentences: 3 }).find(({ excerpt }) => excerpt.text === sentence);
      expect(added?.speaker).toContain('Lena Moss');
    },
  );

  it('names nobody where the sentence does', () => {
    const named = summaryOf(FLOOD, { sentences: 20 }).find(({ excerpt }) =>
      excerpt.text.startsWith('وقال مدير'),
    );
    expect(named?.speaker).toBeUndefined();
  });

  it('shows a sentence that leans on the one before only beside it', () => {
    const article = articleOf(
      'Council approves tram line',
      'The council approved a tram line to the harbour on Monday.',
      'Work starts in May and will take two years, engineers said.',
      'A petition against the line gathered 4,000 names in a week.',
      'However, it was rejected by the mayor after a long debate about the tram line and the harbour.',
      'Tickets will cost the same as on the bus.',
    );
    for (const sentences of [1, 2, 3]) {
      const shown = texts(article, { sentences });
      const at = shown.findIndex((text) => text.startsWith('However'));
      if (at >= 0) expect(shown[at - 1]).toMatch(/^A petition/);
    }
  });

  it('of a topic holds sentences on it alone, and none when the article has none', () => {
    expect(texts(FLOOD, { sentences: 5, about: 'القمح' })).toEqual([
      'ويستقبل ميناء الشمال ثلث واردات البلاد من القمح، بحسب وزارة النقل.',
    ]);
    expect(texts(FLOOD, { sentences: 5, about: 'للأمطار' })).toEqual([
      'وكانت الأرصاد الجوية حذرت من أمطار غزيرة على الساحل.',
    ]);
    expect(texts(FLOOD, { sentences: 5, about: 'كرة السلة' })).toEqual([]);
    expect(texts(FLOOD, { sentences: 5, about: '؟' })).toEqual([]);
  });

  it('of a topic of several words needs those that tell it from the rest of the article', () => {
    const article = articleOf(
      'Port strike ends',
      'The deal was signed on Sunday night in the harbour office.',
      'Union members voted on Friday night after a long debate.',
      'The first ship left on Monday night with grain.',
      'The offer does not cover night shifts.',
    );
    expect(texts(article, { sentences: 5, about: 'night shifts' })).toEqual([
      'The offer does not cover night shifts.',
    ]);
  });

  it('never takes titles, headings, captions or page furniture', () => {
    const parsed = parseArticle(
      'a.md',
      new TextEncoder().encode(
        '# انطلاق معرض الكتاب\n\n## أرقام المعرض\n\nانطلق معرض الكتاب في العاصمة بمشاركة مئتي دار نشر.\n\nيستمر المعرض عشرة أيام ويقام على هامشه أربعون ندوة.\n',
      ),
    );
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(texts(parsed.article, { sentences: 20 })).toEqual([
      'انطلق معرض الكتاب في العاصمة بمشاركة مئتي دار نشر.',
      'يستمر المعرض عشرة أيام ويقام على هامشه أربعون ندوة.',
    ]);
  });

  it('of an article of one short line is that line', () => {
    expect(texts(articleOf('خبر', 'توقفت المباراة.'), { sentences: 4 })).toEqual(['توقفت المباراة.']);
  });

  it('is a slice of the article, at most as long as asked, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (paragraphs, sentences) => {
          const article = articleOf('ع', ...paragraphs);
          const summary = summaryOf(article, { sentences });
          expect(summary.length).toBeLessThanOrEqual(sentences);
          for (const { excerpt } of summary) {
            expect(excerpt.text).toBe(
              article.paragraph(excerpt.paragraph).text.slice(excerpt.start, excerpt.end),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a sentence leans on the one before', () => {
  it.each([
    'وهو ما اعتبره المراقبون تراجعاً.',
    'لكنّ الحكومة رفضت المقترح.',
    'وهذه أكبر حصيلة منذ عامين.',
    'ولذلك أُجّل الموعد.',
    'إلا أن المعارضة انسحبت.',
    'ثمّ عاد إلى بلاده.',
    'جاء ذلك خلال مؤتمر صحافي في العاصمة.',
    'صرّح بذلك الأمين العام للاتحاد.',
    'وتضمن البيان ما يلي:',
    'He refused to comment.',
    '“They will not leave,” she said.',
    'However, the price rose.',
  ])('%s', (sentence) => expect(leansOnContext(sentence)).toBe(true));

  it.each([
    'ومن جهته، قال وزير النقل إن الطريق مفتوح.',
    'لهاث الأسواق يتواصل بعد قرار الفائدة.',
    'هيئة الطيران تعلق الرحلات.',
    'كمال درويش يستقيل من منصبه.',
    'أعلن هذان الناديان اندماجهما.',
    'Hector won the final.',
    'Theirs is the oldest club in town.',
    'Sony raised its forecast.',
  ])('not: %s', (sentence) => expect(leansOnContext(sentence)).toBe(false));
});

describe('a sentence takes back part of the one before', () => {
  it.each(['إلا إذا وافقت الوزارة.', 'إلّا في حالات الطوارئ.', 'باستثناء الشاحنات.', 'Except on Fridays.'])(
    '%s',
    (sentence) => expect(isException(sentence)).toBe(true),
  );
  it.each(['إلا أن المعارضة انسحبت.', 'إلّا أنّه رفض.', 'عداد الكهرباء جديد.', 'Exceptional rain fell.'])(
    'not: %s',
    (sentence) => expect(isException(sentence)).toBe(false),
  );
});
