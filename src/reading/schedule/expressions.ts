import type { Article, Part } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { addDays } from '../../language/calendar.ts';
import type { Span } from '../../language/normalise.ts';
import { sentenceSpans } from '../../language/sentences.ts';
import type { Token } from '../../language/tokens.ts';
import type { DateExpression } from './event.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { type Said, type Scanned, Scanner } from './scanner.ts';
import { direction } from './tense.ts';
import { timeBeside } from './timeOfDay.ts';

/** A sentence of an article with the date expressions in it. */
export interface DatedSentence {
  readonly paragraph: number;
  readonly part: Part;
  readonly span: Span;
  readonly text: string;
  /** Its tokens, with offsets into `text`. */
  readonly tokens: readonly Token[];
  readonly expressions: readonly DateExpression[];
  /** For each expression: 1 when its surroundings look ahead, -1 when back, 0 when they do not tell. */
  readonly directions: readonly (-1 | 0 | 1)[];
}

/**
 * Every sentence of an article with its dates, in reading order: each paragraph's heading, caption and text,
 * the title last, since what it tells the text tells in full. A step is a sentence.
 */
export function* datedSentences(article: Article): Generator<void, DatedSentence[]> {
  const reference = article.published ?? (yield* inferredReference(article));
  const written = new Map<string, number>();
  const parts = article.paragraphs.flatMap(({ number }) =>
    (['heading', 'caption', 'text'] as const).map((part) => ({ number, part })),
  );
  const [first] = article.paragraphs;
  const sentences: DatedSentence[] = [];
  for (const { number, part } of [
    ...parts,
    ...(first ? [{ number: first.number, part: 'title' as const }] : []),
  ])
    for (const one of yield* datedIn(article, number, part, { reference, written })) sentences.push(one);
  return sentences;
}

function* datedIn(
  article: Article,
  number: number,
  part: Part,
  around: Omit<Around, 'previous'>,
): Generator<void, DatedSentence[]> {
  const paragraph = article.paragraph(number);
  const whole = part === 'title' ? article.title : paragraph[part];
  if (whole === undefined) return [];
  const sentences: DatedSentence[] = [];
  let previous: string | undefined;
  for (const span of part === 'text' ? paragraph.sentences : sentenceSpans(whole)) {
    previous = sentences.at(-1)?.expressions.at(-1)?.date ?? previous;
    const read = readSentence(article, number, part, span, { ...around, previous });
    sentences.push(read);
    yield;
  }
  return sentences;
}

interface Around {
  readonly reference: string | undefined;
  /** The value of the last date of the paragraph before this sentence. */
  readonly previous: string | undefined;
  /** Days written with their year so far, `MM-DD` to year: "11 سبتمبر 2001" makes "11 سبتمبر" that day later on. */
  readonly written: Map<string, number>;
}

function readSentence(
  article: Article,
  paragraph: number,
  part: Part,
  span: Span,
  { reference, previous: before, written }: Around,
): DatedSentence {
  const text = article.textOf(paragraph, part).slice(span.start, span.end);
  const scanner = new Scanner(text);
  const all = scan(scanner);
  remember(written, all);
  const expressions: DateExpression[] = [];
  const directions: (-1 | 0 | 1)[] = [];
  for (const [at, one] of all.entries()) {
    const way = direction(
      scanner.tokens,
      all[at - 1]?.to ?? 0,
      one.from,
      all[at + 1]?.from ?? scanner.tokens.length,
      directions.at(-1) ?? 0,
    );
    if (
      countsFromElsewhere(one.said, way) ||
      (one.said.kind === 'within' && way !== 1) ||
      (one.said.kind === 'ago' && one.said.sign === 1 && followsThePast(expressions.at(-1), reference)) ||
      (leansOnAnother(one.said) && expressions.length === 0 && before === undefined)
    )
      continue;
    const spoken =
      one.said.kind === 'span' && one.said.unit === 'hour'
        ? dayOfSpeaking(expressions, reference)
        : reference;
    const { date, precision, relative } = resolve(one.said, {
      reference: spoken,
      direction: way,
      neighbourYear: neighbourYear(all, at, reference) ?? yearWritten(written, one.said),
      previous: expressions.at(-1)?.date ?? before,
    });
    const start = span.start + (scanner.tokens[one.from]?.start ?? 0);
    const end =
      span.start + closed(text, scanner.tokens[one.from]?.start ?? 0, scanner.tokens[one.to - 1]?.end ?? 0);
    const time =
      precision === 'day' ? timeBeside(scanner, one, all[at - 1]?.to, all[at + 1]?.from) : undefined;
    directions.push(way);
    expressions.push({
      excerpt: Excerpt.cut(article, paragraph, { start, end: Math.max(end, start + 1) }, part),
      date,
      time: time?.time ?? null,
      zone: time?.zone ?? null,
      precision: time ? 'time' : precision,
      against: relative && date !== null ? (reference ?? null) : null,
    });
  }
  return { paragraph, part, span, text, tokens: scanner.tokens, expressions, directions };
}

