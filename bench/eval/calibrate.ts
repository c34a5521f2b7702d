import { Edition } from '../../src/answers/edition.ts';
import { findAnswer } from '../../src/answers/findAnswer.ts';
import { Article } from '../../src/article/article.ts';
import { Library } from '../../src/article/library.ts';
import { type Sign, signsOf, WEIGHTS } from '../../src/search/refusal.ts';
import { type Annotated, readAnnotated } from './notes.ts';

/** A question with the signs its best passage gives. */
interface Sample {
  readonly article: string;
  readonly answerable: boolean;
  /** By the annotator; otherwise an answerable question asked of the article without its answer. */
  readonly asWritten: boolean;
  /** Undefined where nothing was found, or where the one asked about says nothing: refused whatever the signs. */
  readonly signs: readonly number[] | undefined;
  readonly confidence: number;
}

export interface Calibration {
  readonly fitted: readonly { readonly sign: string; readonly fitted: number; readonly inUse: number }[];
  /** Shares refused at each threshold: with the weights in use, and fitted on all the other articles. */
  readonly curve: readonly {
    readonly threshold: number;
    readonly inUse: Refused;
    readonly leftOut: Refused;
  }[];
  readonly answerable: number;
  readonly unanswerable: number;
}

interface Refused {
  readonly unanswerable: number;
  readonly answerable: number;
}

const SIGNS = Object.keys(WEIGHTS).filter((name): name is Sign => name !== 'bias');
const THRESHOLDS = [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
/** What a question asked of an article without its answer counts, beside one written to have none. */
const WITHOUT_ANSWER = 0.15;
const RIDGE = 0.005;
const STEPS = 40;

/** Fits the refusal's weights on folders of annotated articles, and measures them leaving each article out in turn. */
export async function calibrate(folders: readonly string[]): Promise<Calibration> {
  const annotated = (await Promise.all(folders.map(readAnnotated))).flat();
  const samples: Sample[] = [];
  for (const one of annotated) samples.push(...(await samplesOf(one)));
  const written = samples.filter(({ asWritten }) => asWritten);
  const names = [...new Set(samples.map(({ article }) => article))];
  const others = new Map(
    names.map((name) => [name, fitLogistic(samples.filter(({ article }) => article !== name))]),
  );
  const weights = fitLogistic(samples);
  const leftOut = ({ article, signs }: Sample) => logistic(others.get(article) ?? weights, signs);
  return {
    fitted: [...SIGNS, 'bias' as const].map((sign, at) => ({
      sign,
      fitted: weights[at] ?? 0,
      inUse: WEIGHTS[sign],
    })),
    curve: THRESHOLDS.map((threshold) => ({
      threshold,
      inUse: refused(written, ({ signs, confidence }) => signs === undefined || confidence < threshold),
      leftOut: refused(written, (sample) => leftOut(sample) < threshold),
    })),
    answerable: written.filter(({ answerable }) => answerable).length,
    unanswerable: written.filter(({ answerable }) => !answerable).length,
  };
}

async function samplesOf({ name, article, notes, lines }: Annotated): Promise<Sample[]> {
  const edition = await Edition.read(new Library([article]));
  const sample = (own: Edition, question: string, answerable: boolean, asWritten: boolean): Sample => {
    const { grounds, confidence } = findAnswer(own, question, { article: article.id });
    const signs = grounds && confidence > 0 ? SIGNS.map((sign) => signsOf(grounds)[sign]) : undefined;
    return { article: name, answerable, asWritten, signs, confidence };
  };
  const samples = notes.unanswerable.map((question) => sample(edition, question, false, true));
  for (const { q, paragraphs } of notes.questions) {
    samples.push(sample(edition, q, true, true));
    const answers = new Set(paragraphs.map((number) => lines[number - 1]));
    const rest = article.paragraphs.filter(({ text }) => !answers.has(text));
    if (rest.length === 0) continue;
    const { id, title, language } = article;
    const without = new Article({ id, title, language, blocks: rest.map(({ text }) => ({ text })) });
    samples.push(sample(await Edition.read(new Library([without])), q, false, false));
  }
  return samples;
}

function refused(samples: readonly Sample[], isRefused: (sample: Sample) => boolean): Refused {
  const share = (answerable: boolean) => {
    const asked = samples.filter((one) => one.answerable === answerable);
    return asked.filter(isRefused).length / Math.max(1, asked.length);
  };
  return { unanswerable: share(false), answerable: share(true) };
}

function logistic(weights: readonly number[], signs: readonly number[] | undefined): number {
  return signs === undefined ? 0 : 1 / (1 + Math.exp(-dot(weights, [...signs, 1])));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Logistic regression with a ridge, by Newton's method; the last weight is the bias. */
function fitLogistic(samples: readonly Sample[]): number[] {
  const rows = samples.flatMap(({ signs, answerable, asWritten }) =>
    signs ? [{ x: [...signs, 1], y: answerable ? 1 : 0, counts: asWritten ? 1 : WITHOUT_ANSWER }] : [],
  );
  const total = rows.reduce((sum, { counts }) => sum + counts, 0);
  const size = SIGNS.length + 1;
  const weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at < SIGNS.length ? RIDGE * weight : 0));
    const bend: number[][] = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    for (const { x, y, counts } of rows) {
      const p = 1 / (1 + Math.exp(-dot(weights, x)));
      for (let i = 0; i < size; i += 1) {
        slope[i] = (slope[i] ?? 0) + (counts * (p - y) * (x[i] ?? 0)) / total;
        const row = bend[i] ?? [];
        for (let j = 0; j < size; j += 1)
          row[j] = (row[j] ?? 0) + (counts * p * (1 - p) * (x[i] ?? 0) * (x[j] ?? 0)) / total;
      }
    }
    for (const [at, change] of solve(bend, slope).entries()) weights[at] = (weights[at] ?? 0) - change;
  }
  return weights;
}

/** Solves a small symmetric positive system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    const head = pivot[at] ?? 1;
    for (let column = at; column < pivot.length; column += 1) pivot[column] = (pivot[column] ?? 0) / head;
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = row[at] ?? 0;
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
