import type { Span } from '../../language/normalise.ts';
import { SOURCE, THAT } from './arabicParticles.ts';
import { mentionBefore } from './arabicSpeaker.ts';
import { arabicCue, type Cue } from './cues.ts';
import { type Ground, stopAfter, trimmed } from './ground.ts';
import { mentionFrom } from './mention.ts';
import { quotationAt } from './quotations.ts';

const REACH = 26;

/** Verbs whose noun phrase after the preposition is itself what is said. */
const NOMINAL = new Set(['warns', 'asks', 'promises', 'denies']);

interface Hit {
  readonly at: number;
  readonly cue: Cue;
}

export interface SaidAt {
  /** Offset where what is said begins. */
  readonly start: number;
  readonly mention: Span | null;
  readonly addressee: Span | null;
  readonly reporter: Span | null;
}

/** Looks from a cue for what opens the content: أن, a colon, a quotation, or the verb's preposition. */
export function said(own: Ground, { at, cue }: Hit): SaidAt | undefined {
  const { tokens, text } = own;
  const stop = stopAfter(own, tokens[at]?.end ?? 0);
  const none = { mention: null, addressee: null, reporter: null };
  // "وأردف قائلاً": the participle is the cue.
  if (arabicCue(tokens[at + 1]?.text ?? '')?.form === 'participle' && cue.form !== 'participle')
    return undefined;
  const quoteNext = /[:"«“]/u.test(text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start));
  const mention =
    (cue.form === 'past' || cue.form === 'present') && !quoteNext
      ? mentionFrom(own, at + 1, stop)
      : undefined;
  let prepositionAt = -1;
  for (let i = at + 1; i < tokens.length && i - at <= REACH; i += 1) {
    const token = tokens[i];
    if (!token || token.start >= stop) break;
    const gap = text.slice(tokens[i - 1]?.end ?? 0, token.start);
    const inMention = mention !== undefined && i < mention.to;
    const opens = /[:]\s*["«“]?$|["«“]$/u.test(gap);
    const span = mention?.span ?? null;
    if (i > at + 1 && !inMention && SOURCE.test(token.text)) break;
    if (opens && !inMention && (prepositionAt < 0 || cue.pattern === 'preposition')) {
      const colon = gap.lastIndexOf(':') >= 0;
      const start = (tokens[i - 1]?.end ?? 0) + (colon ? gap.lastIndexOf(':') + 1 : gap.search(/["«“]/u));
      if (!colon && prepositionAt >= 0 && prepositionAt !== i - 1) continue;
      if (!colon && (cue.pattern === 'object' || (cue.pattern === 'preposition' && prepositionAt < 0)))
        return undefined;
      const that = colon && !/["«“]/u.test(gap) && THAT.test(token.text);
      return { ...none, ...roles(own, cue, at, i, mention), start: that ? token.end : start };
    }
    if (
      THAT.test(token.text) &&
      !inMention &&
      quotationAt(own.quotes, token.start) === quotationAt(own.quotes, tokens[at]?.start ?? 0)
    ) {
      if (cue.pattern === 'object') return { ...none, start: tokens[at]?.end ?? 0 };
      if (/^(?:لان|فان)/u.test(token.text)) return undefined;
      return { ...none, ...roles(own, cue, at, i, mention), start: contentStart(own, i) };
    }
    if (
      i > at + 1 &&
      /^[وف]/u.test(token.text) &&
      arabicCue(token.text) &&
      arabicCue(token.text)?.form !== 'masdar' &&
      !inMention
    )
      break;
    const next = arabicCue(token.text);
    if (next && next.form === 'masdar' && !inMention) return undefined;
    if (
      !inMention &&
      prepositionAt < 0 &&
      cue.prepositions.some(
        (preposition) =>
          token.text === preposition ||
          (preposition.length === 1 && token.text.startsWith(preposition) && token.text.length > 3),
      )
    ) {
      prepositionAt = i;
      const nextWord = tokens[i + 1]?.text ?? '';
      const bare = cue.prepositions.find((preposition) => token.text.startsWith(preposition)) ?? '';
      if (THAT.test(nextWord) || /["«“]$/u.test(text.slice(token.end, tokens[i + 1]?.start))) continue;
      if (!nominal(cue, token.text)) return undefined;
      return {
        ...none,
        mention: span,
        start: bare.length === 1 && token.text !== bare ? token.start + 1 : token.end,
      };
    }
  }
  return undefined;
}

function nominal(cue: Cue, preposition: string): boolean {
  return (
    NOMINAL.has(cue.stance) || (cue.stance === 'says' && preposition === 'الي') || cue.stance === 'stresses'
  );
}

/** Who speaks and to whom, between the cue and what is said. */
function roles(
  own: Ground,
  cue: Cue,
  at: number,
  to: number,
  mention: { span: Span; to: number } | undefined,
): Partial<SaidAt> {
  if (cue.pattern === 'hearer') {
    const before = mentionBefore(own, at, cue, null);
    const span = trimmed(own.text, { start: own.tokens[at]?.end ?? 0, end: own.tokens[to - 1]?.end ?? 0 });
    return before && span && mention
      ? { mention: null, addressee: mention.span }
      : { mention: mention?.span ?? null };
  }
  if (cue.form === 'masdar') return masdarRoles(own, at);
  const to2 = mention && own.tokens[mention.to];
  if (to2 && /^ل(?!ل)\p{L}{3,}$/u.test(to2.text) && mention.to < to) {
    const hearer = mentionFrom(own, mention.to, own.tokens[to]?.start ?? 0);
    if (hearer)
      return { mention: mention.span, addressee: { start: hearer.span.start + 1, end: hearer.span.end } };
  }
  return mention ? { mention: mention.span } : {};
}

/** "نقلت الوكالة عن مصدر قوله": the source after عن speaks, the subject of نقل passes it on. */
function masdarRoles(own: Ground, at: number): Partial<SaidAt> {
  for (let i = at - 1; i >= 0 && at - i <= 16; i -= 1) {
    if (own.tokens[i]?.text !== 'عن') continue;
    const source = mentionFrom(own, i + 1, own.tokens[at]?.start ?? 0);
    for (let j = i - 1; j >= 0 && i - j <= 14; j -= 1) {
      if (!/^[وف]?نقل/u.test(own.tokens[j]?.text ?? '')) continue;
      const reporter = mentionFrom(own, j + 1, own.tokens[i]?.start ?? 0);
      return source ? { mention: source.span, reporter: reporter?.span ?? null } : {};
    }
    return source ? { mention: source.span } : {};
  }
  return {};
}

/** أن itself and the pronoun written onto it are not part of what is said. */
function contentStart({ tokens }: Ground, at: number): number {
  return tokens[at]?.end ?? 0;
}
