import { z } from 'zod';
import type { Edition } from '../answers/edition.ts';
import { STANCES } from '../reading/statements/statement.ts';
import { askJson, scheduleJson, summaryJson, whoSaidJson } from './json.ts';

const common = { article: z.string().optional() };
const line = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('ask'),
    question: z.string().min(1),
    limit: z.int().min(1).max(100).optional(),
    ...common,
  }),
  z.object({
    command: z.literal('schedule'),
    when: z.enum(['all', 'upcoming', 'past']).optional(),
    place: z.string().optional(),
    ...common,
  }),
  z.object({
    command: z.literal('who-said'),
    speaker: z.string().optional(),
    about: z.string().optional(),
    quote: z.string().optional(),
    stance: z.enum(STANCES).optional(),
    ...common,
  }),
  z.object({
    command: z.literal('summary'),
    sentences: z.int().min(1).max(20).optional(),
    about: z.string().optional(),
    ...common,
  }),
]);

/** A request without its absent fields, as exact optional properties want it. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/**
 * Answers one JSON line of `batch` with one JSON line bearing the same id. Never throws: a bad line gives
 * `{"id", "error"}` with a null id when none could be read. `defaultArticle` holds for lines that name none.
 */
export function batchLine(edition: Edition, text: string, defaultArticle?: string): string {
  let id: unknown = null;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, 'id'))
      id = (parsed as { id: unknown }).id;
    const request = line.safeParse(parsed);
    if (!request.success) return JSON.stringify({ id, error: z.prettifyError(request.error) });
    if (request.data.article !== undefined && !edition.library.get(request.data.article)) {
      return JSON.stringify({ id, error: `there is no article "${request.data.article}"` });
    }
    const article = request.data.article ?? defaultArticle;
    return JSON.stringify({ id, ...result(edition, { ...request.data, article }) });
  } catch (error) {
    return JSON.stringify({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

function result(edition: Edition, request: z.infer<typeof line>) {
  switch (request.command) {
    case 'ask':
      return askJson(edition, given(request) as { question: string; article?: string; limit?: number });
    case 'schedule': {
      const { command: _, ...fields } = given(request);
      return scheduleJson(edition, fields as Parameters<typeof scheduleJson>[1]);
    }
    case 'who-said': {
      const { command: _, ...fields } = given(request);
      return whoSaidJson(edition, fields as Parameters<typeof whoSaidJson>[1]);
    }
    case 'summary': {
      const { command: _, ...fields } = given(request);
      return summaryJson(edition, fields as Parameters<typeof summaryJson>[1]);
    }
  }
}
