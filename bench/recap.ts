import { Edition } from '../src/answers/edition.ts';
import { Library } from '../src/article/library.ts';
import type { ChannelMessage } from '../src/recap/message.ts';
import { MOST_MESSAGES, recap } from '../src/recap/recap.ts';
import { readAnnotated } from './eval/notes.ts';
import { processor, watched } from './watched.ts';

const ROUNDS = 15;
const PEOPLE = 12;
/** Milliseconds from one message to the next. */
const APART = 40_000;

/**
 * A recap of 2,000 messages in Arabic and English: sentences and questions of the annotated articles, one in five a
 * reply. Prints the processor time of each round and the longest from one turn of the event loop to the next, in
 * processor time and by the clock, beside an empty loop watched as long in the same run. `folder` holds annotated articles.
 */
export async function benchRecap(folder = 'evaluation'): Promise<void> {
  const annotated = await readAnnotated(folder);
  const edition = await Edition.read(new Library(annotated.map(({ article }) => article)));
  const questions = annotated.flatMap(({ notes }) => notes.questions.map(({ q }) => q));
  const sentences = annotated.flatMap(({ article }) =>
    article.paragraphs.flatMap(({ text, sentences: own }) =>
      own.map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const messages = channel(round, sentences, questions);
    const begun = processor();
    const own = await watched(() => recap(messages, { edition }));
    const work = processor() - begun;
    const idle = await watched(() => new Promise((resolve) => setTimeout(resolve, own.took)));
    rounds.push({ work, held: own.worked, clock: own.passed, idle: idle.passed });
  }
  const [first, ...warm] = rounds;
  process.stdout.write(
    `${[
      `# A recap of ${MOST_MESSAGES} messages in Arabic and English, milliseconds, median (most)\n`,
      '| | work | loop held longest, processor time | by the clock | an empty loop, by the clock |',
      '|---|---|---|---|---|',
      line('the first of the process', first ? [first] : []),
      line(`${warm.length} more`, warm),
    ].join('\n')}\n`,
  );
}

/** Milliseconds: of work, and of the longest turn in processor time, by the clock, and of the empty loop. */
interface Round {
  readonly work: number;
  readonly held: number;
  readonly clock: number;
  readonly idle: number;
}

function line(name: string, rounds: readonly Round[]): string {
  const cells = (['work', 'held', 'clock', 'idle'] as const).map((what) => {
    const values = rounds.map((round) => round[what]).sort((a, b) => a - b);
    const middle = (values[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(0);
    return values.length > 1 ? `${middle} (${values.at(-1)?.toFixed(0)})` : middle;
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** Messages of a channel, another stretch of the texts in each round, so that nothing read before is met again whole. */
function channel(
  round: number,
  sentences: readonly string[],
  questions: readonly string[],
): ChannelMessage[] {
  return Array.from({ length: MOST_MESSAGES }, (_, at) => {
    const from = round * MOST_MESSAGES + at;
    const list = at % 4 === 0 ? questions : sentences;
    return {
      id: String(at),
      authorId: String((at * 7) % PEOPLE),
      author: `p${(at * 7) % PEOPLE}`,
      text: list[(from * 31) % list.length] ?? '',
      timestamp: at * APART,
      goesOn: false,
      url: `https://discord.com/channels/1/2/${at}`,
      ...(at % 5 === 4 && { replyTo: String(at - 3) }),
    };
  });
}
