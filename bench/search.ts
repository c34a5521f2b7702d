import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr, { type LunrBuilder } from 'lunr';
import MiniSearch from 'minisearch';
import { Article } from '../src/article/article.ts';
import { SearchIndex } from '../src/search/searchIndex.ts';
import { chart } from './chart.ts';
import { readAnnotated } from './eval/notes.ts';

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
  readonly build: number;
  readonly memory: number;
  readonly clean: readonly number[];
  readonly misspelt: readonly number[];
  readonly first: number | undefined;
  readonly firstMisspelt: number | undefined;
  readonly blocked: number;
}

const SIZES = [25, 240, 2_000, 20_000] as const;
const QUESTIONS = 60;
const TITLE = '-';

async function lunrArabic() {
  const { default: stemmerSupport } = await import('lunr-languages/lunr.stemmer.support.js');
  const { default: arabic } = await import('lunr-languages/lunr.ar.js');
  stemmerSupport(lunr);
  arabic(lunr);
}

const fuseOf = (name: string, options: object): System => ({
  name,
  async build(passages) {
    const fuse = new Fuse(
      passages.map((text, id) => ({ id, text })),
      { keys: ['text'], ...options },
    );
    return (question) => fuse.search(question, { limit: 1 })[0]?.item.id;
  },
  questionsAt: (size) => (size > 1000 ? 3 : size > 100 ? 15 : QUESTIONS),
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
      await lunrArabic();
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
    name: 'Orama',
    async build(passages) {
      const db = create({ schema: { number: 'number', text: 'string' } });
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
    questionsAt: (size) => (size > 1000 ? 10 : QUESTIONS),
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

/** One edit in each of the two longest words: two neighbouring letters change places. */
function misspelt(question: string): string {
  const words = question.split(' ');
  const longest = [...words.keys()]
    .sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0))
    .slice(0, 2);
  return words
    .map((word, at) =>
      longest.includes(at) && word.length > 3
        ? word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4)
        : word,
    )
    .join(' ');
}

function tiled(passages: readonly string[], size: number): string[] {
  return Array.from({ length: size }, (_, at) => passages[at % passages.length] ?? '');
}

async function measure(
  system: System,
  passages: readonly string[],
  questions: readonly Question[],
  real: boolean,
): Promise<Row> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const ask = await system.build(passages);
  const build = performance.now() - begun;
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - before) / passages.length / 1000;
  const asked = questions.slice(0, system.questionsAt?.(passages.length) ?? QUESTIONS);
  for (const { text } of asked.slice(0, 5)) ask(text);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const time = async (change: (text: string) => string) => {
    const took: number[] = [];
    let first = 0;
    for (const { text, passage } of asked) {
      const changed = change(text);
      const start = performance.now();
      const found = ask(changed);
      took.push(performance.now() - start);
      if (found === passage) first += 1;
      await new Promise(setImmediate);
    }
    return { took: took.sort((a, b) => a - b), first: first / Math.max(1, asked.length) };
  };
  const clean = await time((text) => text);
  const wrong = await time(misspelt);
  delay.disable();
  return {
    system: system.name,
    size: passages.length,
    build,
    memory,
    clean: clean.took,
    misspelt: wrong.took,
    first: real ? clean.first : undefined,
    firstMisspelt: real ? wrong.first : undefined,
    blocked: delay.max / 1e6,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function table(rows: readonly Row[]): string {
  const shown = rows.map((row) => {
    const ours = rows.find(({ system, size }) => system === 'Isnad' && size === row.size);
    const ratio = quantile(row.clean, 0.5) / quantile(ours?.clean ?? [], 0.5);
    return [
      row.system,
      ...[
        quantile(row.clean, 0.5),
        quantile(row.clean, 0.99),
        quantile(row.misspelt, 0.5),
        quantile(row.misspelt, 0.99),
      ].map((ms) => ms.toFixed(2)),
      ratio.toFixed(1),
      row.first?.toFixed(3) ?? '–',
      row.firstMisspelt?.toFixed(3) ?? '–',
      row.build.toFixed(0),
      row.memory.toFixed(1),
    ].join(' | ');
  });
  const head =
    'system | p50 ms | p99 ms | misspelt p50 | misspelt p99 | p50 ÷ Isnad’s | right first | misspelt | build ms | kB a paragraph';
  return [`| ${head} |`, `|${' --- |'.repeat(10)}`, ...shown.map((cells) => `| ${cells} |`)].join('\n');
}

/** Measures every system at every size, prints Markdown tables and draws the chart of the README. */
export async function benchSearch(file: string | undefined): Promise<void> {
  const { passages, questions } = await readData(file);
  const all: Row[] = [];
  for (const size of SIZES) {
    const own = size <= passages.length ? passages.slice(0, size) : tiled(passages, size);
    const asked = questions.filter(({ passage }) => passage < own.length);
    // A system may find any copy of a tiled passage, so quality is measured on real text only.
    const real = size <= passages.length;
    const rows: Row[] = [];
    for (const system of SYSTEMS) rows.push(await measure(system, own, asked, real));
    all.push(...rows);
    process.stdout.write(
      `\n## ${own.length} paragraphs${real ? '' : ' (tiled)'}, ${Math.min(QUESTIONS, asked.length)} questions\n\n${table(rows)}\n`,
    );
    const ours = rows[0];
    if (ours)
      process.stdout.write(
        `\nIsnad held the event loop for ${ours.blocked.toFixed(0)} ms at most while answering.\n`,
      );
  }
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(
    'docs/images/search-bench.svg',
    chart(all.map(({ system, size, clean }) => ({ system, size, milliseconds: quantile(clean, 0.5) }))),
  );
}
