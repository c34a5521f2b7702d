import { extname } from 'node:path';
import { detectLanguage } from '../language/detect.ts';
import { atOnce } from '../slices.ts';
import { Article, type ArticleFields } from './article.ts';
import { type FrontMatter, FrontMatterError, readFrontMatter } from './frontMatter.ts';
import { isTitle, lineKind } from './furniture.ts';
import { paragraphsOf } from './longLines.ts';
import { markdownLine } from './markdown.ts';
import { type ArticleProblem, MAX_ARTICLE_BYTES, type ProblemCode } from './problem.ts';
import { authorNamed, publicationDay } from './publicationLine.ts';

export type Parsed =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problem: ArticleProblem };

/**
 * Reads a file into an article: UTF-8 Markdown or plain text, front matter or a raw pasted page.
 * In: the file name (its stem becomes the article id) and its bytes. Never throws for bad content.
 */
export function parseArticle(file: string, bytes: Uint8Array): Parsed {
  return atOnce(parseInSteps(file, bytes));
}

/** The same step by step, a line at a time. */
export function* parseInSteps(file: string, bytes: Uint8Array): Generator<void, Parsed> {
  const failed = (code: ProblemCode, line: number, detail = ''): Parsed => ({
    ok: false,
    problem: { code, file, line, detail: detail.slice(0, 200) },
  });
  if (bytes.length > MAX_ARTICLE_BYTES) return failed('too-large', 1, `${bytes.length} bytes`);
  const decoded = yield* decode(bytes);
  if (typeof decoded === 'number') return failed('not-utf8', decoded);
  if (decoded.trim() === '') return failed('empty', 1);
  try {
    const { fields, body, bodyLine } = readFrontMatter(decoded);
    const page = yield* readPage(body, fields.title);
    if (page.blocks.length === 0) return failed('only-furniture', bodyLine + 1);
    return { ok: true, article: new Article(articleFields(file, fields, page)) };
  } catch (error) {
    if (error instanceof FrontMatterError) return failed(error.code, error.line, error.message);
    throw error;
  }
}

/** The text with \n line ends and no BOM, or the 1-based line of the first byte that is not UTF-8. */
function* decode(bytes: Uint8Array): Generator<void, string | number> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes);
    const nul = text.indexOf('\u0000');
    if (nul >= 0) return text.slice(0, nul).split('\n').length;
    return text.replace(/\r\n?/g, '\n');
  } catch {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    for (const [at, line] of lines.entries()) {
      if (!isUtf8(Buffer.from(line, 'latin1'))) return at + 1;
      yield;
    }
    return 1;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

interface Page {
  title?: string;
  dateline?: string;
  published?: string;
  author?: string;
  blocks: { text: string; heading?: string; caption?: string }[];
}

/** Paragraphs that may stand above a page's byline and its day: a standfirst, the words under the picture. */
const HEAD_PARAGRAPHS = 2;
const ARABIC = /\p{Script=Arabic}/u;
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

function* readPage(body: string, givenTitle: string | undefined): Generator<void, Page> {
  const lines = yield* unwrapped(body);
  const page: Page = { blocks: [] };
  const dayFirst = ARABIC.test(body);
  let beforeTitle = givenTitle === undefined;
  let heading: string[] = [];
  let caption = new Set<string>();
  for (let i = 0; i < lines.length; i += 1) {
    yield;
    const line = lines[i] ?? '';
    const marked = markdownLine(line);
    const text = marked && marked.kind !== 'furniture' ? marked.text : line;
    if (i === 0 && givenTitle !== undefined && text === givenTitle) continue;
    if (page.blocks.length <= HEAD_PARAGRAPHS) {
      const [day, author] = [publicationDay(text, dayFirst), authorNamed(text)];
      if (day !== undefined) page.published ??= day;
      if (author !== undefined) page.author ??= author;
      if (day !== undefined || author !== undefined) continue;
    }
    if (beforeTitle && marked?.kind !== 'furniture') {
      beforeTitle = false;
      if (marked?.kind === 'title' || isTitle(text)) {
        page.title = text;
        continue;
      }
    }
    const kind =
      marked?.kind ??
      lineKind(line, { previous: lines[i - 1], next: lines[i + 1], inBody: page.blocks.length > 0 });
    if (kind === 'tags') break;
    if (kind === 'dateline') page.dateline ??= text;
    else if (kind === 'caption') caption.add(text);
    else if (kind === 'heading' || kind === 'title') heading.push(text);
    else if (kind === 'paragraph') {
      const [first = text, ...others] = yield* paragraphsOf(text);
      page.blocks.push(
        { text: first, ...margin(heading, [...caption]) },
        ...others.map((other) => ({ text: other })),
      );
      heading = [];
      caption = new Set();
    }
  }
  const last = page.blocks.at(-1);
  if (last && caption.size > 0)
    last.caption = [...(last.caption ? [last.caption] : []), ...caption].join('\n');
  return page;
}

function margin(heading: string[], caption: string[]): { heading?: string; caption?: string } {
  return {
    ...(heading.length > 0 && { heading: heading.join('\n') }),
    ...(caption.length > 0 && { caption: caption.join('\n') }),
  };
}

/**
 * The non-empty lines, trimmed. Hard-wrapped text (blank-line blocks of three or more lines of nearly
 * one width) is put back into one line a paragraph.
 */
function* unwrapped(body: string): Generator<void, string[]> {
  const lines: string[] = [];
  for (const block of body.split(/\n[^\S\n]*\n/u)) {
    yield;
    const own = block
      .split('\n')
      .map(trimmed)
      .filter((line) => line !== '');
    const wrapped =
      own.length >= 3 &&
      own.slice(0, -1).every((line) => line.length >= 50 && line.length <= 100 && !markdownLine(line)) &&
      own[0] !== own[1];
    if (wrapped) lines.push(own.join('\n'));
    else for (const line of own) lines.push(line);
  }
  return lines;
}

/** A line without what cannot be seen at its ends. Linear in length, which a pattern for the end alone is not. */
function trimmed(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && INVISIBLE.test(line.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function articleFields(file: string, front: FrontMatter, page: Page): ArticleFields {
  const id = file.slice(0, file.length - extname(file).length).normalize('NFC');
  const title = front.title ?? page.title ?? id;
  const text = page.blocks.map((block) => block.text).join('\n');
  const published = front.published ?? page.published;
  const author = front.author ?? page.author;
  return {
    id,
    title,
    language: front.language ?? detectLanguage(text) ?? detectLanguage(title) ?? 'ar',
    blocks: page.blocks,
    ...(page.dateline !== undefined && { dateline: page.dateline }),
    ...(published !== undefined && { published }),
    ...(front.source !== undefined && { source: front.source }),
    ...(front.url !== undefined && { url: front.url }),
    ...(author !== undefined && { author }),
    ...(front.aliases !== undefined && { aliases: front.aliases }),
  };
}
