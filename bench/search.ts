import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr, { type LunrBuilder } from 'lunr';
import MiniSearch from 'minisearch';
import { Article } from '../src/article/article.ts';
import { SearchIndex } from '../src/search/searchIndex.ts';
import { chart } from './chart.ts';
import { readAnnotated } from './eval/notes.ts';
import { misspell } from './misspell.ts';

interface Question {
  readonly text: string;
  readonly passage: number;
}

/** A search system under measurement: built from passages, asked questions; the best passage's number comes back. */
interface System {
  readonly name: string;
  build(passages: readonly string[]): Promise<(question: string) => number | undefined>;
  /** Questions asked at a size, where all of them would take too long. */
  questionsAt?(size: number): number;
}

interface Row {
  readonly system: string;
  readonly size: number;
  readonly asked: number;
  /** Milliseconds of building the index, the median. */
  readonly build: number;
  /** Kilobytes a paragraph, on the heap and outside it; undefined where it cannot be told. */
  readonly memory: number | undefined;
  /** Milliseconds a question, sorted. */
  readonly clean: readonly number[];
  readonly misspelt: readonly number[];
  readonly first: number | undefined;
  readonly firstMisspelt: number | undefined;
  /** The longest the event loop was held, in milliseconds. */
  readonly blocked: { readonly building: number; readonly answering: number };
}

const SIZES = [25, 240, 2_000, 20_000] as const;
const QUESTIONS = 300;
/** Real text that falls short of a size by this little is taken as it is rather than tiled. */
const ENOUGH = 0.9;
/** Questions before any is measured, after which what the first ones lay out is there. */
const FIRST_ASKED = 20;
/** Milliseconds for which every system is built and asked before anything is measured, until its code is compiled. */
const WARM_UP = 4000;
/** Paragraphs held when memory is told: those of one small index are lost in what else the process takes and gives back. */
const PARAGRAPHS_HELD = 1000;
/** Builds of a small size take a few milliseconds, less than a busy machine's whims: many are made, and their median told. */
const MOST_BUILDS = 21;
const PARAGRAPHS_BUILT = 5000;
const TITLE = '-';

async function learnArabic() {
  const { default: stemmerSupport } = await import('lunr-languages/lunr.stemmer.support.js');
  const { default: arabic } = await import('lunr-languages/lunr.ar.js');
  stemmerSupport(lunr);
  arabic(lunr);
}

const lunrLearnt = learnArabic();

const fuseOf = (name: string, options: object): System => ({
  name,
  async build(passages) {
    const fuse = new Fuse(
      passages.map((text, id) => ({ id, text })),
      { keys: ['text'], ...options },
    );
    return (question) => fuse.search(question, { limit: 1 })[0]?.item.id;
  },
  questionsAt: (size) => (size > 10_000 ? 3 : size > 1000 ? 10 : 60),
});

const SYSTEMS: readonly System[] = [
  {
    name: 'Isnad',
    async build(passages) {
      const index = await SearchIndex.build([
        new Article({ id: 'a', title: TITLE, language: 'ar', blocks: passages.map((text) => ({ text })) }),
      ]);
      return (question) => {
        const hit = index.search(question, { limit: 1 }).hits[0];
        return hit && hit.paragraph - 1;
      };
    },
  },
  {
    name: 'MiniSearch, fuzzy 0.2',
    async build(passages) {
      const mini = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        searchOptions: { fuzzy: 0.2 },
      });
      mini.addAll(passages.map((text, id) => ({ id, text })));
      return (question) => mini.search(question)[0]?.id as number | undefined;
    },
  },
  {
    name: 'Lunr, Arabic',
    async build(passages) {
      await lunrLearnt;
      const index = lunr(function (this: LunrBuilder) {
        this.use(lunr.ar);
        this.ref('id');
        this.field('text');
        for (const [id, text] of passages.entries()) this.add({ id, text });
      });
      return (question) => {
        const [best] = index.search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '));
        return best && Number(best.ref);
      };
    },
  },
  {
    name: 'FlexSearch',
    async build(passages) {
      const index = new FlexSearch.Index({ tokenize: 'strict' });
      for (const [id, text] of passages.entries()) index.add(id, text);
      return (question) => index.search(question, { limit: 1, suggest: true })[0] as number | undefined;
    },
  },
  {
    name: 'Orama, Arabic',
    async build(passages) {
      const db = create({ schema: { number: 'number', text: 'string' }, language: 'arabic' });
      await insertMultiple(
        db,
        passages.map((text, number) => ({ number, text })),
      );
      return (question) => {
        const found = searchOrama(db, { term: question, tolerance: 1, limit: 1 }) as {
          hits: { document: { number: number } }[];
        };
        return found.hits[0]?.document.number;
      };
    },
    questionsAt: (size) => (size > 10_000 ? 10 : size > 1000 ? 60 : QUESTIONS),
  },
  fuseOf('Fuse, token search', { useTokenSearch: true, ignoreLocation: true }),
  fuseOf('Fuse, default', {}),
];

