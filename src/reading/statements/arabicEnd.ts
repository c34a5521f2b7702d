import { AND_THAT, SOURCE } from './arabicParticles.ts';
import { said } from './arabicSaid.ts';
import { arabicCue } from './cues.ts';
import { contentFrom, type Draft, type Ground, stopAfter } from './ground.ts';
import { quotationAt } from './quotations.ts';

export function stopFor(own: Ground, start: number): number {
  const quote = own.quotes.find(
    (one) => one.start >= start && own.text.slice(start, one.start).trim() === '',
  );
  return quote ? stopAfter(own, quote.end - 1) : stopAfter(own, start);
}

/** A quotation of this many words says something by itself. */
const SENTENCE_WORDS = 5;
const TURN = /^(?:فيما|بينما|حين)$/u;
/** "، وألقى اللوم على", "، ورحب بـ": what the speaker did next, told by the article. */
const ACT =
  /^و(?:القي|وجه|رحب|اشاد|اثني|ادان|دان|ندد|شكر|هنا|اعرب|عبر|انتقد|هاجم|ابدي|استنكر|شجب|حمل|اختتم|ختم|غادر|التقي)ت?$/u;

/**
 * Where what is said ends: before "، participle", before "و + cue" that opens a statement of its own, before
 * فيما/بينما/في حين with a new speaker, before a source that trails after a comma; else at the full stop.
 */
export function endOf(own: Ground, start: number, limit: number): number {
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
    const gap = own.text.slice(own.tokens[i - 1]?.end ?? 0, token.start);
    // A second quotation after a comma is a statement of its own.
    if (/["»”][،,]\s*["«“]$/u.test(gap) && longQuotation(own, token.start))
      return (own.tokens[i - 1]?.end ?? limit) + 1;
    if (quotationAt(own.quotes, token.start) && !quotationAt(own.quotes, start)) continue;
    const comma = /[،,؛;]/u.test(gap);
    const cue = arabicCue(token.text);
    const opens = cue && said(own, { at: i, cue }) !== undefined;
    if (comma && cue?.form === 'participle') return own.tokens[i - 1]?.end ?? limit;
    if (cue && opens && /^و/u.test(token.text) && cue.form !== 'masdar' && arabicCue(token.text.slice(1)))
      return own.tokens[i - 1]?.end ?? limit;
    if (comma && (SOURCE.test(token.text) || ACT.test(token.text) || goesOn(own, i)))
      return own.tokens[i - 1]?.end ?? limit;
    if (comma && quote && token.text === 'حيث') return own.tokens[i - 1]?.end ?? limit;
    if (TURN.test(token.text) && turns(own, i, limit))
      return own.tokens[token.text === 'حين' ? i - 2 : i - 1]?.end ?? limit;
  }
  return limit;
}

/** "، وأن النقاش …": a clause of its own, unless the verb of a wish follows ("وأن يتم …"). */
export function goesOn({ text, tokens }: Ground, at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start);
  const word = tokens[at]?.text ?? '';
  return (
    /[،,؛]\s*$/u.test(gap) &&
    AND_THAT.test(word) &&
    !(word === 'وان' && /^[يتن]\p{L}{2,}$/u.test(tokens[at + 1]?.text ?? ''))
  );
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
export function cutAtNext(own: Ground, drafts: readonly Draft[]): Draft[] {
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

/** True when a quotation of a sentence's length opens just before an offset; shorter ones are parts of a list. */
function longQuotation({ quotes, text }: Ground, at: number): boolean {
  const quote = quotes.find(({ start, end }) => start < at && at < end && at - start <= 2);
  return quote !== undefined && text.slice(quote.start, quote.end).split(/\s+/u).length >= SENTENCE_WORDS;
}
