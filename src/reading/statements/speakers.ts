import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import { Recent } from '../../recent.ts';
import {
  isAnyone,
  isEpithetOf,
  isKindOf,
  isShortTitle,
  isSpeaking,
  type Name,
  nameOf,
  sameName,
  sameTitle,
} from './arabic/naming.ts';
import { isTitle } from './arabic/nouns.ts';
import { knownAs } from './english/knownAs.ts';
import { standsAlone } from './english/named.ts';
import { isNamedBody, isWoman } from './english/naming.ts';
import type { FullNames } from './fullName.ts';
import { callingsOf, type Person } from './person.ts';
import type { Speaker } from './statement.ts';
import { withRole } from './withRole.ts';

/** Of the people that share a term with a mention, only the last so many are compared. */
const COMPARED = 16;

/** A mention goes back to one of the last so many people. */
const REMEMBERED = 64;

/** Of the ways in which one person is named, and of the offices, the latest so many are compared. */
const WAYS = 32;

/** A name does not grow past this many terms. */
const LONGEST_NAME = 9;

/**
 * One article's speakers: each mention is led to the person it names (Muzny et al. 2017: mention first, then entity).
 * Exact name, then surname or shorter name, then a definite title ("المسؤول") to the last person of that title.
 */
export class Speakers {
  readonly #article: Article;
  readonly #fullNames: FullNames;
  readonly #people: Person[] = [];
  /** The last people mentioned, last first. */
  #latest: readonly Person[] = [];
  readonly #bySpeaker = new Map<Speaker, Person>();
  readonly #byKey = new Map<string, Person>();
  readonly #byTerm = new Map<string, Person[]>();
  readonly #lastWords = new Set<string>();
  /** Of whom an English article says "she" (true) or "he". */
  readonly #women = new Map<Speaker, boolean>();
  #clock = 0;

  constructor(article: Article, fullNames: FullNames) {
    this.#article = article;
    this.#fullNames = fullNames;
  }

  /**
   * The speaker a mention names, made when new; `role` is the office written beside the name, `variant` the noun
   * phrase around it, which says best who speaks where it can stand by itself ("The mayor, Ruth Obi"), or a name within it.
   */
  named(mention: Excerpt, role: Excerpt | null = null, variant: Excerpt | null = null): Speaker {
    const person = this.#named(mention);
    if (variant) {
      person.mentions.push(variant);
      const before = variant.end === mention.end && variant.start < mention.start;
      if (before && person.name.text === mention.text && standsAlone(variant.text)) person.name = variant;
    }
    if (role) {
      this.#holds(person, role);
      if (person.name.text === mention.text && this.#article.language === 'ar')
        person.name = withRole(mention, role);
    }
    return person.speaker;
  }

  /** The speaker published a paper, which speaks for them from now on: "قالت الهيئة في بيان … وأضاف البيان". */
  published(speaker: Speaker, paper: Excerpt): void {
    const person = this.#bySpeaker.get(speaker);
    if (person) this.#holds(person, paper);
  }

  #holds(person: Person, role: Excerpt): void {
    const office = nameOf(role.text);
    person.offices.set(office.text, office);
    this.#indexTerms(person, office.terms);
  }

