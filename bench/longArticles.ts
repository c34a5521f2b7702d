import { answerInSlices } from '../src/answers/answerRequest.ts';
import { Edition } from '../src/answers/edition.ts';
import { rehearse } from '../src/answers/rehearsal.ts';
import type { Request } from '../src/answers/request.ts';
import type { Article } from '../src/article/article.ts';
import { Library } from '../src/article/library.ts';
import { parseInSteps } from '../src/article/parse.ts';
import { inSlices } from '../src/slices.ts';
import { type Watched, watched } from './watched.ts';

const BYTES = 500_000;
const ROUNDS = 3;
/** Milliseconds from one question to the next while an edition is swapped. */
const APART = 10;
const REQUESTS: readonly Request[] = [
  { command: 'summary' },
  { command: 'summary', about: 'الحكومة government' },
  { command: 'schedule' },
  { command: 'schedule', question: 'متى يعقد الاجتماع؟ when is the meeting' },
  { command: 'speakers' },
  { command: 'read' },
  { command: 'who-said' },
  { command: 'who-said', about: 'الاتفاق agreement' },
  { command: 'who-said', quote: 'لن نوقع على هذا الاتفاق we will not sign' },
  { command: 'ask', question: 'كم عدد المشاركين؟ how many took part' },
  { command: 'check', text: 'قال الوزير إن الاجتماع تأجل. The bank cut its rates. The minister said so.' },
];

/**
 * Articles of half a megabyte, made of the paragraphs of those given over and over, in lines and as one line: how long
 * the event loop is held while one is read, answered from, and changed while questions come in.
 */
export async function benchLongArticles(articles: readonly Article[]): Promise<void> {
  const measured = new Map<string, Watched[]>();
  const measure = async (name: string, work: () => Promise<unknown>) => {
    measured.set(name, [...(measured.get(name) ?? []), await watched(work)]);
  };
  await rehearse(await Edition.read(new Library(articles)));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, text] of longTexts(articles)) {
      // The first round warms up.
      if (round === 0) await read(text);
      else await measureOne(name, text, measure);
    }
  }
  await measure('an empty loop', () => new Promise((resolve) => setTimeout(resolve, 3000)));
  process.stdout.write(
    `\n# Articles of ${BYTES / 1000} kB, milliseconds, median (most)\n\n${[
      '| | took | loop held longest, processor time | by the clock |',
      '|---|---|---|---|',
      ...[...measured].map(([name, all]) => row(name, all)),
    ].join('\n')}\n`,
  );
}

async function measureOne(
  name: string,
  text: string,
  measure: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  let edition: Edition | undefined;
  await measure(`reading, ${name}`, async () => {
    edition = await read(text);
  });
  const current = edition;
  if (!current) throw new Error('no edition');
  for (const request of REQUESTS)
    await measure(`\`${JSON.stringify(request)}\``, () => answerInSlices(current, request, 'ar'));
  await measure('changing one, a question every 10 ms', async () => {
    const asking = setInterval(
      () => void answerInSlices(current, { command: 'ask', question: `من ${performance.now()}؟` }, 'ar'),
      APART,
    );
    await read(`${text} .`, current);
    clearInterval(asking);
  });
}

/** The texts by what they are called. */
function longTexts(articles: readonly Article[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const language of ['ar', 'en'] as const) {
    const paragraphs = articles
      .filter((article) => article.language === language)
      .flatMap((article) => article.paragraphs.map(({ text }) => text));
    const size = Buffer.byteLength(paragraphs.join('\n\n'));
    if (size === 0) continue;
    const many = Array.from({ length: Math.ceil(BYTES / size) }, () => paragraphs).flat();
    for (const [shape, between] of [
      ['in lines', '\n\n'],
      ['as one line', ' '],
    ] as const) {
      const bytes = Buffer.from(many.join(between)).subarray(0, BYTES);
      // A letter cut in two at the end becomes a mark of its own.
      texts.set(`${language}, ${shape}`, bytes.toString('utf8'));
    }
  }
  return texts;
}

/** Reads a file as the bot does. */
async function read(text: string, previous?: Edition): Promise<Edition> {
  const front = '---\ntitle: long\npublished: 2022-01-05\n---\n';
  const parsed = await inSlices(parseInSteps('long.md', Buffer.from(front + text)));
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  return Edition.read(new Library([parsed.article]), [], previous);
}

function row(name: string, all: readonly Watched[]): string {
  const cells = (['took', 'worked', 'passed'] as const).map((what) => {
    const values = all.map((one) => one[what]).sort((a, b) => a - b);
    const middle = (values[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);
    return values.length > 1 ? `${middle} (${values.at(-1)?.toFixed(0)})` : middle;
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}
