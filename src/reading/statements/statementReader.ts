import type { Article, Paragraph } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { arabicDrafts } from './arabic/read.ts';
import { Meaning } from './english/meaning.ts';
import { englishDrafts } from './english/read.ts';
import type { FullNames } from './fullName.ts';
import {
  type Actor,
  contentFrom,
  type Draft,
  type Drafts,
  type Ground,
  ground,
  PLAIN_SAYING,
  reaching,
} from './ground.ts';
import { Speakers } from './speakers.ts';
import type { ChainLink, Speaker, Statement } from './statement.ts';
import { type Agreement, nameAgreement, Voices } from './voices.ts';

/** A quotation of fewer words that no verb introduces is a title or a nickname, not speech. */
const SPEECH_WORDS = 5;
/** The same where the quotation is the whole paragraph. */
const PARAGRAPH_WORDS = 3;

/** Reads an article's paragraphs in order, remembering who spoke last. */
export class StatementReader {
  readonly #article: Article;
  readonly #speakers: Speakers;
  readonly #voices = new Voices();
  readonly #meaning: Meaning;
  #last: Speaker | null = null;
  /** Whether the paragraph before ends inside a quotation. */
  #open = false;

  constructor(article: Article, fullNames: FullNames) {
    this.#article = article;
    this.#speakers = new Speakers(article, fullNames);
    this.#meaning = new Meaning(this.#speakers, (number, span) => this.#cut(number, span));
  }

  speakers(): Speaker[] {
    return this.#speakers.all();
  }

  /** The statements of the next paragraph; a step is one of them, or what is read of the paragraph before. */
  *read(paragraph: Paragraph): Generator<void, Statement[]> {
    const own = ground(paragraph.text, paragraph.sentences);
    yield;
    const { drafts, subject } = yield* this.#drafts(paragraph.number, own);
    yield;
    const rest = this.#open ? closingRest(own) : [];
    this.#open =
      own.quotes.some(({ end }) => end === own.text.length && !/["»”]$/u.test(own.text)) ||
      (this.#open && !/["«“»”]/u.test(own.text));
    const bySpan = new Map<number, Statement>();
    const statements: Statement[] = [];
    for (const draft of [...rest, ...drafts, ...this.#continued(own, drafts)].sort(toldFirst)) {
      const statement = this.#statement(paragraph.number, draft, bySpan);
      if (draft.cue) bySpan.set(draft.cue.start, statement);
      statements.push(statement);
      yield;
    }
    if (subject) this.#acted(paragraph.number, subject);
    return statements.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
  }

  *#drafts(number: number, own: Ground): Generator<void, Drafts> {
    if (this.#article.language === 'ar')
      return yield* arabicDrafts(own, (word) => this.#speakers.isSurname(word));
    const { drafts, figures } = englishDrafts(own);
    this.#meaning.enter(number, own, figures);
    return { drafts, subject: null };
  }

  /** The subject of a clause that says nothing may be whom the next verb of speech goes back to. */
  #acted(number: number, actor: Actor): void {
    const mention = this.#cut(number, actor);
    const role = actor.role ? this.#cut(number, actor.role) : null;
    this.#voices.heard({
      ...nameAgreement(mention.text),
      speaker: () => this.#speakers.named(mention, role),
      spoke: false,
    });
  }

  /** The speaker of a draft: the one named, or the last one its verb agrees with. */
  #speaker(number: number, draft: Draft, mention: Excerpt | null): Speaker | null {
    if (draft.stands) return this.#speakers.named(this.#cut(number, draft.stands));
    const cut = (span: Span | null | undefined) => (span ? this.#cut(number, span) : null);
    const described =
      mention && this.#article.language === 'en' ? this.#meaning.described(mention) : undefined;
    if (described) return described;
    if (mention) return this.#speakers.named(mention, cut(draft.role), cut(draft.variant));
    if (this.#article.language === 'en') return this.#meaning.meant(draft, this.#last);
    if (draft.passive) return null;
    if (draft.subject) this.#acted(number, draft.subject);
    const verb: Agreement = { feminine: draft.feminine, plural: draft.plural ?? null };
    return this.#voices.last(verb, draft.cue === null || draft.stance === 'adds');
  }

  /** Remembers who spoke, for the verbs without a subject that follow. */
  #heard(draft: Draft, mention: Excerpt | null, speaker: Speaker | null): void {
    this.#last = speaker;
    if (!speaker) return;
    if (this.#article.language === 'en') this.#meaning.heard(draft, speaker);
    const named = nameAgreement(mention?.text ?? speaker.name);
    this.#voices.heard({
      feminine: draft.feminine ?? named.feminine,
      plural: draft.plural || named.plural,
      speaker: () => speaker,
      spoke: true,
    });
  }

  #cut(number: number, span: Span): Excerpt {
    return Excerpt.cut(this.#article, number, span);
  }

  #statement(number: number, draft: Draft, bySpan: ReadonlyMap<number, Statement>): Statement {
    const mention = draft.mention && this.#cut(number, draft.mention);
    const outer = draft.outer?.cue ? bySpan.get(draft.outer.cue.start) : undefined;
    const before = draft.continues?.cue ? bySpan.get(draft.continues.cue.start) : undefined;
    const speaker = before ? before.speaker : this.#speaker(number, draft, mention);
    const chain: ChainLink[] = outer ? [...outer.chain] : [];
    if (outer?.speaker)
      chain.push({ speaker: outer.speaker, shownBy: outer.mention ?? outer.cue ?? outer.content });
    if (draft.reporter) {
      const shownBy = this.#cut(number, draft.reporter);
      const reporter = this.#speakers.named(shownBy);
      if (reporter !== speaker) chain.push({ speaker: reporter, shownBy });
    }
    if (speaker && draft.paper) this.#speakers.published(speaker, this.#cut(number, draft.paper));
    if (!outer) this.#heard(draft, mention, speaker);
    return {
      kind: draft.kind,
      content: this.#cut(number, draft.content),
      speaker,
      mention,
      cue: draft.cue && this.#cut(number, draft.cue),
      stance: draft.stance,
      addressee: draft.addressee && this.#speakers.named(this.#cut(number, draft.addressee)),
      chain,
    };
  }

