import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import { Edition } from '../../src/answers/edition.ts';
import type { Request } from '../../src/answers/request.ts';
import { Library } from '../../src/article/library.ts';
import { CustomIds } from '../../src/discord/customId.ts';
import { type RenderedMessage, render } from '../../src/discord/render.ts';
import { renderContext } from '../../src/discord/renderContext.ts';
import { articleOf, editionOf } from '../support/running.ts';

const ids = new CustomIds('رمز');

/** What Discord's documentation says a message may hold. */
function expectFits({ embeds, components }: RenderedMessage): void {
  for (const { title = '', description = '', footer, author } of embeds) {
    expect((title + description).trim()).not.toBe('');
    expect(author?.name.length ?? 1).toBeLessThanOrEqual(256);
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4096);
    expect(
      title.length + description.length + (footer?.text.length ?? 0) + (author?.name.length ?? 0),
    ).toBeLessThanOrEqual(6000);
  }
  expect(components.length).toBeLessThanOrEqual(5);
  const buttons = components.flatMap((row) => row.components);
  for (const { components: row } of components) {
    expect(row.length).toBeGreaterThan(0);
    expect(row.length).toBeLessThanOrEqual(5);
  }
  for (const { label, custom_id } of buttons) {
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(80);
    expect(custom_id.length).toBeLessThanOrEqual(100);
  }
  expect(new Set(buttons.map(({ custom_id }) => custom_id)).size).toBe(buttons.length);
}

