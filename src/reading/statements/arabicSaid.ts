import type { Span } from '../../language/normalise.ts';
import { SOURCE, THAT } from './arabicParticles.ts';
import { mentionBefore } from './arabicSpeaker.ts';
import { arabicCue, type Cue } from './cues.ts';
import { type Ground, stopAfter } from './ground.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { quotationAt } from './quotations.ts';
import { isInstitution } from './titles.ts';

const REACH = 26;

/** A quotation of no more words after a body or في is a name: لصحيفة «الأفق», في «تويتر». */
const NAME_WORDS = 4;

/** Verbs whose noun phrase after the preposition is itself what is said. */
const NOMINAL = new Set(['warns', 'asks', 'promises', 'denies', 'stresses']);

/** An announcement named in fewer words ("أعلنت عن نتائجها") says nothing yet. */
const ANNOUNCEMENT_WORDS = 4;

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
  const from = tokens[at]?.end ?? 0;
  const stop = stopAfter(own, from);
  const none = { mention: null, addressee: null, reporter: null };
  // "وأردف قائلاً": the participle is the cue.
  if (arabicCue(tokens[at + 1]?.text ?? '')?.form === 'participle' && cue.form !== 'participle')
    return undefined;
  const mention = subject(own, { at, cue }, stop);
  if (cue.pattern === 'source' && !mention) return undefined;
  let prepositionAt = -1;
  for (let i = at + 1; i < tokens.length && i - at <= REACH; i += 1) {
    const token = tokens[i];
    if (!token || token.start >= stop) break;
    if (mention !== undefined && i < mention.to) continue;
    const gap = text.slice(tokens[i - 1]?.end ?? 0, token.start);
    const colon = gap.lastIndexOf(':');
    if (i > at + 1 && SOURCE.test(token.text)) break;
    if (/["«“]$/u.test(gap) && colon < 0 && isName(own, i)) {
      i = pastQuotation(own, i) - 1;
      continue;
    }
    const opens = colon >= 0 ? /:\s*["«“]?$/u.test(gap) : /["«“]$/u.test(gap);
    if (opens && (prepositionAt < 0 || cue.pattern === 'preposition')) {
      if (colon < 0 && prepositionAt >= 0 && prepositionAt !== i - 1) continue;
      if (colon < 0 && (cue.pattern === 'object' || (cue.pattern === 'preposition' && prepositionAt < 0)))
        return undefined;
      const that = colon >= 0 && !/["«“]/u.test(gap) && THAT.test(token.text);
      const start = (tokens[i - 1]?.end ?? 0) + (colon >= 0 ? colon + 1 : gap.search(/["«“]/u));
      return { ...none, ...roles(own, cue, at, i, mention), start: that ? token.end : start };
    }
    if (THAT.test(token.text) && quotationAt(own.quotes, token.start) === quotationAt(own.quotes, from - 1)) {
      if (cue.pattern === 'object') return { ...none, start: from };
      if (/^فان/u.test(token.text) || (/^لان/u.test(token.text) && prepositionAt < 0)) return undefined;
      return { ...none, ...roles(own, cue, at, i, mention), start: token.end };
    }
    const next = arabicCue(token.text);
    if (next && i > at + 1 && /^[وف]/u.test(token.text) && next.form !== 'masdar') break;
    if (next?.form === 'masdar') return undefined;
    if (prepositionAt < 0 && takes(cue, token.text) !== undefined) {
      prepositionAt = i;
      if (opensClause(own, i)) continue;
      const start = nounStart(own, cue, i, stop);
      return start === undefined ? undefined : { ...none, mention: mention?.span ?? null, start };
    }
  }
  return undefined;
}

/** The subject written after the verb, or, of "جاء في البيان أن", the source after the preposition. */
function subject(own: Ground, { at, cue }: Hit, stop: number): Mention | undefined {
  if (cue.form !== 'past' && cue.form !== 'present') return undefined;
  const { text, tokens } = own;
  if (/[:"«“]/u.test(text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start))) return undefined;
  if (cue.pattern !== 'source') return mentionFrom(own, at + 1, stop);
  return cue.prepositions.includes(tokens[at + 1]?.text ?? '') ? mentionFrom(own, at + 2, stop) : undefined;
}

/** The preposition of the verb a token is or begins with. */
function takes(cue: Cue, word: string): string | undefined {
  return cue.prepositions.find(
    (preposition) =>
      word === preposition || (preposition.length === 1 && word.startsWith(preposition) && word.length > 3),
  );
}

/** "إلى أن", "على «…", "عن أمله في أن", "عن ثقته بأن": a clause or quotation follows the preposition. */
function opensClause({ text, tokens }: Ground, at: number): boolean {
  if (/["«“]$/u.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start))) return true;
  const next = tokens.slice(at + 1, at + 4).map((token) => token.text);
  if (THAT.test(next[0] ?? '')) return true;
  const feeling = /.{2}(?:ه|ها|هم|هما|نا)$/u.test(next[0] ?? '');
  return (
    feeling &&
    (THAT.test(next[1] ?? '') || (/^(?:في|من|ب|ل)$/u.test(next[1] ?? '') && THAT.test(next[2] ?? '')))
  );
}

/** Where a noun phrase that is itself what is said begins; undefined when the verb takes none. */
function nounStart(own: Ground, cue: Cue, at: number, stop: number): number | undefined {
  const token = own.tokens[at];
  if (!token) return undefined;
  const announced = cue.stance === 'announces' && token.text === 'عن';
  if (announced && own.text.slice(token.end, stop).trim().split(/\s+/u).length < ANNOUNCEMENT_WORDS)
    return undefined;
  if (!announced && !NOMINAL.has(cue.stance) && !(cue.stance === 'says' && token.text === 'الي'))
    return undefined;
  const preposition = takes(cue, token.text) ?? '';
  return preposition.length === 1 && token.text !== preposition ? token.start + 1 : token.end;
}

/** True when the quotation that opens before a token only names something. */
function isName(own: Ground, at: number): boolean {
  const before = own.tokens[at - 1]?.text ?? '';
  if (!isInstitution(before) && !/^(?:في|علي|ل|عبر)$/u.test(before)) return false;
  return pastQuotation(own, at) - at <= NAME_WORDS && pastQuotation(own, at) > at;
}

/** Index of the first token after the quotation that opens just before a token. */
function pastQuotation({ tokens, quotes }: Ground, at: number): number {
  const start = tokens[at]?.start ?? 0;
  const quote = quotes.findLast((one) => one.start < start && start < one.end);
  let to = at;
  while (quote && to < tokens.length && (tokens[to]?.start ?? 0) < quote.end) to += 1;
  return to;
}

/** Who speaks and to whom, between the cue and what is said. */
function roles(own: Ground, cue: Cue, at: number, to: number, mention: Mention | undefined): Partial<SaidAt> {
  if (cue.pattern === 'hearer') {
    const before = mentionBefore(own, at, cue, null);
    return before && mention
      ? { mention: null, addressee: mention.span }
      : { mention: mention?.span ?? null };
  }
  if (cue.form === 'masdar') return masdarRoles(own, at);
  if (!mention) return {};
  return passedOn(own, at, to, mention) ?? addressed(own, to, mention);
}

/** "نقلت الصحيفة عن دبلوماسي أن": the one after عن speaks, the subject passes it on. */
function passedOn(own: Ground, at: number, to: number, mention: Mention): Partial<SaidAt> | undefined {
  if (!/^[وف]?(?:نقل|ينقل|تنقل)/u.test(own.tokens[at]?.text ?? '')) return undefined;
  if (own.tokens[mention.to]?.text !== 'عن') return undefined;
  const source = mentionFrom(own, mention.to + 1, own.tokens[to]?.start ?? 0);
  return source && { mention: source.span, reporter: mention.span };
}

/** "قال الوزير لنظيره إن": the hearer's name carries the preposition. */
function addressed(own: Ground, to: number, mention: Mention): Partial<SaidAt> {
  const next = own.tokens[mention.to];
  const hearer =
    next && /^ل(?!ل)\p{L}{3,}$/u.test(next.text) && mention.to < to
      ? mentionFrom(own, mention.to, own.tokens[to]?.start ?? 0)
      : undefined;
  return hearer
    ? { mention: mention.span, addressee: { start: hearer.span.start + 1, end: hearer.span.end } }
    : { mention: mention.span };
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
