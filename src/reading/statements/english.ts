import type { Span } from '../../language/normalise.ts';
import { englishCue } from './cues.ts';
import { contentFrom, type Draft, type Ground, sentenceStart, stopAfter, trimmed } from './ground.ts';
import { quotationAt } from './quotations.ts';

const HEARERS = /^(?:reporters|journalists|parliament|lawmakers|supporters|reuters|afp)$/u;
const TIME =
  /^(?:on|in|at|during|after|before|as|when|while|late|early|earlier|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|who|which|whose|that|has|have|had|will|would|also|later|then|not|does|did|was|were|is|are|to|for|by|with|from|of)$/u;
const PRONOUN = /^(?:he|she|they|it|we|i)$/u;

/** Reads the statements of an English paragraph. */
export function englishDrafts(own: Ground): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < own.tokens.length; at += 1) {
    const token = own.tokens[at];
    if (!token || quotationAt(own.quotes, token.start)) continue;
    if (
      drafts.some(
        ({ cue, content }) =>
          cue &&
          content.start <= token.start &&
          token.start < content.end &&
          !/^(?:saying|adding)$/u.test(token.text),
      )
    )
      continue;
    const draft = accordingTo(own, at) ?? spoken(own, at);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function accordingTo(own: Ground, at: number): Draft | null {
  const [token, next] = [own.tokens[at], own.tokens[at + 1]];
  if (token?.text !== 'according' || next?.text !== 'to') return null;
  const stop = stopAfter(own, next.end);
  const start = sentenceStart(own, token.start);
  const leading = own.text.slice(start, token.start).trim() === '';
  const comma = apposedComma(own.text, next.end, stop);
  const mention = trimmed(own.text, {
    start: next.end,
    end: leading ? comma : Math.min(stop, firstComma(own.text, next.end, stop)),
  });
  const content = leading ? contentFrom(own, comma, stop) : contentFrom(own, start, token.start);
  if (!mention || !content) return null;
  return {
    ...content,
    mention,
    cue: { start: token.start, end: next.end },
    stance: 'says',
    addressee: null,
    outer: null,
    reporter: null,
    feminine: null,
  };
}

function firstComma(text: string, from: number, to: number): number {
  const at = text.indexOf(',', from);
  return at < 0 || at > to ? to : at;
}

/** The comma that closes a name with its apposition: "the company's chief executive, Tomas Reve, tickets …". */
function apposedComma(text: string, from: number, to: number): number {
  const first = firstComma(text, from, to);
  const second = firstComma(text, first + 1, to);
  const between = text.slice(first + 1, second).trim();
  return second < to && between.split(/\s+/u).length <= 4 && /^\p{Lu}/u.test(between) ? second : first;
}

function spoken(own: Ground, at: number): Draft | null {
  const token = own.tokens[at];
  const stance = token && englishCue(token.text);
  if (!token || !stance) return null;
  const before = subjectBefore(own, at);
  const after = contentAfter(own, at);
  const participle = /ing$/u.test(token.text);
  const feminine = /\bshe\b/iu.test(before ? own.text.slice(before.start, before.end) : '') ? true : null;
  const common = {
    cue: { start: token.start, end: token.end },
    stance,
    addressee: null,
    outer: null,
    reporter: null,
    feminine,
  };
  const joined = /^(?:and|but)$/u.test(own.tokens[at - 1]?.text ?? '');
  const quoteBefore = own.quotes.find(
    ({ end }) => end <= token.start && token.start - end < 90 && sentenceBetween(own, end, token.start),
  );
  const closes =
    quoteBefore && token.start - quoteBefore.end < 40 && (subjectAfter(own, at) !== null || before !== null);
  if (after && !closes && (before || participle || joined))
    return { ...after, ...common, mention: named(own, joined ? null : before) };
  if (!quoteBefore) return null;
  const content = contentFrom(own, quoteBefore.start, quoteBefore.end);
  const subject = before ?? subjectAfter(own, at);
  return content && subject ? { ...content, ...common, mention: named(own, subject) } : null;
}

/** Nothing but a speaker's name stands between a closing quotation mark and the verb. */
function sentenceBetween({ text }: Ground, from: number, to: number): boolean {
  return !/[.!?:]/u.test(text.slice(from, to)) && /[,!?.]["”]?$/u.test(text.slice(0, from));
}

/** A pronoun names nobody: the speaker is the last one. */
function named(own: Ground, span: Span | null): Span | null {
  if (!span) return null;
  return PRONOUN.test(own.text.slice(span.start, span.end).toLowerCase()) ? null : span;
}

function subjectBefore(own: Ground, at: number): Span | null {
  const { tokens, text } = own;
  const verb = tokens[at];
  if (!verb) return null;
  let last = at - 1;
  while (last >= 0 && /^(?:has|have|had|also|later|then|earlier|repeatedly)$/u.test(tokens[last]?.text ?? ''))
    last -= 1;
  const start = sentenceStart(own, verb.start);
  if (/["”]/u.test(text.slice(tokens[last]?.end ?? 0, verb.start))) return null;
  let first = last;
  while (first > 0 && (tokens[first - 1]?.start ?? 0) >= start && last - first < 14) {
    const gap = text.slice(tokens[first - 1]?.end, tokens[first]?.start);
    if (/["”“:;]/u.test(gap) || quotationAt(own.quotes, tokens[first - 1]?.start ?? 0)) break;
    if (/^(?:and|but|that|because|while|as|when|if)$/u.test(tokens[first - 1]?.text ?? '')) break;
    first -= 1;
  }
  const [from, to] = [tokens[first], tokens[last]];
  if (!from || !to || last < 0 || from.start < start || /^(?:and|but)$/u.test(to.text)) return null;
  const whole = text.slice(from.start, to.end);
  const aside = /^(.*?),\s+(?:who|which|whose)\b/u.exec(whole)?.[1];
  const span = trimmed(text, {
    start: from.start,
    end: aside === undefined ? to.end : from.start + aside.length,
  });
  return span &&
    /^(?:\p{Lu}|the |a |an |he |she |it |they |he$|she$|it$|they$|we$|another |one |some |many |\d)/u.test(
      text.slice(span.start, span.end),
    )
    ? span
    : null;
}

function subjectAfter(own: Ground, at: number): Span | null {
  const { tokens, text } = own;
  let end = at + 1;
  while (end < tokens.length && end - at < 10) {
    const gap = text.slice(tokens[end - 1]?.end, tokens[end]?.start);
    if (
      /[.!?:;"“]/u.test(gap) ||
      (/,/u.test(gap) && end > at + 1) ||
      (end > at + 1 && TIME.test(tokens[end]?.text ?? '') && tokens[end]?.text !== 'of')
    )
      break;
    end += 1;
  }
  const [from, to] = [tokens[at + 1], tokens[end - 1]];
  return (from && to && end > at + 1 && trimmed(text, { start: from.start, end: to.end })) || null;
}

/** What is said after the verb: a that-clause, a quotation, or a bare clause after says/said. */
function contentAfter(own: Ground, at: number): { kind: 'direct' | 'indirect'; content: Span } | null {
  const { tokens, text } = own;
  const stop = stopAfter(own, tokens[at]?.end ?? 0);
  for (let i = at + 1; i < tokens.length && i - at < 12; i += 1) {
    const token = tokens[i];
    if (!token || token.start >= stop) return null;
    const gap = text.slice(tokens[i - 1]?.end ?? 0, token.start);
    const mark = gap.search(/["“]/u);
    if (mark >= 0) {
      const start = (tokens[i - 1]?.end ?? 0) + mark;
      const quote = own.quotes.find((one) => one.start === start);
      const end =
        quote && /[,:]\s*$/u.test(gap.slice(0, mark)) ? quote.end : quote ? Math.max(stop, quote.end) : stop;
      return contentFrom(own, start, endBefore(own, start, end)) ?? null;
    }
    if (token.text === 'that') return contentFrom(own, token.end, endBefore(own, token.end, stop)) ?? null;
    if (
      i === at + 1 &&
      !TIME.test(token.text) &&
      !HEARERS.test(token.text) &&
      !/[,.]/u.test(gap) &&
      bareClause(own, at)
    ) {
      return contentFrom(own, token.start, endBefore(own, token.start, stop)) ?? null;
    }
    if (i === at + 1 && token.text === 'of')
      return contentFrom(own, token.end, endBefore(own, token.end, stop)) ?? null;
  }
  return null;
}

/** "said it had bought", "denied that": a bare clause needs a verb of saying and some words after it. */
function bareClause({ tokens }: Ground, at: number): boolean {
  return (
    /^(?:say|says|said|believes?|argue|claim|insist|deny|hope|denie[sd]|claims?|claimed|insist(?:s|ed)|argues?|argued|hopes?|hoped|estimated?|promised|announced|adds?|added|warned|acknowledged|conceded|predicts?|predicted|thinks?)$/u.test(
      tokens[at]?.text ?? '',
    ) && tokens.length - at > 3
  );
}

const CLOSES = /^(?:adding|saying|noting|warning|stressing|insisting|and|but)$/u;

/** Content ends before ", adding that" and before a second verb of the same speaker ("and said that"). */
function endBefore(own: Ground, start: number, limit: number): number {
  for (
    let i = own.tokens.findIndex((token) => token.start > start);
    i >= 0 && i < own.tokens.length;
    i += 1
  ) {
    const token = own.tokens[i];
    if (!token || token.start >= limit) break;
    if (quotationAt(own.quotes, token.start)) continue;
    const comma = /,/u.test(own.text.slice(own.tokens[i - 1]?.end, token.start));
    if (!CLOSES.test(token.text)) continue;
    if (comma && englishCue(token.text)) return own.tokens[i - 1]?.end ?? limit;
    if (/^(?:and|but)$/u.test(token.text) && englishCue(own.tokens[i + 1]?.text ?? ''))
      return own.tokens[i - 1]?.end ?? limit;
  }
  return limit;
}
