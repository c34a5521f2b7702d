import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import { isEpithetOf, isKindOf, isShortTitle, isSpeaking, nameOf } from './arabic/naming.ts';
import { standsAlone } from './english/named.ts';
import { isNamedBody, isWoman } from './english/naming.ts';
import type { FullNames } from './fullName.ts';
import { People } from './people.ts';
import { callingsOf, type Person } from './person.ts';
import type { Speaker } from './statement.ts';
import { withRole } from './withRole.ts';

/**
 * One article's speakers: each mention is led to the person it names (Muzny et al. 2017: mention first, then entity).
 * Exact name, then surname or shorter name, then a definite title ("المسؤول") to the last person of that title.
 */
export class Speakers {
  readonly #article: Article;
  readonly #fullNames: FullNames;
  readonly #people: People;
  /** Of whom an English article says "she" (true) or "he". */
  readonly #women = new Map<Speaker, boolean>();

  constructor(article: Article, fullNames: FullNames) {
    this.#article = article;
    this.#fullNames = fullNames;
    this.#people = new People(article.language);
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
      this.#people.holds(person, role);
      if (person.name.text === mention.text && this.#article.language === 'ar')
        person.name = withRole(mention, role);
    }
    return person.speaker;
  }

  #named(mention: Excerpt): Person {
    const parts = nameOf(mention.text);
    const known = this.#people.find(parts);
    if (known) return this.#people.mention(known, mention, parts);
    // "المتحدث نفسه" of somebody whose office it is not, or "النجم المصري": whoever was named last.
    const [last] = this.#people.latest;
    if (
      last &&
      isShortTitle(parts) &&
      (parts.same || isSpeaking(parts) || isEpithetOf(parts, last) || isKindOf(parts, last))
    )
      return this.#people.mention(last, mention, parts);
    const fuller = this.#fullNames.fullest(mention);
    const fullParts = fuller && nameOf(fuller.text);
    const person =
      (fullParts && this.#people.find(fullParts)) ?? this.#people.add(fuller ?? mention, fullParts ?? parts);
    return this.#people.mention(person, mention, parts);
  }

  /** The speaker published a paper, which speaks for them from now on: "قالت الهيئة في بيان … وأضاف البيان". */
  published(speaker: Speaker, paper: Excerpt): void {
    const person = this.#people.of(speaker);
    if (person) this.#people.holds(person, paper);
  }

  all(): Speaker[] {
    return this.#people.all.map(({ speaker }) => speaker);
  }

  /** The fullest name the article gives whom a mention names. */
  fullNameOf(mention: Excerpt): string {
    const known = this.#people.find(nameOf(mention.text));
    return known?.name.text ?? this.#fullNames.fullest(mention)?.text ?? mention.text;
  }

  /** The speaker a mention names, when that one is known already. */
  known(mention: Excerpt): Speaker | null {
    return this.#people.find(nameOf(mention.text))?.speaker ?? null;
  }

  /** True for a folded word that a known speaker's name ends with: "المعلم" after "وليد المعلم". */
  isSurname(word: string): boolean {
    return this.#people.isSurname(word);
  }

  /** All that a speaker of an English article is called: the names, and the offices beside them. */
  callings(speaker: Speaker): readonly string[] {
    const person = this.#people.of(speaker);
    return person ? callingsOf(person) : [speaker.name];
  }

  /** One more way in which a speaker is named: "the minister". */
  also(speaker: Speaker, mention: Excerpt): Speaker {
    this.#people.of(speaker)?.mentions.push(mention);
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
    const recent = this.#people.latest.map(({ speaker }) => speaker);
    return [...(last ? [last] : []), ...recent].find((one) => isNamedBody(one.name)) ?? last;
  }
}
