import type { Span } from '../../language/normalise.ts';
import { arabicCue, type Cue } from './cues.ts';
import { contentFrom, type Draft, type Ground, sentenceStart, stopAfter, trimmed } from './ground.ts';
import { mentionFrom } from './mention.ts';
import { quotationAt } from './quotations.ts';

const THAT = /^(?:[وف]?(?:ان|انه|انها|انهم|انهما|انني|اني|اننا|انك)|بان|بانه|بانها|بانهم|لان)$/u;
const SOURCE = /^[وف]?(?:بحسب|حسب|وفق|وفقا|طبقا|نقلا|استنادا)$/u;
const SOURCE_PREPOSITION = /^(?:ل|عن|الي|لما|ما)$/u;
const REACH = 26;
/** Verbs whose noun phrase after the preposition is itself what is said. */
const NOMINAL = new Set(['warns', 'asks', 'promises', 'denies']);

interface Hit {
  readonly at: number;
  readonly cue: Cue;
}

/** Reads the statements of an Arabic paragraph, outer ones before those inside them. */
export function arabicDrafts(own: Ground): Draft[] {
  const drafts: Draft[] = [];
  const taken: Span[] = [];
  let turn: Span | null = null;
  for (let at = 0; at < own.tokens.length; at += 1) {
    const token = own.tokens[at];
    if (!token) continue;
    const inside = drafts.findLast(
      ({ content, kind }) => kind === 'indirect' && content.start <= token.start && token.start < content.end,
    );
    if (
      quotationAt(own.quotes, token.start) &&
      !(inside && !quotationInside(own, inside.content, token.start))
    )
      continue;
    if (taken.some(({ start, end }) => start <= token.start && token.start < end)) continue;
    const found = sourceDraft(own, at) ?? cueDraft(own, at, inside ?? null);
    if (!found) {
      turn = inside ? turn : (subjectAt(own, at) ?? turn);
      continue;
    }
    const draft: Draft = found.mention === null && turn !== null ? { ...found, mention: turn } : found;
    if (!draft.outer) turn = null;
    drafts.push(draft);
    if (draft.mention) taken.push(draft.mention);
  }
  return cutAtNext(own, drafts);
}

/** The subject of a verb of speech that says nothing here ("عبر الكرملين عن ارتياحه"): the next statement is its. */
function subjectAt(own: Ground, at: number): Span | null {
  const token = own.tokens[at];
  const cue = token && arabicCue(token.text);
  if (!token || !cue || (cue.form !== 'past' && cue.form !== 'present')) return null;
  const stop = stopAfter(own, token.end);
  const found = mentionFrom(own, at + 1, stop);
  const next = found ? [own.tokens[found.to]?.text, own.tokens[found.to + 1]?.text] : [];
  return found && next.some((word) => cue.prepositions.includes(word ?? '')) ? found.span : null;
}

/** True when the position is in a quotation that itself lies inside the content. */
function quotationInside({ quotes }: Ground, content: Span, at: number): boolean {
  return quotes.some(
    ({ start, end }) => start >= content.start && start < at && at < end && end <= content.end + 1,
  );
}

function cueDraft(own: Ground, at: number, outer: Draft | null): Draft | null {
  const token = own.tokens[at];
  const cue = token && arabicCue(token.text);
  if (!token || !cue) return null;
  // "ويذكر أن": "it is worth noting that", said by nobody.
  if (/^و?يذكر$/u.test(token.text) && /^ب?ان/u.test(own.tokens[at + 1]?.text ?? '')) return null;
  const found = said(own, { at, cue });
  if (!found) return null;
  const limit = outer ? outer.content.end : stopFor(own, found.start);
  const content = contentFrom(own, found.start, endOf(own, found.start, limit));
  if (!content || content.content.end - content.content.start < 4) return null;
  const first = mentionBefore(own, at, cue, outer);
  // Inside another's words, and before a comma, the speaker stands first: "بوتين حذر بايدن من أن", "تسيبراس، الذي …، حذر".
  const leads =
    first !== null && (outer !== null || /[،,]\s*$/u.test(own.text.slice(first.end, token.start)));
  const before = found.mention && !leads ? null : first;
  if (outer && !found.mention && !before) return null;
  return {
    ...content,
    mention: leads ? first : (found.mention ?? before),
    cue: { start: token.start, end: token.end },
    stance: cue.stance,
    addressee: found.addressee ?? (leads ? hearer(own, found.mention) : null),
    outer: outer && (before || found.mention) ? outer : null,
    reporter: found.reporter,
    feminine:
      /^[وف]?ت|ت$|ه$/u.test(token.text) && cue.form !== 'masdar'
        ? true
        : cue.form === 'masdar'
          ? null
          : false,
  };
}

