import { mean, rouge } from './rouge.ts';

/** An article, its sentences as the corpus cuts them, and the text each person chose of it. */
export interface Chosen {
  readonly paragraphs: readonly string[];
  readonly sentences: readonly string[];
  readonly summaries: readonly string[];
  /** Sentences a summary has: the people's median. */
  readonly count: number;
}

/** What one person chose, against each of the others. */
export function onePerson({ summaries }: Chosen, n: number): number {
  return mean(summaries.map((own, at) => mean(others(summaries, at).map((other) => rouge(own, other, n)))));
}

/** The sentences most of the others chose, the earlier first among equals, against the one left out. */
export function otherPeople({ sentences, summaries, count }: Chosen, n: number): number {
  return mean(
    summaries.map((one, at) => {
      const votes = sentences.map(
        (sentence) => others(summaries, at).filter((summary) => summary.includes(sentence)).length,
      );
      const order = [...sentences.keys()].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0));
      return rouge(textOf(sentences, order.slice(0, count)), one, n);
    }),
  );
}

/** Sentences added one by one for ROUGE-2 against the people themselves: what nobody can know from the article. */
export function bestPossible({ sentences, summaries, count }: Chosen): number[] {
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, sentences.length)) {
    const left = [...sentences.keys()].filter((at) => !chosen.includes(at));
    const values = new Map(
      left.map((at) => {
        const text = textOf(sentences, [...chosen, at]);
        return [at, mean(summaries.map((summary) => rouge(text, summary, 2)))];
      }),
    );
    chosen.push(...left.sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0)).slice(0, 1));
  }
  return chosen;
}

/** The sentences of given indices, in reading order. */
export function textOf(sentences: readonly string[], indices: readonly number[]): string {
  return [...indices]
    .sort((a, b) => a - b)
    .map((at) => sentences[at] ?? '')
    .join(' ');
}

function others<T>(all: readonly T[], at: number): T[] {
  return all.filter((_, other) => other !== at);
}
