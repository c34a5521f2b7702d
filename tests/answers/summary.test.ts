import { beforeAll, describe, expect, it } from 'vitest';
import { answerRequest } from '../../src/answers/answerRequest.ts';
import type { Edition } from '../../src/answers/edition.ts';
import type { SummaryRequest } from '../../src/answers/request.ts';
import { understand } from '../../src/answers/understand.ts';
import { editionOf } from '../support/running.ts';

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf({
    id: 'bridge',
    text: '# جسر جديد\n\nافتُتح الجسر الجديد صباح الأحد. وبلغت كلفته ستة ملايين دينار.',
  });
});

const summary = (request: Omit<SummaryRequest, 'command'>, language: 'ar' | 'en' = 'ar') =>
  answerRequest(edition, { command: 'summary', ...request }, language);

describe('a summary', () => {
  it('of all articles says so when none of them mentions the topic', () => {
    expect(summary({ about: 'كرة السلة' }).intro).toBe('لا يتطرق أيٌّ من المقالات إلى هذا.');
    expect(summary({ about: 'كرة السلة', article: 'bridge' }).intro).toBe('لا يتطرق المقال إلى هذا.');
  });

  it('of several articles tells the latest first, one without a date last', async () => {
    const dated = (id: string, published: string) => ({
      id,
      text: `---\ntitle: خبر ${id}\n${published}---\nافتُتح الجسر الجديد صباح الأحد في المدينة.`,
    });
    const several = await editionOf(
      dated('a', ''),
      dated('b', 'published: 2026-01-01\n'),
      dated('c', 'published: 2026-02-01\n'),
    );
    const { items } = answerRequest(several, { command: 'summary', sentences: 1 }, 'ar');
    expect(items.map(({ excerpt }) => excerpt.article.id)).toEqual(['c', 'b', 'biden-putin-call', 'a']);
  });

  it.each(['؟؟', 'في', '...'])('asks for a topic where "%s" names none', (about) => {
    expect(summary({ about }).heading).toMatch(/^اكتب الموضوع/u);
  });

  it('says when an article has fewer sentences than asked for, and only then', () => {
    expect(summary({ article: 'bridge', sentences: 20 }).notes).toEqual(['هذه جمل المقال كلها.']);
    expect(summary({ article: 'bridge', sentences: 5, about: 'كلفة' }, 'en').notes).toEqual([
      'The article has no more on this.',
    ]);
    expect(summary({ article: 'bridge', sentences: 2 }).notes).toEqual([]);
    expect(summary({ article: 'bridge' }).notes).toEqual([]);
  });
});

describe('a summary asked for in a sentence', () => {
  it.each([
    ['لخص خبر جسر جديد', { article: 'bridge' }],
    ['ملخص مقال بايدن', { article: 'biden-putin-call' }],
    ['ملخص عن الجسر', { about: 'الجسر' }],
    ['لخص خبر السيول', { about: 'السيول' }],
  ])('%s', (text, fields) => {
    expect(understand(text, edition)).toEqual({ command: 'summary', ...fields });
  });
});

it.each(['شكراً', 'شكرا جزيلا!', 'thanks', 'Thank you so much.', 'ok thanks'])(
  '“%s” is thanked for in turn, nothing is looked for',
  (question) => {
    const answer = answerRequest(edition, { command: 'ask', question }, 'en');
    expect(answer.heading).toMatch(/^You are welcome/);
  },
);

describe('of several articles the answers speak in the plural', () => {
  it.each([
    ['schedule', { place: 'طوكيو' }, /أيٌّ من المقالات/u],
    ['who-said', { about: 'الزراعة' }, /أيٌّ من المقالات/u],
    ['who-said', { speaker: 'زيدان' }, /في المقالات أحد باسم/u],
    ['check', { text: 'فاز الفريق بالكأس' }, /أيٌّ من المقالات/u],
  ] as const)('%s %j', (command, fields, expected) => {
    const { intro, heading } = answerRequest(edition, { command, ...fields } as never, 'ar');
    expect(`${heading} ${intro}`).toMatch(expected);
  });

  it('and of one in the singular', () => {
    const asked = { command: 'schedule', place: 'طوكيو', article: 'bridge' } as const;
    expect(answerRequest(edition, asked, 'ar').intro).toContain('لا يذكر المقال');
  });
});

describe('/read', () => {
  it('tells the day of publication in words', () => {
    const read = answerRequest(edition, { command: 'read', article: 'biden-putin-call' }, 'ar');
    expect(read.intro).toContain('نُشر في الخميس، 30 ديسمبر 2021');
  });
});
