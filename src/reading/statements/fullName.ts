import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { isPeople, isTitle } from './arabic/nouns.ts';
import { PREPOSITION } from './arabic/particles.ts';
import { arabicCue } from './arabic/verbs.ts';
import { sameName } from './english/naming.ts';
import { isRole } from './english/subject.ts';
import { DAYS, DETERMINERS } from './english/words.ts';

/** A name and its office before it are no longer than this many words. */
const LONGEST_BEFORE = 6;

/** Of a word's places in an article, the first so many are looked at. */
const PLACES = 12;

interface Place {
  readonly paragraph: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** The fuller names of an article, by the word they end with. */
export class FullNames {
  readonly #article: Article;
  readonly #places: ReadonlyMap<string, readonly Place[]>;

  private constructor(article: Article, places: ReadonlyMap<string, readonly Place[]>) {
    this.#article = article;
    this.#places = places;
  }

  /** Looks an article through for them, a paragraph at a time. */
  static *of(article: Article): Generator<void, FullNames> {
    const places = new Map<string, Place[]>();
    for (const { number, text } of article.paragraphs) {
      const tokens = tokenise(text);
      for (const [at, token] of tokens.entries()) {
        const known = places.get(token.text) ?? [];
        if (known.length < PLACES) known.push({ paragraph: number, text, tokens, at });
        places.set(token.text, known);
      }
      yield;
    }
    return new FullNames(article, places);
  }

  /**
   * A fuller form of a one- or two-word name elsewhere in the article: its given name and office before it
   * ("رئيس الوزراء اليوناني ألكسيس تسيبراس" for "تسيبراس"). Undefined when the article never says more.
   */
  fullest(mention: Excerpt): Excerpt | undefined {
    const name = tokenise(mention.text);
    const [first, last] = [name[0]?.text ?? '', name.at(-1)];
    const arabic = this.#article.language === 'ar';
    if (
      !last ||
      name.length > (arabic ? 2 : 4) ||
      (arabic ? isPeople(first) || /^ال.*(?:ين|ون)$/u.test(first) : DETERMINERS.has(first))
    )
      return undefined;
    // "نظيره الأميركي" is somebody's counterpart: its adjective is no name that others could be the fuller form of.
    if (/^\p{L}+(?:ه|ها|هم)\s/u.test(mention.text)) return undefined;
    let best: Excerpt | undefined;
    for (const { paragraph, text, tokens, at } of this.#places.get(last.text) ?? []) {
      const start = arabic ? arabicStart(text, tokens, at) : englishStart(text, tokens, at);
      if (start === undefined) continue;
      const found = Excerpt.cut(this.#article, paragraph, { start, end: tokens[at]?.end ?? start });
      if (!arabic && (goesOn(text, tokens, at) || !sameName(mention.text, found.text))) continue;
      if (wordCount(found.text) > wordCount(best?.text ?? withoutHonorific(mention.text))) best = found;
    }
    return best;
  }
}

/** "Mr Hale" says less than "Derek Hale". */
const withoutHonorific = (text: string): string => text.replace(/^(?:Mr|Mrs|Ms|Miss)\.?\s/u, '');
const wordCount = (text: string): number => text.split(/\s+/u).length;
const definite = (word: string): boolean => /^و?ال/u.test(word);

function arabicStart(text: string, tokens: readonly Token[], at: number): number | undefined {
  const title = titleBefore(text, tokens, at);
  if (title !== undefined) return nameStart(text, tokens[title]);
  const given = tokens[at - 1];
  const own = tokens[at];
  if (!given || !own || !isGivenName(given.text) || !/^\s+$/u.test(text.slice(given.end, own.start)))
    return undefined;
  return nameStart(text, given);
}

/** Index of the office before a name: "وزير الخارجية السعودي عادل الجبير"; undefined when none leads up to it. */
function titleBefore(text: string, tokens: readonly Token[], at: number): number | undefined {
  let first = at;
  while (first > 0 && at - first < LONGEST_BEFORE) {
    const word = tokens[first - 1]?.text ?? '';
    const gap = text.slice(tokens[first - 1]?.end, tokens[first]?.start);
    const comma = /^\s*،\s*$/u.test(gap) && first === at;
    if ((!/^\s+$/u.test(gap) && !comma) || !isNameWord(word)) return undefined;
    // "أطباء الأسنان الآباء": a definite name has a given name or its own title right before it.
    if (first === at && definite(tokens[at]?.text ?? '') && (definite(word) ? !isTitle(word) : isTitle(word)))
      return undefined;
    first -= 1;
    // "الرئيسان الأميركي فلان والروسي فلان": the second name begins at its own adjective.
    if (/^وال\p{L}{3,}/u.test(word) && at - first > 1) return first;
    if (!isTitle(word)) continue;
    // "مسؤول الكرملين": a title right before a definite word has it for its institution.
    if (!definite(word) && first === at - 1 && definite(tokens[at]?.text ?? '')) return undefined;
    // "مصادر مطلعة رويترز": no name follows a title that nothing makes definite.
    if (!definite(word) && at - first > 1 && !tokens.slice(first + 1, at).some((one) => definite(one.text)))
      return undefined;
    while (
      first > 0 &&
      at - first < 2 * LONGEST_BEFORE &&
      isOffice(tokens[first - 1]?.text ?? '') &&
      /^\s+$/u.test(text.slice(tokens[first - 1]?.end, tokens[first]?.start))
    )
      first -= 1;
    return first;
  }
  return undefined;
}

const isNameWord = (word: string): boolean =>
  !isStopWord(word) && !arabicCue(word) && !PREPOSITION.test(word) && !/\d/u.test(word);

/** An indefinite title before another: "نائب وزير …", "وزير الخارجية". */
const isOffice = (word: string): boolean => isTitle(word) && !definite(word) && isNameWord(word);

function isGivenName(word: string): boolean {
  return (
    /^و?\p{L}{3,}$/u.test(word) &&
    !/^(?:و?ال|[يتسن]\p{L}{4})/u.test(word) &&
    isNameWord(word) &&
    !isPeople(word) &&
    !/(?:ه|ها|هم|ات|ين|ون)$/u.test(word)
  );
}

/** A conjunction written onto the first word is not part of the name. */
function nameStart(text: string, token: Token | undefined): number | undefined {
  if (!token) return undefined;
  return /^و(?=\p{L}{4})/u.test(token.text) &&
    text.charAt(token.start) === 'و' &&
    !/^(?:وزير|وكال|وكيل|والي|وليد|وائل|وسيم)/u.test(token.text)
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
    // "Said Ann Lee: “…”"
    const verb = before.text === 'said' && /(?:^|[.!?”"]\s+)$/u.test(text.slice(0, before.start));
    if (verb || isStopWord(before.text) || !(named || isRole(before.text))) break;
    first -= 1;
  }
  return first < at ? tokens[first]?.start : undefined;
}

/** The name does not end here: "Zoltan" in "Zoltan Kovacs". */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]];
  if (!own || !next || !/^\s+$/u.test(text.slice(own.end, next.start))) return false;
  // "Former City midfielder Ray Stone" names no City.
  return /^\p{Lu}/u.test(text.charAt(next.start)) || (tokens[at + 2] !== undefined && isRole(next.text));
}
