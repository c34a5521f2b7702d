import { contentFrom, type Draft } from '../ground.ts';
import type { Stance } from '../statement.ts';
import { mentionFrom } from './mention.ts';
import { RELATIVE } from './particles.ts';
import { clauseBefore, isSpoken, speaks } from './source.ts';
import type { Cue } from './verbs.ts';
import type { Line } from './words.ts';

// What is said before its verb.

type Tagged = Pick<Draft, 'kind' | 'content' | 'mention'>;

/** A quotation of fewer words before its verb is a name. */
const QUOTED_WORDS = 2;

/** "«…»، قال فلان": the quotation right before a verb that says nothing after it. */
export function afterQuotation(line: Line, at: number, cue: Cue): Tagged | null {
  const [word, before] = [line.words[at], line.words[at - 1]];
  const quote = before?.quote;
  if (!word || !before || !quote || cue.joined || (cue.form !== 'past' && cue.form !== 'present'))
    return null;
  if (!/^["»”]\s*[،,]?\s*$/u.test(word.gap.trim() === '' ? '' : word.gap.trim())) return null;
  const speaker = mentionFrom(line, at + 1, word.stop, cue);
  const content = isSpoken(line, quote) ? contentFrom(line, quote.start, quote.end) : undefined;
  const next = speaker && line.words[speaker.to];
  const ends = !next || next.start >= word.stop || /[،,.:]/u.test(next.gap) || !next.cue;
  if (!speaker || !content || content.kind !== 'direct' || !ends) return null;
  const words = line.text.slice(content.content.start, content.content.end).split(/\s+/u).length;
  if (words < QUOTED_WORDS) return null;
  return { ...content, mention: speaker.span };
}

/** Fewer words before the verb say nothing by themselves. */
const CLAUSE_WORDS = 4;
const TELLING: ReadonlySet<Stance> = new Set(['says', 'adds', 'stresses', 'warns']);

/** Opens a sentence that only leads up to its verb: "وبعد انتهاء اللقاء، قال الوزير". */
const LEADS_UP =
  /^[وف]?(?:عندما|حين|حينما|لما|كلما|فور|رغم|ردا|بعدما|قبيل|بعيد|حالما|بينما|فيما|ل|ب|حول|بشان|بخصوص|بدوره|بدورها|كما|لكن|ولكن|اذا|ان|انه|هنا|هكذا|ختاما|اخيرا|امس|اليوم|مساء|صباح)$/u;

/** "لن يفتح المصنع قبل الربيع، يقول مديره.": the clause before a verb and its speaker, with which the sentence ends. */
export function afterClause(line: Line, at: number, cue: Cue): Tagged | null {
  const [word, first] = [line.words[at], line.words[line.words[at]?.head ?? at]];
  if (!word || !first || !TELLING.has(cue.stance) || cue.joined || cue.passive) return null;
  if ((cue.form !== 'past' && cue.form !== 'present') || !/^["»”]?\s*[،,]\s*$/u.test(word.gap)) return null;
  if (at - word.head < CLAUSE_WORDS || first.preposition || first.quote || LEADS_UP.test(first.text))
    return null;
  const speaker = mentionFrom(line, at + 1, word.stop, cue);
  const next = speaker && line.words[speaker.to];
  const over = !next || next.start >= word.stop;
  const described =
    next && /[،,]/u.test(next.gap) && (RELATIVE.test(next.text) || /^وه[وي]$/u.test(next.text));
  // "لم تصرف الزيادة، تقول النقابة، إلا لأشهر": an aside, with the clause on both sides of it.
  const aside = cue.form === 'present' && next && /^\s*[،,]\s*$/u.test(next.gap) && !/^و/u.test(next.text);
  const content =
    aside && !described
      ? contentFrom(line, clauseBefore(line, at) ?? first.start, word.stop)
      : contentFrom(line, first.start, word.start);
  if (!speaker || !(over || described || aside) || !content || speaks(line, content.content)) return null;
  return { ...content, mention: speaker.span };
}
