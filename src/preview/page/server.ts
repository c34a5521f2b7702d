import type { Language } from '../../language/detect.ts';
import type { Dropped, PageArticle, PageEvent, PageState, Place, Reaction, Saved } from '../pageProtocol.ts';

/** The page's side of its server: every call is to the page's own origin. */
async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

const post = <T>(path: string, body: unknown) =>
  call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const readState = () => call<PageState>('/api/state');

export const readArticle = (id: string, language: Language) =>
  call<PageArticle>(`/api/article?${new URLSearchParams({ id, language })}`);

export const cite = (paragraph: number, lines: readonly string[], shown: string | undefined) =>
  post<Place | Record<string, never>>('/api/cite', { paragraph, lines, shown });

export const save = (id: string) => post<{ outcome: Saved }>('/api/save', { id });

/** Does what a person does: types, runs, presses, chooses, submits. */
export const act = (action: string, body: Readonly<Record<string, unknown>>) =>
  post<Reaction>(`/api/${action}`, body);

export const complete = (body: Readonly<Record<string, unknown>>) =>
  post<{ choices: { name: string; value: string | number }[] }>('/api/complete', body);

export const drop = (file: File) =>
  call<Dropped>(`/api/articles?${new URLSearchParams({ file: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

/** Calls back with everything that happens, reconnecting by itself; `connected` is told when the line drops. */
export function listen(heard: (event: PageEvent) => void, connected: (yes: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.onmessage = ({ data }) => heard(JSON.parse(String(data)) as PageEvent);
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
}
