import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishWords } from '../src/language/bilingual.ts';
import { stem } from '../src/language/stem.ts';
import { readSenses, readSynsets, type Sense } from './wordnetFiles.ts';

/** Of a word's senses its first one counts, and others that make up at least this share of its uses. */
const COMMON_FROM = 0.2;
/** A set with more kinds below it says too little of each: "person", "act". */
const MOST_KINDS = 40;
/** Uses in WordNet's tagged texts, which have some 235,000, that make a word a usual one. */
const USUAL_FROM = 5;
/** A word of one piece that is no name. */
const PLAIN = /^[a-z]{3,}$/u;

/**
 * What English words stand for, a stem a line with the words that report the same thing as its words, from the files
 * of WordNet 3.1 in a folder: synonyms, words derived from them (decide, decision), and of nouns those one step above
 * or below (ferry, boat). Only usual words, of the bilingual list or of the tagged texts, in their common senses: the
 * rare ones would be read into questions that do not mean them.
 */
export function relatedByStem(folder: string): string[] {
  const related = new Map<string, Set<string>>();
  for (const words of wordSets(folder))
    for (const word of words) {
      const others = words.filter((other) => stem(other) !== stem(word));
      related.set(stem(word), new Set([...(related.get(stem(word)) ?? []), ...others]));
    }
  const lines = [...related].filter(([, others]) => others.size > 0);
  return lines.map(([own, others]) => [own, ...[...others].sort()].join(' ')).sort();
}

function wordSets(folder: string): string[][] {
  const senses = readSenses(folder);
  const synsets = readSynsets(folder);
  const known = new Set(englishWords());
  const isMeant = (word: string, synset: string) => {
    const own = senses.get(word) ?? [];
    return PLAIN.test(word) && (known.has(word) || usesOf(own) >= USUAL_FROM) && isCommon(own, synset);
  };
  const meantBy = (id: string) => (synsets.get(id)?.words ?? []).filter((word) => isMeant(word, id));
  const kinds = new Map<string, number>();
  for (const above of [...synsets.values()].flatMap(({ hypernyms }) => hypernyms))
    kinds.set(above, (kinds.get(above) ?? 0) + 1);
  const sets: string[][] = [];
  for (const [id, { hypernyms, derived }] of synsets) {
    const own = meantBy(id);
    sets.push(own);
    for (const { word, synset, nth } of derived) {
      const other = synsets.get(synset)?.words[nth] ?? '';
      if (own.includes(word) && isMeant(other, synset)) sets.push([word, other]);
    }
    // What verbs have above them is too general: "move", "make".
    for (const above of id.startsWith('n') ? hypernyms : [])
      if ((kinds.get(above) ?? 0) <= MOST_KINDS)
        sets.push(...own.flatMap((word) => meantBy(above).map((other) => [word, other])));
  }
  return sets;
}

function usesOf(senses: readonly Sense[]): number {
  return senses.reduce((sum, { uses }) => sum + uses, 0);
}

function isCommon(senses: readonly Sense[], synset: string): boolean {
  const sense = senses.find((one) => one.synset === synset);
  if (!sense) return false;
  const ofPart = senses.filter((other) => other.synset.charAt(0) === synset.charAt(0));
  return sense.nth === 1 || (sense.uses > 1 && sense.uses >= COMMON_FROM * usesOf(ofPart));
}

/** WordNet's licence as each of its files has it, which is to stand on every copy and modification. */
function licence(folder: string): string[] {
  const lines = readFileSync(join(folder, 'data.noun'), 'utf8').split('\n').slice(0, 29);
  return lines.map((line) => `# ${line.replace(/^ *\d+ /u, '')}`.trimEnd());
}

if (process.argv[1] === import.meta.filename) {
  const [folder = '', file = ''] = process.argv.slice(2);
  const head = '# From WordNet 3.1, made by tools/wordnet.ts, under its licence:';
  writeFileSync(file, `${[head, ...licence(folder), ...relatedByStem(folder)].join('\n')}\n`);
}