/** Real passages and questions: a retrieval file, or the project's own annotated folder. */
async function readData(file: string | undefined): Promise<{ passages: string[]; questions: Question[] }> {
  if (file !== undefined) {
    const data = JSON.parse(await readFile(file, 'utf8')) as {
      articles: { id: string; paragraphs: string[] }[];
      questions: { question: string; article: string; paragraph: number }[];
    };
    const starts = new Map<string, number>();
    const passages: string[] = [];
    for (const { id, paragraphs } of data.articles) {
      starts.set(id, passages.length);
      passages.push(...paragraphs);
    }
    return {
      passages,
      questions: data.questions.map(({ question, article, paragraph }) => ({
        text: question,
        passage: (starts.get(article) ?? 0) + paragraph - 1,
      })),
    };
  }
  const passages: string[] = [];
  const questions: Question[] = [];
  for (const { article, notes, lines } of await readAnnotated('evaluation')) {
    const start = passages.length;
    passages.push(...article.paragraphs.map(({ text }) => text));
    for (const { q, paragraphs } of notes.questions) {
      const at = article.paragraphs.findIndex(({ text }) => text === lines[(paragraphs[0] ?? 1) - 1]);
      if (at >= 0) questions.push({ text: q, passage: start + at });
    }
  }
  return { passages, questions };
}

function tiled(passages: readonly string[], size: number): string[] {
  return Array.from({ length: size }, (_, at) => passages[at % passages.length] ?? '');
}

async function measure(
  system: System,
  passages: readonly string[],
  questions: readonly Question[],
  others: readonly Question[],
  real: boolean,
): Promise<Row> {
  const before = bytes();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const { ask, took: firstBuild } = await timedBuild(system, passages);
  const building = await longest(delay);
  const asked = questions.slice(0, system.questionsAt?.(passages.length) ?? QUESTIONS);
  delay.reset();
  const first = others.slice(0, Math.min(asked.length, FIRST_ASKED));
  await askFirst(ask, first);
  // What is laid out for the first questions counts; the collector's own hold does not.
  const beforeCollection = await longest(delay);
  const held = [ask];
  while (held.length * passages.length < PARAGRAPHS_HELD) {
    const another = await timedBuild(system, passages);
    await askFirst(another.ask, first);
    held.push(another.ask);
  }
  const memory = (bytes() - before) / held.length / passages.length / 1000;
  delay.reset();
  const time = async (change: (text: string, at: number) => string) => {
    const took: number[] = [];
    let first = 0;
    for (const [at, { text, passage }] of asked.entries()) {
      const changed = change(text, at);
      const start = performance.now();
      const found = ask(changed);
      took.push(performance.now() - start);
      if (found === passage) first += 1;
      await new Promise(setImmediate);
    }
    return { took: took.sort((a, b) => a - b), first: first / Math.max(1, asked.length) };
  };
  const clean = await time((text) => text);
  const wrong = await time(misspell);
  const answering = Math.max(beforeCollection, await longest(delay));
  delay.disable();
  return {
    system: system.name,
    size: passages.length,
    asked: asked.length,
    build: await medianBuild(system, passages, firstBuild),
    memory: memory > 0 ? memory : undefined,
    clean: clean.took,
    misspelt: wrong.took,
    first: real ? clean.first : undefined,
    firstMisspelt: real ? wrong.first : undefined,
    blocked: { building, answering },
  };
}

