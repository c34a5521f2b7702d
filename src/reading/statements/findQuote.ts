import Fuse from 'fuse.js';
import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { words as wordsOf } from '../../language/tokens.ts';
import { atOnce } from '../../slices.ts';
import type { Statement } from './statement.ts';

export interface FoundQuote {
  readonly statement: Statement;
  /** 0 to 1; 1 is word for word. */
  readonly closeness: number;
}

/** Statements less close than this say something else. */
const CLOSE = 0.5;
/** What words that tell nothing of the topic weigh beside others. */
const SMALL = 0.25;
const SAME_STEM = 0.95;
/** How much of the closeness the order of the words can take away. */
const ORDER = 0.15;
/** Words looked up as misspelt, at most: each costs a search through all words of the statements. */
const MISSPELT = 6;

/**
 * The statements that hold a half-remembered, misspelt phrase, closest first. Each word of the phrase counts by how
 * near the statement's nearest word is to it (Fuse finds the misspelt ones among the words of all statements), and
 * words in their order count for more than the same words scattered.
 */
export function findQuote(statements: readonly Statement[], phrase: string): FoundQuote[] {
  return atOnce(findQuoteInSteps(statements, phrase));
}

/** The same step by step: a step is a statement, or a word of the phrase looked up. */
export function* findQuoteInSteps(
  statements: readonly Statement[],
  phrase: string,
): Generator<void, FoundQuote[]> {
  const vocabulary = new Set<string>();
  const texts: (readonly string[])[] = [];
  for (const { content } of statements) {
    const words = wordsOf(content.text);
    for (const word of words) vocabulary.add(word);
    texts.push(words);
    yield;
  }
  const wanted = wordsOf(phrase);
  const near = yield* nearWords(wanted, vocabulary);
  const found: FoundQuote[] = [];
  for (const [at, statement] of statements.entries()) {
    const close = closeness(wanted, texts[at] ?? [], near);
    if (close >= CLOSE) found.push({ statement, closeness: close });
    yield;
  }
  return found.sort(
    (a, b) => b.closeness - a.closeness || a.statement.content.text.length - b.statement.content.text.length,
  );
}

/** For each wanted word the words it may be, with how near each is, 0 to 1. */
function* nearWords(
  wanted: readonly string[],
  vocabulary: ReadonlySet<string>,
): Generator<void, ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const byStem = new Map<string, string[]>();
  for (const word of vocabulary) {
    const term = stem(word);
    const alike = byStem.get(term);
    if (alike) alike.push(word);
    else byStem.set(term, [word]);
    yield;
  }
  const near = new Map<string, Map<string, number>>();
  for (const word of new Set(wanted)) {
    const same = byStem.get(stem(word)) ?? [];
    near.set(word, new Map(same.map((one) => [one, one === word ? 1 : SAME_STEM])));
  }
  const fuse = new Fuse([...vocabulary], { includeScore: true, threshold: 0.34, minMatchCharLength: 3 });
  const unknown = [...near].filter(([word, found]) => found.size === 0 && word.length > 3).slice(0, MISSPELT);
  for (const [word, found] of unknown) {
    for (const { item, score } of fuse.search(word))
      if (Math.abs(item.length - word.length) <= 2) found.set(item, (1 - (score ?? 1)) * SAME_STEM);
    yield;
  }
  return near;
}

function closeness(
  wanted: readonly string[],
  words: readonly string[],
  near: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  let held = 0;
  let whole = 0;
  let followed = 0;
  let last = -1;
  for (const word of wanted) {
    const weight = isStopWord(word) ? SMALL : 1;
    whole += weight;
    const [at, nearness] = nearest(words, near.get(word) ?? new Map(), last);
    held += weight * nearness;
    if (at >= 0 && at === last + 1) followed += 1;
    if (at >= 0) last = at;
  }
  const pairs = Math.max(1, wanted.length - 1);
  const ordered = wanted.length < 2 ? 1 : Math.min(1, followed / pairs);
  return whole === 0 ? 0 : (held / whole) * (1 - ORDER + ORDER * ordered);
}

/** Where the nearest of the likenesses stands, right after `last` if it can, and how near it is; -1 when none stands there. */
function nearest(
  words: readonly string[],
  likenesses: ReadonlyMap<string, number>,
  last: number,
): [number, number] {
  const next = likenesses.get(words[last + 1] ?? '');
  if (next !== undefined && last >= 0) return [last + 1, next];
  let best: [number, number] = [-1, 0];
  words.forEach((word, at) => {
    const nearness = likenesses.get(word) ?? 0;
    if (nearness > best[1]) best = [at, nearness];
  });
  return best;
}
