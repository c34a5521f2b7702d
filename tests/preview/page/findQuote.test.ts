import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../src/preview/findQuote.ts';
import { articleOf } from '../../support/running.ts';

const harbour = articleOf('harbour', [
  'أعلنت إدارة الميناء إغلاق الرصيف الثالث يوم الأحد. وقال المدير إن الأشغال ستستمر شهراً.',
  'وكانت الأشغال بدأت في الرصيف الأول قبل عامين.',
]);
const museum = articleOf('museum', ['افتتح المتحف قاعة جديدة للخط العربي.']);

const words = (place: ReturnType<typeof findQuote>) =>
  place &&
  [harbour, museum]
    .find(({ id }) => id === place.article)
    ?.textOf(place.paragraph, place.part)
    .slice(place.start, place.end);

describe('the words a citation stands beside', () => {
  test('are found in the paragraph it names', () => {
    expect(words(findQuote([harbour, museum], 1, ['وقال المدير إن الأشغال ستستمر شهراً.']))).toBe(
      'وقال المدير إن الأشغال ستستمر شهراً.',
    );
  });

  test('are found through the isolates and ellipsis a message adds', () => {
    expect(words(findQuote([harbour], 2, ['\u2068وكانت الأشغال\u2069 بدأت …']))).toBe('وكانت الأشغال بدأت');
  });

  test('lead to another article than the one shown when only that one holds them', () => {
    expect(findQuote([harbour, museum], 1, ['قاعة جديدة للخط العربي'], 'harbour')?.article).toBe('museum');
  });

  test('give way to the whole paragraph shown when none of them is in it', () => {
    const place = findQuote([harbour, museum], 2, ['كلام آخر لا يرد في النص'], 'harbour');
    expect(words(place)).toBe(harbour.paragraph(2).text);
  });

  test('are nowhere when no article has such a paragraph', () => {
    expect(findQuote([museum], 9, ['قاعة جديدة'])).toBeUndefined();
  });
});
