import type { Span } from '../../language/normalise.ts';
import { SOURCE, SOURCE_PREPOSITION } from './arabicParticles.ts';
import { said } from './arabicSaid.ts';
import { arabicCue } from './cues.ts';
import { contentFrom, type Draft, type Ground, sentenceStart, stopAfter } from './ground.ts';
import { mentionFrom } from './mention.ts';

/** "وفقا لـ…", "بحسب …", "نقلاً عن …": before what is said, or after it. */
export function sourceDraft(own: Ground, at: number): Draft | null {
  const token = own.tokens[at];
  if (!token || !SOURCE.test(token.text)) return null;
  const next = own.tokens[at + 1];
  if (!next || /^(?:ما|الطلب|الحاجه|القانون|التوقيت)$/u.test(next.text)) return null;
  const prepositional = /^(?:وفقا|طبقا|نقلا|استنادا)/u.test(
    token.text.replace(/^[وف](?=وفق|طبق|نقل|استن)/u, ''),
  );
  const attached = prepositional && /^ل/u.test(next.text);
  if (prepositional && !attached && !SOURCE_PREPOSITION.test(next.text)) return null;
  const stop = stopAfter(own, token.end);
  const source = mentionFrom(own, prepositional && !attached ? at + 2 : at + 1, stop);
  if (!source) return null;
  const whole = own.text.slice(source.span.start, source.span.end);
  const shift = attached ? (whole.startsWith('لل') ? 2 : 1) : 0;
  const mention = { start: source.span.start + shift, end: source.span.end };
  const start = sentenceStart(own, token.start);
  const leading = own.text.slice(start, token.start).trim().length < 4;
  const content = leading ? contentFrom(own, mention.end, stop) : contentFrom(own, start, token.start);
  if (!content || own.text.slice(content.content.start, content.content.end).split(/\s+/u).length < 4)
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

function containsCue(own: Ground, { start, end }: Span): boolean {
  return own.tokens.some((token, at) => {
    const cue = token.start >= start && token.end <= end ? arabicCue(token.text) : undefined;
    return cue !== undefined && (said(own, { at, cue })?.start ?? end) < end;
  });
}
