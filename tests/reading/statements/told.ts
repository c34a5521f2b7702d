import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { readStatements } from '../../../src/reading/statements/statements.ts';

/** Paragraphs, then each statement as "reporter ← speaker → hearer: what is said", in reading order. */
export type Row = readonly [paragraphs: string | readonly string[], ...told: string[]];

/** Every statement of some paragraphs, on a line each. */
export function told(paragraphs: string | readonly string[]): string[] {
  const blocks = [paragraphs].flat().map((text) => ({ text }));
  const article = new Article({ id: 'a', title: 'عنوان', language: 'ar', blocks });
  return readStatements(article).statements.map(({ speaker, content, chain, addressee }) => {
    const reporters = chain.map((link) => `${link.speaker.name} ← `).join('');
    const hearer = addressee ? ` → ${addressee.name}` : '';
    return `${reporters}${speaker?.name ?? '–'}${hearer}: ${content.text}`;
  });
}

export function rows(area: string, table: readonly Row[]): void {
  describe(area, () => {
    it.each(table)('%s', (paragraphs, ...expected) => {
      expect(told(paragraphs)).toEqual(expected);
    });
  });
}
