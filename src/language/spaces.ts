import { isStopWord } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

/** What is known of folded words. */
export interface KnownWords {
  /** Whether an article, or a list for those of another language, has a word in this very form. */
  holds(word: string): boolean;
  /** Whether an article or a list has it: it may be spelt right. */
  isKnown(word: string): boolean;
  /** Whether it is a letter away from a word of them. */
  isSlip(word: string): boolean;
}

/** The article alone or behind a conjunction or preposition, which is written together with the word after it. */
const ARTICLE = /^[وف]?[بك]?ال$/u;
const ARTICLED = /^[وف]?[بك]?ال(?=.{2})/u;
const ARABIC = /^\p{Script=Arabic}+$/u;
const CAPITAL = /^\p{Lu}/u;
const SHORTEST_WORD = 3;
/** What stands behind a small word and begins with no article: shorter ones are there by chance. */
const SHORTEST_REST = 4;
/** Of two letters, those that are often written together with the next word; others are as often what a slip left. */
const SMALL = new Set(['ما', 'من', 'في', 'عن', 'هل', 'كم', 'لا', 'هو', 'هي', 'in', 'of', 'to', 'is', 'at']);

/**
 * A question with the spaces put right that a slip added to a word or took from between two ("ال قاهرة", "القا هرة",
 * "فيالقاهرة", "رئيسالوزراء"): words that nobody knows are joined or parted where that makes words of the articles. The
 * question itself where nothing is wrong. `tokens`: its own.
 */
export function mendSpaces(
  question: string,
  words: KnownWords,
  tokens: readonly Token[] = tokenise(question),
): string {
  const unknown = tokens.map(({ text }) => !isStopWord(text) && !words.isKnown(text));
  const isArticle = ({ text, start, end }: Token) =>
    // "آل", a family, is a word of its own.
    ARTICLE.test(text) && question.slice(start, end).includes('ا');
  if (!unknown.includes(true) && !tokens.some(isArticle)) return question;
  let mended = '';
  let done = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.start < done) continue;
    const next = tokens[at + 1];
    if (next && question.slice(token.end, next.start).trim() === '') {
      const whole = token.text + next.text;
      const isBroken = (unknown[at] || unknown[at + 1]) && token.text.length > 1 && words.holds(whole);
      if (isBroken || (isArticle(token) && ARABIC.test(next.text))) {
        mended += question.slice(done, token.start) + whole;
        done = next.end;
        continue;
      }
    }
    // A Latin name is not taken to pieces.
    const mayBeGlued = unknown[at] && (at === 0 || !CAPITAL.test(question.slice(token.start)));
    const parts = mayBeGlued ? partsOf(token.text, at === 0, words) : undefined;
    if (parts === undefined) continue;
    mended += question.slice(done, token.start) + parts.join(' ');
    done = token.end;
  }
  return mended + question.slice(done);
}

/** The two words that were written as one, those of most even length; none where it is rather one word misspelt. */
function partsOf(text: string, isFirst: boolean, words: KnownWords): [string, string] | undefined {
  let best: [string, string] | undefined;
  let longest = 0;
  for (let cut = 2; cut <= text.length - SHORTEST_WORD; cut += 1) {
    const parts: [string, string] = [text.slice(0, cut), text.slice(cut)];
    const shorter = Math.min(cut, text.length - cut);
    if (shorter > longest && areWords(...parts, isFirst, words)) [best, longest] = [parts, shorter];
  }
  return best === undefined || words.isSlip(text) ? undefined : best;
}

function areWords(left: string, right: string, isFirst: boolean, words: KnownWords): boolean {
  if (isStopWord(right)) return false;
  const isShort = left.length < SHORTEST_WORD;
  const isArticled = ARTICLED.test(right);
  // Behind these whatever a list has is a word: "متىيبدأ".
  const isOpened = isArticled || (isFirst && !isShort && isStopWord(left));
  if (!(isOpened ? words.isKnown(right) : words.holds(right))) return false;
  if (isShort ? SMALL.has(left) : isStopWord(left)) return isOpened || right.length >= SHORTEST_REST;
  return !isShort && words.holds(left);
}
