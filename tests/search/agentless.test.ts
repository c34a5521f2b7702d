import { beforeAll, describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';

const ENGLISH = [
  'The alarm had been switched off before the fire.',
  'The doors were locked by the night guard at ten.',
  'The engineer unplugged the pump.',
];
const ARABIC = [
  'وسُرقت اللوحة ليل الأحد.',
  'وجرى إغلاق البوابة من قبل الحارس.',
  'وتم نقل التماثيل إلى المخزن.',
];

let index: SearchIndex;
beforeAll(async () => {
  const article = (id: string, language: 'ar' | 'en', texts: readonly string[]) =>
    new Article({ id, title: id, language, blocks: texts.map((text) => ({ text })) });
  index = await SearchIndex.build([article('factory', 'en', ENGLISH), article('museum', 'ar', ARABIC)]);
});

describe('who did it is not told by a passive without a doer', () => {
  it.each([
    ['Who switched off the alarm?', 'factory', 1],
    ['Who locked the doors?', 'factory', 0],
    ['Who unplugged the pump?', 'factory', 0],
    ['من سرق اللوحة؟', 'museum', 1],
    ['من نقل التماثيل؟', 'museum', 1],
    ['من أغلق البوابة؟', 'museum', 0],
  ] as const)('%s', (question, article, untold) => {
    expect(index.search(question, { article }).grounds?.untold).toBe(untold);
  });
});
