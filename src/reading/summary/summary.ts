import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import type { Span } from '../../language/normalise.ts';
import { stem } from '../../language/stem.ts';
import { words } from '../../language/tokens.ts';
import { atOnce } from '../../slices.ts';
import type { DateExpression, Schedule } from '../schedule/event.ts';
import type { Statement, Statements } from '../statements/statement.ts';
import { isException, leansOnContext, opensQuotation } from './leaning.ts';
import { type Candidate, chooseInSteps, readCandidate } from './sentenceRank.ts';

export interface SummaryOptions {
  /** 1–20 sentences. */
  readonly sentences: number;
  /** Only what bears on this topic. */
  readonly about?: string;
  /** Sentences that bear on it in other words (another script or language, a misspelling), as a search found them. */
  readonly found?: readonly Excerpt[];
}

export interface SummarySentence {
  readonly excerpt: Excerpt;
  /** Whose words these are, where the sentence does not say ("وأضاف …"), to be shown in brackets as ours. */
  readonly speaker?: string;
}

type Reading = { readonly schedule: Schedule; readonly statements: Statements };

/** Fewer words make a label or a broken-off line rather than a sentence, where there are longer ones to choose. */
const FEWEST_WORDS = 4;
/** Share of a topic a sentence must hold, its rarer terms weighing more. */
const ABOUT = 0.5;
/** Words that sentences of one quotation may have to be shown as one. */
const QUOTED_WORDS = 60;
/** UTF-16 units that may stand before a cue or a quotation that opens a sentence ("و", a mark). */
const OPENS_WITHIN = 3;
/** A cue that only a pronoun stands before: "She added". */
const PRONOUN_BEFORE = /^[\s"“'«]*(?:he|she|they|it)\s+(?:(?:also|has|had|have|later|then)\s+)*$/iu;
const SEVERAL_WORDS = /\S\s+\S/u;

/**
 * The most important sentences of an article, whole and verbatim, in reading order. With `about`, only sentences that
 * bear on it: none when the article does not mention it.
 */
export function summarise(article: Article, reading: Reading, options: SummaryOptions): SummarySentence[] {
  return atOnce(summaryInSteps(article, reading, options));
}

/** The same step by step, a sentence at a time. Linear in the article's length. */
export function* summaryInSteps(
  article: Article,
  { schedule, statements }: Reading,
  options: SummaryOptions,
): Generator<void, SummarySentence[]> {
  const excerpts = yield* candidates(article, options);
  const told: Told = {
    dates: byParagraph(schedule.expressions, ({ excerpt }) => excerpt.paragraph),
    statements: byParagraph(statements.statements, ({ content }) => content.paragraph),
  };
  const speakers: (string | null | undefined)[] = [];
  const sentences: Candidate[] = [];
  for (const excerpt of excerpts) {
    const speaker = unnamedSpeaker(excerpt, told);
    speakers.push(speaker);
    sentences.push({
      ...readCandidate(excerpt.text),
      carries: carried(excerpt, told),
      leans: speaker === null || (speaker === undefined && leansOnContext(excerpt.text)),
    });
    yield;
  }
  const chosen = yield* chooseInSteps(sentences, options.about ?? article.title, options.sentences);
  return chosen.flatMap((at) => {
    const excerpt = excerpts[at];
    const speaker = speakers[at];
    if (!excerpt) return [];
    return [speaker ? { excerpt, speaker } : { excerpt }];
  });
}

/** What an article's reading tells, by the paragraph that tells it. */
interface Told {
  readonly dates: ReadonlyMap<number, readonly DateExpression[]>;
  readonly statements: ReadonlyMap<number, readonly Statement[]>;
}

function byParagraph<One>(all: readonly One[], paragraph: (one: One) => number): Map<number, One[]> {
  const found = new Map<number, One[]>();
  for (const one of all) {
    const own = found.get(paragraph(one));
    if (own) own.push(one);
    else found.set(paragraph(one), [one]);
  }
  return found;
}

/** The sentences to choose from: the topic's, or all; very short ones only where there are no others. */
function* candidates(
  article: Article,
  { about, found = [] }: SummaryOptions,
): Generator<void, readonly Excerpt[]> {
  const all: Excerpt[] = [];
  for (const { number, text, sentences } of article.paragraphs) {
    for (const span of whole(text, sentences)) all.push(Excerpt.cut(article, number, span));
    yield;
  }
  const bearing = about === undefined ? all : yield* bearingOn(all, about, found);
  const full: Excerpt[] = [];
  for (const one of bearing) {
    if (words(one.text).length >= FEWEST_WORDS) full.push(one);
    yield;
  }
  return full.length > 0 ? full : bearing;
}

/** The sentences of a text; those that an exception to them follows, or that one quotation holds, as one. */
function whole(text: string, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of sentences) {
    const before = found.at(-1);
    const together = before && { start: before.start, end: span.end };
    const own = text.slice(span.start, span.end);
    if (before && together && (isException(own) || isQuotedOn(text, before, together)))
      found[found.length - 1] = together;
    else found.push(span);
  }
  return found;
}

