import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../../article/excerpt.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Statements } from '../statements/statements.ts';

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

/**
 * The most important sentences of an article, verbatim, in reading order. With `about`, only sentences that
 * bear on it: none when the article does not mention it.
 */
export function summarise(
  _article: Article,
  _reading: { readonly schedule: Schedule; readonly statements: Statements },
  _options: SummaryOptions,
): SummarySentence[] {
  return [];
}
