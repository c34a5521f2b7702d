import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';

function article(file: string, path: string) {
  const parsed = parseArticle(file, readFileSync(path));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.article;
}

it('reads the same paragraphs, headings, caption and dateline from the tidy file and the raw pasted page', () => {
  const tidy = article('a.md', 'knowledge/biden-putin-call.md');
  const raw = article('a.txt', 'evaluation/biden-putin-call.txt');
  expect(raw.paragraphs).toEqual(tidy.paragraphs);
  expect(raw.title).toBe(tidy.title);
  expect(raw.dateline).toBe(tidy.dateline);
});