/** The end with the bracket that closes "(حزيران" inside the expression. */
function closed(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  return inside.includes('(') && !inside.includes(')') && text.charAt(end) === ')' ? end + 1 : end;
}

/** The year written in a date of day and month or a month, that holds for its neighbours. */
function yearOf(said: Said): number | undefined {
  if (said.kind === 'range') return yearOf(said.last) ?? yearOf(said.first);
  return said.kind === 'calendar' && said.month !== undefined && !said.hijri ? said.year : undefined;
}

/** Tokens between a date and the year written with a later one, when it holds for both: "بين 3 و5 مارس 2022", "in May and June 2019". */
const LIST_REACH = 6;

/**
 * The year written beside a date: before it in the sentence, or in the same breath after it. What is told in a row follows
 * in time: of "نوفمبر وفبراير 2024" the first is the year before's, of "في أكتوبر 2016 … وفي مايو" the second the year after's.
 */
function neighbourYear(
  all: readonly Scanned[],
  at: number,
  reference: string | undefined,
): number | undefined {
  const own = all[at];
  const beside = all.find(
    ({ said, from }, other) =>
      yearOf(said) !== undefined && (other <= at || (own !== undefined && from - own.to <= LIST_REACH)),
  );
  const year = beside && yearOf(beside.said);
  const [month, other] = [own && monthOf(own.said), beside && monthOf(beside.said)];
  if (!own || !beside || year === undefined || month === undefined || other === undefined) return year;
  if (beside.from > own.from) return month > other ? year - 1 : year;
  const turned = `${year + 1}-${String(month).padStart(2, '0')}`;
  return month < other && (reference === undefined || turned <= reference) ? year + 1 : year;
}

function monthOf(said: Said): number | undefined {
  return said.kind === 'calendar' ? said.month : undefined;
}

/** After a past verb "بعد يومين" counts from what happened, not from the day of writing; so does a far "بعد عشرين عاماً". */
function countsFromElsewhere(said: Said, way: -1 | 0 | 1): boolean {
  return said.kind === 'ago' && said.sign === 1 && (way === -1 || (way === 0 && said.unit === 'year'));
}

/** "قطعا علاقاتهما عام 1996 قبل أن يستأنفاها بعد عشر سنوات": it counts from the year of the happening before it. */
function followsThePast(before: DateExpression | undefined, reference: string | undefined): boolean {
  const year = before?.against === null ? before.date?.slice(0, 4) : undefined;
  return year !== undefined && reference !== undefined && year < reference.slice(0, 4);
}

function leansOnAnother(said: Said): boolean {
  if (said.kind !== 'calendar') return said.kind === 'on';
  return said.sameMonth === true || (said.yearsOn !== undefined && said.month === undefined);
}

function monthAndDay(said: Said): string | undefined {
  if (said.kind !== 'calendar' || said.hijri || said.day === undefined || said.month === undefined)
    return undefined;
  return `${said.month}-${said.day}`;
}

function remember(written: Map<string, number>, scanned: readonly Scanned[]): void {
  for (const { said } of scanned) {
    const day = monthAndDay(said);
    if (day !== undefined && said.kind === 'calendar' && said.year !== undefined) written.set(day, said.year);
  }
}

function yearWritten(written: ReadonlyMap<string, number>, said: Said): number | undefined {
  const day = monthAndDay(said);
  return day === undefined ? undefined : written.get(day);
}

/** "قال أمس إن … خلال الساعات الـ24 الماضية": the hours before yesterday's speaking. */
function dayOfSpeaking(told: readonly DateExpression[], reference: string | undefined): string | undefined {
  const before = told.at(-1)?.date;
  return reference !== undefined && before === addDays(reference, -1) ? before : reference;
}

/**
 * The reference date where the text itself gives one: a month said to be the current one ("ديسمبر الجاري") in an
 * article whose full dates agree on the year does not give a day, so only a full date beside "اليوم"/"today" does.
 */
function* inferredReference(article: Article): Generator<void, string | undefined> {
  for (const { text, sentences } of article.paragraphs.slice(0, 3)) {
    for (const { start, end } of sentences) {
      yield;
      const sentence = text.slice(start, end);
      const scanner = new Scanner(sentence);
      const said = scan(scanner).find(
        ({ from, said: value }) =>
          value.kind === 'calendar' &&
          value.year !== undefined &&
          value.day !== undefined &&
          /^(?:اليوم|today)$/u.test(scanner.word(from)),
      );
      if (said)
        return (
          resolve(said.said, {
            reference: undefined,
            direction: -1,
            neighbourYear: undefined,
            previous: undefined,
          }).date ?? undefined
        );
    }
  }
  return undefined;
}
