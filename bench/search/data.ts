import { readFile } from 'node:fs/promises';
import { readAnnotated } from '../eval/notes.ts';

export interface Question {
  readonly text: string;
  readonly passage: number;
}

/** Real passages and questions: a retrieval file, or the project's own annotated folder. */
export async function readData(
  file: string | undefined,
): Promise<{ passages: string[]; questions: Question[] }> {
  if (file !== undefined) {
    const data = JSON.parse(await readFile(file, 'utf8')) as {
      articles: { id: string; paragraphs: string[] }[];
      questions: { question: string; article: string; paragraph: number }[];
    };
    const starts = new Map<string, number>();
    const passages: string[] = [];
    for (const { id, paragraphs } of data.articles) {
      starts.set(id, passages.length);
      passages.push(...paragraphs);
    }
    return {
      passages,
      questions: data.questions.map(({ question, article, paragraph }) => ({
        text: question,
        passage: (starts.get(article) ?? 0) + paragraph - 1,
      })),
    };
  }
  const passages: string[] = [];
  const questions: Question[] = [];
  for (const { article, notes, lines } of await readAnnotated('evaluation')) {
    const start = passages.length;
    passages.push(...article.paragraphs.map(({ text }) => text));
    for (const { q, paragraphs } of notes.questions) {
      const at = article.paragraphs.findIndex(({ text }) => text === lines[(paragraphs[0] ?? 1) - 1]);
      if (at >= 0) questions.push({ text: q, passage: start + at });
    }
  }
  return { passages, questions };
}

/** So many passages, the same again and again. */
export function tiled(passages: readonly string[], size: number): string[] {
  return Array.from({ length: size }, (_, at) => passages[at % passages.length] ?? '');
}
