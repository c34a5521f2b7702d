import type { Article } from '../../article/article.ts';
import { Excerpt } from '../../article/excerpt.ts';
import { stem } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Statements } from '../statements/statements.ts';
import { chooseSentences, rankSentences, sentenceTerms } from './sentenceRank.ts';

export interface SummaryOptions {
  /** 1–20 sentences. */
  readonly sentences: number;
  /** Only what bears on this topic. */
  readonly about?: string;
}

export interface SummarySentence {
  readonly excerpt: Excerpt;
  /** The speaker a dangling "وأضاف" goes back to, to be shown in brackets as ours. */
  readonly speaker?: string;
}

type Reading = { readonly schedule: Schedule; readonly statements: Statements };

const FEWEST_WORDS = 4;
/** Share of a topic's terms a sentence must hold. */
const ABOUT = 0.5;

/**
 * The most important sentences of an article, whole and verbatim, in reading order. With `about`, only sentences that
 * bear on it: none when the article does not mention it.
 */
export function summarise(article: Article, reading: Reading, options: SummaryOptions): SummarySentence[] {
  const all = excerptsOf(article).filter(({ text }) => tokenise(text).length >= FEWEST_WORDS);
  const excerpts = options.about === undefined ? all : about(all, options.about);
  const sentences = excerpts.map((excerpt) => ({
    text: excerpt.text,
    paragraph: excerpt.paragraph - 1,
    opensParagraph: excerpt.start === 0,
  }));
  const scores = rankSentences(sentences, {
    title: options.about ?? article.title,
    carries: (at) => carried(excerpts[at], reading),
  });
  return chooseSentences(sentences, scores, options.sentences).flatMap((at) => {
    const excerpt = excerpts[at];
    if (!excerpt) return [];
    const speaker = danglingSpeaker(excerpt, reading.statements);
    return [speaker === undefined ? { excerpt } : { excerpt, speaker }];
  });
}

function excerptsOf(article: Article): Excerpt[] {
  return article.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map((span) => Excerpt.cut(article, number, span)),
  );
}

function about(excerpts: readonly Excerpt[], topic: string): Excerpt[] {
  const wanted = [...sentenceTerms(topic).keys()];
  if (wanted.length === 0) return [];
  return excerpts.filter(({ text }) => {
    const held = new Set(tokenise(text).map((token) => stem(token.text)));
    return wanted.filter((term) => held.has(term)).length / wanted.length >= ABOUT;
  });
}

/** Dated sentences and those that name a speaker in full tell more than others. */
function carried(excerpt: Excerpt | undefined, { schedule, statements }: Reading): number {
  if (!excerpt) return 0;
  const dated = schedule.expressions.some((date) => date.excerpt.overlaps(excerpt));
  const spoken = statements.statements.some(
    ({ mention, speaker }) => mention?.overlaps(excerpt) && mention.text === speaker?.name,
  );
  return (dated ? 0.5 : 0) + (spoken ? 0.5 : 0);
}

/** The speaker of a sentence that opens with a verb of speech or a quotation and names nobody. */
function danglingSpeaker(excerpt: Excerpt, { statements }: Statements): string | undefined {
  const first = statements.find(
    ({ content, cue, chain }) => chain.length === 0 && (cue ?? content).overlaps(excerpt),
  );
  if (!first?.speaker || first.mention) return undefined;
  const opens = (first.cue ?? first.content).start - excerpt.start <= 2;
  return opens ? first.speaker.name : undefined;
}
