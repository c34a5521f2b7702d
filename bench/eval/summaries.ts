import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { tokenise } from '../../src/language/tokens.ts';
import {
  centrality,
  chooseSentences,
  type RankedSentence,
  rankSentences,
  sentenceTerms,
} from '../../src/reading/summary/sentenceRank.ts';

const corpus = z.object({
  articles: z.array(
    z.object({
      id: z.union([z.string(), z.number()]),
      name: z.string().nullish(),
      sentences: z.array(z.object({ paragraph: z.int(), text: z.string() })),
      summaries: z.array(z.object({ sentences: z.array(z.int()), text: z.string() })),
    }),
  ),
});

type Chooser = (sentences: readonly RankedSentence[], title: string, count: number) => number[];

export interface SummaryFigures {
  readonly system: string;
  readonly rouge1: number;
  readonly rouge2: number;
}

/** ROUGE-1 and ROUGE-2 F against each annotator, averaged; as many sentences as the annotators' median. */
export async function evaluateSummaries(file: string): Promise<SummaryFigures[]> {
  const { articles } = corpus.parse(JSON.parse(await readFile(file, 'utf8')));
  return figures(articles, SYSTEMS);
}

const SYSTEMS: [string, Chooser][] = [
  [
    'Isnad',
    (sentences, title, count) => chooseSentences(sentences, rankSentences(sentences, { title }), count),
  ],
  ['lead-N', (_sentences, _title, count) => Array.from({ length: count }, (_, at) => at)],
  ['TextRank', (sentences, _title, count) => top(textRank(sentences), count)],
  [
    'LexRank',
    (sentences, _title, count) => top(centrality(sentences.map(({ text }) => sentenceTerms(text))), count),
  ],
];

/** The figures of some systems on some articles. */
export function figures(
  articles: z.infer<typeof corpus>['articles'],
  systems: readonly [string, Chooser][],
): SummaryFigures[] {
  return systems.map(([system, choose]) => {
    const scores = articles.map((article) => {
      const sentences = article.sentences.map(({ text, paragraph }, at) => ({
        text,
        paragraph: paragraph - 1,
        opensParagraph: article.sentences[at - 1]?.paragraph !== paragraph,
      }));
      const counts = article.summaries.map((summary) => summary.sentences.length).sort((a, b) => a - b);
      const count = counts[Math.floor(counts.length / 2)] ?? 1;
      const text = choose(sentences, article.name ?? '', count)
        .map((at) => sentences[at]?.text ?? '')
        .join(' ');
      return [1, 2].map((n) => mean(article.summaries.map((summary) => rouge(text, summary.text, n))));
    });
    return {
      system,
      rouge1: mean(scores.map(([one]) => one ?? 0)),
      rouge2: mean(scores.map(([, two]) => two ?? 0)),
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function top(scores: readonly number[], count: number): number[] {
  return [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** Mihalcea and Tarau 2004: shared words over the logarithms of the lengths. */
function textRank(sentences: readonly RankedSentence[]): number[] {
  const bags = sentences.map(({ text }) => new Set(tokenise(text).map((token) => token.text)));
  const similar = bags.map((own, i) =>
    bags.map((other, j) =>
      i === j
        ? 0
        : [...own].filter((word) => other.has(word)).length /
          (Math.log(own.size + 1) + Math.log(other.size + 1) || 1),
    ),
  );
  const sums = similar.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = bags.map(() => 1);
  for (let round = 0; round < 30; round += 1) {
    ranks = ranks.map(
      (_, at) =>
        0.15 +
        0.85 *
          ranks.reduce((sum, rank, from) => sum + (rank * (similar[from]?.[at] ?? 0)) / (sums[from] || 1), 0),
    );
  }
  return ranks;
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
