import type { Language } from '../language/detect.ts';
import { atOnce, inSlices } from '../slices.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Edition } from './edition.ts';
import { help } from './help.ts';
import { read } from './read.ts';
import { remembered } from './remembered.ts';
import type { CheckRequest, Request } from './request.ts';
import { schedule } from './schedule.ts';
import { speakers } from './speakers.ts';
import { summary } from './summary.ts';
import { whoSaid } from './whoSaid.ts';

const answers = remembered<Answer>();

/**
 * Answers any request from one edition. `language` is that of our own words in the answer. Never throws for what a
 * reader typed. Pages, buttons and questions asked again get the answer given before.
 */
export function answerRequest(edition: Edition, request: Request, language: Language): Answer {
  return atOnce(answerInSteps(edition, request, language));
}

/** The same in slices of a few milliseconds, for whoever shares the event loop with others. */
export async function answerInSlices(
  edition: Edition,
  request: Request,
  language: Language,
): Promise<Answer> {
  return inSlices(answerInSteps(edition, request, language));
}

function* answerInSteps(edition: Edition, request: Request, language: Language): Generator<void, Answer> {
  // The text of a message is long and hardly ever checked twice.
  if (request.command === 'check') return yield* check(edition, request, language);
  const known = answers(edition);
  const key = JSON.stringify([language, request]);
  const answer = known.get(key) ?? (yield* freshAnswer(edition, request, language));
  if (!known.has(key)) known.set(key, answer);
  return answer;
}

function* freshAnswer(
  edition: Edition,
  request: Exclude<Request, CheckRequest>,
  language: Language,
): Generator<void, Answer> {
  switch (request.command) {
    case 'ask':
      return ask(edition, request, language);
    case 'schedule':
      return schedule(edition, request, language);
    case 'who-said':
      return yield* whoSaid(edition, request, language);
    case 'speakers':
      return speakers(edition, request, language);
    case 'summary':
      return yield* summary(edition, request, language);
    case 'read':
      return read(edition, request, language);
    case 'help':
      return help(edition, request, language);
  }
}
