import type { Draft } from '../ground.ts';
import { isSpeech, type Stretch } from './clause.ts';
import { capital, type Piece, pieceBefore, sentenceEnd, sentenceFirst } from './pieces.ts';
import { endsInName, introductory, isName, isRole, nounPhrase, segments, subjectIn } from './subject.ts';
import { DETERMINERS, finite, PRONOUNS, spanOfTime } from './words.ts';

/** "and added that": the speaker so far, or the subject of the sentence when nobody has spoken in it. */
export function coordinatedSubject(
  row: readonly Piece[],
  at: number,
  drafts: readonly Draft[],
): Stretch | null {
  return spokeBefore(row, at, drafts) ? null : (mainSubject(row, sentenceFirst(row, at)) ?? null);
}

export function spokeBefore(row: readonly Piece[], at: number, drafts: readonly Draft[]): boolean {
  const start = row[sentenceFirst(row, at)]?.start ?? 0;
  const end = row[at]?.start ?? 0;
  // A source ("according to") is nobody's verb that "and said" could go on from.
  const verbs = drafts.filter(
    ({ cue }) => cue !== null && row.find((one) => one.start === cue.start)?.text !== 'according',
  );
  return (verbs.findLast(({ cue }) => cue !== null && cue.start < end)?.cue?.start ?? -1) >= start;
}

export function subjectOf(row: readonly Piece[], clause: Stretch): Stretch | undefined {
  const relative = pieceBefore(row, clause.end, clause.first, ({ text }) => /^(?:who|which)$/u.test(text));
  if (relative >= 0 && relative === clause.end - 1) return antecedent(row, relative);
  return subjectIn(row, clause);
}

/** The subject of the main clause of the sentence that begins at `first`: its first noun phrase before a finite verb. */
export function mainSubject(row: readonly Piece[], first: number): Stretch | undefined {
  const from = isSpeech(row, first) ? first + 1 : first;
  const parts = segments(row, { first: from, end: sentenceEnd(row, from) });
  const at = parts.findIndex((part) => !introductory(row, part));
  const [part, next, third] = [parts[at], parts[at + 1], parts[at + 2]];
  if (!part) return undefined;
  if (PRONOUNS.has(row[part.first]?.text ?? '')) return { first: part.first, end: part.first + 1 };
  let verb = part.first;
  while (verb < part.end && !finite(row[verb]?.text ?? '')) verb += 1;
  if (verb === part.first) return undefined;
  // "The mayor, Ruth Obi, declined"
  if (verb === part.end && next && third && !endsInName(row, part) && isName(row, next))
    return nounPhrase(row, { first: part.first, end: next.end }, true);
  // "Club boss Ray Pollard, however, felt"
  const resumed = next && third && introductory(row, next) && finite(row[third.first]?.text ?? '');
  if (verb < part.end || resumed) return nounPhrase(row, { first: part.first, end: verb });
  const present = presentVerb(row, part);
  if (present > part.first) return nounPhrase(row, { first: part.first, end: present });
  // A verb no list knows: "Okafor concedes the point".
  let named = part.first;
  while (named < part.end && capital(row[named])) named += 1;
  return isName(row, { first: part.first, end: named }) ? { first: part.first, end: named } : undefined;
}

/** "The regulator disputes this": a word in -s between a noun and what can only be an object. */
function presentVerb(row: readonly Piece[], { first, end }: Stretch): number {
  if (!DETERMINERS.has(row[first]?.text ?? '')) return -1;
  for (let k = first + 2; k + 1 < end; k += 1)
    if (/^\p{Ll}.+[^s]s$/u.test(row[k]?.raw ?? '') && OBJECT.test(row[k + 1]?.text ?? '')) return k;
  return -1;
}

const PAPERS = /^(?:letter|letters|statement|email|message|memo|note|report|call|post)$/u;

function commaBefore(row: readonly Piece[], before: number): number {
  for (let k = before - 1; k > 0 && before - k < 9; k -= 1) if (row[k]?.kind === 'comma') return k;
  return -1;
}

const OBJECT = /^(?:this|that|it|him|her|them|the|a|an|his|its|their|these|those)$/u;

/** The noun phrase a relative pronoun stands for: the name right before it, or back to a determiner or a verb. */
function antecedent(row: readonly Piece[], relative: number): Stretch | undefined {
  const word = (k: number): string => row[k]?.text ?? '';
  let end = row[relative - 1]?.kind === 'comma' ? relative - 1 : relative;
  // "Rob Hale, 40, of Leeds, who said"
  for (let comma = commaBefore(row, end); comma > 0; comma = commaBefore(row, end)) {
    const beside =
      /^(?:\d.*|of|from|in|at|the|a|an|its|his|her)$/u.test(word(comma + 1)) ||
      [word(comma + 1), word(comma + 2)].some(isRole);
    if (!beside || !/^[\p{Lu}\d]/u.test(row[comma - 1]?.raw ?? '')) break;
    end = comma;
  }
  // "a letter from the lawyers, who wrote": a paper is no "who".
  const paper = pieceBefore(row, end, end - 8, ({ text }) => PAPERS.test(text));
  if (word(relative) === 'who' && paper >= 0 && /^(?:from|by)$/u.test(word(paper + 1)))
    return { first: paper + 2, end };
  let first = end;
  while (
    first > 0 &&
    row[first - 1]?.kind === 'word' &&
    (capital(row[first - 1]) || isRole(word(first - 1))) &&
    !DETERMINERS.has(word(first - 1)) &&
    !spanOfTime(word(first - 1))
  )
    first -= 1;
  if (first < end && !/^(?:in|at|of|from|for)$/u.test(word(first - 1))) return { first, end };
  for (let k = first - 1; k >= 0 && end - k < 8 && row[k]?.kind === 'word'; k -= 1) {
    if (DETERMINERS.has(word(k))) return { first: k, end };
    if (finite(word(k)) || /^(?:to|with|by|on)$/u.test(word(k)))
      return k + 1 < end ? { first: k + 1, end } : undefined;
  }
  return undefined;
}
