import { beforeAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { fold } from '../../src/language/normalise.ts';
import { instanceAsked } from '../../src/search/asksNamed.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';

describe('what must be named to answer', () => {
  it.each([
    ['أي دولة استضافت القمة؟', 'place'],
    ['إلى أي مدن سافر الوفد؟', 'place'],
    ['ما هي الدول المشاركة؟', 'place'],
    ['Which European countries took part?', 'place'],
    ['ما الشركة التي فازت بالعقد؟', 'one'],
    ['في أي مستشفى يعالج؟', 'one'],
    ['ما اسم الفندق الذي انهار؟', 'one'],
    ['Which club did he coach?', 'one'],
    ['What is the name of the company?', 'one'],
    ['ما الشرط الذي وضعه الوزير؟', undefined],
    ['What did the company say?', undefined],
    ['Which passengers travel free?', undefined],
    ['كم دولة شاركت؟', undefined],
    ['من هو الوزير؟', undefined],
  ] as const)('%s: %s', (question, instance) => {
    expect(instanceAsked(fold(question))).toBe(instance);
  });
});

const TEXTS = [
  'فازت شركة «نورد ستيل» بعقد القضبان.',
  'وفازت بعقد العربات شركة أجنبية.',
  'وتعهدت تونس والأردن بتمويل المحطة.',
  'وتعهدت دول مجاورة بتمويل الجسر.',
  'وأصدرت محكمة الجنايات حكمها في قضية التذاكر.',
  'وقطع المحتجون الطريق رقم 6 عند النفق.',
];

let index: SearchIndex;
beforeAll(async () => {
  index = await SearchIndex.build([
    new Article({ id: 'line', title: 'الخط', language: 'ar', blocks: TEXTS.map((text) => ({ text })) }),
    new Article({
      id: 'port',
      title: 'The port',
      language: 'en',
      blocks: [
        { text: 'The contract for cranes went to the engineering firm Dunmore Keele.' },
        { text: 'The contract for dredging went to a foreign firm last year.' },
      ],
    }),
  ]);
});

describe('a sentence names one', () => {
  it.each([
    ['ما الشركة التي فازت بعقد القضبان؟', 'line', true],
    ['ما الشركة التي فازت بعقد العربات؟', 'line', false],
    ['أي دول تعهدت بتمويل المحطة؟', 'line', true],
    ['أي دول تعهدت بتمويل الجسر؟', 'line', false],
    ['أي محكمة أصدرت الحكم في قضية التذاكر؟', 'line', true],
    ['ما الطريق الذي قطعه المحتجون؟', 'line', true],
    ['Which firm got the contract for cranes?', 'port', true],
    ['Which firm got the contract for dredging?', 'port', false],
  ] as const)('%s', (question, article, named) => {
    expect(index.search(question, { article }).grounds?.unnamed).toBe(named ? 0 : 1);
  });
});

it('the class of the place asked for need not be said', () => {
  expect(index.search('أي دول تعهدت بتمويل المحطة؟', { article: 'line' }).grounds?.sentence).toBe(1);
  expect(index.search('أي مدن تعهدت بتمويل المحطة؟', { article: 'line' }).grounds?.sentence).toBe(1);
});
