import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { Edition } from '../../src/answers/edition.ts';
import { rehearse } from '../../src/answers/rehearsal.ts';
import type { Request } from '../../src/answers/request.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';

const article = new Article({
  id: 'bridge',
  title: 'افتتاح الجسر',
  language: 'ar',
  published: '2024-05-01',
  blocks: [{ text: 'قال الوزير إن الجسر سيفتح الخميس المقبل في المدينة.' }],
});
const question: Request = { command: 'ask', question: 'متى يفتح الجسر؟' };

describe('the rehearsal', () => {
  it.each([
    ['no article', []],
    ['one', [article]],
  ])('plays with %s', async (_, articles) => {
    await expect(rehearse(await Edition.read(new Library(articles)))).resolves.toBeUndefined();
  });

  it('changes no answer', async () => {
    const [rehearsed, other] = await Promise.all([0, 1].map(() => Edition.read(new Library([article]))));
    if (!rehearsed || !other) throw new Error('two editions');
    await rehearse(rehearsed);
    expect(answerRequest(rehearsed, question, 'ar')).toEqual(answerRequest(other, question, 'ar'));
  });
});
