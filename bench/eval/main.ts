import { relative } from 'node:path';
import { Edition } from '../../src/answers/edition.ts';
import { Library } from '../../src/article/library.ts';
import { readSchedule } from '../../src/reading/schedule/schedule.ts';
import { readStatements } from '../../src/reading/statements/statements.ts';
import { calibrate } from './calibrate.ts';
import { type Annotated, readAnnotated } from './notes.ts';
import { evaluateQuestions } from './questions.ts';
import { evaluateAblation, evaluateRetrieval } from './retrieval.ts';
import { evaluateSchedule } from './schedule.ts';
import { evaluateStatements } from './statements.ts';
import { evaluateSummaries } from './summaries.ts';

/** Counts nested in counts; adding two of one shape adds every number. */
type Counts = { [name: string]: number | Counts };

function add(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    Object.entries(b).map(([name, value]) => {
      const before = a[name];
      return [
        name,
        typeof value === 'number'
          ? value + (typeof before === 'number' ? before : 0)
          : add(typeof before === 'object' ? before : {}, value),
      ];
    }),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function f1(precision: number, recall: number): string {
  return precision + recall === 0 ? '–' : ((2 * precision * recall) / (precision + recall)).toFixed(3);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What is measured of an article: only what its notes annotate. */
async function measure(one: Annotated) {
  const { notes, article } = one;
  return {
    ...(notes.events.length > 0 && { schedule: evaluateSchedule(one, readSchedule(article)) }),
    ...(notes.statements.length > 0 && { statements: evaluateStatements(one, readStatements(article)) }),
    ...(notes.questions.length > 0 && {
      questions: evaluateQuestions(one, await Edition.read(new Library([article]))),
    }),
  };
}

type Measured = Awaited<ReturnType<typeof measure>>;

function scheduleRow(name: string, { schedule: c }: Measured): string[] | undefined {
  if (!c) return undefined;
  const precision = c.rightEvents / Math.max(1, c.predictedEvents);
  const recall = c.foundEvents / Math.max(1, c.events);
  const placed = c.placedEvents / Math.max(1, c.events);
  const placedPrecision = (precision * c.placedEvents) / Math.max(1, c.foundEvents);
  return [
    name,
    share(c.ours.found, c.ours.dates),
    share(c.ours.resolved, c.ours.dates),
    share(c.ours.false, c.ours.predicted),
    [
      share(c.chrono.found, c.chrono.dates),
      share(c.chrono.resolved, c.chrono.dates),
      share(c.chrono.false, c.chrono.predicted),
    ].join(' / '),
    share(c.rightEvents, c.predictedEvents),
    share(c.foundEvents, c.events),
    f1(precision, recall),
    f1(placedPrecision, placed),
  ];
}

function statementRow(name: string, { statements: c }: Measured): string[] | undefined {
  if (!c) return undefined;
  return [
    name,
    share(c.rightLoose, c.predicted),
    share(c.foundLoose, c.noted),
    f1(c.rightLoose / Math.max(1, c.predicted), c.foundLoose / Math.max(1, c.noted)),
    f1(c.rightStrict / Math.max(1, c.predicted), c.foundStrict / Math.max(1, c.noted)),
    share(c.rightSpeaker, c.foundLoose),
    share(c.foundDirect, c.direct),
  ];
}

function questionRow(name: string, { questions: c }: Measured): string[] | undefined {
  if (!c) return undefined;
  return [
    name,
    share(c.first, c.questions),
    share(c.inThree, c.questions),
    share(c.answerInside, c.answersAsked),
    share(c.unanswerableRefused, c.unanswerable),
    share(c.answerableRefused, c.questions),
  ];
}

async function evaluateFolder(folder: string): Promise<void> {
  const annotated = await readAnnotated(folder);
  const measured: [string, Measured][] = [];
  for (const one of annotated) measured.push([one.name, await measure(one)]);
  const all = measured.reduce<Counts>(
    (sum, [, counts]) => add(sum, counts as unknown as Counts),
    {},
  ) as unknown as Measured;
  const rows = [...measured, ['all', all] as [string, Measured]];
  const print = (
    title: string,
    head: string[],
    row: (name: string, counts: Measured) => string[] | undefined,
  ) => {
    const cells = rows.map(([name, counts]) => row(name, counts)).filter((one) => one !== undefined);
    process.stdout.write(`\n## ${title}\n\n${table(head, cells)}\n`);
  };
  process.stdout.write(`# ${relative('.', folder) || folder}: ${annotated.length} articles\n`);
  print(
    'Dates and events',
    [
      'article',
      'dates found',
      'resolved',
      'false',
      'chrono-node found / resolved / false',
      'events P',
      'R',
      'F1',
      'F1 with place',
    ],
    scheduleRow,
  );
  print(
    'Statements',
    ['article', 'P ≥ .5', 'R ≥ .5', 'F1 ≥ .5', 'F1 ≥ .8', 'speaker right', 'direct found'],
    statementRow,
  );
  print(
    'Questions',
    [
      'article',
      'paragraph first',
      'in three',
      'answer in first excerpt',
      'unanswerable refused',
      'answerable refused',
    ],
    questionRow,
  );
}

async function main(given: readonly string[]): Promise<void> {
  const [first, file, option, other] = given;
  const print = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    process.stdout.write(`${table(head, rows)}\n`);
  const rewordedFile = option === '--questions' ? other : undefined;
  if (first === '--retrieval' && file) {
    const head =
      'system | first, library | in three | first, within article | in three | answer in first excerpt';
    print(
      [
        ...head.split(' | '),
        'refused',
        'misspelt: first, library',
        'first, within article',
        'mean of 8 runs: library',
        'article',
        'spaces wrong, mean of 8 runs: library',
        'article',
      ],
      (await evaluateRetrieval(file, rewordedFile)).map(
        ({ system, library, within, misspelt, misspeltMean, misspacedMean, answerInside, refused }) => [
          system,
          ...[library.first, library.inThree, within.first, within.inThree, answerInside, refused].map(
            (value) => value?.toFixed(3) ?? '–',
          ),
          ...[
            misspelt.library.first,
            misspelt.within.first,
            ...[misspeltMean, misspacedMean].flatMap((mean) => [mean?.library, mean?.within]),
          ].map((value) => value?.toFixed(3) ?? '–'),
        ],
      ),
    );
  } else if (first === '--ablation' && file) {
    print(
      ['without', 'library', 'within article', 'misspelt, library', 'folds of 5 worse without'],
      (await evaluateAblation(file, rewordedFile)).map(
        ({ without, library, within, misspelt, worseFolds }) => [
          without,
          ...[library, within, misspelt].map((value) => value.toFixed(3)),
          String(worseFolds),
        ],
      ),
    );
  } else if (first === '--calibrate' && file) {
    const { fitted, curves } = await calibrate(given.slice(1));
    print(
      ['sign', 'weight in use', 'fitted here'],
      fitted.map(({ sign, inUse, fitted: here }) => [sign, inUse.toFixed(2), here.toFixed(2)]),
    );
    for (const { source, answerable, unanswerable, points } of curves) {
      process.stdout.write(
        `\n${source}: ${answerable} answerable and ${unanswerable} unanswerable questions\n\n`,
      );
      print(
        ['threshold', 'unanswerable refused', 'answerable refused', 'fitted on the other articles', ''],
        points.map(({ threshold, inUse, leftOut }) => [
          threshold.toFixed(2),
          ...[inUse, leftOut].flatMap((one) => [one.unanswerable.toFixed(2), one.answerable.toFixed(2)]),
        ]),
      );
    }
  } else if (first === '--summaries' && file) {
    const { figures, ahead } = await evaluateSummaries(file);
    const rows = figures.map(({ system, rouge1, rouge2 }) => [system, rouge1.toFixed(3), rouge2.toFixed(3)]);
    const [gain, low, high] = [ahead.mean, ahead.low, ahead.high].map((value) => value.toFixed(3));
    print(['system', 'ROUGE-1 F', 'ROUGE-2 F'], rows);
    process.stdout.write(`\nIsnad against ${ahead.peer}, ROUGE-2: ${gain}, 95 % from ${low} to ${high}\n`);
  } else if (first && !first.startsWith('--')) {
    await evaluateFolder(first);
  } else {
    process.stderr.write(
      'usage: npm run eval -- DIR | --summaries FILE | --calibrate DIR|FILE… | --retrieval FILE [--questions FILE] | --ablation FILE [--questions FILE]\n',
    );
    process.exitCode = 2;
  }
}

await main(process.argv.slice(2));