/** The one spoken to, without the preposition written onto the name ("لبايدن"). */
function hearer(own: Ground, mention: Span | null): Span | null {
  if (!mention) return null;
  const attached = /^ل(?!ل)\p{L}{3,}/u.test(own.text.slice(mention.start, mention.end));
  return attached ? { start: mention.start + 1, end: mention.end } : mention;
}

interface SaidAt {
  /** Offset where what is said begins. */
  readonly start: number;
  readonly mention: Span | null;
  readonly addressee: Span | null;
  readonly reporter: Span | null;
}

/** Looks from a cue for what opens the content: أن, a colon, a quotation, or the verb's preposition. */
function said(own: Ground, { at, cue }: Hit): SaidAt | undefined {
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

/**
 * A speaker before the verb: at the head of the clause ("مسؤول بالكرملين، قال …"), before a relative ("المسؤول الذي
 * أضاف"), or, inside another's statement, between its beginning and the verb.
 */
function mentionBefore(own: Ground, at: number, cue: Cue, outer: Draft | null): Span | null {
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

/** "وفقا لـ…", "بحسب …", "نقلاً عن …": before what is said, or after it. */
function sourceDraft(own: Ground, at: number): Draft | null {
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
  const content = leading
    ? contentFrom(own, mention.end, stop)
    : contentFrom(own, clauseStart(own, start, token.start), token.start);
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

function clauseStart(_own: Ground, start: number, _end: number): number {
  return start;
}

function stopFor(own: Ground, start: number): number {
  const quote = own.quotes.find(
    (one) => one.start >= start && own.text.slice(start, one.start).trim() === '',
  );
  return quote ? stopAfter(own, quote.end - 1) : stopAfter(own, start);
}

const TURN = /^(?:فيما|بينما|حين)$/u;

/**
 * Where what is said ends: before "، participle", before "و + cue" that opens a statement of its own, before
 * فيما/بينما/في حين with a new speaker, before a source that trails after a comma; else at the full stop.
 */
function endOf(own: Ground, start: number, limit: number): number {
  const quote = own.quotes.find(
    (one) => one.start >= start && own.text.slice(start, one.start).trim() === '',
  );
  const from = quote && quote.end <= limit ? quote.end : start;
  const follower = quote && own.tokens.find((token) => token.start >= quote.end);
  if (
    quote &&
    follower &&
    quote.end <= limit &&
    arabicCue(follower.text) &&
    /^\s*$/u.test(own.text.slice(quote.end, follower.start))
  )
    return quote.end;
  if (
    quote &&
    quote.end <= limit &&
    /^\s*(?:[،,.]|$)/u.test(own.text.slice(quote.end, limit)) &&
    !/^\s*[،,]?\s*(?:و?["«“]|ولا|وان|او)/u.test(own.text.slice(quote.end, limit))
  )
    return quote.end;
  for (
    let i = own.tokens.findIndex((token) => token.start >= from);
    i >= 0 && i < own.tokens.length;
    i += 1
  ) {
    const token = own.tokens[i];
    if (!token || token.start >= limit) break;
    if (quotationAt(own.quotes, token.start) && !quotationAt(own.quotes, start)) continue;
    const gap = own.text.slice(own.tokens[i - 1]?.end ?? 0, token.start);
    const comma = /[،,؛;]/u.test(gap);
    const cue = arabicCue(token.text);
    const opens = cue && said(own, { at: i, cue }) !== undefined;
    if (comma && cue?.form === 'participle') return own.tokens[i - 1]?.end ?? limit;
    if (cue && opens && /^و/u.test(token.text) && cue.form !== 'masdar' && arabicCue(token.text.slice(1)))
      return own.tokens[i - 1]?.end ?? limit;
    if (comma && SOURCE.test(token.text)) return own.tokens[i - 1]?.end ?? limit;
    if (TURN.test(token.text) && turns(own, i, limit))
      return own.tokens[token.text === 'حين' ? i - 2 : i - 1]?.end ?? limit;
  }
  return limit;
}

function turns(own: Ground, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(own.tokens.length, at + 6); i += 1) {
    const token = own.tokens[i];
    if (!token || token.start >= limit) return false;
    if (arabicCue(token.text)) return true;
  }
  return false;
}

/** A statement of the same level ends where the next one's cue begins. */
function cutAtNext(own: Ground, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => {
    const next = drafts.find(
      (other) =>
        other.outer === draft.outer &&
        other.cue &&
        draft.content.start < other.cue.start &&
        other.cue.start < draft.content.end &&
        other.kind === draft.kind &&
        other !== draft,
    );
    if (!next?.cue || draft.kind === 'direct') return [draft];
    const cut = contentFrom(
      own,
      draft.content.start,
      next.mention && next.mention.start < next.cue.start ? next.mention.start : next.cue.start,
    );
    return cut ? [{ ...draft, ...cut }] : [];
  });
}
