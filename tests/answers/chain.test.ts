import { expect, it } from 'vitest';
import { chainLine } from '../../src/answers/chain.ts';
import { Article } from '../../src/article/article.ts';
import { readStatements } from '../../src/reading/statements/statements.ts';

it.each([
  ['أخبرت الوزيرة النواب أن الميزانية كافية.', 'الوزيرة (مخاطبةً النواب) · قال'],
  ['أخبر الوزير النواب أن الميزانية كافية.', 'الوزير (مخاطباً النواب) · قال'],
  ['قال الوزير إن الميزانية كافية.', 'الوزير · قال'],
])('whom a chain speaks to is told in the gender of its verb: %s', (text, line) => {
  const article = new Article({ id: 'a', title: 'عنوان', language: 'ar', blocks: [{ text }] });
  expect(readStatements(article).statements.map((one) => chainLine(one, 'ar'))).toEqual([line]);
});
