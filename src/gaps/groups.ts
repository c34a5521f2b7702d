import { translations } from '../language/bilingual.ts';
import { skeleton } from '../language/skeleton.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { tokenise } from '../language/tokens.ts';
import { namesKind, type QuestionKind, questionKind } from '../search/questionKind.ts';
import { rest } from '../slices.ts';

/** A question as it was kept: one wording, and how often it was asked. */
export interface KeptQuestion {
  readonly question: string;
  readonly outcome: 'unanswered' | 'badly-answered';
  readonly times: number;
  /** When it was asked last, in ms since the epoch. */
  readonly last: number;
}

/** Questions after the same thing. */
export interface QuestionGroup {
  /** The wording asked most. */
  readonly question: string;
  /** The other wordings, most asked first. */
  readonly others: readonly string[];
  /** How often any of them was asked in vain, and how often an answer was called none. */
  readonly unanswered: number;
  readonly badlyAnswered: number;
  /** When one of them was asked last, in ms since the epoch. */
  readonly last: number;
}

/** Dice coefficient of two questions' words from which they are after the same thing: of four words one may differ, of three none. */
const ALIKE = 0.7;
/** Shorter words are not taken for misspellings of one another. */
const SHORTEST_MISSPELT = 5;

interface OpenGroup {
  /** What its first question asks for. */
  readonly kind: QuestionKind;
  readonly words: ReadonlySet<number>;
  readonly kept: KeptQuestion[];
}

/**
 * Groups questions whose words mostly say the same, whatever their order, inflection, language and small misspellings;
 * the most asked group first. Time grows with the questions that share a word.
 */
export async function groupQuestions(questions: readonly KeptQuestion[]): Promise<QuestionGroup[]> {
  const words = new WordClasses();
  const byWord = new Map<number, OpenGroup[]>();
  const bySilence = new Map<string, OpenGroup>();
  const groups: OpenGroup[] = [];
  const mostAsked = [...questions].sort((a, b) => b.times - a.times);
  for (const kept of mostAsked) {
    await rest();
    const own = words.of(kept.question);
    const kind = kindOf(kept.question);
    const known = own.size === 0 ? bySilence.get(wordless(kept)) : nearest(own, kind, byWord);
    if (known) {
      known.kept.push(kept);
      continue;
    }
    const group = { kind, words: own, kept: [kept] };
    groups.push(group);
    if (own.size === 0) bySilence.set(wordless(kept), group);
    for (const word of own) {
      const sharing = byWord.get(word);
      if (sharing) sharing.push(group);
      else byWord.set(word, [group]);
    }
  }
  return groups.map(closed).sort((a, b) => total(b) - total(a) || b.last - a.last);
}

function contentOf(text: string): string[] {
  return tokenise(text)
    .map((token) => token.text)
    .filter((word) => !isStopWord(word));
}

/** What a question asks for, be it by a noun: "موعد القمة". */
function kindOf(question: string): QuestionKind {
  const kind = questionKind(question);
  return kind === 'open' ? (contentOf(question).map(kindNamed).find(Boolean) ?? kind) : kind;
}

function kindNamed(word: string): QuestionKind | undefined {
  return (['time', 'place', 'person', 'cause'] as const).find((kind) => namesKind(kind, word));
}

/** What a question without content words says, for comparison. */
function wordless({ question }: KeptQuestion): string {
  return tokenise(question)
    .map((token) => token.text)
    .join(' ');
}

function total({ unanswered, badlyAnswered }: QuestionGroup): number {
  return unanswered + badlyAnswered;
}

function closed({ kept }: OpenGroup): QuestionGroup {
  const [question = '', ...others] = new Set(kept.map((one) => one.question));
  const count = (outcome: KeptQuestion['outcome']) =>
    kept.filter((one) => one.outcome === outcome).reduce((sum, { times }) => sum + times, 0);
  return {
    question,
    others,
    unanswered: count('unanswered'),
    badlyAnswered: count('badly-answered'),
    last: Math.max(...kept.map(({ last }) => last)),
  };
}

function nearest(
  own: ReadonlySet<number>,
  kind: QuestionKind,
  byWord: ReadonlyMap<number, readonly OpenGroup[]>,
): OpenGroup | undefined {
  const shared = new Map<OpenGroup, number>();
  for (const word of own)
    for (const group of byWord.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  let best: OpenGroup | undefined;
  let bestValue = ALIKE;
  for (const [group, count] of shared) {
    if (kind !== group.kind && kind !== 'open' && group.kind !== 'open') continue;
    const value = (2 * count) / (own.size + group.words.size);
    if (value >= bestValue && (value > bestValue || !best)) [best, bestValue] = [group, value];
  }
  return best;
}

/** Numbers words so that forms of one word, words one letter apart and translations get one number. */
class WordClasses {
  readonly #byWord = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  #count = 0;

  /** The numbers of a text's content words. */
  of(text: string): ReadonlySet<number> {
    const content = contentOf(text);
    const telling = content.filter((word) => kindNamed(word) === undefined);
    return new Set((telling.length > 0 ? telling : content).map((word) => this.#number(word)));
  }

  #number(word: string): number {
    const met = this.#byWord.get(word);
    if (met !== undefined) return met;
    const keys = keysOf(word);
    const number = this.#known(keys) ?? this.#known(inTheOtherLanguage(word)) ?? ++this.#count;
    for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, number);
    this.#byWord.set(word, number);
    return number;
  }

  #known(keys: readonly string[]): number | undefined {
    return keys.map((key) => this.#byKey.get(key)).find((number) => number !== undefined);
  }
}

/** The stems of a word's translations. */
function inTheOtherLanguage(word: string): string[] {
  return translations(word).map(stem);
}

/**
 * What a word is known by: its stem, its consonants, and its stem with each letter left out, which two stems one edit
 * apart have in common (the symmetric deletes of Garbe's SymSpell). Numbers are known by themselves alone.
 */
function keysOf(word: string): string[] {
  const term = stem(word);
  if (/\p{N}/u.test(word)) return [word];
  const root = skeleton(term);
  const cut =
    term.length < SHORTEST_MISSPELT
      ? []
      : [term, ...[...term].map((_, at) => term.slice(0, at) + term.slice(at + 1))];
  return [term, ...(root === undefined ? [] : [`root ${root}`]), ...cut.map((rest) => `cut ${rest}`)];
}
