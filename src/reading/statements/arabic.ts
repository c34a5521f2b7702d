import type { Span } from '../../language/normalise.ts';
import { cutAtNext, endOf, stopFor } from './arabicEnd.ts';
import { said } from './arabicSaid.ts';
import { sourceDraft } from './arabicSource.ts';
import { hearer, mentionBefore, subjectAt } from './arabicSpeaker.ts';
import { arabicCue } from './cues.ts';
import { contentFrom, type Draft, type Ground } from './ground.ts';
import { quotationAt } from './quotations.ts';

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
