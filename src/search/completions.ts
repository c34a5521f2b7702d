import { fold } from '../language/normalise.ts';
import { isStopWord } from '../language/stopWords.ts';
import { tokenise } from '../language/tokens.ts';
import type { Passage } from './passages.ts';

/** Words looked through at most, so that a keystroke never waits. */
const TOKENS_READ = 60_000;

/**
 * What a reader has typed with its last word completed by the articles' words, commonest first.
 * Two letters are needed; the words are shown as the articles write them.
 */
export function completions(
  passages: readonly Passage[],
  typed: string,
  { article, limit = 10 }: { readonly article?: string; readonly limit?: number },
): string[] {
  const [, before, last] = /^(.*?)(\S*)$/su.exec(typed) ?? [];
  const prefix = fold(last ?? '');
  if (before === undefined || prefix.length < 2) return [];
  const counts = new Map<string, { word: string; count: number }>();
  let read = 0;
  for (const passage of passages) {
    if (article !== undefined && passage.article.id !== article) continue;
    const { text } = passage.article.paragraph(passage.paragraph);
    for (const token of tokenise(text)) {
      read += 1;
      if (!token.text.startsWith(prefix) || isStopWord(token.text)) continue;
      const known = counts.get(token.text);
      if (known) known.count += 1;
      else counts.set(token.text, { word: text.slice(token.start, token.end), count: 1 });
    }
    if (read > TOKENS_READ) break;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ word }) => before + word);
}
