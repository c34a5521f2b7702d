import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { tokenise } from '../../src/language/tokens.ts';
import { leansOnContext } from '../../src/reading/summary/leaning.ts';
import { chooseSentences } from '../../src/reading/summary/sentenceRank.ts';
import { lead, lexRank, textRank } from './summaryPeers.ts';

const corpus = z.object({
  articles: z.array(
    z.object({
      sentences: z.array(z.object({ text: z.string() })),
      summaries: z.array(z.object({ sentences: z.array(z.int()), text: z.string() })),
    }),
  ),
});

type ChosenArticle = z.infer<typeof corpus>['articles'][number];

/** Indices of the sentences chosen, in reading order. */
type Chooser = (sentences: readonly string[], count: number) => number[];

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

// The corpus has no titles, and its sentences are cut already: what is measured is the choice alone.
const OURS: [string, Chooser] = [
  'Isnad',
  (sentences, count) => chooseSentences(sentences.map(plain), '', count),
];
const PEERS: [string, Chooser][] = [
  ['lead-N', lead],
  ['TextRank', textRank],
  ['LexRank', lexRank],
];
const RESAMPLINGS = 2000;

function plain(text: string) {
  return { text, leans: leansOnContext(text) };
}

/**
 * ROUGE-1 and ROUGE-2 F against each person's choice, averaged; as many sentences as the people's median. Beside the
 * peers: how a person fares against the others, and the best that any choice could reach (found greedily).
 */
export async function evaluateSummaries(file: string): Promise<SummaryReport> {
  const { articles } = corpus.parse(JSON.parse(await readFile(file, 'utf8')));
  const ours = scoresOf(articles, OURS);
  const peers = PEERS.map((peer) => scoresOf(articles, peer));
  const [best] = [...peers].sort((a, b) => mean(b.rouge2) - mean(a.rouge2));
  const gains = ours.rouge2.map((value, at) => value - (best?.rouge2[at] ?? 0));
  const all = [ours, ...peers, people(articles), scoresOf(articles, ['best possible', null])];
  return {
    figures: all.map(({ system, rouge1, rouge2 }) => ({
      system,
      rouge1: mean(rouge1),
      rouge2: mean(rouge2),
    })),
    ahead: { peer: best?.system ?? '', mean: mean(gains), ...resampled(gains) },
  };
}

interface Scores {
  readonly system: string;
  /** By article. */
  readonly rouge1: number[];
  readonly rouge2: number[];
}

function scoresOf(articles: readonly ChosenArticle[], [system, choose]: [string, Chooser | null]): Scores {
  const texts = articles.map((article) => {
    const counts = article.summaries.map(({ sentences }) => sentences.length).sort((a, b) => a - b);
    const count = counts[Math.floor(counts.length / 2)] ?? 1;
    const sentences = article.sentences.map(({ text }) => text);
    const chosen = choose ? choose(sentences, count) : bestPossible(article, count);
    return chosen.map((at) => sentences[at] ?? '').join(' ');
  });
  const against = (n: number) =>
    articles.map(({ summaries }, at) => mean(summaries.map(({ text }) => rouge(texts[at] ?? '', text, n))));
  return { system, rouge1: against(1), rouge2: against(2) };
}

function people(articles: readonly ChosenArticle[]): Scores {
  const against = (n: number) =>
    articles.map(({ summaries }) =>
      mean(
        summaries.map(({ text }, at) =>
          mean(summaries.filter((_, other) => other !== at).map((other) => rouge(text, other.text, n))),
        ),
      ),
    );
  return { system: 'a person, against the others', rouge1: against(1), rouge2: against(2) };
}

/** Sentences added one by one for ROUGE-2 against the people themselves: what no reader of the article can know. */
function bestPossible({ sentences, summaries }: ChosenArticle, count: number): number[] {
  const chosen: number[] = [];
  const value = (indices: readonly number[]) => {
    const text = [...indices]
      .sort((a, b) => a - b)
      .map((at) => sentences[at]?.text ?? '')
      .join(' ');
    return mean(summaries.map((summary) => rouge(text, summary.text, 2)));
  };
  while (chosen.length < Math.min(count, sentences.length)) {
    const left = [...sentences.keys()].filter((at) => !chosen.includes(at));
    const values = new Map(left.map((at) => [at, value([...chosen, at])]));
    left.sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
    chosen.push(...left.slice(0, 1));
  }
  return chosen.sort((a, b) => a - b);
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function rouge(candidate: string, reference: string, n: number): number {
  const [own, other] = [grams(candidate, n), grams(reference, n)];
  let shared = 0;
  for (const [gram, count] of own) shared += Math.min(count, other.get(gram) ?? 0);
  const [a, b] = [size(own), size(other)];
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

function grams(text: string, n: number): Map<string, number> {
  const words = tokenise(text).map((token) => token.text);
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= words.length; at += 1) {
    const gram = words.slice(at, at + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function size(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
