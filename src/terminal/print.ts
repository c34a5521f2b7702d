import type { Answer, AnswerItem } from '../answers/answer.ts';
import type { Edition } from '../answers/edition.ts';
import type { Request } from '../answers/request.ts';

const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
// ESC and other controls of an article must not steer the reader's terminal; bidi overrides must not reorder it.
const CONTROLS = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

export interface Printing {
  /** Set the marked words in bold. */
  readonly styled: boolean;
  /** That there are several articles, so that a paragraph's number alone is no address. */
  readonly amongSeveral: boolean;
}

/** Whether a request is put to several articles. */
export function asksSeveral({ library }: Edition, request: Request): boolean {
  return library.articles.length > 1 && !('article' in request && request.article !== undefined);
}

/** An answer as plain lines for a terminal. */
export function printAnswer(answer: Answer, printing: Printing): string {
  const lines = [answer.heading, ...(answer.intro ? [answer.intro] : []), ''];
  for (const item of answer.items) lines.push(...itemLines(item, answer, printing), '');
  lines.push(...answer.notes);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

function itemLines(item: AnswerItem, { heading }: Answer, { styled, amongSeveral }: Printing): string[] {
  const also = item.citations.map(({ paragraph }) => `¶${paragraph}`);
  const citation = [...new Set([`¶${item.excerpt.paragraph}`, ...also])].join(' ');
  const { title } = item.excerpt.article;
  const isNamed = !amongSeveral || title === item.label || title === heading;
  const source = isNamed ? '' : ` · ${title.replace(CONTROLS, '')}`;
  return [
    ...(item.label ? [item.label] : []),
    `  «${quoted(item, styled)}» ${citation}${source}`,
    ...(item.remark ? [`  (${item.remark})`] : []),
  ];
}

function quoted({ excerpt, marks }: AnswerItem, styled: boolean): string {
  if (!styled) return excerpt.text.replace(CONTROLS, '');
  const whole = excerpt.article.textOf(excerpt.paragraph, excerpt.part);
  let text = '';
  let at = excerpt.start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end > excerpt.end) continue;
    text += plain(whole, at, mark.start) + BOLD[0] + plain(whole, mark.start, mark.end) + BOLD[1];
    at = mark.end;
  }
  return text + plain(whole, at, excerpt.end);
}

function plain(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(CONTROLS, '');
}
