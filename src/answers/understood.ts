import { inSlices } from '../slices.ts';
import type { Edition } from './edition.ts';
import { remembered } from './remembered.ts';
import type { Request } from './request.ts';
import { understandInSteps } from './understand.ts';

const meant = remembered<Request>();

/** What a free question asks for, read in slices and remembered. */
export async function understood(edition: Edition, question: string, article?: string): Promise<Request> {
  const known = meant(edition);
  const key = JSON.stringify([article, question]);
  const request = known.get(key) ?? (await inSlices(understandInSteps(question, edition, { article })));
  if (!known.has(key)) known.set(key, request);
  return request;
}
