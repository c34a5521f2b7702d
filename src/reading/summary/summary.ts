import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { stem } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Schedule } from '../schedule/event.ts';
import type { Statements } from '../statements/statement.ts';
import { leansOnContext } from './leaning.ts';
import { chooseSentences, readCandidate } from './sentenceRank.ts';

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
/** Share of a topic's terms a sentence must hold. */
const ABOUT = 0.5;
/** UTF-16 units that may stand before a cue or a quotation that opens a sentence ("و", a mark). */
const OPENS_WITHIN = 3;
const SEVERAL_WORDS = /\S\s+\S/u;

/**
 * The most important sentences of an article, whole and verbatim, in reading order. With `about`, only sentences that
 * bear on it: none when the article does not mention it.
 */
export function summarise(article: Article, reading: Reading, options: SummaryOptions): SummarySentence[] {
  const excerpts = candidates(article, options);
  const speakers = excerpts.map((excerpt) => unnamedSpeaker(excerpt, reading.statements));
  const sentences = excerpts.map((excerpt, at) => ({
    ...readCandidate(excerpt.text),
    carries: carried(excerpt, reading),
    leans: speakers[at] === null || (speakers[at] === undefined && leansOnContext(excerpt.text)),
  }));
  return chooseSentences(sentences, options.about ?? article.title, options.sentences).flatMap((at) => {
    const excerpt = excerpts[at];
    const speaker = speakers[at];
    if (!excerpt) return [];
    return [speaker ? { excerpt, speaker } : { excerpt }];
  });
}

/** The sentences to choose from: the topic's, or all; very short ones only where there are no others. */
function candidates(article: Article, { about, found = [] }: SummaryOptions): Excerpt[] {
  const all = article.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map((span) => Excerpt.cut(article, number, span)),
  );
  const bearing = about === undefined ? all : bearingOn(all, about, found);
  const full = bearing.filter(({ text }) => tokenise(text).length >= FEWEST_WORDS);
  return full.length > 0 ? full : bearing;
}

/** Sentences that hold the topic's terms; those found in other words when none does. */
function bearingOn(sentences: readonly Excerpt[], topic: string, found: readonly Excerpt[]): Excerpt[] {
  const wanted = [...readCandidate(topic).terms.keys()];
  const holding = sentences.filter(({ text }) => {
    const held = new Set(tokenise(text).map((token) => stem(token.text)));
    return wanted.filter((term) => held.has(term)).length / wanted.length >= ABOUT;
  });
  if (holding.length > 0) return holding;
  return sentences.filter((sentence) => found.some((other) => other.overlaps(sentence)));
}

/** Dated sentences and those that name a speaker in full tell more than others. */
function carried(excerpt: Excerpt, { schedule, statements }: Reading): number {
  const dated = schedule.expressions.some((date) => date.excerpt.overlaps(excerpt));
  const spoken = statements.statements.some(
    ({ mention, speaker }) =>
      mention?.overlaps(excerpt) && mention.text === speaker?.name && SEVERAL_WORDS.test(mention.text),
  );
  return (dated ? 0.5 : 0) + (spoken ? 0.5 : 0);
}

/**
 * Whose words open a sentence that names nobody: it begins with a verb of speech ("وأضاف"), or inside words quoted or
 * reported since the sentence before. Null when nobody can be named, undefined when nothing needs to be.
 */
function unnamedSpeaker(sentence: Excerpt, { statements }: Statements): string | null | undefined {
  const opening = statements.find(({ content, cue, chain }) => {
    if (chain.length > 0) return false;
    const first = cue && cue.start < content.start ? cue : content;
    if (first.overlaps(sentence)) return first.start - sentence.start <= OPENS_WITHIN;
    return content.overlaps(sentence) && content.start < sentence.start;
  });
  if (!opening || opening.mention?.overlaps(sentence)) return undefined;
  return opening.speaker?.name ?? null;
}
