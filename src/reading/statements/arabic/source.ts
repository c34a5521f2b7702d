import type { Span } from '../../../language/normalise.ts';
import { isTimeWord } from '../../schedule/placeNames.ts';
import { contentFrom, type Draft, PLAIN_SAYING } from '../ground.ts';
import { frameAt } from './frame.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { isHearer, isOccasion, isPeople } from './nouns.ts';
import { SOURCE, SOURCE_WITH_PREPOSITION, THAT } from './particles.ts';
import { arabicCue, type Cue } from './verbs.ts';
import { hasPronoun, type Line, opensQuotation, wordFrom } from './words.ts';

/** Fewer words than this before or after a source say nothing by themselves. */
const CONTENT_WORDS = 3;

/** What follows بحسب that is nobody: "حسب الحاجة", "وفقا للقانون". */
const NOBODY =
  /^(?:ل|لل|ال)*(?:(?:طلب|حاجه|قانون|قوانين|توقيت|ظروف|معايير|شروط|دستور|اتفاق|اتفاقيه|خطه|نظام|قواعد|ترتيب|نوع|عدد|حجم|سن|جدول|برنامج|مبدا|حاله|اولويه|امكانات|عقد|نص|نظريه|طريقه|رغبه|موقع|نوعيه|موعد|كميه|وضع|معدل|اصل|اختلاف|مقياس|تقسيم|تصنيف)(?:ات|ا|ه|ها|هم|ته|تها|تهم)?|ما)$/u;

interface Source {
  readonly mention: Span | null;
  /** Index of the first word after the source, and of the last word of the phrase's cue. */
  readonly to: number;
  readonly cueTo: number;
  /** Who passes the words on. */
  readonly reporter?: Span;
}

/** "وفقا لـ…", "بحسب …", "بحسب ما ذكرت …", "كما قال …", "على حد قوله": before what is said, or after it. */
export function sourceDraft(line: Line, at: number): Draft | null {
  const word = line.words[at];
  const source = named(line, at) ?? asTold(line, at) ?? byTheirWord(line, at);
  if (!word || !source) return null;
  const start = line.words[word.head]?.start ?? 0;
  const from = opensQuotation(line, word.head) ?? start;
  const leading = at - word.head < 2 && line.text.slice(start, word.start).trim().length < 5;
  const content = leading
    ? contentFrom(line, afterSource(line, source), word.stop)
    : interrupts(line, at, source.to)
      ? contentFrom(line, clauseBefore(line, at) ?? from, word.stop)
      : contentFrom(line, clauseStart(line, at, from), word.start);
  if (!content || wordsOf(line, content.content) < (content.kind === 'direct' ? 2 : CONTENT_WORDS))
    return null;
  if (!leading && speaks(line, content.content)) return null;
  return {
    ...PLAIN_SAYING,
    ...content,
    mention: source.mention,
    reporter: source.reporter ?? null,
    cue: { start: word.start, end: line.words[source.cueTo]?.end ?? word.end },
  };
}

/** The one named by a source that trails what a verb of speech says: "قال الوزير إن …، بحسب الوكالة". */
export function trailingSource(line: Line, at: number): Span | null {
  return (named(line, at) ?? asTold(line, at))?.mention ?? null;
}

/** "وفقا للوزارة", "بحسب الوزارة". */
function named(line: Line, at: number): Source | undefined {
  const [word, next] = [line.words[at], line.words[at + 1]];
  if (!word || !next || !SOURCE.test(word.text) || /^(?:ما|لما)$/u.test(next.text)) return undefined;
  const prepositional = SOURCE_WITH_PREPOSITION.test(word.text);
  const attached = prepositional && /^ل./u.test(next.text);
  const apart = prepositional && !attached && /^(?:ل|عن|الي)$/u.test(next.text);
  if (prepositional && !attached && !apart) return undefined;
  const first = apart ? at + 2 : at + 1;
  const head = line.words[first]?.text ?? '';
  if (/^(?:قول|تعبير|وصف|زعم|راي|اقوال|كلام|تصريحات|روايت)(?:ه|ها|هم)$/u.test(head))
    return { mention: null, to: first + 1, cueTo: first };
  if (NOBODY.test(head) || hasPronoun(line, first)) return undefined;
  // Bare حسب is mostly "according to the kind of": it names somebody by office or name only.
  if (/^[وف]?حسب$/u.test(word.text) && /^ال/u.test(head) && !isPeople(head)) return undefined;
  const told = attached ? behind(line, first) : mentionFrom(line, first, word.stop);
  // "بحسب أحدث بيانات له"
  const own = told && /^ل(?:ه|ها|هم)$/u.test(line.words[told.to]?.text ?? '') ? 1 : 0;
  const found = told && { ...told, to: told.to + own };
  // "بحسب الصحيفة، نقلا عن مسؤول،": the last one speaks.
  const [cited, from] = found ? [line.words[found.to], line.words[found.to + 1]] : [];
  const source =
    cited?.text === 'نقلا' && from?.text === 'عن' && found
      ? mentionFrom(line, found.to + 2, word.stop)
      : undefined;
  if (source && found)
    return { mention: source.span, to: source.to, cueTo: apart ? at + 1 : at, reporter: found.span };
  return found && { mention: found.span, to: found.to, cueTo: apart ? at + 1 : at };
}

