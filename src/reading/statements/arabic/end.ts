import { contentFrom, type Draft } from '../ground.ts';
import { actsSaying, answersWhile, excepts, judges, keepsSilent, relays, turns } from './beyond.ts';
import { frameAt } from './frame.ts';
import { BUT, DOING, SOURCE, THAT, TURN } from './particles.ts';
import { tellsFurther } from './told.ts';
import type { Cue } from './verbs.ts';
import { type Line, opensQuotation, wordFrom } from './words.ts';

/** A quotation of this many words says something by itself. */
const SENTENCE_WORDS = 5;

/** "، وألقى اللوم على", "، ورحب بـ": what the speaker did next, told by the article. */
const ACT = /^و(?:القي|وجه|رحب|اشاد|اثني|ادان|دان|ندد|شكر|هنا|هاجم|استنكر|شجب|حمل)ت?$/u;

/** Comings and goings: the speaker's next, unless one of them is told already ("إن وفدا وصل أمس، والتقى المحافظ"). */
const VISIT = /^و?(?:غادر|التقي|وقع|استقبل|زار|وصل|تراس|شارك|قدم|حضر|عاد)ت?$/u;

/** "، في إشارة إلى …", "، في خطوة …": the article explains what was meant, or what it was. */
const EXPLAINS = /^(?:اشاره|تلميح|رد|تعليق|خطوه|تطور|بادره|سابقه|تصعيد)$/u;

/** Where the sentence of what is said ends, past the stops inside the quotation it opens with. */
export function stopFor(line: Line, start: number): number {
  const first = wordFrom(line, start);
  return line.words[first]?.stop ?? line.text.length;
}

/**
 * Where what is said ends: at the mark that closes it when the quotation is the whole of it; before "، participle";
 * before "و + cue" that opens a statement of its own; before فيما, بينما or في حين with a new verb of speech; before a
 * source or an aside of the article after a comma; else at the full stop.
 */
export function endOf(line: Line, start: number, limit: number, by: Cue | null = null): number {
  const { words, text } = line;
  const first = wordFrom(line, start);
  const mark = opensQuotation(line, first);
  const quote = mark === undefined ? undefined : line.quoteFrom.get(mark);
  const closed = quote !== undefined && quote.end <= limit;
  if (closed && wholeQuotation(line, quote.end, limit)) return quote.end;
  for (let i = closed ? wordFrom(line, quote.end) : first; i < words.length; i += 1) {
    const word = words[i];
    if (!word || word.start >= limit) break;
    const before = Math.max(start, word.start - word.gap.length);
    if (/["»”][،,]\s*["«“]$/u.test(word.gap) && longQuotation(line, i)) return before + 1;
    if (word.quote && word.quote !== words[first]?.quote) continue;
    if (i > first && endsBefore(line, i, closed, first) && !(by && tellsFurther(line, i, by)))
      return afterMarks(text, before);
    if (/[،,؛]/u.test(word.gap) && /^و/u.test(word.text) && VISIT.test(word.text) && !visits(line, first, i))
      return afterMarks(text, before);
    if (TURN.test(word.text) && turns(line, i, limit))
      return afterMarks(text, word.text === 'حين' ? (words[i - 2]?.end ?? before) : before);
  }
  return limit;
}

/** Whether somebody came or went in the words from one index to another. */
function visits({ words }: Line, from: number, to: number): boolean {
  return words.slice(from, to).some(({ text }) => VISIT.test(text));
}

