import type { Edition } from '../answers/edition.ts';
import type { Request } from '../answers/request.ts';
import { articleKey, type ButtonState } from './customId.ts';
import { readBack } from './text.ts';

const BETWEEN = ' · ';

/** The reader's own words of a request, in the order of their letters; the message's title shows them. */
const WORDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ask: [['q', 'question']],
  schedule: [
    ['q', 'question'],
    ['p', 'place'],
  ],
  'who-said': [
    ['s', 'speaker'],
    ['a', 'about'],
    ['u', 'quote'],
  ],
  summary: [['a', 'about']],
  speakers: [],
  read: [],
};
/** Settings short enough to stand in the custom id itself. */
const SETTINGS: Readonly<Record<string, string>> = {
  schedule: 'when',
  'who-said': 'stance',
  summary: 'sentences',
  read: 'paragraph',
};

/** Commands whose answers can be found again from their message. */
export function isResumable(request: Request): boolean {
  return request.command in WORDS;
}

/** The title that shows a request's words, or undefined when it has none. */
export function titleOf(request: Request): string | undefined {
  const fields = request as unknown as Record<string, unknown>;
  const words = (WORDS[request.command] ?? []).flatMap(([, name]) =>
    typeof fields[name] === 'string' ? [String(fields[name]).replaceAll('·', '-')] : [],
  );
  return words.length > 0 ? words.join(BETWEEN) : undefined;
}

/** What of a request a custom id carries; with the title it is the whole of it. */
export function stateOf(request: Request): Pick<ButtonState, 'command' | 'parameters' | 'article'> {
  const fields = request as unknown as Record<string, unknown>;
  const letters = (WORDS[request.command] ?? [])
    .flatMap(([letter, name]) => (typeof fields[name] === 'string' ? [letter] : []))
    .join('');
  const setting = fields[SETTINGS[request.command] ?? ''];
  const article = 'article' in request ? request.article : undefined;
  return {
    command: request.command,
    parameters: setting === undefined ? letters : `${letters}.${String(setting).slice(0, 12)}`,
    article: articleKey(article),
  };
}

/** The request a button's message answers; undefined when it cannot be told any more. */
export function requestOf(
  state: ButtonState,
  title: string | undefined,
  edition: Edition,
): Request | undefined {
  const table = WORDS[state.command];
  if (!table) return undefined;
  const [letters = '', setting] = state.parameters.split('.');
  const words = readBack(title ?? '').split(BETWEEN);
  if (letters.length > 0 && words.length !== letters.length) return undefined;
  const fields: Record<string, unknown> = { command: state.command };
  for (const [at, letter] of [...letters].entries()) {
    const name = table.find(([own]) => own === letter)?.[1];
    if (name === undefined) return undefined;
    fields[name] = words[at];
  }
  const settingName = SETTINGS[state.command];
  if (setting !== undefined && settingName)
    fields[settingName] = /^\d+$/u.test(setting) ? Number(setting) : setting;
  if (state.article !== '') {
    const article = edition.library.articles.find(({ id }) => articleKey(id) === state.article);
    if (!article) return undefined;
    fields.article = article.id;
  }
  return fields as unknown as Request;
}

const editionKeys = new WeakMap<Edition, string>();

/** Four hex digits that change with the library. */
export function editionKey(edition: Edition): string {
  const known = editionKeys.get(edition);
  if (known !== undefined) return known;
  const key = articleKey(edition.library.articles.map(({ id, version }) => id + version).join()).slice(0, 4);
  editionKeys.set(edition, key);
  return key;
}
