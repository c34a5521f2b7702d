import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { ProblemCode } from './problem.ts';

/** A calendar date or date-time as written in front matter, cut to `YYYY-MM-DD`. */
const publishedDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/)
  .transform((text) => text.slice(0, 10))
  .refine((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day));

const text = z.string().trim().min(1);
const fields = {
  title: text,
  source: text,
  url: z.url({ protocol: /^https?$/ }),
  author: text,
  published: publishedDate,
  language: z.enum(['ar', 'en']),
  aliases: z.union([z.array(text), text.transform((one) => [one])]),
};

export interface FrontMatter {
  title?: string;
  source?: string;
  url?: string;
  author?: string;
  published?: string;
  language?: 'ar' | 'en';
  aliases?: string[];
}

/** Thrown for front matter that cannot be used; `line` is 1-based in the whole file. */
export class FrontMatterError extends Error {
  readonly code: ProblemCode;
  readonly line: number;
  constructor(code: ProblemCode, line: number, detail: string) {
    super(detail.slice(0, 200));
    this.name = 'FrontMatterError';
    this.code = code;
    this.line = line;
  }
}

/**
 * Splits a file into its YAML front matter and the body after it.
 * In: the file's text with \n line ends. Out: the fields, the body, and the 0-based line the body starts at.
 * Unknown fields are ignored (never copied), so no key of a file reaches an object prototype.
 * Throws FrontMatterError.
 */
export function readFrontMatter(file: string): { fields: FrontMatter; body: string; bodyLine: number } {
  if (!/^---[ \t]*\n/.test(file)) return { fields: {}, body: file, bodyLine: 0 };
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(file);
  if (!close) throw new FrontMatterError('bad-front-matter', 1, 'the closing --- is missing');
  const yaml = file.slice(file.indexOf('\n') + 1, close.index + 1);
  const body = file.slice(close.index + close[0].length);
  const bodyLine = file.slice(0, close.index + close[0].length).split('\n').length - 1;
  return { fields: parseFields(yaml), body, bodyLine };
}

function parseFields(yaml: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const [problem] = document.errors;
  if (problem) {
    throw new FrontMatterError(
      'bad-front-matter',
      lines.linePos(problem.pos[0]).line + 1,
      // The place it names counts from the first line of the front matter; ours is that of the file.
      problem.message.replace(/ at line \d+, column \d+:[\s\S]*/, ''),
    );
  }
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw new FrontMatterError('bad-front-matter', 2, 'expected lines of the form name: value');
  const found: Record<string, unknown> = Object.create(null);
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !Object.hasOwn(fields, key.value)) continue;
    const name = key.value as keyof typeof fields;
    const line = lines.linePos(key.range?.[0] ?? 0).line + 1;
    const raw: unknown = isScalar(value)
      ? value.value
      : (value as { toJSON?: () => unknown } | null)?.toJSON?.();
    if (raw === '' || raw === undefined || raw === null) continue;
    const parsed = fields[name].safeParse(raw);
    if (!parsed.success) throw wrongField(name, line, JSON.stringify(raw));
    found[name] = parsed.data;
  }
  return found as FrontMatter;
}

function wrongField(name: keyof typeof fields, line: number, found: string): FrontMatterError {
  if (name === 'published') return new FrontMatterError('bad-published', line, found);
  if (name === 'language') return new FrontMatterError('bad-language', line, found);
  const wanted = name === 'url' ? 'an http(s) address' : name === 'aliases' ? 'a list of names' : 'text';
  return new FrontMatterError('bad-front-matter', line, `${name} must be ${wanted}, not ${found}`);
}
