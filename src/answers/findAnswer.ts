import { ANSWERED_FROM, confidence } from '../search/refusal.ts';
import type { SearchOptions, SearchResult } from '../search/searchIndex.ts';
import { isSilent, speakerAskedFor, voiceIn } from './askedSpeaker.ts';
import type { Edition } from './edition.ts';

/**
 * The passages that answer a question, as the index finds them; where it asks for somebody's words, the surer when the
 * best tells words of theirs, and less sure when they say nothing in the articles.
 */
export function findAnswer(edition: Edition, question: string, options: SearchOptions = {}): SearchResult {
  const result = edition.index.search(question, options);
  const asked = speakerAskedFor(result.meant);
  if (asked === undefined || !result.grounds) return result;
  const voice = voiceIn(edition, asked, options.article, result.hits);
  if (voice === undefined) return result;
  const grounds = { ...result.grounds, voice };
  const sure = confidence(grounds);
  return { ...result, grounds, answered: sure >= ANSWERED_FROM, confidence: sure };
}

/** Whether a question asks for the words of someone who says nothing in the articles, or in the one asked. */
export function asksOneSilent(edition: Edition, question: string, article?: string): boolean {
  const asked = speakerAskedFor(question);
  return asked !== undefined && isSilent(edition, asked, article);
}
