import { type Actor, contentFrom, type Draft, type Drafts, type Ground } from '../ground.ts';
import { subjectAt } from './actor.ts';
import { cutAtNext, endOf, goesOn, stopFor } from './end.ts';
import { frameAt } from './frame.ts';
import { labelledDraft } from './labelled.ts';
import { latterBefore } from './latter.ts';
import { isLatter } from './mention.ts';
import { paperOf } from './paper.ts';
import { RESUMES, THEREIN } from './particles.ts';
import { roleBeside } from './role.ts';
import { sourceDraft, trailingSource } from './source.ts';
import { mentionBefore } from './subject.ts';
import { afterClause, afterQuotation } from './tagged.ts';
import { toldOf } from './told.ts';
import type { Cue } from './verbs.ts';
import { type Frame, type Line, lineOf, wordFrom } from './words.ts';

/** Content of fewer letters says nothing. */
const LEAST = 4;

/**
 * Reads the statements of an Arabic paragraph, outer ones before those inside them. `isSurname` tells a folded word that a
 * known speaker's name ends with. A step is a cue.
 */
export function* arabicDrafts(ground: Ground, isSurname: (word: string) => boolean): Generator<void, Drafts> {
  const line = lineOf(ground);
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  let subject: Actor | null = null;
  let named = 0;
  const labelled = labelledDraft(line, isSurname);
  if (labelled?.mention) {
    drafts.push(labelled);
    named = labelled.mention.end;
    if (labelled.kind === 'indirect') open.push(labelled);
  }
  for (let at = 0; at < line.words.length; at += 1) {
    const word = line.words[at];
    if (!word) continue;
    while (open.length > 0 && (open.at(-1)?.content.end ?? 0) <= word.start) open.pop();
    const within = open.at(-1);
    const outer = within && within.content.start <= word.start ? within : null;
    if (word.start < named || isQuotedAway(line, at, outer)) continue;
    const source = outer ? null : sourceDraft(line, at);
    const found = (source ? [source] : cueDrafts(line, at, outer, drafts)).map((draft) =>
      standing(line, draft, isSurname),
    );
    if (found.length > 0) yield;
    else if (!outer) subject = actorAt(line, at, isSurname) ?? subject;
    for (const draft of found) {
      const unnamed = !draft.mention && !draft.passive && !draft.outer;
      drafts.push(unnamed ? { ...draft, subject } : draft);
      named = Math.max(named, draft.mention?.end ?? 0);
      if (!draft.outer) subject = null;
    }
    // Between a verb and what is said no other speaks: "المصادر، التي طلبت …، أن".
    const said = found.find(({ content }) => content.start > word.start);
    if (said) named = Math.max(named, said.content.start);
    open.push(
      ...found.filter(({ kind, content }) => kind === 'indirect' && content.start >= word.start).reverse(),
    );
  }
  return { drafts: cutAtNext(line, drafts), subject };
}

function actorAt(line: Line, at: number, isSurname: (word: string) => boolean): Actor | null {
  const span = subjectAt(line, at, isSurname)?.span;
  return span ? { ...span, role: roleBeside(line, span) } : null;
}

/** With the one that "الأخير" stands for; "هؤلاء" are those who spoke, as after a verb without a subject. */
function standing(line: Line, draft: Draft, isSurname: (word: string) => boolean): Draft {
  const at = draft.mention ? wordFrom(line, draft.mention.start) : -1;
  if (line.words[at]?.text === 'هولاء' && line.words[at]?.end === draft.mention?.end)
    return { ...draft, mention: null, plural: true, feminine: null };
  if (!draft.mention || !isLatter(line, at)) return draft;
  const feminine = line.text.charAt(draft.mention.end - 1) === 'ة';
  return { ...draft, stands: latterBefore(line, at, feminine, isSurname) };
}

/** True for a word in a quotation, unless it is the very quotation an outer statement lies in or holds. */
function isQuotedAway(line: Line, at: number, outer: Draft | null): boolean {
  const quote = line.words[at]?.quote;
  if (!quote) return false;
  return !outer || (quote.start >= outer.content.start && quote.end <= outer.content.end + 1);
}

