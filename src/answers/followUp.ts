import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import type { AskRequest, Request } from './request.ts';
import { topicTerms } from './terms.ts';

const { person, time, place } = QUESTION_WORDS;
const WHO_SAID_THAT = new RegExp(
  `^(?:and\\s+|و\\s*)?(?:who said (?:that|this|it|so)|(?:${person})\\s+(?:(?:الذي|اللي|يلي)\\s+)?قال(?:ه|ها|\\s+(?:ذلك|هذا|هيك|كده|هالكلام|هذا الكلام|كذا))?)\\s*[?؟!.]*$`,
  'u',
);
const WHEN_THAT = new RegExp(
  `^(?:and\\s+|و\\s*)?(?:when(?: (?:is|was) (?:that|it|this))?|(?:${time})(?: (?:ذلك|هذا|كان ذلك))?)\\s*[?؟!.]*$`,
  'u',
);
const WHERE_THAT = new RegExp(
  `^(?:and\\s+|و\\s*)?(?:where(?: (?:is|was) (?:that|it|this))?|(?:${place})(?: (?:ذلك|هذا))?)\\s*[?؟!.]*$`,
  'u',
);
const ELLIPSIS =
  /^(?:و\s*(?:ماذا عن |شو عن |ايش عن |في |ب|عن |)|and\s+(?:what about |in |about |)|what about |how about |ماذا عن |طيب و?)(.+?)[?؟!.]*$/u;
/** A question of its own that merely begins with و. */
const OWN_QUESTION = new RegExp(
  `^و?(?:${Object.values(QUESTION_WORDS).join('|')}|ين|ش|قتاش|هل|لخص|ملخص)(?=\\s|[?؟]|$)`,
  'u',
);
const WORDS_OF_AN_ELLIPSIS = 4;

/**
 * A question that leans on the request before it ("وفي فيينا؟", "and who said that?"), made whole;
 * undefined when it stands on its own.
 */
export function followUp(
  question: string,
  previous: Request,
): Exclude<Request, { command: 'help' }> | undefined {
  const topic = topicOf(previous);
  const article =
    'article' in previous && previous.article !== undefined ? { article: previous.article } : {};
  const folded = fold(question).trim();
  if (topic !== undefined && WHO_SAID_THAT.test(folded))
    return { command: 'who-said', about: topic, ...article };
  if (topic !== undefined && WHEN_THAT.test(folded))
    return { command: 'schedule', question: topic, ...article };
  if (topic !== undefined && WHERE_THAT.test(folded)) return asking(`${question} ${topic}`, article);
  if (OWN_QUESTION.test(folded) && !/^و?ماذا عن/u.test(folded)) return undefined;
  const rest = ELLIPSIS.exec(folded)?.[1];
  if (rest === undefined || rest.split(/\s+/u).length > WORDS_OF_AN_ELLIPSIS || topicTerms(rest).length === 0)
    return undefined;
  switch (previous.command) {
    case 'schedule':
      return {
        command: 'schedule',
        question: swapped(previous.question ?? '', asTyped(question)),
        ...article,
      };
    case 'who-said':
      return previous.speaker !== undefined && previous.about !== undefined
        ? { ...previous, about: rest }
        : {
            command: 'who-said',
            ...(previous.speaker === undefined ? { about: rest } : { speaker: rest }),
            ...article,
          };
    case 'summary':
      return { ...previous, about: rest };
    case 'ask':
      return asking(swapped(previous.question, asTyped(question)), article);
    default:
      return asking(rest, article);
  }
}

function asking(question: string, article: { article?: string }): AskRequest {
  return { command: 'ask', question, ...article };
}

function topicOf(previous: Request): string | undefined {
  switch (previous.command) {
    case 'ask':
      return previous.question;
    case 'schedule':
      return previous.question ?? previous.place;
    case 'who-said':
      return previous.about ?? previous.quote;
    case 'summary':
      return previous.about;
    default:
      return undefined;
  }
}

/** The reader's own words without the conjunction that leans on what went before. */
function asTyped(question: string): string {
  return question.replace(/^(?:و\s*|and\s+)/iu, '').replace(/[?؟!.]+$/u, '');
}

/** The old question with its last place or name given way to the new one: "when is the meeting in A" + "B". */
function swapped(old: string, rest: string): string {
  const kept = old.replace(/\s(?:في|ب|in|at|عن|about)\s+\S+\s*[?؟!.]*$/u, '').replace(/[?؟!.]+$/u, '');
  return `${kept} ${rest}`.trim();
}
