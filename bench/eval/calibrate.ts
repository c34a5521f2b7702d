import { WEIGHTS } from '../../src/search/refusal.ts';
import { readSamples, type Sample, SIGNS, type Source } from './refusalSamples.ts';

export interface Calibration {
  readonly fitted: readonly { readonly sign: string; readonly fitted: number; readonly inUse: number }[];
  readonly curves: readonly Curve[];
}

export interface Curve {
  readonly source: Source;
  readonly answerable: number;
  readonly unanswerable: number;
  /** Shares refused at each threshold: with the weights in use, and fitted on all the other articles. */
  readonly points: readonly {
    readonly threshold: number;
    readonly inUse: Refused;
    readonly leftOut: Refused;
  }[];
}

interface Refused {
  readonly unanswerable: number;
  readonly answerable: number;
}

const THRESHOLDS = [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
/** What a question counts in fitting: those of encyclopaedias are many, and are put otherwise than those of news. */
const COUNTS: Readonly<Record<Source, number>> = { written: 1, without: 0.15, retrieval: 0.03 };
const RIDGE = 0.0003;
const STEPS = 40;
/** A step that changes every weight by less ends the fit. */
const SETTLED = 1e-6;

/**
 * Fits the refusal's weights on folders of annotated articles and retrieval sets (`*.json`), and measures them on the
 * questions that annotators wrote, and apart on those of the retrieval sets, leaving each article out in turn.
 */
export async function calibrate(paths: readonly string[]): Promise<Calibration> {
  const samples: Sample[] = [];
  for (const path of paths) samples.push(...(await readSamples(path)));
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
    curves: (['written', 'retrieval'] as const).flatMap((source) => {
      const own = samples.filter((one) => one.source === source);
      return own.length === 0 ? [] : [curveOf(source, own, leftOut)];
    }),
  };
}

function curveOf(source: Source, samples: readonly Sample[], leftOut: (sample: Sample) => number): Curve {
  return {
    source,
    answerable: samples.filter(({ answerable }) => answerable).length,
    unanswerable: samples.filter(({ answerable }) => !answerable).length,
    points: THRESHOLDS.map((threshold) => ({
      threshold,
      inUse: refused(samples, ({ signs, confidence }) => signs === undefined || confidence < threshold),
      leftOut: refused(samples, (sample) => leftOut(sample) < threshold),
    })),
  };
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
  const rows = samples.flatMap(({ signs, answerable, source }) =>
    signs ? [{ x: [...signs, 1], y: answerable ? 1 : 0, counts: COUNTS[source] }] : [],
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
    const changes = solve(bend, slope);
    for (const [at, change] of changes.entries()) weights[at] = (weights[at] ?? 0) - change;
    if (changes.every((change) => Math.abs(change) < SETTLED)) break;
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
