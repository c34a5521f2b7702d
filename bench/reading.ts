import { readdir } from 'node:fs/promises';
import * as chrono from 'chrono-node';
import { Article } from '../src/article/article.ts';
import { readSchedule } from '../src/reading/schedule/schedule.ts';
import { readAnnotated } from './eval/notes.ts';
import { benchLongArticles } from './longArticles.ts';

const PARAGRAPHS = 25;
const WARM_UP = 30;
const ROUNDS = 40;

/**
 * Reading the dates and events of an article of 25 paragraphs, and of one two and four times as long, beside
 * chrono-node reading the dates alone of the same paragraphs in the same run; then how long articles of half a megabyte
 * hold the event loop. `folder` holds annotated articles.
 */
export async function benchReading(folder = 'evaluation'): Promise<void> {
  await readdir(folder);
  const articles = (await readAnnotated(folder)).map(({ article }) => article);
  const rows = (['ar', 'en'] as const).flatMap((language) => {
    const texts = articles
      .filter((article) => article.language === language)
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    return texts.length === 0 ? [] : [1, 2, 4].map((times) => row(language, texts, times));
  });
  const head = [
    'language',
    'paragraphs',
    'dates',
    'ms an article',
    'to the length before',
    'chrono-node, dates alone',
  ];
  const lines = [head, head.map(() => '---'), ...rows.map(({ cells }) => cells)];
  for (const [at, { ms }] of rows.entries()) {
    const before = rows[at - 1];
    const longer = before && at % 3 > 0 ? `${(ms / before.ms).toFixed(2)} ×` : '–';
    lines[at + 2]?.splice(4, 0, longer);
  }
  process.stdout.write(
    `# Reading: dates and events of one article, median of ${ROUNDS} after ${WARM_UP} to warm up\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
  );
  await benchLongArticles(articles);
}

function row(language: 'ar' | 'en', texts: readonly string[], times: number) {
  const blocks = Array.from({ length: PARAGRAPHS * times }, (_, at) => ({
    text: texts[at % texts.length] ?? '',
  }));
  const article = new Article({ id: 'a', title: '-', language, published: '2022-01-05', blocks });
  const reader = language === 'ar' ? chrono.ar : chrono.en;
  const reference = new Date('2022-01-05T12:00:00');
  const ms = median(() => readSchedule(article));
  const theirs = median(() => blocks.map(({ text }) => reader.parse(text, reference)));
  const dates = readSchedule(article).expressions.length;
  return {
    ms,
    cells: [
      language,
      String(blocks.length),
      String(dates),
      ms.toFixed(1),
      `${(theirs / ms).toFixed(1)} × as long`,
    ],
  };
}

function median(work: () => unknown): number {
  for (let round = 0; round < WARM_UP; round += 1) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}
