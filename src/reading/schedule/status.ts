import type { Token } from '../../language/tokens.ts';
import type { EventStatus } from './event.ts';
import type { DatedSentence } from './expressions.ts';

type Marked = Exclude<EventStatus, 'past' | 'planned'>;

const MARKS: readonly (readonly [Marked, RegExp])[] = [
  ['denied', /^(?:[وف]?(?:نفي|نفت|نفوا|[يت]نفي|نافيا|نافيه)|denied|denies|denying)$/u],
  [
    'cancelled',
    /^(?:[وف]?(?:الغ(?:ي|يت|ت|وا|اء|اوه|اوها)|[يت]لغي|ب?الغا(?:ء|ه|ها)?|ملغي|ملغاه)|cancel\p{L}*|scrapped)$/u,
  ],
  [
    'postponed',
    /^(?:[وف]?(?:اجل|اجلت|اجلوا|[يت]وجل|ست?وجل|تاجل|تاجلت|موجل|الموجل|الموجله|ب?تاجيل|تاجيله|تاجيلها|ارج[ايو]ت?|ارجاء|ارجيت|[يت]رجي)|postpon\p{L}*|delayed|adjourned|rescheduled)$/u,
  ],
];
const PLANNED = /^(?:ال)?(?:مقرر|مقرره|مقررا|مزمع|مزمعه|مرتقب|مرتقبه)$|^(?:scheduled|planned|due|slated)$/u;

/** UTF-16 units before a date within which a denial is of it. */
const DENIAL_REACH = 60;

/**
 * How each dated happening of a sentence stands. Postponed, cancelled or denied by a word between the dates around
 * it, or, where one date of the sentence is said to have been the planned one, that one; otherwise past or planned
 * by its date, and by the direction of the words on the day itself.
 */
export function statusesOf(sentence: DatedSentence, reference: string | undefined): EventStatus[] {
  const { expressions, directions, span } = sentence;
  const words = sentence.tokens;
  const starts = expressions.map(({ excerpt }) => excerpt.start - span.start);
  const before = (at: number) => (at === 0 ? 0 : (expressions[at - 1]?.excerpt.end ?? 0) - span.start);
  const isPlannedOne = (at: number) =>
    words.some(({ text, start }) => PLANNED.test(text) && start >= before(at) && start < (starts[at] ?? 0));
  const planned = expressions.findIndex((_, at) => isPlannedOne(at));
  return expressions.map(({ date }, at) => {
    const from = planned === at ? 0 : before(at);
    const to = planned === at ? sentence.text.length : (starts[at + 1] ?? sentence.text.length);
    const mark = planned >= 0 && planned !== at ? undefined : markIn(words, from, to, starts[at] ?? 0);
    return mark ?? byDate(date?.split('/')[0] ?? null, directions[at] ?? 0, reference);
  });
}

function markIn(words: readonly Token[], from: number, to: number, date: number): Marked | undefined {
  for (const [status, pattern] of MARKS) {
    const found = words.some(({ text, start }, at) => {
      if (start < from || start >= to || !pattern.test(text)) return false;
      // "من أجل": for the sake of.
      if (text === 'اجل' && /^(?:من|لا|[وف]?من)$/u.test(words[at - 1]?.text ?? '')) return false;
      return status !== 'denied' || (start < date && date - start <= DENIAL_REACH);
    });
    if (found) return status;
  }
  return undefined;
}

function byDate(date: string | null, way: -1 | 0 | 1, reference: string | undefined): EventStatus {
  if (date === null || reference === undefined) return way === 1 ? 'planned' : 'past';
  const known = reference.slice(0, date.length);
  if (/W/u.test(date) || date === known) return way === 1 ? 'planned' : 'past';
  return date > known ? 'planned' : 'past';
}
