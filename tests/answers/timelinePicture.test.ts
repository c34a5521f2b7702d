import { loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { timelinePicture } from '../../src/answers/timelinePicture.ts';
import { Article } from '../../src/article/article.ts';
import { readSchedule } from '../../src/reading/schedule/schedule.ts';

it.each(['ar', 'en'] as const)('draws a timeline taller with each event (%s)', async (language) => {
  const article = new Article({
    id: 'a',
    title: 'ع',
    language: 'ar',
    published: '2023-03-15',
    blocks: [
      { text: 'تُعقد جلسة الافتتاح في 10 أبريل 2023 في القاهرة.' },
      { text: 'تُعقد جلسة الختام في 14 أبريل 2023 في تونس.' },
    ],
  });
  const { events } = readSchedule(article);
  const [one, both] = await Promise.all(
    [events.slice(0, 1), events].map(async (shown) => loadImage(await timelinePicture(shown, language))),
  );
  expect(both?.width).toBe(one?.width);
  expect(both?.height).toBeGreaterThan(one?.height ?? Number.POSITIVE_INFINITY);
});