/** Past the marks that close a quotation before an offset's comma. */
function afterMarks(text: string, at: number): number {
  return /["»”]/u.test(text.charAt(at)) ? at + 1 : at;
}

const NAMED_WORDS = 2;

/** The closing mark ends it: a stop, a comma or a new verb of speech follows, and nothing joins on. */
function wholeQuotation(line: Line, end: number, limit: number): boolean {
  const rest = line.text.slice(end, Math.min(limit, end + 40));
  const follower = line.words[wordFrom(line, end)];
  // "إن «فيفا» طلب": a name of a word or two, whose verb follows.
  const mark = line.words[wordFrom(line, end) - 1]?.quote;
  const named =
    mark !== undefined && line.text.slice(mark.start, mark.end).split(/\s+/u).length <= NAMED_WORDS;
  if (follower?.cue && !named && !follower.cue.told && rest.slice(0, follower.start - end).trim() === '')
    return true;
  return (
    (rest.trim() === '' || /^\s*[،,.؛]/u.test(rest)) && !/^\s*[،,]?\s*(?:و?["«“]|و[أإا]ن|أو |او )/u.test(rest)
  );
}

/** Whom a verb speaks to, as a pronoun. */
const TO_HIM = /^(?:ل|من|علي|الي|ب)(?:ه|ها|هم|هما)$/u;

/** Whether a word begins something else than what is said. */
function endsBefore(line: Line, at: number, quoted: boolean, start: number): boolean {
  const word = line.words[at];
  if (!word) return false;
  const comma = /[،,؛;–]/u.test(word.gap);
  if (word.cue && word.cue.form !== 'masdar') {
    if (word.cue.form === 'participle') {
      // "مبينا أن" ends it without a comma too.
      if (comma || (word.cue.feminine === false && THAT.test(line.words[at + 1]?.text ?? ''))) return true;
    }
    // "اتصل به ليلا وطلب منه «…»": goes on with what was done, without a comma.
    if (word.cue.joined && /^\s+$/u.test(word.gap) && TO_HIM.test(line.words[at + 1]?.text ?? ''))
      return false;
    if (word.cue.joined && (frameAt(line, at) || relays(line, at))) return true;
    // "وتابع قائلا «…»"
    if (word.cue.joined && line.words[at + 1]?.cue?.form === 'participle' && frameAt(line, at + 1))
      return true;
  }
  if (comma && word.cue && !word.cue.joined && answersWhile(line, at)) return true;
  // "وأقر الوزير بالهزيمة، لكنه استبعد الاستقالة": what is said is no clause, so that the verb is of its own level.
  const phrase =
    start > 0 &&
    !THAT.test(line.words[start - 1]?.text ?? '') &&
    !/[:«"“]/u.test(line.words[start]?.gap ?? '');
  if (comma && phrase && /^وان(?:ه|ها|هم)?$/u.test(word.text)) return true;
  if (comma && phrase && BUT.test(word.text) && line.words[at + 1]?.cue) return true;
  if (
    BUT.test(word.text) &&
    (frameAt(line, at + 1) || (comma && (actsSaying(line, at) || keepsSilent(line, at))))
  )
    return true;
  if (!comma) return false;
  if (/^(?:الا|غير|بيد)$/u.test(word.text) && excepts(line, at + 1)) return true;
  if (goesOn(line, at)) return true;
  if (SOURCE.test(word.text) || ACT.test(word.text)) return true;
  // "… "من ناحية الغرب"، حيث تتمركز القوات": the article goes on where a quotation closed.
  const closing = quoted || /^["»”]/u.test(word.gap);
  if ((closing && /^(?:حيث|حين|اذ|علما)$/u.test(word.text)) || DOING.test(word.text)) return true;
  if (
    /^وه[وي]$/u.test(word.text) &&
    /^(?:ما|امر)$/u.test(line.words[at + 1]?.text ?? '') &&
    judges(line, at + 2)
  )
    return true;
  if (/^(?:حسبما|وفقما)$/u.test(word.text)) return true;
  const [next, third] = [line.words[at + 1]?.text ?? '', line.words[at + 2]?.text ?? ''];
  if (word.text === 'علي') return (next === 'حد' && /^(?:قول|تعبير|وصف)/u.test(third)) || next === 'ما';
  if (/^(?:كما|هكذا)$/u.test(word.text)) return line.words[at + 1]?.cue !== undefined;
  return word.text === 'في' && EXPLAINS.test(next);
}

/** "، وأن بايدن أخبر …": the speaker goes on with what somebody else told; a plain "وأن" continues what is said. */
export function goesOn(line: Line, at: number): boolean {
  const { words } = line;
  const word = words[at];
  if (!word || !/[،,؛]\s*$/u.test(word.gap) || !/^وان(?:ه|ها|هم|هما)?$/u.test(word.text)) return false;
  return returns(line, at) || [1, 2, 3, 4].some((step) => words[at + step]?.cue && frameAt(line, at + step));
}

/**
 * "قال إن الوزير أبلغه أن …، وإنه سيسافر": إنّ follows the verb قال alone and أنّ the others (Wright II §23), so that
 * "وإن" behind an "أن" goes on from the outer "إن". Told only where the hamza is written.
 */
function returns({ words, text }: Line, at: number): boolean {
  const isIn = (i: number) => /^و?إن/u.test(text.slice(words[i]?.start, words[i]?.end));
  if (!isIn(at)) return false;
  const stop = words[at]?.stop;
  let inner = at - 1;
  while (inner >= 0 && words[inner]?.stop === stop && !THAT.test(words[inner]?.text ?? '')) inner -= 1;
  if (inner < 0 || words[inner]?.stop !== stop || isIn(inner)) return false;
  for (let i = inner - 1; i >= 0 && words[i]?.stop === stop; i -= 1)
    if (THAT.test(words[i]?.text ?? '')) return isIn(i);
  return false;
}

/** A quotation of a sentence's length opens right before a word; shorter ones are parts of a list. */
function longQuotation(line: Line, at: number): boolean {
  const mark = opensQuotation(line, at);
  const quote = mark === undefined ? undefined : line.quoteFrom.get(mark);
  return (
    quote !== undefined && line.text.slice(quote.start, quote.end).split(/\s+/u).length >= SENTENCE_WORDS
  );
}

/** A statement ends where the next one of its level and kind begins. Drafts come in reading order. */
export function cutAtNext(line: Line, drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft, index) => {
    if (draft.kind === 'direct') return [draft];
    for (let i = index + 1; i < drafts.length; i += 1) {
      const next = drafts[i];
      if (!next?.cue || next.cue.start >= draft.content.end) break;
      if (next.outer !== draft.outer || next.kind !== draft.kind || next.cue.start <= draft.content.start)
        continue;
      const end = next.mention && next.mention.start < next.cue.start ? next.mention.start : next.cue.start;
      const cut = contentFrom(line, draft.content.start, end);
      return cut ? [{ ...draft, ...cut }] : [];
    }
    return [draft];
  });
}
