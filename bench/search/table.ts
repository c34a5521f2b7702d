import { quantile, type Row } from './measure.ts';

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

/** Systems at one size as a Markdown table. */
export function table(rows: readonly Row[]): string {
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
