import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { Edition } from '../../src/answers/edition.ts';
import type { Request } from '../../src/answers/request.ts';
import { understand } from '../../src/answers/understand.ts';
import { Library } from '../../src/article/library.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { HOSTILE } from '../support/hostile.ts';
import { articleOf, editionOf } from '../support/running.ts';

let usual: Edition;
beforeAll(async () => {
  usual = await editionOf();
});

function requestsFor(text: string): Request[] {
  const question = text.slice(0, 250);
  const words = text.slice(0, 100);
  return [
    { command: 'ask', question },
    { command: 'schedule', question, place: words },
    { command: 'who-said', about: words, speaker: words, quote: words },
    { command: 'speakers' },
    { command: 'summary', about: words, sentences: 20 },
    { command: 'read' },
    { command: 'check', text: text.slice(0, 4096) },
  ];
}

/** Every excerpt is a slice of its paragraph, whatever the text was. */
function expectSlices({ items }: Answer): void {
  for (const { excerpt } of items)
    expect(excerpt.text).toBe(
      excerpt.article.textOf(excerpt.paragraph, excerpt.part).slice(excerpt.start, excerpt.end),
    );
}

describe('hostile text', () => {
  it.each(HOSTILE)('as a question, %s: every command answers', (_name, text) => {
    understand(text, usual);
    for (const request of requestsFor(text)) expectSlices(answerRequest(usual, request, 'ar'));
    expect(usual.index.complete(text.slice(0, 100)).length).toBeLessThanOrEqual(25);
  });

  it.each(HOSTILE)('as an article, %s: it is read, or refused with a reason', async (_name, text) => {
    const bytes = new TextEncoder().encode(`عنوان\n\nقال الوزير إن القمة ستعقد يوم 10 يناير.\n\n${text}`);
    const parsed = parseArticle('hostile.md', bytes);
    if (!parsed.ok) {
      expect(parsed.problem.code).not.toBe('');
      return;
    }
    const edition = await Edition.read(new Library([parsed.article]));
    for (const request of requestsFor(text)) expectSlices(answerRequest(edition, request, 'ar'));
  });

  it('mixed at random, in article and question', async () => {
    const part = fc.oneof(
      fc.constantFrom(...HOSTILE.map(([, text]) => text.slice(0, 60))),
      fc.constantFrom('قال الوزير إن', 'القمة في جنيف', 'يوم 10 يناير 2022', '«اتفاق»', '. ', 'وأضاف '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const text = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), text, async (paragraphs, question) => {
        const real = paragraphs.filter((one) => one.trim() !== '');
        if (real.length === 0) return;
        const edition = await Edition.read(new Library([articleOf('x', real, '2022-01-01')]));
        for (const request of requestsFor(question)) expectSlices(answerRequest(edition, request, 'ar'));
      }),
      { numRuns: 60 },
    );
  });
});
