import { mkdirSync, writeFileSync } from 'node:fs';
import { chart } from './chart.ts';
import { readData, tiled } from './search/data.ts';
import { measure, quantile, type Row, warmUp } from './search/measure.ts';
import { QUESTIONS, SYSTEMS } from './search/systems.ts';
import { table } from './search/table.ts';

const SIZES = [25, 240, 2_000, 20_000] as const;
/** Real text that falls short of a size by this little is taken as it is rather than tiled. */
const ENOUGH = 0.9;

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
