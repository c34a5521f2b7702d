import type { Excerpt } from '../../src/article/excerpt.ts';
import { fold } from '../../src/language/normalise.ts';
import { tokenise } from '../../src/language/tokens.ts';
import type { Statement, Statements } from '../../src/reading/statements/statement.ts';
import type { Annotated, Notes } from './notes.ts';

export interface StatementCounts {
  /** Required annotated statements, those found at overlap .5 and .8, and with the right speaker (of those found at .5). */
  noted: number;
  foundLoose: number;
  foundStrict: number;
  rightSpeaker: number;
  /** Predictions that are not optional ones, and those that match at .5 and .8. */
  predicted: number;
  rightLoose: number;
  rightStrict: number;
  direct: number;
  foundDirect: number;
}

type Noted = Notes['statements'][number];

function words(text: string): string[] {
  return tokenise(text).map((token) => token.text);
}

/** F1 of the words of two texts, as bags. */
export function wordOverlap(a: string, b: string): number {
  const [own, other] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of own) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return own.length + other.length === 0 ? 0 : (2 * shared) / (own.length + other.length);
}

function lineOf(excerpt: Excerpt, lines: readonly string[]): number {
  return lines.indexOf(excerpt.article.textOf(excerpt.paragraph, excerpt.part).split('\n')[0] ?? '') + 1;
}

/** Each noted statement with the prediction that matches it best; a prediction matches one note at most. */
export function matchStatements(
  { notes, lines }: Annotated,
  { statements }: Statements,
  threshold: number,
): Map<Noted, Statement> {
  const pairs = notes.statements
    .flatMap((note) =>
      statements
        .filter(({ content }) => lineOf(content, lines) === note.paragraph)
        .map((statement) => ({ note, statement, overlap: wordOverlap(statement.content.text, note.text) })),
    )
    .filter(({ overlap }) => overlap >= threshold)
    .sort((a, b) => b.overlap - a.overlap);
  const matched = new Map<Noted, Statement>();
  const used = new Set<Statement>();
  for (const { note, statement } of pairs) {
    if (matched.has(note) || used.has(statement)) continue;
    matched.set(note, statement);
    used.add(statement);
  }
  return matched;
}

/** The same person: one of the annotated names or mentions is, after folding, one of ours. Part of a name is not enough. */
export function sameSpeaker(note: Noted, statement: Statement, notes: Notes): boolean {
  const theirs = statement.speaker;
  if (!theirs || note.speaker === null) return theirs === null && note.speaker === null;
  const wanted = notes.statements
    .filter(({ speaker }) => speaker === note.speaker)
    .flatMap(({ speaker, mention }) => [speaker, mention ?? null]);
  const names = [theirs.name, statement.mention?.text ?? null, ...theirs.mentions.map(({ text }) => text)]
    .filter((name) => name !== null)
    .map(fold);
  return wanted.some((name) => name !== null && names.includes(fold(name)));
}

/** Counts for one annotated article; optional statements count neither way. */
export function evaluateStatements(annotated: Annotated, read: Statements): StatementCounts {
  const loose = matchStatements(annotated, read, 0.5);
  const strict = matchStatements(annotated, read, 0.8);
  const { notes } = annotated;
  const required = notes.statements.filter(({ optional }) => !optional);
  const optional = new Set([...loose].filter(([note]) => note.optional).map(([, statement]) => statement));
  const counted = read.statements.filter((statement) => !optional.has(statement));
  const rightLoose = new Set([...loose].filter(([note]) => !note.optional).map(([, statement]) => statement));
  const rightStrict = new Set(
    [...strict].filter(([note]) => !note.optional).map(([, statement]) => statement),
  );
  const direct = required.filter(({ kind }) => kind === 'direct');
  return {
    noted: required.length,
    foundLoose: required.filter((note) => loose.has(note)).length,
    foundStrict: required.filter((note) => strict.has(note)).length,
    rightSpeaker: required.filter((note) => {
      const statement = loose.get(note);
      return statement !== undefined && sameSpeaker(note, statement, notes);
    }).length,
    predicted: counted.length,
    rightLoose: counted.filter((statement) => rightLoose.has(statement)).length,
    rightStrict: counted.filter((statement) => rightStrict.has(statement)).length,
    direct: direct.length,
    foundDirect: direct.filter((note) => loose.has(note)).length,
  };
}
