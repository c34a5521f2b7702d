import type { Language } from '../language/detect.ts';
import type { Answer } from './answer.ts';
import type { Request } from './request.ts';

/** An answer that quotes nothing: one sentence of ours, such as what is wrong with the request. */
export function notice(request: Request, language: Language, sentence: string): Answer {
  return { request, outcome: 'empty', language, heading: sentence, items: [], notes: [], followUps: [] };
}