/** A name with ل written onto it: "لوزارة الصحة"; of لل the article stays outside the slice. */
function behind(line: Line, at: number): Mention | undefined {
  const word = line.words[at];
  if (!word) return undefined;
  const found = mentionFrom(line, at, word.stop);
  const shift = /^لل/u.test(word.text) ? 2 : 1;
  if (found)
    return {
      span: { start: Math.max(found.span.start, word.start + shift), end: found.span.end },
      to: found.to,
    };
  if (!isHearer(word.text)) return undefined;
  const rest = mentionFrom(line, at + 1, word.stop);
  const joins = rest && /^\s+["«“]?$/u.test(line.words[at + 1]?.gap ?? '') ? rest : undefined;
  return { span: { start: word.start + shift, end: joins?.span.end ?? word.end }, to: joins?.to ?? at + 1 };
}

/** "بحسب ما أكد المحافظ", "كما قال المحافظ": a verb of speech whose content is told already. */
function asTold(line: Line, at: number): Source | undefined {
  const [word, next] = [line.words[at], line.words[at + 1]?.text ?? ''];
  if (!word) return undefined;
  const told = SOURCE.test(word.text) || word.text === 'علي';
  let verb = -1;
  if (told && /^ل?ما$/u.test(next)) verb = at + 2;
  else if (/[،,"»”]/u.test(word.gap) && /^(?:كما|هكذا|حسبما|وفقما)$/u.test(word.text)) verb = at + 1;
  const spoken = line.words[verb];
  const cue = spoken && (spoken.cue ?? arabicCue(spoken.text.replace(/(?:ه|ها)$/u, '')));
  if (!spoken || !cue || (cue.form !== 'past' && cue.form !== 'present')) return undefined;
  if (/^(?:كما|هكذا)$/u.test(word.text) && frameAt(line, verb)) return undefined;
  let from = verb + 1;
  if (/^(?:به|بها|اليه|اليها|عنه|عنها|فيه|عليه)$/u.test(line.words[from]?.text ?? '')) from += 1;
  // "وفق ما كشف عنه أمس مدير الموارد"
  while (/^(?:امس|اليوم)$/u.test(line.words[from]?.text ?? '') || isTimeWord(line.words[from]?.text ?? ''))
    from += 1;
  // "حسبما جاء في بيان مشترك"
  if (cue.takes.has('source') && cue.prepositions.includes(line.words[from]?.text ?? '')) from += 1;
  const found = mentionFrom(line, from, word.stop);
  return found
    ? { mention: found.span, to: found.to, cueTo: verb, ...relayedTo(line, cue, found) }
    : undefined;
}

/** "بحسب ما نقلته الوكالة عن مسؤول": the one behind عن speaks, the subject passes it on. */
function relayedTo(line: Line, cue: Cue, subject: Mention): Partial<Source> {
  if (!cue.takes.has('relay') || line.words[subject.to]?.text !== 'عن') return {};
  const source = mentionFrom(line, subject.to + 1, line.words[subject.to]?.stop ?? 0);
  return source ? { mention: source.span, to: source.to, reporter: subject.span } : {};
}

/** "على حد قوله", "على حد تعبير الوزير", "على لسان الوزير". */
function byTheirWord(line: Line, at: number): Source | undefined {
  const [word, limit, noun] = [0, 1, 2].map((offset) => line.words[at + offset]?.text ?? '');
  if (word === 'علي' && limit === 'لسان') {
    const found = mentionFrom(line, at + 2, line.words[at]?.stop ?? 0);
    return found && { mention: found.span, to: found.to, cueTo: at + 1 };
  }
  if (word !== 'علي' || limit !== 'حد' || !noun) return undefined;
  if (/^(?:قول|تعبير|وصف)(?:ه|ها|هم)$/u.test(noun)) return { mention: null, to: at + 3, cueTo: at + 2 };
  if (!/^(?:قول|تعبير|وصف)$/u.test(noun)) return undefined;
  const found = mentionFrom(line, at + 3, line.words[at]?.stop ?? 0);
  return found && { mention: found.span, to: found.to, cueTo: at + 2 };
}

/** Where what is said begins after a leading source, past when it came out ("دراسة … نشرت أمس،") and "فإن". */
function afterSource(line: Line, { mention, to }: Source): number {
  const after = pastDate(line, to);
  const next = line.words[after];
  if (next && /^فان(?:ه|ها|هم)?$/u.test(next.text)) return next.end;
  return after > to ? (next?.start ?? 0) : (mention?.end ?? next?.start ?? 0);
}

/** Index of the first word after a date that a comma closes; `at` when none stands there. */
function pastDate({ words }: Line, at: number): number {
  const word = words[at];
  if (!word || !/^\s+$/u.test(word.gap)) return at;
  if (
    !word.preposition &&
    !isTimeWord(word.text) &&
    !refersBack(words, at) &&
    !/^(?:امس|اليوم|(?:صدر|نشر|اعد|اجري)ت?)$/u.test(word.text)
  )
    return at;
  for (let i = at + 1; i < at + 8; i += 1) {
    const next = words[i];
    if (!next || next.start >= word.stop) return at;
    if (/[،,]\s*$/u.test(next.gap)) return i;
    if (next.cue || THAT.test(next.text)) return at;
  }
  return at;
}

/** "وأدى الحريق، وفق شهود، إلى إصابة": an aside between a verb and the preposition that goes on from it. */
function interrupts({ words }: Line, at: number, to: number): boolean {
  const [word, next] = [words[at], words[to]];
  if (!word || !next || next.start >= word.stop || !/[،,]\s*$/u.test(word.gap)) return false;
  const occasion = isOccasion(words[to + 1]?.text ?? '') || words[to + 1]?.text === 'هامش';
  return (
    !occasion &&
    /^["»”]?\s*[،,]\s*$/u.test(next.gap) &&
    /^(?:الي|عن|من|في|علي|ب.{3,}|ان|انه|انها|\d.*)$/u.test(next.text)
  );
}

/** Where the clause before an aside begins: after the comma before it; undefined when it has none. */
export function clauseBefore({ words }: Line, at: number): number | undefined {
  for (let i = at - 1; i > (words[at]?.head ?? 0); i -= 1)
    if (/[،,؛]\s*$/u.test(words[i]?.gap ?? '')) return words[i]?.start;
  return undefined;
}

/** "مسودة اطلعت عليها رويترز،", "وثيقة نشرتها الصحيفة،": a clause about the paper itself. */
function refersBack(words: Line['words'], at: number): boolean {
  const [verb, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  return /^(?!ال)\p{L}{3,}(?:ه|ها)$/u.test(verb) || /^(?:علي|عن|الي|في|من|ب)(?:ه|ها)$/u.test(next);
}

/** A quotation that ends right before the source is the whole of what is said; else the sentence is. */
function clauseStart(line: Line, at: number, from: number): number {
  const before = line.words[at - 1];
  const quote = before?.quote;
  const gap = line.words[at]?.gap ?? '';
  return quote && /["»”]/u.test(gap) && quote.end - (before?.end ?? 0) <= 2 && isSpoken(line, quote)
    ? quote.start
    : from;
}

/** A quotation at the head of its sentence, or behind a comma or a colon. */
export function isSpoken({ text }: Line, { start }: Span): boolean {
  return /(?:^|[.!?؟،,:])\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

function wordsOf({ text }: Line, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/u).length;
}

/** True when a verb of speech inside already says it. */
export function speaks(line: Line, { start, end }: Span): boolean {
  for (let at = wordFrom(line, start); at < line.words.length; at += 1) {
    const word = line.words[at];
    if (!word || word.end > end) return false;
    if (!word.quote && word.cue && word.cue.stance !== 'expects' && (frameAt(line, at)?.start ?? end) < end)
      return true;
  }
  return false;
}
