import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';
import { WEIGHTS } from '../../src/search/weights.ts';

const article = (id: string, title: string, ...texts: string[]) =>
  new Article({ id, title, language: 'ar', blocks: texts.map((text) => ({ text })) });

async function first(articles: readonly Article[], question: string, weights = WEIGHTS) {
  const hit = (await SearchIndex.build(articles, weights)).search(question).hits[0];
  return hit && `${hit.article.id}${hit.paragraph}`;
}

it('has the same first however many are asked for', async () => {
  const word = fc.constantFrom(...'قطار جسر ميناء وزير حريق مدرسة مطار سوق نهر ملعب'.split(' '));
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
  const asked = fc.uniqueArray(word, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 39 }), asked, async (texts, words) => {
      const index = await SearchIndex.build([article('a', 'خبر', ...texts)]);
      const found = (limit: number) =>
        index.search(words.join(' '), { limit }).hits.map(({ paragraph, score }) => [paragraph, score]);
      const all = found(texts.length);
      for (const limit of [1, 7]) expect(found(limit)).toEqual(all.slice(0, limit));
    }),
  );
});

describe('the ranking', () => {
  it('prefers the article that its title names', async () => {
    const library = [
      article('a', 'وزير النقل يزور الميناء', 'بدأت الجولة صباحاً.', 'وقال الوزير إن الأعمال تنتهي في مارس.'),
      article('b', 'وزير الصحة يزور المستشفى', 'بدأت الجولة صباحاً.', 'وقال الوزير إن الأعمال تنتهي في مارس.'),
    ];
    expect(await first(library, 'متى تنتهي أعمال المستشفى؟')).toBe('b2');
    expect(await first(library, 'متى تنتهي أعمال الميناء؟')).toBe('a2');
  });

  it('prefers the shorter of two paragraphs that hold the same', async () => {
    const long = 'أقيم الحفل في المسرح الكبير وحضره جمهور واسع من المدينة ومن القرى القريبة منها.';
    const library = [article('a', 'خبر', 'سطر أول.', long, 'أقيم الحفل في المسرح الكبير.')];
    expect(await first(library, 'أين أقيم الحفل؟')).toBe('a3');
  });

  it('prefers words that stand together in a sentence to words scattered over several', async () => {
    const scattered = 'تعمل البلدية ليلاً. أقيم الجسر قديماً. تجري السيول سريعاً.';
    const together = 'تجري السيول وراء الجسر أمام البلدية. أقيم ليلاً قديماً. تعمل سريعاً.';
    expect(
      await first([article('a', 'خبر', 'سطر أول.', scattered, together)], 'البلدية، الجسر، السيول'),
    ).toBe('a3');
  });

  it('finds a word with its pronoun, its plural or its prefixes', async () => {
    const library = [
      article('a', 'خبر', 'سطر أول.', 'وعاصمتها مدينة صغيرة.', 'ومساحتها كبيرة.', 'وللمدرسة ملعب واسع.'),
    ];
    expect(await first(library, 'ما العاصمة؟')).toBe('a2');
    expect(await first(library, 'كم المساحة؟')).toBe('a3');
    expect(await first(library, 'ملاعب المدرسة')).toBe('a4');
  });

  it('gives equal paragraphs in their order', async () => {
    const library = [article('a', 'خبر', 'وصل القطار.', 'وصل القطار.', 'وصل القطار.')];
    const index = await SearchIndex.build(library, { ...WEIGHTS, margin: 0 });
    expect(index.search('القطار').hits.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
  });

  it('leaves out a sign whose weight is 0', async () => {
    const library = [article('a', 'خبر', 'سطر أول.', 'بلغ سعر التذكرة عشرين ديناراً.', 'وصل القطار.')];
    expect(await first(library, 'ما ثمن التذكرة؟')).toBe('a2');
    expect(await first(library, 'ثمن', { ...WEIGHTS, related: 0, paraphrase: 0 })).toBeUndefined();
    expect(await first(library, 'ثمن')).toBe('a2');
  });
});
