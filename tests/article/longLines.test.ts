import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PARAGRAPH, paragraphsOf } from '../../src/article/longLines.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { sentenceSpans } from '../../src/language/sentences.ts';
import { atOnce } from '../../src/slices.ts';

const cut = (line: string) => atOnce(paragraphsOf(line));
const bare = (text: string) => text.replace(/\s+/gu, '');

describe('a line in paragraphs', () => {
  it('stays one where it is no longer than a paragraph may be', () => {
    const line = 'ق'.repeat(LONGEST_PARAGRAPH);
    expect(cut(line)).toEqual([line]);
  });

  it('is cut between sentences, none of them broken', () => {
    const sentences = Array.from({ length: 200 }, (_, at) => `وقال المتحدث رقم ${at} إن الاجتماع تأجل.`);
    const paragraphs = cut(sentences.join(' '));
    expect(paragraphs.length).toBeGreaterThan(1);
    expect(
      paragraphs.flatMap((text) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end))),
    ).toEqual(sentences);
  });

  it.each([
    ['words without a full stop', 'كلمة '.repeat(4000)],
    ['one word', 'a'.repeat(3 * LONGEST_PARAGRAPH)],
    ['pairs of surrogates', `a${'😀'.repeat(LONGEST_PARAGRAPH)}`],
  ])('holds for %s', (_, line) => {
    const paragraphs = cut(line);
    expect(paragraphs.every(({ length }) => length <= LONGEST_PARAGRAPH)).toBe(true);
    expect(bare(paragraphs.join(''))).toBe(bare(line));
    expect(paragraphs.every((text) => text.isWellFormed())).toBe(true);
  });

  it('loses nothing of any line', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 60 }), (parts) => {
        const line = parts.join('. ').repeat(12);
        const paragraphs = cut(line);
        expect(bare(paragraphs.join(''))).toBe(bare(line));
        expect(paragraphs.every(({ length }) => length <= LONGEST_PARAGRAPH)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives its heading to the first of them', () => {
    const parsed = parseArticle(
      'a.md',
      Buffer.from(`# عنوان\n\n## قسم\n\n${'قال الوزير إن الجسر فُتح. '.repeat(300)}`),
    );
    expect(parsed.ok && parsed.article.paragraphs.map(({ heading }) => heading)).toEqual(['قسم', undefined]);
  });
});
