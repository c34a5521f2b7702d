import type { Excerpt } from '../../../article/excerpt.ts';
import type { Span } from '../../../language/normalise.ts';
import type { Speaker } from '../statement.ts';
import type { Figure } from './figures.ts';
import {
  anyBody,
  isCalled,
  isCollective,
  isEpithet,
  isNamedBody,
  isPerson,
  isSeveral,
  sameOffice,
} from './naming.ts';

/** Where something stands in an article: its paragraph, the end of its sentence, its offset. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  readonly start: number;
}

/** Whom a candidate is found to be: a known speaker, or one to be made of a mention. */
export type Meant =
  | { readonly speaker: Speaker }
  | {
      readonly speaker: null;
      readonly mention: Excerpt;
      readonly role: Excerpt | null;
      readonly variant: Excerpt | null;
    };

/** Somebody whom a pronoun or a description further on may stand for. */
interface Candidate extends Place {
  /** By how likely they are meant within one sentence: who spoke, whom it is about, who else is named, an owner. */
  readonly rank: number;
  readonly person: boolean | null;
  readonly age: string | null;
  readonly meant: Meant;
}

/** Further back than this many paragraphs, no pronoun reaches. */
const PARAGRAPHS = 3;
/** No more candidates than this are kept. */
const REMEMBERED = 60;

const RANK = { last: 0.5, subject: 1, other: 2, owner: 3 } as const;

/**
 * Who stands in an English article so far. A pronoun means the nearest one who fits, sentence by sentence backwards;
 * within a sentence whoever spoke, then whom it is about, then who else is named (Hobbs 1978; Lappin and Leass 1994:
 * recency and the subject weigh most).
 */
export class Standing {
  readonly #nameOf: (mention: Excerpt) => string;
  readonly #names = new WeakMap<Meant, string>();
  readonly #callings: (speaker: Speaker) => readonly string[];
  #candidates: Candidate[] = [];

  /** `nameOf`: the fullest name the article gives whom a mention names; `callings`: all a speaker is called. */
  constructor(nameOf: (mention: Excerpt) => string, callings: (speaker: Speaker) => readonly string[]) {
    this.#nameOf = nameOf;
    this.#callings = callings;
  }

  /** A paragraph's figures, before its statements are led to their speakers; pronouns among them are left out. */
  enter(paragraph: number, figures: readonly Figure[], cut: (span: Span) => Excerpt): void {
    const named = figures.filter(({ woman }) => woman === null);
    const entered = named.map((figure) => ({
      paragraph,
      sentence: figure.sentence,
      start: figure.start,
      rank: RANK[figure.place],
      person: figure.person,
      age: figure.age,
      meant: {
        speaker: null,
        mention: cut(figure),
        role: figure.role && cut(figure.role),
        variant: figure.variant && cut(figure.variant),
      },
    }));
    this.#candidates = [...this.#candidates, ...entered].slice(-REMEMBERED);
  }

  /** A sentence is about somebody whom a pronoun means. */
  about(place: Place, one: Meant): void {
    const about = { ...place, rank: RANK.subject, person: true, age: null, meant: one };
    this.#candidates = [...this.#candidates, about].slice(-REMEMBERED);
  }

  /** Somebody said something there. */
  spoke(place: Place, speaker: Speaker): void {
    const spoke = { ...place, rank: 0, person: null, age: null, meant: { speaker } };
    this.#candidates = [...this.#candidates, spoke].slice(-REMEMBERED);
  }

  /** Whom "he" or "she" in the clause of what is said means; `fits` tells whether somebody of a name may be. */
  person(at: Place, content: Span, fits: (name: string, one: Meant) => boolean): Meant | undefined {
    return this.#nearest(at, content, (one) => this.#isPerson(one) && fits(this.#name(one), one.meant));
  }

  /** Whom "they" means. */
  several(at: Place, content: Span): Meant | undefined {
    return this.#nearest(at, content, (one) => one.rank < 2 && isSeveral(this.#name(one)));
  }

  /** What "it" means. */
  body(at: Place, content: Span): Meant | undefined {
    return this.#nearest(at, content, (one) => {
      const name = this.#name(one);
      if (one.rank > 1 || isSeveral(name)) return false;
      return one.person === false || (one.meant.speaker !== null && isNamedBody(name));
    });
  }

  /** Whom "the minister", "the 43-year-old", "the company" means; undefined when nobody so far. */
  holder(description: string, at: Place): Meant | undefined {
    const age = /^the (\d+)-year-old\b/iu.exec(description)?.[1];
    const before = (passes: (one: Candidate) => boolean) =>
      this.#nearest(at, null, passes, Number.POSITIVE_INFINITY);
    return (
      (age === undefined ? undefined : before((one) => one.age === age)) ??
      before((one) => this.#offices(one).some((office) => sameOffice(description, office))) ??
      (isEpithet(description) ? before((one) => this.#isPerson(one)) : undefined) ??
      before((one) => one.person === false && one.rank < 2 && anyBody(description, this.#name(one)))
    );
  }

  #name({ meant }: Candidate): string {
    if (meant.speaker) return meant.speaker.name;
    const name = this.#names.get(meant) ?? this.#nameOf(meant.mention);
    this.#names.set(meant, name);
    return name;
  }

  #offices(one: Candidate): readonly string[] {
    if (one.meant.speaker) return this.#callings(one.meant.speaker);
    const name = this.#name(one);
    return one.meant.role ? [name, `${one.meant.role.text} ${name}`] : [name];
  }

  #isPerson(one: Candidate): boolean {
    if (one.person !== null) return one.person;
    const name = this.#name(one);
    return isPerson(name) && !isCollective(name) && (one.rank < 2 || isCalled(name));
  }

  #nearest(
    at: Place,
    content: Span | null,
    passes: (one: Candidate) => boolean,
    reach = PARAGRAPHS,
  ): Meant | undefined {
    return this.#candidates
      .filter(
        (one) => isBefore(one, at) && at.paragraph - one.paragraph <= reach && !within(one, at, content),
      )
      .sort(nearestFirst)
      .find(passes)?.meant;
  }
}

function isBefore(one: Place, at: Place): boolean {
  return one.paragraph < at.paragraph || (one.paragraph === at.paragraph && one.start < at.start);
}

function within(one: Place, at: Place, content: Span | null): boolean {
  return (
    content !== null &&
    one.paragraph === at.paragraph &&
    one.start >= content.start &&
    one.start < content.end
  );
}

function nearestFirst(a: Candidate, b: Candidate): number {
  return (
    b.paragraph - a.paragraph ||
    b.sentence - a.sentence ||
    a.rank - b.rank ||
    (a.rank === 0 ? b.start - a.start : a.start - b.start)
  );
}
