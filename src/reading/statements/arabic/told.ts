import { isTranslated } from '../../../language/bilingual.ts';
import type { Span } from '../../../language/normalise.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import type { Draft } from '../ground.ts';
import { frameAt, TO_SOMEBODY } from './frame.ts';
import { mentionFrom } from './mention.ts';
import { isOne } from './nouns.ts';
import type { Cue } from './verbs.ts';
import { hasPronoun, type Line, wordFrom } from './words.ts';

// Speech within what somebody says that goes on without a name: "قالت الوزيرة إن المدير أبلغها بأن المخزون نفد، وحذر من أن المصنع سيتوقف".

/**
 * Whether a verb without a subject, within what is said by the cue `by`, belongs to the one told of: the outer speaker does not agree with it,
 * or it speaks to somebody of what is told ("وقال له إن").
 */
export function tellsFurther(line: Line, at: number, by: Cue): boolean {
  const cue = line.words[at]?.cue;
  if (!cue?.joined || cue.form === 'participle' || cue.form === 'masdar' || cue.plural || by.plural)
    return false;
  if (frameAt(line, at)?.speaker !== null) return false;
  if (TO_SOMEBODY.test(line.words[at + 1]?.text ?? '')) return true;
  return (
    cue.feminine !== null && by.feminine !== null && cue.feminine !== by.feminine && by.form !== 'masdar'
  );
}

/** Whom such a verb at a word goes back to: who spoke last within the outer statement, or whom it is about. Null for any other verb. */
export function toldOf(line: Line, at: number, outer: Draft, before: readonly Draft[]): Span | null {
  const by = outer.cue && line.words[wordFrom(line, outer.cue.start)]?.cue;
  if (!by || !tellsFurther(line, at, by)) return null;
  const inner = before.findLast((one) => one.outer === outer && one.mention);
  const first = wordFrom(line, outer.content.start);
  const head = line.words[first]?.text ?? '';
  const named = isOne(head) || (!isTranslated(head) && !isStopWord(head) && !line.words[first]?.cue);
  const whole = named ? mentionFrom(line, first, outer.content.end)?.span : undefined;
  const own = line.words[first];
  // "ابنه اتصل به": nothing but an adjective or a name goes on from a noun with a pronoun.
  const about = whole && own && hasPronoun(line, first) ? { start: own.start, end: own.end } : whole;
  const meant = inner?.mention ?? about;
  const woman = meant && /^[\p{L}]*ة/u.test(line.text.slice(meant.start, meant.end));
  return meant && woman === line.words[at]?.cue?.feminine ? meant : null;
}
