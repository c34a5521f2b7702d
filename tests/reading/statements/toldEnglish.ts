import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { readStatements } from '../../../src/reading/statements/statements.ts';

export function read(paragraphs: readonly string[]) {
  const blocks = paragraphs.map((text) => ({ text }));
  return readStatements(new Article({ id: 'a', title: 'News', language: 'en', blocks })).statements;
}

/** Who (outermost reporter first) | stance | kind | what is said. */
export function told(paragraphs: readonly string[]): string[] {
  return read(paragraphs).map(({ speaker, content, kind, chain, stance }) =>
    [
      [...chain.map((link) => link.speaker.name), speaker?.name ?? '–'].join(' < '),
      stance,
      kind,
      content.text,
    ].join(' | '),
  );
}

type Case = readonly [paragraphs: string | readonly string[], ...statements: string[]];

export function holds(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => [[text].flat(), expected] as const))(
      '%s',
      (paragraphs, expected) => {
        expect(told(paragraphs)).toEqual(expected);
      },
    );
  });
}
