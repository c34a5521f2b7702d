import { readFile } from 'node:fs/promises';
import { fold } from '../src/language/normalise.ts';
import { words } from '../src/language/tokens.ts';
import { Vocabulary } from '../src/search/passages.ts';
import { Sounds } from '../src/search/sounds.ts';
import { atOnce } from '../src/slices.ts';

const WORDS = 100_000;
const ROUNDS = 5;
const BEFORE = ['', 'ال', 'و', 'ب', 'ل', 'وال', 'بال', 'ف', 'لل', 'س', 'ي', 'ت', 'ن', 'م'];
const AFTER = ['', 'ها', 'ه', 'ات', 'ين', 'ون', 'هم', 'نا', 'ي', 'يه', 'ت', 'وا'];
/** Names that a newspaper may be asked about, most of them with consonants that Arabic may write in several ways. */
const NAMES =
  `schwarzenegger christchurch zelensky whitechapel cheshire gloucestershire kensington saxony shostakovich
thatcher schumacher mchugh chechnya hutchinson vance ratcliffe johnson smith trump washington jefferson chichester sussex
zhukov szczecin macron obama guterres blinken lavrov merkel yellen starbucks microsoft tesla volkswagen huawei
tchaikovsky chekhov hitchcock`.split(/\s+/);

/** How long English names take to be looked for by sound among many different Arabic words: those of the bilingual list with prefixes and endings. */
export async function benchNames(): Promise<void> {
  const list = await readFile(new URL('../src/language/data/bilingual.tsv', import.meta.url), 'utf8');
  const arabic = words(fold(list)).filter((word) => /^[\u0621-\u064a]{3,}$/u.test(word));
  const vocabulary = new Vocabulary();
  const made = new Set<string>();
  for (const before of BEFORE)
    for (const after of AFTER)
      for (const word of arabic) if (made.size < WORDS) made.add(before + word + after);
  for (const word of made) vocabulary.read(word);
  const sounds = new Sounds(vocabulary);
  const laidOut = timed(() => atOnce(sounds.prepare()));
  for (let round = 1; round < ROUNDS; round += 1) for (const name of NAMES) sounds.like(name);
  const took = NAMES.map((name) => ({ name, ms: timed(() => sounds.like(name)) })).sort(
    (a, b) => b.ms - a.ms,
  );
  const slowest = took.slice(0, 3).map(({ name, ms }) => `${name} ${ms.toFixed(1)}`);
  process.stdout.write(
    `${made.size} words laid out in ${laidOut.toFixed(0)} ms; a name looked for in ${took[took.length >> 1]?.ms.toFixed(1)} ms (median of ${took.length}), at most: ${slowest.join(', ')}\n`,
  );
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
