import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';

const optional = z.boolean().optional();

const event = z.object({
  date: z.string().nullable(),
  place: z.string().nullable().optional(),
  what: z.string(),
  paragraph: z.int(),
  when: z.string().nullable().optional(),
  optional,
});

const statement = z.object({
  speaker: z.string().nullable(),
  text: z.string(),
  kind: z.enum(['direct', 'indirect']),
  paragraph: z.int(),
  mention: z.string().nullable().optional(),
  cue: z.string().nullable().optional(),
  via: z.array(z.string()).optional(),
  optional,
});

const question = z.object({
  q: z.string(),
  paragraphs: z.array(z.int()),
  answer: z.string().nullable(),
  style: z.string().optional(),
  language: z.string().optional(),
});

const notes = z.object({
  published: z.string().nullable().optional(),
  events: z.array(event).default([]),
  statements: z.array(statement).default([]),
  questions: z.array(question).default([]),
  unanswerable: z.array(z.string()).default([]),
});

/** What a careful reader found in an article; `paragraph` counts the non-empty lines of its file from 1. */
export type Notes = z.infer<typeof notes>;

/** One annotated article: as read, with the notes and the non-empty lines of its file. */
export interface Annotated {
  readonly name: string;
  readonly article: Article;
  readonly notes: Notes;
  readonly lines: readonly string[];
}

/** Reads every NAME.txt beside a NAME.json; the notes' `published` is given to the reader as the publication day. Throws for notes it cannot use. */
export async function readAnnotated(folder: string): Promise<Annotated[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readOne(folder, basename(name, '.json'))));
}

async function readOne(folder: string, name: string): Promise<Annotated> {
  const found = notes.safeParse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')));
  if (!found.success) throw new Error(`${name}.json: ${z.prettifyError(found.error)}`);
  const bytes = await readFile(join(folder, `${name}.txt`));
  const parsed = parseArticle(`${name}.txt`, bytes);
  if (!parsed.ok) throw new Error(`${name}.txt: ${parsed.problem.code}`);
  const { article } = parsed;
  const published = article.published ?? found.data.published ?? undefined;
  const dated = new Article({
    id: article.id,
    title: article.title,
    language: article.language,
    blocks: article.paragraphs.map(({ text, heading, caption }) => ({
      text,
      ...(heading !== undefined && { heading }),
      ...(caption !== undefined && { caption }),
    })),
    ...(article.dateline !== undefined && { dateline: article.dateline }),
    ...(published !== undefined && { published }),
  });
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { name, article: dated, notes: found.data, lines };
}
