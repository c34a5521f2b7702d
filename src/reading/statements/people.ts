import type { Excerpt } from '../../article/excerpt.ts';
import { Recent } from '../../recent.ts';
import { isAnyone, isShortTitle, type Name, nameOf, sameName, sameTitle } from './arabic/naming.ts';
import { isTitle } from './arabic/nouns.ts';
import { knownAs } from './english/knownAs.ts';
import type { Person } from './person.ts';
import type { Speaker } from './statement.ts';

/** Of the people that share a term with a mention, only the last so many are compared. */
const COMPARED = 16;

/** A mention goes back to one of the last so many people. */
const REMEMBERED = 64;

/** Of the ways in which one person is named, and of the offices, the latest so many are compared. */
const WAYS = 32;

/** A name does not grow past this many terms. */
const LONGEST_NAME = 9;

/** The people an article has named so far, found by name, surname, or office. */
export class People {
  readonly #language: 'ar' | 'en';
  readonly #people: Person[] = [];
  /** The last people mentioned, last first. */
  #latest: readonly Person[] = [];
  readonly #bySpeaker = new Map<Speaker, Person>();
  readonly #byKey = new Map<string, Person>();
  readonly #byTerm = new Map<string, Person[]>();
  readonly #lastWords = new Set<string>();
  #clock = 0;

  constructor(language: 'ar' | 'en') {
    this.#language = language;
  }

  get all(): readonly Person[] {
    return this.#people;
  }

  /** The last people mentioned, last first. */
  get latest(): readonly Person[] {
    return this.#latest;
  }

  of(speaker: Speaker): Person | undefined {
    return this.#bySpeaker.get(speaker);
  }

  /** True for a folded word that a known speaker's name ends with: "المعلم" after "وليد المعلم". */
  isSurname(word: string): boolean {
    return this.#lastWords.has(word);
  }

  /** Somebody new. */
  add(name: Excerpt, parts: Name): Person {
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

  /** Somebody is mentioned, maybe by a fuller name than before. */
  mention(person: Person, mention: Excerpt, parts: Name): Person {
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

  /** Somebody holds an office from now on, or has published a paper. */
  holds(person: Person, role: Excerpt): void {
    const office = nameOf(role.text);
    person.offices.set(office.text, office);
    this.#indexTerms(person, office.terms);
  }

  /** Whom a name means, when that one is known. */
  find(mention: Name): Person | undefined {
    return this.#language === 'ar' ? this.#arabic(mention) : knownAs(mention, this.#latest, this.#byKey);
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
