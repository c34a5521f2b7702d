import type { Excerpt } from '../../../article/excerpt.ts';
import type { Span } from '../../../language/normalise.ts';
import { type Draft, type Ground, stopAfter } from '../ground.ts';
import type { Speakers } from '../speakers.ts';
import type { Speaker } from '../statement.ts';
import type { Figure } from './figures.ts';
import { isCollective, isEpithet } from './naming.ts';
import { type Meant, type Place, Standing } from './standing.ts';

/** Leads the pronouns and descriptions of an English article ("she", "the minister") to whom they mean. */
export class Meaning {
  readonly #speakers: Speakers;
  readonly #cut: (paragraph: number, span: Span) => Excerpt;
  readonly #standing: Standing;
  /** Pronouns of the paragraph that sentences are about, not led to anybody yet. */
  #pronouns: readonly Figure[] = [];
  #paragraph = 0;
  #own: Ground | null = null;

  constructor(speakers: Speakers, cut: (paragraph: number, span: Span) => Excerpt) {
    this.#speakers = speakers;
    this.#cut = cut;
    this.#standing = new Standing(
      (mention) => speakers.fullNameOf(mention),
      (speaker) => speakers.callings(speaker),
    );
  }

  /** The next paragraph, with whom it names. */
  enter(paragraph: number, own: Ground, figures: readonly Figure[]): void {
    this.#settle(Number.POSITIVE_INFINITY);
    this.#paragraph = paragraph;
    this.#own = own;
    this.#pronouns = figures.filter(({ woman }) => woman !== null);
    this.#standing.enter(paragraph, figures, (span) => this.#cut(paragraph, span));
  }

  /** Whom a description such as "the minister" means; undefined where it names somebody itself, or nobody so far. */
  described(mention: Excerpt): Speaker | undefined {
    if (!/^(?:the|that|this)\s[\p{Ll}\d]/iu.test(mention.text) && !isEpithet(mention.text)) return undefined;
    this.#settle(mention.start);
    const found = this.#standing.holder(mention.text, this.#placeOf(mention.start));
    return found && this.#speakers.also(this.#lead(found), mention);
  }

  /** Whom a statement without a name goes back to; `last` spoke last. */
  meant({ cue, content, feminine, thing, plural }: Draft, last: Speaker | null): Speaker | null {
    const at = this.#placeOf((cue ?? content).start);
    this.#settle(at.start);
    if (thing) {
      const body = this.#standing.body(at, content);
      return body ? this.#lead(body) : this.#speakers.lastBody(last);
    }
    if (plural) {
      const several = this.#standing.several(at, content);
      return several ? this.#lead(several) : last;
    }
    if (feminine === null) return last;
    const found = this.#person(at, content, feminine);
    if (!found)
      return last && this.#speakers.canBe(last.name, () => last, feminine) && !isCollective(last.name)
        ? last
        : null;
    const speaker = this.#lead(found);
    this.#speakers.calls(speaker, feminine);
    return speaker;
  }

  /** Somebody spoke. "Obi said she would" tells of Obi's sex. */
  heard({ kind, cue, content }: Draft, speaker: Speaker): void {
    this.#standing.spoke(this.#placeOf((cue ?? content).start), speaker);
    if (kind === 'direct' || isCollective(speaker.name)) return;
    const [pronoun] = /^s?he\b/iu.exec(this.#own?.text.slice(content.start) ?? '') ?? [];
    if (pronoun && cue && cue.end <= content.start) this.#speakers.calls(speaker, /^s/iu.test(pronoun));
  }

  #person(at: Place, content: Span, woman: boolean): Meant | undefined {
    return this.#standing.person(at, content, (name, one) =>
      this.#speakers.canBe(name, () => one.speaker ?? this.#speakers.known(one.mention), woman),
    );
  }

  /** Leads the pronouns of sentences before an offset that say nothing: "He blamed the board." keeps whom "he" meant in mind. */
  #settle(before: number): void {
    const passed = this.#pronouns.filter(({ start }) => start < before);
    this.#pronouns = this.#pronouns.slice(passed.length);
    for (const { start, end, woman } of passed) {
      const at = this.#placeOf(start);
      const found = this.#person(at, { start, end }, woman ?? false);
      if (!found) continue;
      this.#standing.about(at, found);
      if (found.speaker) this.#speakers.calls(found.speaker, woman ?? false);
    }
  }

  #lead(one: Meant): Speaker {
    return one.speaker ?? this.#speakers.named(one.mention, one.role, one.variant);
  }

  #placeOf(start: number): Place {
    const sentence = this.#own ? stopAfter(this.#own, start + 1) : 0;
    return { paragraph: this.#paragraph, sentence, start };
  }
}
