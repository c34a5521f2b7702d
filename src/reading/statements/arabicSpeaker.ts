import type { Span } from '../../language/normalise.ts';
import { SOURCE, THAT } from './arabicParticles.ts';
import { arabicCue, type Cue } from './cues.ts';
import { type Draft, type Ground, sentenceStart, stopAfter } from './ground.ts';
import { mentionFrom } from './mention.ts';

/** The subject of a verb of speech that says nothing here ("عبر الكرملين عن ارتياحه"): the next statement is its. */
export function subjectAt(own: Ground, at: number): Span | null {
  const token = own.tokens[at];
  const cue = token && arabicCue(token.text);
  if (!token || !cue || (cue.form !== 'past' && cue.form !== 'present')) return null;
  const stop = stopAfter(own, token.end);
  const found = mentionFrom(own, at + 1, stop);
  const next = found ? [own.tokens[found.to]?.text, own.tokens[found.to + 1]?.text] : [];
  return found && next.some((word) => cue.prepositions.includes(word ?? '')) ? found.span : null;
}

/** The one spoken to, without the preposition written onto the name ("لبايدن"). */
export function hearer(own: Ground, mention: Span | null): Span | null {
  if (!mention) return null;
  const attached = /^ل(?!ل)\p{L}{3,}/u.test(own.text.slice(mention.start, mention.end));
  return attached ? { start: mention.start + 1, end: mention.end } : mention;
}

/**
 * A speaker before the verb: at the head of the clause ("مسؤول بالكرملين، قال …"), before a relative ("المسؤول الذي
 * أضاف"), or, inside another's statement, between its beginning and the verb.
 */
export function mentionBefore(own: Ground, at: number, cue: Cue, outer: Draft | null): Span | null {
  const token = own.tokens[at];
  if (!token || (/^[وف]/u.test(token.text) && arabicCue(token.text.slice(1))) || cue.form === 'participle')
    return null;
  if (/^(?:الذي|التي|الذين)$/u.test(own.tokens[at - 1]?.text ?? '')) return antecedent(own, at - 1);
  const start = outer ? outer.content.start : sentenceStart(own, token.start);
  let first = own.tokens.findIndex((one) => one.start >= start);
  for (let i = at - 1; i > first && at - i < 24; i -= 1) {
    const gap = own.text.slice(own.tokens[i - 1]?.end ?? 0, own.tokens[i]?.start);
    const joins = /[،,؛]/u.test(gap) && /^(?:و?ان|و?فيما|بينما|لكن|و|في)$/u.test(own.tokens[i]?.text ?? '');
    if (THAT.test(own.tokens[i]?.text ?? '') || joins) {
      first = i + 1;
      break;
    }
  }
  while (
    /^(?:لكن|كما|و|ان|وان|ايضا|من|جهته|جهتها|بدوره|قد|وقد|كان|وكان)$/u.test(own.tokens[first]?.text ?? '') &&
    first < at
  )
    first += 1;
  if (first >= at) return null;
  const found = mentionFrom(own, first, token.start);
  if (
    !found ||
    arabicCue(own.tokens[first]?.text ?? '') ||
    (own.tokens[found.to - 1]?.end ?? 0) > token.start
  )
    return null;
  return /^(?:[يتسن]\p{L}{4,}|ما|لا|لم|لن)$/u.test(own.tokens[first]?.text ?? '') && found.to - first === 1
    ? null
    : found.span;
}

/** The noun phrase a relative pronoun stands after: "بحسب المسؤول الذي أضاف". */
function antecedent(own: Ground, at: number): Span | null {
  let first = at;
  while (
    first > 0 &&
    at - first < 5 &&
    /^\s+$/u.test(own.text.slice(own.tokens[first - 1]?.end, own.tokens[first]?.start))
  ) {
    const word = own.tokens[first - 1]?.text ?? '';
    if (SOURCE.test(word) || arabicCue(word) || THAT.test(word)) break;
    first -= 1;
  }
  const [from, to] = [own.tokens[first], own.tokens[at - 1]];
  return from && to && first < at ? { start: from.start, end: to.end } : null;
}
