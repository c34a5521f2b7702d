import { contentFrom, type Draft, PLAIN_SAYING } from '../ground.ts';
import { mentionFrom } from './mention.ts';
import { isOne, isTitle } from './nouns.ts';
import type { Line } from './words.ts';

/** Titles and bodies that mostly label a thing: "برنامج الحفل: …", "موقع اللقاء: …". */
const LABELS =
  /^(?:ال)?(?:موقع|برنامج|مشروع|حمله|مبادره|منصه|فريق|نجم|قسم|فرع|وحده|غرفه|دار|بيت|مسرح|قصر|حكم|احد|اهل|ولي|مكتب|خدمه|شعبه|عمال|مشترك)$/u;

/** Fewer words after the colon say nothing. */
const LEAST_WORDS = 3;

/**
 * "وزير الطاقة: لا نية لرفع التعرفة": a speaker and a colon at the head of a paragraph, as in headlines and interviews.
 * `isSurname` tells a folded word that a known speaker's name ends with.
 */
export function labelledDraft(line: Line, isSurname: (word: string) => boolean): Draft | null {
  const head = line.words[0];
  const found = head && !head.cue && !LABELS.test(head.text) ? mentionFrom(line, 0, head.stop) : undefined;
  const [last, next] = [found && line.words[found.to - 1], found && line.words[found.to]];
  if (!head || !found || !last || !next || !/^["»”]?\s*:\s*["«“]?$/u.test(next.gap)) return null;
  const named = isTitle(head.text) && (found.to > 1 || (head.definite && isOne(head.text)));
  if (!named && !isSurname(last.text)) return null;
  const content = contentFrom(line, last.end + next.gap.indexOf(':') + 1, next.stop);
  if (
    !content ||
    line.text.slice(content.content.start, content.content.end).split(/\s+/u).length < LEAST_WORDS
  )
    return null;
  return {
    ...PLAIN_SAYING,
    ...content,
    mention: found.span,
  };
}
