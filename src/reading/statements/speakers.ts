import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import { stem } from '../../language/stem.ts';
import { isStopWord } from '../../language/stopWords.ts';
import { tokenise } from '../../language/tokens.ts';
import { anyOne, isPerson, isWoman, sameName, sameOffice } from './english/naming.ts';
import { fullerName } from './fullName.ts';
import type { Speaker } from './statements.ts';
import { isTitle } from './titles.ts';

interface Person {
  name: Excerpt;
  readonly mentions: Excerpt[];
  terms: Set<string>;
}

/**
 * One article's speakers: each mention is led to the person it names (Muzny et al. 2017: mention first, then entity).
 * Exact name, then surname or shorter name, then a definite title ("المسؤول") to the last person of that title.
 */
export class Speakers {
  readonly #article: Article;
  readonly #people: Person[] = [];
  readonly #speakers = new Map<Person, Speaker>();
  /** Last named first. */
  #recent: Speaker[] = [];
  /** Of whom the article says "she" (true) or "he". */
  readonly #women = new Map<Speaker, boolean>();

  constructor(article: Article) {
    this.#article = article;
  }

  /** The speaker a mention names, made when new. */
  named(mention: Excerpt): Speaker {
    const speaker = this.#named(mention);
    this.#recent = [speaker, ...this.#recent.filter((one) => one !== speaker)];
    return speaker;
  }

  /** Whom "she" (true) or "he" (false) stands for in English: the last speaker, or the last one who fits. */
  meant(last: Speaker | null, woman: boolean | null): Speaker | null {
    if (woman === null || this.#article.language !== 'en') return last;
    const fits = (one: Speaker) =>
      isPerson(one.name) && (isWoman(one.name) ?? this.#women.get(one) ?? woman) === woman;
    const found = [...(last ? [last] : []), ...this.#recent].find(fits) ?? last;
    if (found) this.#women.set(found, woman);
    return found;
  }

  #named(mention: Excerpt): Speaker {
    const terms = nameTerms(mention.text);
    const known = this.#find(mention.text, terms);
    if (known) {
      known.mentions.push(mention);
      if (longer(mention, known.name)) known.name = mention;
      for (const term of terms) known.terms.add(term);
      return this.#speaker(known);
    }
    const fuller = fullerName(this.#article, mention);
    const full = fuller && this.#find(fuller.text, nameTerms(fuller.text));
    if (full) {
      full.mentions.push(mention);
      return this.#speaker(full);
    }
    const person = {
      name: fuller ?? mention,
      mentions: [mention],
      terms: new Set([...terms, ...nameTerms(fuller?.text ?? '')]),
    };
    this.#people.push(person);
    return this.#speaker(person);
  }

  all(): Speaker[] {
    return this.#people.map((person) => this.#speaker(person));
  }

  /** One object for one person, whose name may still grow until the article is read to its end. */
  #speaker(person: Person): Speaker {
    const known = this.#speakers.get(person);
    if (known) return known;
    const speaker: Speaker = {
      get name() {
        return person.name.text;
      },
      mentions: person.mentions,
    };
    this.#speakers.set(person, speaker);
    return speaker;
  }

  #find(text: string, terms: readonly string[]): Person | undefined {
    const latest = [...this.#people].reverse();
    const key = terms.join(' ');
    const exact = latest.find((person) =>
      [person.name, ...person.mentions].some((one) => nameTerms(one.text).join(' ') === key),
    );
    if (this.#article.language === 'en') {
      const names = (person: Person) => [person.name.text, ...person.mentions.map((one) => one.text)];
      return (
        exact ??
        latest.find((person) => names(person).some((name) => sameName(text, name))) ??
        latest.find((person) => names(person).some((name) => sameOffice(text, name))) ??
        this.#lastOne(text)
      );
    }
    return (
      exact ??
      latest.find((person) => within(text, terms, person)) ??
      latest.find((person) => sameTitle(text, terms, person))
    );
  }

  #lastOne(mention: string): Person | undefined {
    const body = this.#recent.find(({ name }) => anyOne(mention, name));
    return body && this.#people.find((person) => this.#speakers.get(person) === body);
  }
}

/** The terms of a name: stems in order, without small words. */
export function nameTerms(text: string): string[] {
  return tokenise(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ text: word }) => stem(word.replace(/^[بلو](?=ال|\p{L}{5})/u, '')));
}

/** A shorter name of the person, or a longer one: all terms of the one are in the other, and a personal name is shared. */
function within(text: string, terms: readonly string[], person: Person): boolean {
  if (terms.length === 0) return false;
  const own = new Set(terms);
  const theirs = nameTerms(person.name.text);
  const [small, large, largeText] =
    own.size <= theirs.length
      ? [[...own], new Set([...theirs, ...person.terms]), person.name.text]
      : [theirs, own, text];
  if (!small.every((term) => large.has(term))) return false;
  const words = tokenise(largeText).filter(({ text: word }) => !isStopWord(word));
  const smallest = new Set(small);
  const first = words.findIndex(({ text: word }) =>
    smallest.has(stem(word.replace(/^[بلو](?=ال|\p{L}{5})/u, ''))),
  );
  if (first <= 0) return true;
  // "الكرملين" is not "مسؤول الكرملين": what stands right after a title is its institution, not a name.
  return !isTitle(words[first - 1]?.text ?? '') || isTitle(words[first]?.text ?? '');
}

/** "المسؤول الروسي" goes back to the last "مسؤول …" whose nationality is not another. */
function sameTitle(text: string, terms: readonly string[], person: Person): boolean {
  const words = tokenise(text);
  const head = words[0]?.text ?? '';
  if (!/^(?:ال|لل)/u.test(head) || !isTitle(head) || words.length > 3) return false;
  const theirs = nameTerms(person.name.text);
  if (theirs[0] !== terms[0]) return false;
  const shared = terms.filter((term) => theirs.includes(term)).length;
  if (terms.length === 1 || shared > 1) return true;
  return !NATIONS.test(person.name.text) || !NATIONS.test(text);
}

const NATIONS =
  /(?:أمريكي|أميركي|الأميركية|الأمريكية|روسي|أوكراني|أوروبي|صيني|إيراني|تركي|سعودي|ألماني|فرنسي|بريطاني|يوناني|سوري|إسرائيلي|عربي|مصري|تونسي|عراقي|لبناني)/u;

function longer(a: Excerpt, b: Excerpt): boolean {
  return nameTerms(a.text).length > nameTerms(b.text).length && nameTerms(a.text).length <= 9;
}