  #named(mention: Excerpt): Person {
    const parts = nameOf(mention.text);
    const known = this.#find(parts);
    if (known) return this.#add(known, mention, parts);
    // "المتحدث نفسه" of somebody whose office it is not, or "النجم المصري": whoever was named last.
    const [last] = this.#latest;
    if (
      last &&
      isShortTitle(parts) &&
      (parts.same || isSpeaking(parts) || isEpithetOf(parts, last) || isKindOf(parts, last))
    )
      return this.#add(last, mention, parts);
    const fuller = this.#fullNames.fullest(mention);
    const fullParts = fuller && nameOf(fuller.text);
    const full = fullParts && this.#find(fullParts);
    if (full) return this.#add(full, mention, parts);
    return this.#add(this.#person(fuller ?? mention, fullParts ?? parts), mention, parts);
  }

  all(): Speaker[] {
    return this.#people.map(({ speaker }) => speaker);
  }

  /** The fullest name the article gives whom a mention names. */
  fullNameOf(mention: Excerpt): string {
    const known = this.#find(nameOf(mention.text));
    return known?.name.text ?? this.#fullNames.fullest(mention)?.text ?? mention.text;
  }

  /** The speaker a mention names, when that one is known already. */
  known(mention: Excerpt): Speaker | null {
    return this.#find(nameOf(mention.text))?.speaker ?? null;
  }

  /** All that a speaker of an English article is called: the names, and the offices beside them. */
  callings(speaker: Speaker): readonly string[] {
    const person = this.#bySpeaker.get(speaker);
    return person ? callingsOf(person) : [speaker.name];
  }

  /** One more way in which a speaker is named: "the minister". */
  also(speaker: Speaker, mention: Excerpt): Speaker {
    this.#bySpeaker.get(speaker)?.mentions.push(mention);
    return speaker;
  }

  /** False for who is known as a woman where a man is meant, and the reverse. */
  canBe(name: string, speaker: () => Speaker | null, woman: boolean): boolean {
    const named = isWoman(name);
    if (named !== null) return named === woman;
    const one = speaker();
    return ((one && this.#women.get(one)) ?? woman) === woman;
  }

  /** The text says "she" (true) or "he" of a speaker. */
  calls(speaker: Speaker, woman: boolean): void {
    this.#women.set(speaker, woman);
  }

  /** The last body with a name: what "it" stands for in English. */
  lastBody(last: Speaker | null): Speaker | null {
    const recent = this.#latest.map(({ speaker }) => speaker);
    return [...(last ? [last] : []), ...recent].find((one) => isNamedBody(one.name)) ?? last;
  }

  /** True for a folded word that a known speaker's name ends with: "المعلم" after "وليد المعلم". */
  isSurname(word: string): boolean {
    return this.#lastWords.has(word);
  }

  #person(name: Excerpt, parts: Name): Person {
    const mentions: Excerpt[] = [];
    const person: Person = {
      name,
      parts,
      mentions,
      names: new Recent(WAYS),
      offices: new Recent(WAYS),
      terms: new Set(),
      at: 0,
      // One object for one person, whose name may still grow until the article is read to its end.
      speaker: {
        get name() {
          return person.name.text;
        },
        mentions,
      },
    };
    this.#people.push(person);
    this.#bySpeaker.set(person.speaker, person);
    this.#index(person, parts);
    return person;
  }

  #add(person: Person, mention: Excerpt, parts: Name): Person {
    this.#clock += 1;
    person.at = this.#clock;
    this.#latest = [person, ...this.#latest.filter((one) => one !== person)].slice(0, REMEMBERED);
    person.mentions.push(mention);
    person.names.set(mention.text, mention.text);
    if (parts.terms.length > person.parts.terms.length && parts.terms.length <= LONGEST_NAME) {
      person.name = mention;
      person.parts = parts;
    }
    this.#index(person, parts);
    return person;
  }

  #index(person: Person, { words, terms }: Name): void {
    this.#byKey.set(terms.join(' '), person);
    const last = words.at(-1) ?? '';
    if (!isTitle(last)) this.#lastWords.add(last);
    this.#indexTerms(person, terms);
  }

  #indexTerms(person: Person, terms: readonly string[]): void {
    for (const term of terms) {
      if (person.terms.has(term)) continue;
      person.terms.add(term);
      const list = this.#byTerm.get(term);
      if (list) list.push(person);
      else this.#byTerm.set(term, [person]);
    }
  }

  #find(mention: Name): Person | undefined {
    return this.#article.language === 'ar'
      ? this.#arabic(mention)
      : knownAs(mention, this.#latest, this.#byKey);
  }

  #arabic(mention: Name): Person | undefined {
    const near = new Set(mention.terms.flatMap((term) => this.#byTerm.get(term)?.slice(-COMPARED) ?? []));
    const latest = latestFirst([...near]);
    // "مصدر": somebody new each time, unless named the very same way.
    if (isAnyone(mention)) {
      const same = this.#byKey.get(mention.terms.join(' '));
      return same && same.parts.words.join(' ') === mention.words.join(' ') ? same : undefined;
    }
    if (isShortTitle(mention)) {
      const titled = latest.find((person) => sameTitle(mention, person));
      if (titled) return titled;
    }
    return (
      this.#byKey.get(mention.terms.join(' ')) ??
      latest.find((person) => !isAnyone(person.parts) && sameName(mention, person))
    );
  }
}

/** Last mentioned first. */
const latestFirst = (people: readonly Person[]): Person[] =>
  [...people].sort((a, b) => b.at - a.at).slice(0, REMEMBERED);
