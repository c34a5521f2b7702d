import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import type { Grounds } from '../../src/search/grounds.ts';
import { confidence } from '../../src/search/refusal.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';

const PARAGRAPHS = [
  'أعلنت شركة السكك الحديدية تشغيل خط جديد بين المنارة والميناء في 12 مايو المقبل.',
  'وقال مدير الشركة نزار الخطيب إن الخط سينقل 9 آلاف راكب يومياً.',
  'وسيلتقي وزير النقل وفداً من أهالي المنارة لبحث التعويضات.',
  'وتأخر المشروع عاماً كاملاً بسبب اكتشاف آثار تحت المحطة.',
  'وأغلقت الساحة في 3 مارس الماضي.',
  'وتبقى الحديقة مغلقة ولا تفتح حتى يتم ترميم سورها.',
  'ودخل إضراب العمال يومه الخامس بمشاركة نقابة السائقين.',
  'وظل جسران مغلقين أمام المارة.',
  'ويصل مبعوث الأمم المتحدة ستافان دي ميستورا لحضور الافتتاح.',
  'ولم تعلن الشركة عن موعد إعادة فتح المحطة للزوار.',
  'وتضاعف الإقبال، وفق ما كشف عنه أمس مدير الموارد البشرية بالشركة، عبد الحميد زروال، على هامش لقاء.',
  'والمحطة ثاني أكبر محطة في الإقليم.',
  'وستبني العربات شركة أجنبية.',
  'وتم قطع كابل الإنارة قبل الحادث بساعة.',
  'وتم إصلاح الجسر على يد مهندس الصيانة وائل حداد.',
  'وتورد القضبان شركة «نورد ستيل» منذ عامين.',
  'وقال راكب: «من سرق الحقائب يعرف مواعيد القطارات».',
];

let index: SearchIndex;
beforeAll(async () => {
  index = await SearchIndex.build([
    new Article({
      id: 'railway',
      title: 'خط جديد للقطارات',
      language: 'ar',
      blocks: PARAGRAPHS.map((text) => ({ text })),
    }),
  ]);
});

describe('answers', () => {
  it.each([
    'متى يبدأ تشغيل الخط الجديد؟',
    'من هو مدير الشركة؟',
    'كم راكباً سينقل الخط؟',
    'لماذا تأخر المشروع؟',
    'ليش تأخر المشروع؟',
    'Why was the project delayed?',
    'Who is the UN envoy?',
    'كم يوماً استمر إضراب العمال؟',
    'كم جسراً ظل مغلقاً؟',
    'متى تفتح الحديقة؟',
    'من هو مدير الموارد البشرية؟',
    'أي شركة تورد القضبان؟',
    'من أصلح الجسر؟',
  ])('%s', (question) => {
    expect(index.search(question).answered).toBe(true);
  });
});

describe('refuses what is on the subject and not said', () => {
  it.each([
    ['an office without its name', 'من هو وزير النقل؟'],
    ['a number of something else', 'كم عاملاً توظف الشركة؟'],
    ['a quantity never given', 'كم تبلغ كلفة التذكرة؟'],
    ['a person never named', 'ما اسم رئيس البلدية؟'],
    ['another subject', 'من فاز بالانتخابات؟'],
    ['what is said not to be known', 'متى يعاد فتح المحطة؟'],
    ['another of the same name', 'متى يبدأ تشغيل الخط القديم؟'],
    ['a date to come where only a past one is told', 'متى تغلق الساحة؟'],
    ['a count where only a turn is told', 'كم نقابة شاركت في الإضراب؟'],
    ['a price where only heads are counted', 'بكام تذكرة الخط؟'],
    ['one that is not named', 'ما الشركة التي ستبني العربات؟'],
    ['who did what is told in the passive', 'من قطع كابل الإنارة؟'],
    ['what the sentence asks itself', 'من سرق الحقائب؟'],
    ['the largest where the second is told', 'ما أكبر محطة في الإقليم؟'],
  ])('%s: %s', (_what, question) => {
    expect(index.search(question).answered).toBe(false);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const grounds: fc.Arbitrary<Grounds> = fc.record({
  sentence: share,
  lead: share,
  near: share,
  absent: share,
  kindByLead: fc.constantFrom(0, 1),
  kindMissing: fc.constantFrom(0, 1),
  untold: fc.constantFrom(0, 1),
  contrary: fc.constantFrom(0, 1),
  past: fc.constantFrom(0, 1),
  kindNearby: fc.constantFrom(0, 1),
  asksNamed: fc.constantFrom(0, 1),
  unnamed: fc.constantFrom(0, 1),
  crossing: fc.constantFrom(0, 1),
  kind: fc.constantFrom('person', 'time', 'place', 'number', 'cause', 'open'),
  asksName: fc.boolean(),
  asksWhich: fc.boolean(),
});

describe('confidence', () => {
  it('lies between 0 and 1, grows with what is held and falls with what is absent', () => {
    fc.assert(
      fc.property(grounds, share, (own, more) => {
        const sure = confidence(own);
        expect(sure).toBeGreaterThan(0);
        expect(sure).toBeLessThan(1);
        for (const sign of ['sentence', 'lead', 'near'] as const)
          expect(confidence({ ...own, [sign]: Math.max(own[sign], more) })).toBeGreaterThanOrEqual(sure);
        expect(confidence({ ...own, absent: Math.max(own.absent, more) })).toBeLessThanOrEqual(sure);
        for (const sign of ['kindMissing', 'unnamed', 'untold', 'contrary', 'past'] as const)
          expect(confidence({ ...own, [sign]: 1 })).toBeLessThanOrEqual(sure);
        expect(confidence({ ...own, voice: 'heard' })).toBeGreaterThanOrEqual(sure);
        for (const voice of ['unheard', 'silent'] as const)
          expect(confidence({ ...own, voice })).toBeLessThanOrEqual(sure);
      }),
    );
  });
});
