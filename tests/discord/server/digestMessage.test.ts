import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { Excerpt } from '../../../src/article/excerpt.ts';
import type { ArticleDigest } from '../../../src/digests/post.ts';
import { digestMessage, marked, markOf } from '../../../src/discord/server/digestMessage.ts';
import { messageProblems } from '../../../src/preview/limits.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('@everyone ', '<@1> ', '*', '[', 'قال ', 'Łódź '), fc.string()),
});
const words = text.map((own) => `كلمة ${own}`);
const long = fc.tuple(words, fc.integer({ min: 1, max: 300 })).map(([own, times]) => own.repeat(times));

/** Any article with three of its paragraphs as its digest. */
const digest = fc
  .record({ title: long, source: long, paragraphs: fc.array(long, { minLength: 1, maxLength: 3 }) })
  .map(({ title, source, paragraphs }): ArticleDigest => {
    const blocks = paragraphs.map((own) => ({ text: own }));
    const article = new Article({ id: 'a', title, source, language: 'ar', published: '2026-01-05', blocks });
    const sentences = paragraphs.map((own, at) => ({
      excerpt: Excerpt.cut(article, at + 1, { start: 0, end: own.length }),
      speaker: source,
    }));
    return { article, sentences, version: '1' };
  });

describe('a digest as a message', () => {
  it('keeps Discord’s limits, holds an embed an article, and mentions nobody', () => {
    fc.assert(
      fc.property(fc.array(digest, { minLength: 1, maxLength: 5 }), (digests) => {
        const message = digestMessage({ kind: 'articles', digests }, 'ar', 'n'.repeat(25));
        expect(messageProblems({ ...message })).toEqual([]);
        expect(message.embeds).toHaveLength(digests.length);
        expect(message.embeds.map(({ title }) => title !== '')).not.toContain(false);
        expect(message.allowedMentions).toEqual({ parse: [] });
        // A footer is plain text for Discord.
        const read = message.embeds.map(({ title, description }) => `${title}\n${description}`);
        expect(read.join('\n')).not.toMatch(/@everyone|(?<!\\)<@1/);
      }),
      { numRuns: 60 },
    );
  });

  it('shows whole sentences, fewer where there is less room, and whose words they are', () => {
    const sentence = 'أعلنت الوزارة أن المشروع الجديد للنقل البحري سيبدأ العمل في الميناء قريباً بعد تأخير. ';
    const paragraphs = [3, 4, 5].map((times) => sentence.repeat(times).trim());
    const article = new Article({
      id: 'a',
      title: 'خبر',
      language: 'ar',
      blocks: paragraphs.map((own) => ({ text: own })),
    });
    const one: ArticleDigest = {
      article,
      version: '1',
      sentences: paragraphs.map((own, at) => ({
        excerpt: Excerpt.cut(article, at + 1, { start: 0, end: own.length }),
        ...(at === 1 && { speaker: 'وزير النقل' }),
      })),
    };
    const shown = (among: number) =>
      digestMessage({ kind: 'articles', digests: Array(among).fill(one) }, 'ar').embeds[0]?.description ?? '';
    expect(shown(1).match(/^¶\d/gmu)).toEqual(['¶1', '¶2', '¶3']);
    expect(shown(5).match(/^¶\d/gmu)).toEqual(['¶1', '¶2']);
    for (const among of [1, 5]) {
      expect(shown(among)).not.toContain('…');
      expect(shown(among)).toContain('¶2 — \\[المتحدث: وزير النقل\\]');
    }
  });

  it('bears a mark that is found again, whatever its footer says', () => {
    fc.assert(
      fc.property(
        fc.option(text, { nil: undefined }),
        fc.stringMatching(/^[a-z0-9]{1,12}-[a-z0-9]{1,12}$/),
        (own, mark) => {
          const embed = marked(own === undefined ? {} : { footer: { text: own } }, mark);
          expect(markOf({ footer: embed.footer ?? null })).toBe(mark);
        },
      ),
    );
    expect([markOf(undefined), markOf({ footer: { text: 'صحيفة' } })]).toEqual([undefined, undefined]);
  });
});
