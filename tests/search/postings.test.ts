import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { readPassages, Vocabulary } from '../../src/search/passages.ts';
import { inverseFrequency, Postings } from '../../src/search/postings.ts';
import { WEIGHTS } from '../../src/search/weights.ts';
import { inSlices } from '../../src/slices.ts';

const TEXTS = [
  'وصل القطار',
  'وصل القطار القطار',
  'سافر الوزير',
  'تأخر القطار بسبب الثلوج الكثيفة على الطريق',
];

async function build() {
  const article = new Article({
    id: 'a',
    title: 'أخبار السكك',
    language: 'ar',
    blocks: TEXTS.map((text) => ({ text })),
  });
  const vocabulary = new Vocabulary();
  const passages = await inSlices(readPassages(vocabulary, article));
  const postings = await inSlices(Postings.build(passages, vocabulary.size, WEIGHTS));
  return (stem: string, start = 0, end = TEXTS.length) => {
    const weights = new Float64Array(TEXTS.length);
    const found: number[] = [];
    postings.raise(weights, found, vocabulary.id(stem) ?? -1, 1, { start, end });
    return found.map((passage) => [passage, weights[passage] ?? 0, postings.least(passage)] as const);
  };
}

describe('postings', () => {
  it('know the least that a word of the text weighs in a passage, which a word of the margin alone may not reach', async () => {
    const postings = await build();
    for (const [passage, weight, least] of postings('قطار'))
      expect(weight).toBeGreaterThanOrEqual(passage === 1 ? least * 1.1 : least);
    expect(postings('قطار')[0]?.[1]).toBe(postings('قطار')[0]?.[2]);
    for (const [, weight, least] of postings('سكك')) expect(weight).toBeLessThan(least);
  });

  it('give the passages of a term in order', async () => {
    const postings = await build();
    expect(postings('قطار').map(([passage]) => passage)).toEqual([0, 1, 3]);
    expect(postings('سكك').map(([passage]) => passage)).toEqual([0]); // the title stands over the first
  });

  it('keep to the range asked for', async () => {
    const postings = await build();
    expect(postings('قطار', 1, 3).map(([passage]) => passage)).toEqual([1]);
    expect(postings('قطار', 2, 3)).toEqual([]);
  });

  it('weigh a repeated word more, and a word of a long passage less', async () => {
    const weight = new Map((await build())('قطار').map(([passage, own]) => [passage, own]));
    expect(weight.get(1)).toBeGreaterThan(weight.get(0) ?? 0);
    expect(weight.get(3)).toBeLessThan(weight.get(0) ?? 0);
    expect(Math.max(...weight.values())).toBeLessThan(WEIGHTS.saturation + 1);
  });
});

describe('inverse document frequency', () => {
  it('falls with the passages that hold a word and stays above 0', () => {
    const values = [0, 1, 5, 10].map((met) => inverseFrequency(met, 10));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(Math.min(...values)).toBeGreaterThan(0);
  });
});