async function askFirst(ask: (question: string) => unknown, questions: readonly Question[]) {
  for (const [at, { text }] of questions.entries()) {
    for (const question of [text, misspell(text, at)]) {
      ask(question);
      await new Promise(setImmediate);
    }
  }
}

/** Builds and asks a system until its code is compiled; resolves to the milliseconds of its very first build. */
async function warmUp(system: System, passages: readonly string[], others: readonly Question[]) {
  const until = performance.now() + WARM_UP;
  let first: number | undefined;
  while (performance.now() < until) {
    const { ask, took } = await timedBuild(system, passages);
    first ??= took;
    for (const [at, { text }] of others.entries()) {
      if (performance.now() > until) break;
      ask(text);
      ask(misspell(text, at));
    }
  }
  return first ?? Number.NaN;
}

/** The median of the first build and of those made after it. */
async function medianBuild(system: System, passages: readonly string[], first: number): Promise<number> {
  const took = [first];
  const builds = Math.min(MOST_BUILDS, Math.ceil(PARAGRAPHS_BUILT / passages.length));
  while (took.length < builds) took.push((await timedBuild(system, passages)).took);
  return quantile(
    took.sort((a, b) => a - b),
    0.5,
  );
}

async function timedBuild(system: System, passages: readonly string[]) {
  const begun = performance.now();
  const ask = await system.build(passages);
  return { ask, took: performance.now() - begun };
}

/** Bytes in use after collection, on the heap and outside it. */
function bytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The longest delay seen so far, in milliseconds, once the timer that watches has had its turn. */
async function longest(delay: IntervalHistogram): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return delay.max / 1e6;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const HEAD = [
  'system',
  'p50 ms',
  'p99 ms',
  'misspelt p50',
  'misspelt p99',
  '÷ Isnad’s p50',
  'misspelt',
  'right first',
  'misspelt',
  'questions',
  'build ms',
  'kB a paragraph',
  'loop held, building',
  'answering',
];

function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const ours = rows.find(({ system }) => system === 'Isnad');
    const ratio = (times: 'clean' | 'misspelt') =>
      (quantile(row[times], 0.5) / quantile(ours?.[times] ?? [], 0.5)).toFixed(1);
    return [
      row.system,
      ...[row.clean, row.misspelt].flatMap((times) => [0.5, 0.99].map((q) => quantile(times, q).toFixed(2))),
      ratio('clean'),
      ratio('misspelt'),
      row.first?.toFixed(3) ?? '–',
      row.firstMisspelt?.toFixed(3) ?? '–',
      row.asked,
      row.build.toFixed(1),
      row.memory?.toFixed(1) ?? '–',
      row.blocked.building.toFixed(0),
      row.blocked.answering.toFixed(0),
    ];
  });
  return [HEAD, HEAD.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Measures every system at every size, prints Markdown tables and draws the chart of the README. */
export async function benchSearch(file: string | undefined): Promise<void> {
  const { passages, questions } = await readData(file);
  // Where there are enough questions, none that is measured was asked before.
  const others = questions.length > QUESTIONS ? questions.slice(QUESTIONS) : questions;
  const cold: string[] = [];
  for (const system of SYSTEMS)
    cold.push(`${system.name} ${(await warmUp(system, passages, others)).toFixed(0)}`);
  process.stdout.write(
    `\nFirst build of a cold process, ${passages.length} paragraphs, ms: ${cold.join(', ')}\n`,
  );
  const all: Row[] = [];
  for (const size of SIZES) {
    // A system may find any copy of a tiled passage, so quality is measured on real text only.
    const real = size * ENOUGH <= passages.length;
    const own = real ? passages.slice(0, size) : tiled(passages, size);
    const asked = questions.slice(0, QUESTIONS).filter(({ passage }) => passage < own.length);
    const rows: Row[] = [];
    for (const system of SYSTEMS) rows.push(await measure(system, own, asked, others, real));
    all.push(...rows);
    process.stdout.write(`\n## ${own.length} paragraphs${real ? '' : ' (tiled)'}\n\n${table(rows)}\n`);
  }
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(
    'docs/images/search-bench.svg',
    chart(all.map(({ system, size, clean }) => ({ system, size, milliseconds: quantile(clean, 0.5) }))),
  );
}