  /** Quotations that go on without a verb: a paragraph or sentence that is one, after someone has spoken. */
  #continued(own: Ground, drafts: readonly Draft[]): Draft[] {
    if (!this.#last && drafts.length === 0) return [];
    const length = own.text.length;
    const said = reaching(
      drafts.map(({ content }) => content),
      length,
    );
    const introduced = reaching(
      drafts.flatMap(({ cue }) => (cue ? [{ start: cue.start, end: cue.start + 1 }] : [])),
      length,
    );
    const innerBefore = innerEnding(own, drafts);
    return own.quotes.flatMap((quote): Draft[] => {
      const told = said(quote.start, quote.end) || introduced(quote.start + 1, quote.end);
      const before = lastTwo(own.text, quote.start);
      const alone = before === '' || /[.!?؟"»”]$|["»”][،,]$/u.test(before);
      const found = contentFrom(own, quote.start, quote.end);
      // A comma inside the closing mark awaits a verb and a name, whatever they are.
      const awaits = /,["”’']$/u.test(own.text.slice(quote.start, quote.end));
      if (told || !alone || awaits || found?.kind !== 'direct') return [];
      const inner = innerBefore(quote.start);
      const whole = quote.start === 0 && quote.end === own.text.length;
      const words = own.text.slice(quote.start, quote.end).split(/\s+/u).length;
      if (words < (whole ? PARAGRAPH_WORDS : SPEECH_WORDS)) return [];
      return [{ ...PLAIN_SAYING, ...found, outer: inner?.outer ?? null, continues: inner }];
    });
  }
}

/** UTF-16 units between what is said and a quotation that goes on from it, at most: a closing mark, a comma, spaces. */
const JOINED_WITHIN = 4;

/** Looks up the last statement inside another's that a quotation at an offset goes on from, a comma between them. */
function innerEnding({ text }: Ground, drafts: readonly Draft[]): (start: number) => Draft | null {
  const ending = new Map<number, number>();
  drafts.forEach(({ outer, content }, at) => {
    if (outer) ending.set(content.end, at);
  });
  return (start) => {
    let last = -1;
    for (let end = start - JOINED_WITHIN; end <= start; end += 1) {
      const at = ending.get(end) ?? -1;
      if (at > last && /^["»”]?[،,]?\s*$/u.test(text.slice(end, start))) last = at;
    }
    return drafts[last] ?? null;
  };
}

/** The last two characters before an offset, white space before it not counted. */
function lastTwo(text: string, before: number): string {
  let end = before;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(Math.max(0, end - 2), end);
}

/** By where their cues stand; a statement inside another's comes right after it, wherever that one's cue stands. */
function toldFirst(a: Draft, b: Draft): number {
  const [x, y] = [outermost(a), outermost(b)];
  return placeOf(x) - placeOf(y) || depth(a) - depth(b) || placeOf(a) - placeOf(b);
}

function outermost(draft: Draft): Draft {
  return draft.outer ? outermost(draft.outer) : draft;
}

function depth(draft: Draft): number {
  return draft.outer ? 1 + depth(draft.outer) : 0;
}

function placeOf({ cue, content }: Draft): number {
  return cue?.start ?? content.start;
}

/** What a quotation opened in the paragraph before goes on to say here, up to the mark that closes it. */
function closingRest(own: Ground): Draft[] {
  const mark = own.text.search(/["»”]/u);
  const opened = own.quotes.some(({ start }) => start <= mark);
  const found = mark < 0 || opened ? undefined : contentFrom(own, 0, mark);
  if (!found) return [];
  return [{ ...PLAIN_SAYING, ...found, kind: 'direct' }];
}
