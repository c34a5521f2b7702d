import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { Article } from '../../src/article/article.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { light10 } from '../../src/language/stem.ts';
import { isStopWord } from '../../src/language/stopWords.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { SearchIndex } from '../../src/search/searchIndex.ts';
import { WEIGHTS, type Weights } from '../../src/search/weights.ts';
import { misspace, misspell } from '../misspell.ts';

const retrieval = z.object({
  articles: z.array(z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.string()) })),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      article: z.string(),
      paragraph: z.int(),
      answer: z.string().nullish(),
    }),
  ),
});

/** Other wordings of some of the questions, by their id. */
const reworded = z.object({ questions: z.record(z.string(), z.string()) });

export type Retrieval = z.infer<typeof retrieval>;

/** Shares, 0 to 1, of all questions whose paragraph came first, and among the first three. */
interface Found {
  readonly first: number;
  readonly inThree: number;
}

export interface RetrievalFigures {
  readonly system: string;
  readonly library: Found;
  readonly within: Found;
  /** With one slip in each of two words. */
  readonly misspelt: { readonly library: Found; readonly within: Found };
  /** The same as the mean share first of eight runs with other slips; of ours only. */
  readonly misspeltMean: { readonly library: number; readonly within: number } | null;
  /** The same with one space lost and one too many. */
  readonly misspacedMean: { readonly library: number; readonly within: number } | null;
  /** Answer inside the first excerpt, of those whose paragraph came first in the library. */
  readonly answerInside: number | null;
  readonly refused: number | null;
}

type Search = (question: string, article?: string) => { article: string; paragraph: number }[];

/** A retrieval set from its JSON text; throws for one it cannot use. */
export function parseRetrieval(text: string): Retrieval {
  return retrieval.parse(JSON.parse(text));
}

async function readRetrieval(
  file: string,
  rewordedFile?: string,
): Promise<{ data: Retrieval; articles: Article[] }> {
  const data = parseRetrieval(await readFile(file, 'utf8'));
  if (rewordedFile !== undefined) {
    const { questions } = reworded.parse(JSON.parse(await readFile(rewordedFile, 'utf8')));
    data.questions = data.questions.flatMap((one) => {
      const question = questions[one.id];
      return question === undefined ? [] : [{ ...one, question }];
    });
  }
  const articles = data.articles.map(
    ({ id, title, paragraphs }) =>
      new Article({
        id,
        title,
        language: detectLanguage(paragraphs.join(' ')) ?? 'ar',
        blocks: paragraphs.map((text) => ({ text })),
      }),
  );
  return { data, articles };
}

/**
 * Measures a file of questions with their paragraphs: ours, MiniSearch fuzzy and BM25 over light stems, in one run.
 * With `rewordedFile`, only the questions it holds are asked, in its words (in another language, say).
 */
export async function evaluateRetrieval(file: string, rewordedFile?: string): Promise<RetrievalFigures[]> {
  const { data, articles } = await readRetrieval(file, rewordedFile);
  const index = await SearchIndex.build(articles);
  const plain = (text: string) => tokenise(text).map((token) => token.text);
  const light = (text: string) =>
    plain(text)
      .filter((word) => !isStopWord(word))
      .map(light10);
  const peers: [string, Search][] = [
    ['MiniSearch, fuzzy 0.2', miniSearch(articles)],
    ['BM25, normalised', bm25(articles, plain)],
    ['BM25, light10 stems, stop words', bm25(articles, light)],
  ];
  return [
    {
      system: 'Isnad',
      ...figures(data, isnad(index)),
      misspeltMean: meanOfRuns(data, isnad(index), misspell),
      misspacedMean: meanOfRuns(data, isnad(index), misspace),
      ...answers(data, index),
    },
    ...peers.map(([system, search]) => ({
      system,
      ...figures(data, search),
      misspeltMean: null,
      misspacedMean: null,
      answerInside: null,
      refused: null,
    })),
  ];
}

const FOLDS = 5;

/** What leaving one sign out changes. */
export interface AblationFigures {
  readonly without: keyof Weights | '–';
  readonly library: number;
  readonly within: number;
  readonly misspelt: number;
  /** In how many of the five folds of articles fewer questions are right without it, library and article together. */
  readonly worseFolds: number;
}

// BM25 without saturation or length norm is another model, not a sign left out.
const ALWAYS: readonly (keyof Weights)[] = ['saturation', 'length'];

