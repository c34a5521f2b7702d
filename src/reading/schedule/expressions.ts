import type { Article, Part } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { sentenceSpans } from '../../language/sentences.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { type Scanned, Scanner } from './scanner.ts';
import type { DateExpression } from './schedule.ts';
import { direction } from './tense.ts';
import { timeBeside } from './timeOfDay.ts';

/** A sentence of an article with the date expressions in it. */
export interface DatedSentence {
  readonly paragraph: number;
  readonly part: Part;
  readonly span: Span;
  readonly text: string;
  readonly expressions: readonly DateExpression[];
  /** 1 for each expression whose surroundings look ahead, -1 otherwise. */
  readonly directions: readonly (-1 | 1)[];
}

/** Every sentence of an article that holds a date, in reading order: title, then each heading, caption and text. */
export function datedSentences(article: Article): DatedSentence[] {
  const reference = article.published ?? inferredReference(article);
  return article.paragraphs.flatMap((paragraph) =>
    (['caption', 'text'] as const).flatMap((part) => {
      const whole = paragraph[part];
      if (whole === undefined) return [];
      const spans = part === 'text' ? paragraph.sentences : sentenceSpans(whole);
      return spans.flatMap((span) => {
        const read = readSentence(
          article,
          paragraph.number,
          part,
          span,
          whole.slice(span.start, span.end),
          reference,
        );
        return read.expressions.length > 0 ? [read] : [];
      });
    }),
  );
}

function readSentence(
  article: Article,
  paragraph: number,
  part: Part,
  span: Span,
  text: string,
  reference: string | undefined,
): DatedSentence {
  const scanner = new Scanner(text);
  const scanned = scan(scanner);
  const year = scanned
    .map(({ said }) => (said.kind === 'calendar' && said.month !== undefined ? said.year : undefined))
    .find((y) => y !== undefined);
  const directions = scanned.map((one) => directionOf(scanner, scanned, one));
  const expressions = scanned.map((one, at): DateExpression => {
    const start = span.start + (scanner.tokens[one.from]?.start ?? 0);
    const end = span.start + (scanner.tokens[one.to - 1]?.end ?? 0);
    const { date, precision, relative } = resolve(one.said, {
      reference,
      direction: directions[at] ?? -1,
      neighbourYear: year,
    });
    const time = timeBeside(scanner, one);
    return {
      excerpt: Excerpt.cut(article, paragraph, { start, end: Math.max(end, start + 1) }, part),
      date,
      time: time?.time ?? null,
      zone: time?.zone ?? null,
      precision: date !== null && time && precision === 'day' ? 'time' : precision,
      against: relative && date !== null ? (reference ?? null) : null,
    };
  });
  return { paragraph, part, span, text, expressions, directions };
}

/** The words between the date before it and the one after it tell which way a date points. */
function directionOf(scanner: Scanner, scanned: readonly Scanned[], one: Scanned): -1 | 1 {
  const at = scanned.indexOf(one);
  const next = scanned[at + 1]?.from ?? scanner.tokens.length;
  return direction(scanner.tokens, 0, one.from, next);
}

/**
 * The reference date where the text itself gives one: a month said to be the current one ("ديسمبر الجاري") in an
 * article whose full dates agree on the year does not give a day, so only a full date beside "اليوم"/"today" does.
 */
function inferredReference(article: Article): string | undefined {
  for (const { text, sentences } of article.paragraphs.slice(0, 3)) {
    for (const { start, end } of sentences) {
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
          resolve(said.said, { reference: undefined, direction: -1, neighbourYear: undefined }).date ??
          undefined
        );
    }
  }
  return undefined;
}