/** No mention, timestamp, custom emoji, bare link or masked link that the article or the reader wrote. */
function expectInert({ embeds }: RenderedMessage): void {
  for (const { title = '', description = '' } of embeds) {
    for (const text of [title, description]) {
      const shown = text.replace(/ <t:\d+:s>/g, '');
      expect(shown).not.toMatch(/(?<!\\)<(?:@|#|t:|a?:|id:)/);
      expect(shown).not.toMatch(/@(?:everyone|here)/);
      expect(shown).not.toMatch(/(?<!\\)\]\(/);
      expect(shown).not.toMatch(/https?:\/\//);
      expect(shown).not.toMatch(/^\s*(?:#{1,3}|-#) /m);
      expect(shown).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
      // Every isolate opened is closed.
      expect(shown.split('\u2068').length).toBe(shown.split('\u2069').length);
    }
  }
}

const hostile = fc.constantFrom(
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1640000000:R>',
  '<:x:123456789012345678>',
  '[رابط](https://example.com)',
  '# عنوان',
  '- بند',
  '-# صغير',
  '**',
  '```',
  '||',
  '\u202e',
  '\u2067',
  '\\',
  'https://example.com',
  '> ',
);
const words = fc.constantFrom(
  'قال الوزير إن',
  'القمة',
  'ستعقد',
  'في جنيف',
  'يوم 10 يناير 2022',
  'الساعة 15:00 بتوقيت غرينتش',
  'NATO',
  'COP-26',
  '«اتفاق»',
  'وأضاف أن',
  '.',
  '؟',
);
const paragraph = fc
  .array(fc.oneof({ weight: 4, arbitrary: words }, hostile, fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 400,
  })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '');
const question = fc
  .array(fc.oneof(words, hostile, fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(' ').slice(0, 250));

const requests: fc.Arbitrary<Request> = fc.oneof(
  question.map((text): Request => ({ command: 'ask', question: text })),
  question.map((about): Request => ({ command: 'who-said', about })),
  question.map((quote): Request => ({ command: 'who-said', quote, speaker: quote.slice(0, 100) })),
  question.map((place): Request => ({ command: 'schedule', place })),
  question.map((about): Request => ({ command: 'summary', about, sentences: 20 })),
  question.map((text): Request => ({ command: 'check', text })),
  fc.constantFrom<Request>(
    { command: 'schedule' },
    { command: 'who-said' },
    { command: 'speakers' },
    { command: 'summary', sentences: 20 },
    { command: 'read' },
    { command: 'help' },
  ),
);

describe('a rendered answer', () => {
  it('fits Discord’s limits and says nothing Discord would act on, whatever article and question hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        requests,
        fc.constantFrom('ar' as const, 'en' as const),
        fc.nat(30),
        async (paragraphs, request, language, page) => {
          const edition = await Edition.read(new Library([articleOf('خبر', paragraphs, '2021-12-30')]));
          const answer = answerRequest(edition, request, language);
          const pages = [render(answer, edition, ids), render(answer, edition, ids, page)];
          for (const message of [
            ...pages,
            ...answer.items.slice(0, 3).map((item) => renderContext(item, answer)),
          ]) {
            expectFits(message);
            expectInert(message);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the look of an answer', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await editionOf();
  });

  it('cuts a very long excerpt at the end of a sentence and says there is more', async () => {
    const sentence = 'أعلنت الوزارة أن المشروع الجديد للنقل البحري سيبدأ العمل في الميناء قريباً.';
    const long = await Edition.read(new Library([articleOf('طويل', [Array(40).fill(sentence).join(' ')])]));
    const [embed] = render(answerRequest(long, { command: 'read' }, 'ar'), long, ids).embeds;
    expect(embed?.description).toMatch(/قريباً\. … البقية في السياق/);
  });

  it('keeps Latin names in an Arabic line in their own direction', async () => {
    const mixed = await Edition.read(
      new Library([articleOf('مختلط', ['وقعت شركة Blue Origin اتفاقاً مع الهيئة في جدة.'])]),
    );
    const [embed] = render(answerRequest(mixed, { command: 'read' }, 'ar'), mixed, ids).embeds;
    expect(embed?.description).toContain('\u2068Blue Origin\u2069');
  });

  it('says what is wrong with a request under the reader’s words', () => {
    const answer = answerRequest(edition, { command: 'ask', question: 'متى؟', article: 'لا-وجود-له' }, 'ar');
    const [embed] = render(answer, edition, ids).embeds;
    expect(embed?.title).toBe('متى؟');
    expect(embed?.description).toContain('لا-وجود-له');
  });

  it('names the kind of answer above the topic asked for', () => {
    const answer = answerRequest(edition, { command: 'summary', about: 'العقوبات' }, 'ar');
    const [embed] = render(answer, edition, ids).embeds;
    expect(embed?.title).toBe('العقوبات');
    expect(embed?.author?.name).toBe('الملخص');
  });

  it('names the article, its source and its day under the answer', () => {
    const [embed] = render(answerRequest(edition, { command: 'read' }, 'ar'), edition, ids).embeds;
    expect(embed?.footer?.text).toMatch(/ · الشرق · .*30 ديسمبر 2021 — صفحة 1 من \d+$/);
  });

  it('quotes the article and cites the paragraph under it', () => {
    const answer = answerRequest(edition, { command: 'read', paragraph: 3 }, 'ar');
    expect(render(answer, edition, ids).embeds[0]?.description).toMatch(/^> .+\n¶3/m);
  });

  it('offers to add events to a server’s own only in a server', async () => {
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const ahead = await Edition.read(
      new Library([articleOf('قمة', [`سيعقد الوزراء اجتماعاً في بروكسل يوم ${day}.`], day)]),
    );
    const labels = (inServer: boolean) =>
      render(answerRequest(ahead, { command: 'schedule' }, 'ar'), ahead, ids, 0, { inServer })
        .components.flatMap(({ components }) => components)
        .map(({ label }) => label);
    expect(labels(true)).toContain('أضف إلى فعاليات الخادم');
    expect(labels(false)).not.toContain('أضف إلى فعاليات الخادم');
  });

  it('keeps its own English words from left to right, whatever they name', () => {
    const answer = answerRequest(edition, { command: 'who-said', speaker: 'ماكرون' }, 'en');
    expect(render(answer, edition, ids).embeds[0]?.description).toMatch(
      /^Nobody called “\u2068ماكرون\u2069” speaks/,
    );
  });

  it('offers the context of a paragraph once, however many of its sentences are shown', async () => {
    const one = await Edition.read(
      new Library([articleOf('جسر', ['افتُتح الجسر صباح الأحد. وبلغت كلفته ستة ملايين دينار.'])]),
    );
    const { components } = render(answerRequest(one, { command: 'summary' }, 'ar'), one, ids);
    expect(components[0]?.components.map(({ label }) => label)).toEqual(['في السياق ¶1']);
  });

  it('tells the same paragraph of two articles apart by their titles', async () => {
    const two = await Edition.read(
      new Library([
        articleOf('جسر', ['افتُتح الجسر صباح الأحد.']),
        articleOf('سد', ['امتلأ السد بعد المطر.']),
      ]),
    );
    const { components } = render(answerRequest(two, { command: 'summary' }, 'ar'), two, ids);
    expect(components[0]?.components.map(({ label }) => label)).toEqual([
      'في السياق ¶1 · جسر',
      'في السياق ¶1 · سد',
    ]);
  });

  it('shows every excerpt on exactly one page', () => {
    const answer = answerRequest(edition, { command: 'read', paragraph: 1 }, 'ar');
    const cited: string[] = [];
    for (let page = 0; page < 40; page++) {
      const message = render(answer, edition, ids, page);
      cited.push(...(message.embeds[0]?.description?.match(/^¶\d+/gm) ?? []));
      if (!message.components[0]?.components.some(({ label }) => label === 'المزيد')) break;
    }
    expect(cited).toEqual(answer.items.map(({ excerpt }) => `¶${excerpt.paragraph}`));
  });
});
