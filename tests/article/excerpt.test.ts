import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { Excerpt } from '../../src/article/excerpt.ts';

function articleOf(...texts: string[]): Article {
  return new Article({ id: 'a', title: 'عنوان', language: 'ar', blocks: texts.map((text) => ({ text })) });
}

it('is always the slice of its paragraph', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, n, a, b) => {
        const article = articleOf(...texts);
        const number = (n % texts.length) + 1;
        const text = article.paragraph(number).text;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const excerpt = Excerpt.cut(article, number, { start, end });
        expect(excerpt.text).toBe(article.paragraph(number).text.slice(start, end));
      },
    ),
  );
});

it.each([
  ['before the start', -1, 2],
  ['past the end', 0, 100],
  ['empty', 2, 2],
  ['backwards', 3, 1],
  ['between offsets', 0.5, 2],
])('cannot be cut %s', (_what, start, end) => {
  expect(() => Excerpt.cut(articleOf('نص قصير'), 1, { start, end })).toThrow(RangeError);
});

it('cannot be cut from a paragraph or part that is not there', () => {
  const article = articleOf('نص');
  expect(() => Excerpt.cut(article, 2, { start: 0, end: 1 })).toThrow(RangeError);
  expect(() => Excerpt.cut(article, 1, { start: 0, end: 1 }, 'caption')).toThrow(RangeError);
});

it('cuts titles, headings and captions too', () => {
  const article = new Article({
    id: 'a',
    title: 'عنوان',
    language: 'ar',
    blocks: [{ text: 'نص', caption: 'صورة من جنيف' }],
  });
  expect(Excerpt.cut(article, 1, { start: 8, end: 12 }, 'caption').text).toBe('جنيف');
  expect(Excerpt.cut(article, 1, { start: 0, end: 5 }, 'title').text).toBe('عنوان');
});