/** What the cue at a word introduces: a quotation before it, what follows, and the clauses that go on from that. */
function cueDrafts(line: Line, at: number, outer: Draft | null, before: readonly Draft[]): Draft[] {
  const word = line.words[at];
  if (!word?.cue) return [];
  const frame = frameAt(line, at);
  const told = outer
    ? null
    : (afterQuotation(line, at, word.cue) ?? (frame ? null : afterClause(line, at, word.cue)));
  const quoted = told && {
    ...told,
    ...common(line, at, word.cue),
    addressee: null,
    reporter: null,
    outer: null,
  };
  if (!frame) return quoted ? [quoted] : [];
  // "إن السكان يرفضون العودة وأنهم أمضوا": "وأن" goes on with what the outer speaker says.
  if (outer && /^وان/u.test(line.words[wordFrom(line, frame.start) - 1]?.text ?? ''))
    return quoted ? [quoted] : [];
  const roles = { ...common(line, at, word.cue), ...rolesOf(line, at, word.cue, frame, outer), outer };
  const stands = !roles.mention && outer ? toldOf(line, at, outer, before) : null;
  if (!roles.mention && !stands && (outer || !resumes(line, at))) return quoted ? [quoted] : [];
  const paper = paperOf(line, at, frame.start);
  const limit = outer ? outer.content.end : stopFor(line, frame.start);
  const drafts: Draft[] = quoted ? [quoted] : [];
  for (let start = frame.start; ; ) {
    const end = endOf(line, start, limit, outer ? null : word.cue);
    const content = contentFrom(line, start, end);
    const next = wordFrom(line, end);
    const reporter = roles.reporter ?? (outer ? null : trailingSource(line, next));
    if (content && content.content.end - content.content.start >= LEAST)
      drafts.push({ ...content, ...roles, reporter, paper, ...(stands && { stands }) });
    const more = line.words[next];
    if (!more || more.start >= limit || more.end <= start || !goesOn(line, next)) return drafts;
    start = more.end;
  }
}

/** Whether a verb without a subject may take up the last speaker here: at the head of a clause. */
function resumes(line: Line, at: number): boolean {
  const [word, before] = [line.words[at], line.words[at - 1]];
  if (THEREIN.test(line.words[at + 1]?.text ?? '')) return true;
  // "وهو ما وصفه بأنه «ابتزاز»"
  if (word?.cue?.told && word.cue.takes.size === 0) return true;
  if (!word?.cue || !before || word.cue.form === 'participle' || word.cue.form === 'masdar') return true;
  return word.cue.joined || word.head === at || !/^\s+$/u.test(word.gap) || RESUMES.test(before.text);
}

/** Who speaks, to whom: a speaker before a verb makes the one after it the hearer ("بوتين حذر بايدن من"). */
function rolesOf(
  line: Line,
  at: number,
  cue: Cue,
  frame: Frame,
  outer: Draft | null,
): Pick<Draft, 'mention' | 'addressee' | 'reporter' | 'role'> {
  const { speaker, hearer, reporter } = frame;
  const before =
    speaker && (cue.told || (!cue.takes.has('hearer') && !outer)) ? null : mentionBefore(line, at, outer);
  if (before && speaker && !hearer && cue.takes.has('hearer'))
    return { mention: before, addressee: speaker, reporter, role: roleBeside(line, before) };
  const mention = before ?? speaker;
  return { mention, addressee: hearer, reporter, role: mention && roleBeside(line, mention) };
}

function common(
  line: Line,
  at: number,
  cue: Cue,
): Pick<Draft, 'cue' | 'stance' | 'feminine' | 'plural' | 'passive'> {
  const { start, end } = line.words[at] ?? { start: 0, end: 0 };
  const { stance, feminine, plural, passive } = cue;
  return {
    cue: { start, end },
    stance,
    feminine: cue.form === 'masdar' || cue.takes.has('source') ? null : feminine,
    plural,
    passive,
  };
}