/** Measures the ranking without each of its signs in turn; `rewordedFile` as for `evaluateRetrieval`. */
export async function evaluateAblation(file: string, rewordedFile?: string): Promise<AblationFigures[]> {
  const { data, articles } = await readRetrieval(file, rewordedFile);
  const foldOf = new Map(data.articles.map(({ id }, at) => [id, at % FOLDS]));
  const measure = async (weights: Weights) => {
    const search = isnad(await SearchIndex.build(articles, weights));
    const folds = Array.from({ length: FOLDS }, (_, fold) => {
      const questions = data.questions.filter(({ article }) => foldOf.get(article) === fold);
      const { library, within } = cleanFigures({ ...data, questions }, search);
      return (library.first + within.first) * questions.length;
    });
    return { folds, ...figures(data, search) };
  };
  const everything = await measure(WEIGHTS);
  const rows: AblationFigures[] = [];
  const signs = (Object.keys(WEIGHTS) as (keyof Weights)[]).filter((sign) => !ALWAYS.includes(sign));
  for (const without of ['–', ...signs] as const) {
    const own = without === '–' ? everything : await measure({ ...WEIGHTS, [without]: 0 });
    rows.push({
      without,
      library: own.library.first,
      within: own.within.first,
      misspelt: own.misspelt.library.first,
      worseFolds: own.folds.filter((right, fold) => right < (everything.folds[fold] ?? 0) - 1e-6).length,
    });
  }
  return rows;
}

function isnad(index: SearchIndex): Search {
  return (question, article) =>
    index
      .search(question, article === undefined ? {} : { article })
      .hits.map((hit) => ({ article: hit.article.id, paragraph: hit.paragraph }));
}

function answers(data: Retrieval, index: SearchIndex): { answerInside: number; refused: number } {
  let inside = 0;
  let first = 0;
  let refused = 0;
  for (const { question, article, paragraph, answer } of data.questions) {
    const { hits, answered } = index.search(question);
    if (!answered) refused += 1;
    if (!answer || hits[0]?.article.id !== article || hits[0].paragraph !== paragraph) continue;
    first += 1;
    if (hits[0].excerpt.text.includes(answer)) inside += 1;
  }
  return { answerInside: inside / Math.max(1, first), refused: refused / data.questions.length };
}

function figures(data: Retrieval, search: Search) {
  return { ...cleanFigures(data, search), misspelt: cleanFigures(withSlips(data, 0, misspell), search) };
}

/** The questions with other slips for each run. */
function withSlips(data: Retrieval, run: number, slip: typeof misspell): Retrieval {
  const questions = data.questions.map((one, at) => ({
    ...one,
    question: slip(one.question, at + run * APART),
  }));
  return { ...data, questions };
}

const APART = 1000;
const RUNS = 8;

function meanOfRuns(
  data: Retrieval,
  search: Search,
  slip: typeof misspell,
): { library: number; within: number } {
  const runs = Array.from({ length: RUNS }, (_, run) => cleanFigures(withSlips(data, run + 1, slip), search));
  const mean = (of: (figures: { library: Found; within: Found }) => Found) =>
    runs.reduce((sum, run) => sum + of(run).first, 0) / RUNS;
  return { library: mean(({ library }) => library), within: mean(({ within }) => within) };
}

function cleanFigures({ questions }: Retrieval, search: Search): { library: Found; within: Found } {
  const share = (within: boolean): Found => {
    let first = 0;
    let inThree = 0;
    for (const { question, article, paragraph } of questions) {
      const hits = search(question, within ? article : undefined).slice(0, 3);
      const right = hits.findIndex((hit) => hit.article === article && hit.paragraph === paragraph);
      if (right === 0) first += 1;
      if (right >= 0) inThree += 1;
    }
    return { first: first / questions.length, inThree: inThree / questions.length };
  };
  return { library: share(false), within: share(true) };
}

function miniSearch(articles: readonly Article[]): Search {
  const mini = new MiniSearch<{ id: string; text: string; article: string; paragraph: number }>({
    fields: ['text'],
    storeFields: ['article', 'paragraph'],
    searchOptions: { fuzzy: 0.2 },
  });
  mini.addAll(
    articles.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ number, text }) => ({ id: `${id}/${number}`, text, article: id, paragraph: number })),
    ),
  );
  return (question, article) =>
    mini
      .search(question, article === undefined ? {} : { filter: (result) => result.article === article })
      .slice(0, 3)
      .map((result) => ({ article: String(result.article), paragraph: Number(result.paragraph) }));
}

function bm25(articles: readonly Article[], analyse: (text: string) => string[]): Search {
  const passages = articles.flatMap(({ id, paragraphs }) =>
    paragraphs.map(({ number, text }) => ({ article: id, paragraph: number, terms: analyse(text) })),
  );
  const mean = passages.reduce((sum, { terms }) => sum + terms.length, 0) / passages.length;
  const met = new Map<string, number>();
  const counted = passages.map((passage) => {
    const counts = new Map<string, number>();
    for (const term of passage.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of counts.keys()) met.set(term, (met.get(term) ?? 0) + 1);
    return { ...passage, counts };
  });
  return (question, article) => {
    const terms = [...new Set(analyse(question))];
    return counted
      .filter((passage) => article === undefined || passage.article === article)
      .map((passage) => ({
        ...passage,
        score: terms.reduce((sum, term) => {
          const frequency = passage.counts.get(term) ?? 0;
          const idf = Math.log(
            1 + (passages.length - (met.get(term) ?? 0) + 0.5) / ((met.get(term) ?? 0) + 0.5),
          );
          return (
            sum + (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * passage.terms.length) / mean))
          );
        }, 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}
