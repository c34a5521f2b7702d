import type { Span } from '../../language/normalise.ts';
import { SOURCE, SOURCE_PREPOSITION } from './arabicParticles.ts';
import { said } from './arabicSaid.ts';
import { arabicCue } from './cues.ts';
import { contentFrom, type Draft, type Ground, sentenceStart, stopAfter } from './ground.ts';
import { mentionFrom } from './mention.ts';

/** Fewer words than this before or after a source say nothing by themselves. */
const CONTENT_WORDS = 4;

interface Source {
  readonly mention: Span;
  /** Index of the first token after the source. */
  readonly to: number;
}

/** "وفقا لـ…", "بحسب …", "نقلاً عن …", "بحسب ما ذكرت …", "كما قال …": before what is said, or after it. */
export function sourceDraft(own: Ground, at: number): Draft | null {
  const token = own.tokens[at];
  if (!token) return null;
  const stop = stopAfter(own, token.end);
  const source = named(own, at, stop) ?? asTold(own, at, stop);
  if (!source) return null;
  const { mention } = source;
  const start = sentenceStart(own, token.start);
  const leading = own.text.slice(start, token.start).trim().length < 4;
  const content = leading
    ? contentFrom(own, afterThen(own, source), stop)
    : contentFrom(own, start, token.start);
  if (!content || wordsOf(own, content.content) < (content.kind === 'direct' ? 2 : CONTENT_WORDS))
    return null;
  if (!leading && containsCue(own, content.content)) return null;
  return {
    ...content,
    mention,
    cue: { start: token.start, end: token.end },
    stance: 'says',
    addressee: null,
    outer: null,
    reporter: null,
    feminine: null,
  };
}

/** "وفقا للوزارة", "بحسب الوزارة". */
function named(own: Ground, at: number, stop: number): Source | undefined {
  const [token, next] = [own.tokens[at], own.tokens[at + 1]];
  if (!token || !next || !SOURCE.test(token.text)) return undefined;
  if (/^(?:ما|لما|الطلب|الحاجه|القانون|التوقيت)$/u.test(next.text)) return undefined;
  const prepositional = /^(?:وفقا|طبقا|نقلا|استنادا)/u.test(
    token.text.replace(/^[وف](?=وفق|طبق|نقل|استن)/u, ''),
  );
  const attached = prepositional && /^ل/u.test(next.text);
  if (prepositional && !attached && !SOURCE_PREPOSITION.test(next.text)) return undefined;
  const found = mentionFrom(own, prepositional && !attached ? at + 2 : at + 1, stop);
  if (!found) return undefined;
  const whole = own.text.slice(found.span.start, found.span.end);
  const written = found.span.start === next.start && attached;
  const shift = written ? (whole.startsWith('لل') ? 2 : 1) : 0;
  return { mention: { start: found.span.start + shift, end: found.span.end }, to: found.to };
}

/** "بحسب ما أكد المحافظ", "كما قال المحافظ": a verb of speech whose content is told already. */
function asTold(own: Ground, at: number, stop: number): Source | undefined {
  const [word, next] = [own.tokens[at]?.text ?? '', own.tokens[at + 1]?.text ?? ''];
  const gap = own.text.slice(own.tokens[at - 1]?.end ?? 0, own.tokens[at]?.start);
  const verb =
    (SOURCE.test(word) && /^ل?ما$/u.test(next)) || (word === 'علي' && next === 'ما')
      ? at + 2
      : /[،,"»”]/u.test(gap) && /^(?:كما|هكذا|حسبما|وفقما)$/u.test(word)
        ? at + 1
        : -1;
  const cue = verb < 0 ? undefined : arabicCue(own.tokens[verb]?.text ?? '');
  if (!cue || (cue.form !== 'past' && cue.form !== 'present')) return undefined;
  if (/^(?:كما|هكذا)$/u.test(word) && said(own, { at: verb, cue })) return undefined;
  const found = mentionFrom(own, verb + 1, stop);
  return found && { mention: found.span, to: found.to };
}

/** Where what is said begins after a leading source, past "فإن". */
function afterThen(own: Ground, { mention, to }: Source): number {
  const next = own.tokens[to];
  return next && /^فان(?:ه|ها|هم)?$/u.test(next.text) ? next.end : mention.end;
}

function wordsOf({ text }: Ground, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/u).length;
}

function containsCue(own: Ground, { start, end }: Span): boolean {
  return own.tokens.some((token, at) => {
    const cue = token.start >= start && token.end <= end ? arabicCue(token.text) : undefined;
    return cue !== undefined && (said(own, { at, cue })?.start ?? end) < end;
  });
}
