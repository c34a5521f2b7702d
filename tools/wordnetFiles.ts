import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sense of a word: its uses in WordNet's tagged texts, and its place among the senses of the word's part of speech. */
export interface Sense {
  readonly synset: string;
  readonly uses: number;
  readonly nth: number;
}

/** A set of synonyms, and what it points at. */
export interface Synset {
  readonly words: readonly string[];
  /** The sets one step above: of a ferry, the boat. */
  readonly hypernyms: readonly string[];
  /** Words derived from one of its own: of "decide", "decision". */
  readonly derived: readonly { readonly word: string; readonly synset: string; readonly nth: number }[];
}

/** How the files are named, and the first letter and the digits that a set's id and a sense's key have for the part of speech. */
const PARTS = [
  { file: 'noun', letter: 'n', digits: '1' },
  { file: 'verb', letter: 'v', digits: '2' },
  { file: 'adj', letter: 'a', digits: '35' },
] as const;

/** By word. The formats are those of WordNet's manual, senseidx(5WN) and wndb(5WN). */
export function readSenses(folder: string): Map<string, Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', offset = '', nth = '', uses = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const part = PARTS.find(({ digits }) => rest !== '' && digits.includes(rest.charAt(0)));
    if (!part) continue;
    const own = senses.get(word) ?? [];
    own.push({ synset: part.letter + offset, uses: Number(uses), nth: Number(nth) });
    senses.set(word, own);
  }
  return senses;
}

/** By id: the letter of its part of speech and its offset in the file. */
export function readSynsets(folder: string): Map<string, Synset> {
  return new Map(
    PARTS.flatMap(({ file, letter }) =>
      readFileSync(join(folder, `data.${file}`), 'utf8')
        .split('\n')
        .filter((line) => /^\d/u.test(line))
        .map((line) => [letter + line.slice(0, line.indexOf(' ')), readSynset(line)] as const),
    ),
  );
}

function readSynset(line: string): Synset {
  const [, , , count = '', ...rest] = (line.split(' | ')[0] ?? '').split(' ');
  const words = Array.from({ length: Number.parseInt(count, 16) }, (_, nth) => rest[2 * nth] ?? '');
  const from = 2 * words.length;
  const pointers = Array.from({ length: Number(rest[from]) }, (_, nth) => {
    const [symbol = '', offset = '', part = '', ends = ''] = rest.slice(from + 1 + 4 * nth);
    return { symbol, synset: (part === 's' ? 'a' : part) + offset, ends };
  });
  return {
    words,
    hypernyms: pointers.filter(({ symbol }) => symbol === '@').map(({ synset }) => synset),
    derived: pointers
      .filter(({ symbol }) => symbol === '+' || symbol === '\\')
      .map(({ synset, ends }) => ({
        synset,
        word: words[place(ends.slice(0, 2))] ?? '',
        nth: place(ends.slice(2)),
      })),
  };
}

/** Words are numbered from 1, in hexadecimal digits. */
function place(digits: string): number {
  return Number.parseInt(digits, 16) - 1;
}
