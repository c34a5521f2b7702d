import { WEEKDAY_NUMBERS } from '../../../language/calendarNames.ts';
import type { Span } from '../../../language/normalise.ts';
import type { Draft } from '../ground.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { isAdjective, isPaper, isPeople, isSeveral, isTitle } from './nouns.ts';
import { CONNECTIVE, CONNECTIVE_PAIR, HELPER, RELATIVE, SOURCE, THAT, THEREIN } from './particles.ts';
import { type Line, wordFrom } from './words.ts';

/** How far before a verb its subject may stand, in words. */
const REACH = 24;

/**
 * A speaker before the verb: right before it ("الوزير قال", "بوتين أبلغ"), before a relative ("المسؤول الذي أضاف"), or
 * at the head of the sentence with an aside between commas ("تسيبراس، الذي …، حذر").
 */
export function mentionBefore(line: Line, at: number, outer: Draft | null): Span | null {
  const word = line.words[at];
  // "الوزير، الذي اكتفى بالقول إن"
  if (
    word?.cue?.form === 'participle' &&
    RELATIVE.test(line.words[at - 2]?.text ?? '') &&
    /^بال/u.test(word.text)
  )
    return antecedent(line, at - 2);
  if (!word?.cue || (word.cue.form !== 'past' && word.cue.form !== 'present')) return null;
  if (THEREIN.test(line.words[at + 1]?.text ?? '')) return sender(line, at);
  // "الهيئة التي يتوقع أن": a passive, which its antecedent does not agree with.
  const relative = line.words[at - 1]?.text ?? '';
  if (RELATIVE.test(relative))
    return relative === 'التي' && word.cue.feminine === false ? null : antecedent(line, at - 1);
  const head = outer ? Math.max(word.head, wordFrom(line, outer.content.start)) : word.head;
  const asFor = /^و?اما$/u.test(line.words[head]?.text ?? '');
  const topic = asFor ? topicAt(line, at, head) : null;
  if (topic) return topic;
  if (word.cue.joined && !asFor) return null;
  return aside(line, at, head) ?? adjacent(line, at, head);
}

/** "تلقى اتصالا من رئيس الحكومة أبلغه فيه أن": who a call or letter comes from, whose words the clause about it tells. */
function sender(line: Line, at: number): Span | null {
  for (
    let from = at - 1;
    from > at - SENT_WITHIN && line.words[from]?.stop === line.words[at]?.stop;
    from -= 1
  ) {
    const [paper, word] = [line.words[from - 1]?.text ?? '', line.words[from]?.text];
    if (word === 'من' && SENT.test(paper))
      return mentionFrom(line, from + 1, line.words[at]?.start ?? 0)?.span ?? null;
  }
  return null;
}

const SENT =
  /^(?:ال)?(?:اتصال|مكالمه|رساله|برقيه|خطاب|كتاب|طلب|بلاغ|رد|مذكره|تحذير|دعوه|اشعار)(?:ا|ات)?(?:هاتفيه?)?$/u;
const SENT_WITHIN = 18;

/** "أما رئيس النادي، …، فقد اعتبر أن": whom أما turns to, up to the verb with ف. */
function topicAt(line: Line, at: number, head: number): Span | null {
  const found = mentionFrom(line, head + 1, line.words[at]?.start ?? 0);
  const verb = line.words
    .slice(found?.to ?? at, at + 1)
    .findIndex(({ text, gap }, k) => /^ف/u.test(text) && (k === 0 || /[،,]/u.test(gap)));
  return found && verb >= 0 ? found.span : null;
}

/** The noun phrase that ends where the verb, or its helpers, begin. */
function adjacent(line: Line, at: number, head: number): Span | null {
  let verb = at;
  while (verb > head && HELPER.test(line.words[verb - 1]?.text ?? '')) verb -= 1;
  const limit = line.words[verb]?.start ?? 0;
  for (let first = verb - 1; first >= Math.max(head, verb - REACH); first -= 1) {
    if (first > head && (!opensClause(line, first) || isAdjective(line.words[first]?.text ?? ''))) continue;
    const start = pastConnectives(line, first, verb);
    const found = start < verb ? nounAt(line, start, limit, line.words[at]?.cue?.plural === true) : undefined;
    if (found?.to === verb && !/[،,]/u.test(line.words[verb]?.gap ?? '')) return found.span;
    if (found?.to === verb && first === head) return found.span;
  }
  return null;
}

/** "تسيبراس، الذي ما زال …، حذر", "النائب نوي، المنتمي إلى حزب …، أشار": a name, an aside, the verb. */
function aside(line: Line, at: number, head: number): Span | null {
  const word = line.words[at];
  const start = pastConnectives(line, head, at);
  const found = word && start < at ? mentionFrom(line, start, word.start) : undefined;
  const next = found && line.words[found.to];
  if (!word || !found || !next || found.to >= at || !/[،,(–-]/u.test(next.gap)) return null;
  if (isAdjective(next.text) || isTitle(next.text)) return found.span;
  const closed = /[،,)–-]\s*$/u.test(word.gap);
  return closed &&
    (RELATIVE.test(next.text) || /^(?:وهو|وهي|وهم|احد|احدي)$/u.test(next.text) || /\(/u.test(next.gap))
    ? found.span
    : null;
}

/** Whether a clause may begin with a word: after a comma, a conjunction or أن. */
function opensClause({ words }: Line, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  return (
    /[،,؛:]/u.test(word?.gap ?? '') ||
    THAT.test(before?.text ?? '') ||
    /^(?:لكن|ولكن|فيما|بينما|حين|واما|اما|حيث)$/u.test(before?.text ?? '')
  );
}

export function pastConnectives({ words }: Line, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const [word, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
    if (CONNECTIVE_PAIR.test(`${word} ${next}`)) at += 2;
    else if (CONNECTIVE.test(word)) at += 1;
    else break;
  }
  return Math.min(at, to);
}

/** A noun phrase that can be a subject; one of several people needs a plural verb after it. */
function nounAt(line: Line, at: number, limit: number, several: boolean): Mention | undefined {
  const word = line.words[at];
  if (!word || word.cue || WEEKDAY_NUMBERS.has(word.text) || word.preposition) return undefined;
  const found = mentionFrom(line, at, limit);
  const lone =
    found?.to === at + 1 &&
    /^(?!نظير)(?:[يتسن]\p{L}{4,}|ما|لا|لم|لن)$/u.test(word.text) &&
    !isTitle(word.text);
  return lone || (isSeveral(word.text) && !several) ? undefined : found;
}

/** The noun phrase a relative pronoun stands after: "بحسب المسؤول الذي أضاف". */
function antecedent({ words }: Line, at: number): Span | null {
  let first = at;
  while (
    first > 0 &&
    at - first < 5 &&
    (first === at ? /^\s*[،,]?\s*$/u : /^\s+$/u).test(words[first]?.gap ?? '')
  ) {
    const word = words[first - 1];
    if (!word || SOURCE.test(word.text) || word.preposition || word.cue || THAT.test(word.text)) break;
    // "بحضور وزير الرياضة كريم بوزيان، الذي": the office begins it.
    if (first < at && isTitle(words[first]?.text ?? '') && !isTitle(word.text)) break;
    first -= 1;
  }
  const [from, to] = [words[first], words[at - 1]];
  const speaks = from && (isPeople(from.text) || isPaper(from.text));
  return speaks && to && first < at ? { start: from.start, end: to.end } : null;
}
