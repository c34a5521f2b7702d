import { fold } from '../src/language/normalise.ts';
import { isStopWord } from '../src/language/stopWords.ts';

const LETTERS = { ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', en: 'abcdefghijklmnopqrstuvwxyz' };

/** A repeatable stream of numbers from 0 up to 1 (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A question with one slip in each of two words of it (fewer when it has fewer): a letter added, dropped, changed or
 * swapped with the one before, anywhere but the first letter, in words of four letters or more that carry a topic.
 * The same question and seed give the same slips.
 */
export function misspell(question: string, seed: number): string {
  const random = randoms(seed);
  const below = (count: number) => Math.floor(random() * count);
  const words = question.split(' ');
  const eligible = [...words.keys()].filter((at) => {
    const word = (words[at] ?? '').replace(/[^\p{L}]/gu, '');
    return word.length >= 4 && !isStopWord(fold(word));
  });
  for (let slips = 0; slips < 2 && eligible.length > 0; slips += 1) {
    const [at = 0] = eligible.splice(below(eligible.length), 1);
    words[at] = slip(words[at] ?? '', below);
  }
  return words.join(' ');
}

/**
 * A question with the space between two words of it lost, and one put into another word of four letters or more.
 * The same question and seed give the same.
 */
export function misspace(question: string, seed: number): string {
  const random = randoms(seed);
  const below = (count: number) => Math.floor(random() * count);
  const words = question.split(' ').filter(Boolean);
  const long = words.map((word) => word.replace(/[^\p{L}]/gu, '').length >= 4);
  const broken = [...words.keys()].filter((at) => long[at]);
  const at = broken[below(broken.length)];
  if (at !== undefined) {
    const word = words[at] ?? '';
    const cut = 1 + below(word.length - 1);
    words[at] = `${word.slice(0, cut)} ${word.slice(cut)}`;
  }
  const gaps = [...words.keys()].filter((gap) => gap > 0 && gap !== at && gap - 1 !== at);
  const lost = gaps[below(gaps.length)];
  return words.map((word, nth) => (nth === 0 || nth === lost ? word : ` ${word}`)).join('');
}

function slip(word: string, below: (count: number) => number): string {
  const letters = [...word];
  const places = [...letters.keys()].filter((at) => /\p{L}/u.test(letters[at] ?? ''));
  const nth = 1 + below(places.length - 1);
  const at = places[nth] ?? 0;
  const before = places[nth - 1] ?? 0;
  const own = letters[at] ?? '';
  const alphabet = (/\p{Script=Latin}/u.test(own) ? LETTERS.en : LETTERS.ar).replace(own, '');
  const other = alphabet.charAt(below(alphabet.length));
  switch (below(4)) {
    case 0:
      letters.splice(at, 0, other);
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters[at] = other;
      break;
    default:
      [letters[at], letters[before]] = [letters[before] ?? '', own];
  }
  return letters.join('');
}