/** Whether a sentence breaks off within a quotation that ends in the next, and the two are short enough to be shown as one. */
function isQuotedOn(text: string, before: Span, together: Span): boolean {
  return (
    opensQuotation(text.slice(before.start, before.end)) &&
    words(text.slice(together.start, together.end)).length <= QUOTED_WORDS
  );
}

/** Sentences that hold the topic's terms; those found in other words when none does. */
function* bearingOn(
  sentences: readonly Excerpt[],
  topic: string,
  found: readonly Excerpt[],
): Generator<void, Excerpt[]> {
  const terms: ReadonlySet<string>[] = [];
  for (const { text } of sentences) {
    terms.push(new Set(words(text).map(stem)));
    yield;
  }
  const weights = [...readCandidate(topic).terms.keys()].map((term) => {
    const met = terms.filter((held) => held.has(term)).length;
    return [term, Math.log(1 + sentences.length / Math.max(1, met))] as const;
  });
  const enough = ABOUT * weights.reduce((sum, [, weight]) => sum + weight, 0);
  const holding = sentences.filter((_, at) => {
    const held = weights.filter(([term]) => terms[at]?.has(term));
    return held.length > 0 && held.reduce((sum, [, weight]) => sum + weight, 0) >= enough;
  });
  if (holding.length > 0) return holding;
  return sentences.filter((sentence) => found.some((other) => other.overlaps(sentence)));
}

/** Dated sentences and those that name a speaker in full tell more than others. */
function carried(excerpt: Excerpt, { dates, statements }: Told): number {
  const dated = dates.get(excerpt.paragraph)?.some((date) => date.excerpt.overlaps(excerpt));
  const spoken = statements
    .get(excerpt.paragraph)
    ?.some(
      ({ mention, speaker }) =>
        mention?.overlaps(excerpt) && mention.text === speaker?.name && SEVERAL_WORDS.test(mention.text),
    );
  return (dated ? 0.5 : 0) + (spoken ? 0.5 : 0);
}

/**
 * Whose words open a sentence that names nobody: it begins with a verb of speech ("وأضاف", "She added"), or inside
 * words quoted or reported since the sentence before. Null when nobody can be named, undefined when nothing needs to be.
 */
function unnamedSpeaker(sentence: Excerpt, { statements }: Told): string | null | undefined {
  const opening = statements.get(sentence.paragraph)?.find(({ content, cue, chain }) => {
    if (chain.length > 0) return false;
    const first = cue && cue.start < content.start ? cue : content;
    if (first.overlaps(sentence)) return opensWith(sentence, first);
    return content.overlaps(sentence) && content.start < sentence.start;
  });
  if (!opening || opening.mention?.overlaps(sentence)) return undefined;
  return opening.speaker?.name ?? null;
}

function opensWith(sentence: Excerpt, first: Excerpt): boolean {
  const before = sentence.text.slice(0, Math.max(0, first.start - sentence.start));
  return before.length <= OPENS_WITHIN || PRONOUN_BEFORE.test(before);
}
