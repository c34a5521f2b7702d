import type { Article } from '../article/article.ts';
import type { Place } from './pageProtocol.ts';

const CONTROLS = /[\u200b\u200e\u200f\u2060-\u2069\u202a-\u202e\ufeff]/gu;
/** A match shorter than this could be anywhere. */
const SHORTEST = 6;
/** Lines of a message and pieces of a line looked at. */
const PIECES = 200;

/**
 * Finds in which article the words shown beside a citation stand, and where: the longest piece of the shown lines
 * that paragraph `number` holds, at best that of the article shown now. Without one, the whole paragraph of that article.
 */
export function findQuote(
  articles: readonly Article[],
  number: number,
  lines: readonly string[],
  shown?: string,
): Place | undefined {
  const pieces = lines
    .flatMap((line) => line.replace(CONTROLS, '').split('…'))
    .map((piece) => piece.trim().replace(/\s+/gu, ' '))
    .filter((piece) => piece.length >= SHORTEST)
    .slice(0, PIECES);
  let best: Place | undefined;
  for (const article of [...articles].sort((a, b) => Number(b.id === shown) - Number(a.id === shown))) {
    const found = longestIn(article, number, pieces);
    if (found && found.end - found.start > (best ? best.end - best.start : 0)) best = found;
  }
  if (best) return best;
  const article = articles.find(({ id }) => id === shown) ?? articles[0];
  const text = article?.paragraphs[number - 1]?.text;
  return article && text !== undefined
    ? { article: article.id, paragraph: number, part: 'text', start: 0, end: text.length }
    : undefined;
}

function longestIn(article: Article, paragraph: number, pieces: readonly string[]): Place | undefined {
  const parts = article.paragraphs[paragraph - 1];
  let best: Place | undefined;
  for (const part of ['text', 'caption', 'heading'] as const) {
    const { text, at } = spaced(parts?.[part] ?? '');
    for (const piece of pieces) {
      const start = text.indexOf(piece);
      if (start < 0 || piece.length <= (best ? best.end - best.start : 0)) continue;
      const end = (at[start + piece.length - 1] ?? 0) + 1;
      best = { article: article.id, paragraph, part, start: at[start] ?? 0, end };
    }
  }
  return best;
}

/** The text as a message shows it (single spaces, no invisible controls), with the offset each character came from. */
function spaced(raw: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < raw.length; i += 1) {
    const character = raw.charAt(i);
    if (character.replace(CONTROLS, '') === '') continue;
    const shown = /\s/u.test(character) ? ' ' : character;
    if (shown === ' ' && text.endsWith(' ')) continue;
    text += shown;
    at.push(i);
  }
  return { text, at };
}
