import type { Language } from '../language/detect.ts';
import type { Answer } from './answer.ts';
import { say } from './phrases.ts';
import type { HelpRequest, Request } from './request.ts';

/** An answer that quotes nothing: one sentence of ours, such as what is wrong with the request. */
export function notice(request: Request, language: Language, sentence: string): Answer {
  return { request, outcome: 'empty', language, heading: sentence, items: [], notes: [], followUps: [] };
}

/** Says that the article a request names is not there, or that there is none at all. */
export function noArticle(request: Exclude<Request, HelpRequest>, language: Language): Answer {
  const { article: id } = request;
  const sentence = id?.trim() ? say(language, 'noSuchArticle', { id }) : say(language, 'noArticles');
  return notice(request, language, sentence);
}
