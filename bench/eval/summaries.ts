import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Article } from '../../src/article/article.ts';
import { readSchedule } from '../../src/reading/schedule/schedule.ts';
import { readStatements } from '../../src/reading/statements/statements.ts';
import { leansOnContext } from '../../src/reading/summary/leaning.ts';
import { chooseSentences, readCandidate } from '../../src/reading/summary/sentenceRank.ts';
import { summarise } from '../../src/reading/summary/summary.ts';
import { mean, rouge } from './rouge.ts';
import { lead, lexRank, textRank } from './summaryPeers.ts';
import { bestPossible, type Chosen, onePerson, otherPeople, textOf } from './summaryPeople.ts';

const corpus = z.object({
  articles: z.array(
    z.object({
      paragraphs: z.array(z.string()),
      sentences: z.array(z.object({ text: z.string() })),
      summaries: z.array(z.object({ sentences: z.array(z.int()), text: z.string() })),
    }),
  ),
});

export interface SummaryFigures {
  readonly system: string;
  readonly rouge1: number;
  readonly rouge2: number;
}

export interface SummaryReport {
  readonly figures: readonly SummaryFigures[];
  /** Isnad's ROUGE-2 less that of the best peer: mean over the articles, and 95 % of 2,000 resamplings of them. */
  readonly ahead: {
    readonly peer: string;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  };
}

const RESAMPLINGS = 2000;

/**
 * ROUGE-1 and ROUGE-2 F against each person's choice, averaged; as many sentences as the people's median. Beside the
 * peers: what people could do in their place, and the best that any choice could reach. The corpus has no titles, and
 * its sentences are cut already: what is measured is the choice alone. What `/summary` shows, which cuts the paragraphs
 * into sentences itself and reads their dates and speakers, has a line of its own.
 */
export async function evaluateSummaries(file: string): Promise<SummaryReport> {
  const { articles } = corpus.parse(JSON.parse(await readFile(file, 'utf8')));
  const chosen = articles.map(({ paragraphs, sentences, summaries }): Chosen => {
    const counts = summaries.map((summary) => summary.sentences.length).sort((a, b) => a - b);
    return {
      paragraphs,
      sentences: sentences.map(({ text }) => text),
      summaries: summaries.map(({ text }) => text),
      count: counts[Math.floor(counts.length / 2)] ?? 1,
    };
  });
  const ours = scores(chosen, 'Isnad', (sentences, count) =>
    chooseSentences(
      sentences.map((text) => ({ ...readCandidate(text), leans: leansOnContext(text) })),
      '',
      count,
    ),
  );
  const shown = byArticle(chosen, 'Isnad, cutting the sentences itself', (article, n) => {
    const text = shownSummary(article);
    return mean(article.summaries.map((summary) => rouge(text, summary, n)));
  });
  const peers = [
    scores(chosen, 'lead-N', lead),
    scores(chosen, 'TextRank', textRank),
    scores(chosen, 'LexRank', lexRank),
  ];
  const [best] = [...peers].sort((a, b) => mean(b.rouge2) - mean(a.rouge2));
  const gains = ours.rouge2.map((value, at) => value - (best?.rouge2[at] ?? 0));
  const people = [
    byArticle(chosen, 'one person, against each other one', onePerson),
    byArticle(chosen, 'what the others chose most, against the one left out', otherPeople),
    byArticle(chosen, 'the best that could be chosen, knowing all five', (article, n) =>
      against(article, bestPossible(article), n),
    ),
  ];
  return {
    figures: [ours, shown, ...peers, ...people].map(({ system, rouge1, rouge2 }) => ({
      system,
      rouge1: mean(rouge1),
      rouge2: mean(rouge2),
    })),
    ahead: { peer: best?.system ?? '', mean: mean(gains), ...resampled(gains) },
  };
}

interface Scores {
  readonly system: string;
  /** One figure an article. */
  readonly rouge1: readonly number[];
  readonly rouge2: readonly number[];
}

function byArticle(
  articles: readonly Chosen[],
  system: string,
  measure: (article: Chosen, n: number) => number,
): Scores {
  return {
    system,
    rouge1: articles.map((article) => measure(article, 1)),
    rouge2: articles.map((article) => measure(article, 2)),
  };
}

function scores(
  articles: readonly Chosen[],
  system: string,
  choose: (sentences: readonly string[], count: number) => number[],
): Scores {
  return byArticle(articles, system, (article, n) =>
    against(article, choose(article.sentences, article.count), n),
  );
}

/** The text of a summary as a reader of the product gets it. */
function shownSummary({ paragraphs, count }: Chosen): string {
  const article = new Article({
    id: 'article',
    title: '',
    language: 'ar',
    blocks: paragraphs.map((text) => ({ text })),
  });
  const reading = { schedule: readSchedule(article), statements: readStatements(article) };
  return summarise(article, reading, { sentences: count })
    .map(({ excerpt }) => excerpt.text)
    .join(' ');
}

/** A choice of sentences against each person's. */
function against({ sentences, summaries }: Chosen, indices: readonly number[], n: number): number {
  return mean(summaries.map((summary) => rouge(textOf(sentences, indices), summary, n)));
}

/** The middle 95 % of the mean over articles drawn again with repeats; the same draws in every run. */
function resampled(values: readonly number[]): { low: number; high: number } {
  let state = 1;
  const draw = () => {
    state = (state * 48271) % 0x7fffffff; // Park and Miller 1988
    return values[state % values.length] ?? 0;
  };
  const means = Array.from({ length: RESAMPLINGS }, () => mean(values.map(draw))).sort((a, b) => a - b);
  return { low: means[RESAMPLINGS * 0.025] ?? 0, high: means[RESAMPLINGS * 0.975] ?? 0 };
}
