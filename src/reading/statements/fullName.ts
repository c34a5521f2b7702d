import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { arabicCue } from './cues.ts';
import { sameName } from './english/naming.ts';
import { isRole } from './english/subject.ts';
import { DAYS, DETERMINERS } from './english/words.ts';
import { isTitle } from './titles.ts';

const LONGEST_BEFORE = 6;

/**
 * A fuller form of a one- or two-word name elsewhere in the article: its given name and office before it
 * ("رئيس الوزراء اليوناني ألكسيس تسيبراس" for "تسيبراس"). Undefined when the article never says more.
 */
export function fullerName(article: Article, mention: Excerpt): Excerpt | undefined {
  const name = tokenise(mention.text);
  const last = name.at(-1);
  if (
    !last ||
    name.length > (article.language === 'en' ? 4 : 2) ||
    isTitle(name[0]?.text ?? '') ||
    DETERMINERS.has(name[0]?.text ?? '')
  )
    return undefined;
  let best: Excerpt | undefined;
  for (const paragraph of article.paragraphs) {
    const tokens = tokenise(paragraph.text);
    tokens.forEach((token, at) => {
      if (token.text !== last.text) return;
      const start =
        article.language === 'ar'
          ? arabicStart(paragraph.text, tokens, at)
          : englishStart(paragraph.text, tokens, at);
      if (start === undefined) return;
      const found = Excerpt.cut(article, paragraph.number, { start, end: token.end });
      if (
        article.language === 'en' &&
        (goesOn(paragraph.text, tokens, at) || !sameName(mention.text, found.text))
      )
        return;
      if (found.text.split(/\s+/u).length > (best?.text ?? mention.text).split(/\s+/u).length) best = found;
    });
  }
  return best;
}

function arabicStart(text: string, tokens: readonly Token[], at: number): number | undefined {
  let first = at;
  while (first > 0 && at - first < LONGEST_BEFORE) {
    const word = tokens[first - 1]?.text ?? '';
    const gap = text.slice(tokens[first - 1]?.end, tokens[first]?.start);
    const comma = /^\s*،\s*$/u.test(gap) && first === at;
    if ((!/^\s+$/u.test(gap) && !comma) || isStopWord(word) || arabicCue(word) || /\d/u.test(word)) break;
    first -= 1;
    // "الرئيسان الأميركي فلان والروسي فلان": the second name begins at its own adjective.
    if (/^وال\p{L}{3,}/u.test(word) && at - first > 1) return (tokens[first]?.start ?? 0) + 1;
    // A title with an institution after it ("مسؤول الكرملين") is not the institution's fuller name.
    if (isTitle(word) && first === at - 1 && /^[بلو]?ال/u.test(tokens[at]?.text ?? '')) return undefined;
    if (isTitle(word) && !/^(?:ال)?(?:وزراء|مجلس|حكومه|وزاره)/u.test(word))
      return nameStart(text, tokens[first]);
  }
  const given = tokens[at - 1];
  if (!given || !/^\s+$/u.test(text.slice(given.end, tokens[at]?.start))) return undefined;
  const plain =
    /^و?\p{L}{3,}$/u.test(given.text) &&
    !/^(?:و?ال|[يتسن]\p{L}{4})/u.test(given.text) &&
    !isStopWord(given.text) &&
    !arabicCue(given.text) &&
    !/(?:ه|ها|هم|ات|ين|ون)$/u.test(given.text);
  return plain ? nameStart(text, given) : undefined;
}

/** A conjunction written onto the first word is not part of the name. */
function nameStart(text: string, token: Token | undefined): number | undefined {
  if (!token) return undefined;
  return /^و(?=\p{L}{4})/u.test(token.text) &&
    text.charAt(token.start) === 'و' &&
    !/^(?:وزير|وكال|والي|وليد|وائل|وسيم)/u.test(token.text)
    ? token.start + 1
    : token.start;
}

/** Back over capitalised words and offices: "Kremlin spokesman Dmitry Peskov", "President Gjorge Ivanov". */
function englishStart(text: string, tokens: readonly Token[], at: number): number | undefined {
  let first = at;
  while (first > 0 && at - first < LONGEST_BEFORE) {
    const before = tokens[first - 1];
    if (!before || !/^\s+$/u.test(text.slice(before.end, tokens[first]?.start))) break;
    const named = /^\p{Lu}/u.test(text.charAt(before.start)) && !DAYS.has(before.text);
    if (isStopWord(before.text) || !(named || isRole(before.text))) break;
    first -= 1;
  }
  return first < at ? tokens[first]?.start : undefined;
}

/** The name does not end here: "Zoltan" in "Zoltan Kovacs". */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]];
  if (!own || !next) return false;
  return /^\s+$/u.test(text.slice(own.end, next.start)) && /^\p{Lu}/u.test(text.charAt(next.start));
}
