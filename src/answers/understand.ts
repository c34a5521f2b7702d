import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import { atOnce } from '../slices.ts';
import { speakersFor } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { namesADate } from './eventsAsked.ts';
import { asksOneSilent, findAnswer } from './findAnswer.ts';
import { followUp } from './followUp.ts';
import { MAX_QUESTION_LENGTH, type Request, type SummaryRequest } from './request.ts';
import { scheduleEvents } from './schedule.ts';
import { topicTerms } from './terms.ts';
import { statementsInSteps } from './whoSaid.ts';
import { speechAskedFor } from './whoSaidQuestion.ts';

// What a question asks for, on folded text: standard Arabic, dialect, Arabizi and English.
const SUMMARY =
  /^(?:و)?(?:لخص|تلخيص|ملخص|الملخص|خلاصه|الخلاصه|اختصر|باختصار|موجز|اعطني ملخص|عطني ملخص|summar|sum up|tl;?dr|in short|recap|la5es|lakhes|mola5as)/u;
const GREETING =
  /^(?:hello|hi|hey|good (?:morning|evening|afternoon)|مرحبا|اهلا(?: وسهلا)?|هلا|(?:ال)?سلام(?: عليكم(?: ورحمه الله(?: وبركاته)?)?)?|صباح الخير|مساء الخير|كيف حالك|كيفك|how are you)(?:[\s،,]+(?:يا\s+)?(?:اسناد|isnad|there|all|everyone|جميعا|شباب|جماعه|كيف حالك|كيفك|how are you))*\s*[؟?!.،,]*$/u;
const HELP = /^(?:help|مساعده|ساعدني|كيف استخدمك|ماذا تفعل|شو بتعمل|\?|؟)\s*[?؟!]?$/u;
const READ = /^(?:read|اقرا|اقرأ|نص المقال|النص الكامل|full text|the article)\s*[?؟!.]?$/u;
const WHEN = new RegExp(
  `(?:^|\\s)(?:و)?(?:${QUESTION_WORDS.time}|when|emta|mata|what happens on|what time|what date|ماذا يحدث يوم|ماذا سيحدث|شو بيصير يوم|في اي (?:يوم|تاريخ|موعد|شهر|سنه|عام))(?=\\s|$|[?؟])`,
  'u',
);
/** Asked of a day, month or year it names, "what happened" is a question of the schedule. */
const HAPPENS =
  /(?:^|\s)(?:what (?:happen(?:s|ed)|will happen|is (?:happening|planned))|(?:ماذا|شو|ايش|وش|ايه) (?:حدث|يحدث|سيحدث|حصل|سيحصل|جري|سيجري|صار|بصير|يصير|رح يصير))(?=\s)/u;
const WHETHER = /^(?:did|does|do|has|have|هل)\s/u;
const TIMETABLE =
  /^(?:schedule|timeline|events|جدول|الجدول|مواعيد|المواعيد|الاحداث|التواريخ|dates)(?=\s|$|[?؟!.])/u;
/** Where a question is asked: after which request, and of which article (its id) alone. */
export interface Asked {
  readonly previous?: Request | undefined;
  readonly article?: string | undefined;
}

/**
 * Reads a free question, or one that leans on the request before it, as a request.
 * A kind of answer that finds nothing gives way to a plain question.
 */
export function understand(text: string, edition: Edition, asked: Asked = {}): Request {
  return atOnce(understandInSteps(text, edition, asked));
}

/** The same step by step: a step is a statement looked at, or a search. */
export function* understandInSteps(
  text: string,
  edition: Edition,
  { previous, article }: Asked = {},
): Generator<void, Request> {
  const question = text.trim();
  const folded = fold(question).trim();
  if (folded === '' || GREETING.test(folded) || HELP.test(folded)) return { command: 'help' };
  const leaning = previous && followUp(question, previous);
  if (leaning)
    return leaning.command === 'ask'
      ? yield* understandInSteps(leaning.question, edition, { article: leaning.article })
      : leaning;
  const scope = article === undefined ? {} : { article };
  if (question.length > MAX_QUESTION_LENGTH) return { command: 'ask', question, ...scope };
  if (SUMMARY.test(folded)) return { ...summaryRequest(folded, edition), ...scope };
  if (READ.test(folded)) return { command: 'read', ...scope };
  return yield* understandNews(question, edition, article);
}

/** Reads a question about what the articles tell, as it was meant where a slip changed how it is put. */
function* understandNews(question: string, edition: Edition, article?: string): Generator<void, Request> {
  const scope = article === undefined ? {} : { article };
  const meant = edition.index.mend(question);
  const folded = fold(meant).trim();
  const timetable = TIMETABLE.test(folded) ? meant.replace(/^\S+\s*/u, '') : '';
  if (topicTerms(timetable).length > 0) {
    const request = { command: 'schedule', question: timetable, ...scope } as const;
    if (scheduleEvents(edition, request).length > 0) return request;
  }
  if (TIMETABLE.test(folded) || (WHEN.test(folded) && topicTerms(meant).length === 0))
    return { command: 'schedule', ...scope };
  const speech = speechAskedFor(meant, speakersFor(edition, article));
  // "هل اعتذرت الشركة" asks for an act, not for all that the company says.
  const asksAct =
    WHETHER.test(folded) && speech !== undefined && speech.stance === undefined && speech.about === undefined;
  if (speech && !asksAct && !asksOneSilent(edition, meant, article)) {
    const request = { command: 'who-said', ...speech, ...scope } as const;
    const { stance: _any, ...anyhow } = request;
    if ((yield* statementsInSteps(edition, request)).length > 0) return request;
    yield;
    // A stance nobody took is told as such; asked what or who, the articles may still answer in other words.
    const otherwise = !WHETHER.test(folded) && findAnswer(edition, question, scope).answered;
    if (!otherwise && (yield* statementsInSteps(edition, anyhow)).length > 0) return request;
  }
  yield;
  // An event near the subject is no answer where the articles give none; a question about a day takes what is on it.
  const asksWhen = WHEN.test(folded);
  if (
    (asksWhen || HAPPENS.test(folded)) &&
    (namesADate(meant) || (asksWhen && findAnswer(edition, question, scope).answered))
  ) {
    const request = { command: 'schedule', question, ...scope } as const;
    if (scheduleEvents(edition, request).length > 0) return request;
  }
  return { command: 'ask', question, ...scope };
}

const SUMMARY_TOPIC =
  /\s(عن|حول|بشان|about|on|of|خبر|مقال|موضوع|قضيه)\s+(?:the\s+)?(.+?)(?:\s+(?:article|story|news))?[?؟.!]*$/u;
/** After these an article is named rather than what one is about. */
const NAMES_ARTICLE = /^(?:of|خبر|مقال)$/u;
const EVERYTHING =
  /^(?:المقال|الخبر|الموضوع|المقالات|الاخبار|اليوم|امس|article|articles|news|story|it|this|it all|everything|all (?:the )?(?:articles|news))$/u;

function summaryRequest(folded: string, { library }: Edition): SummaryRequest {
  const [, before = '', topic = ''] = SUMMARY_TOPIC.exec(folded) ?? [];
  if (topic === '' || EVERYTHING.test(topic)) return { command: 'summary' };
  const titled = library.articles.filter(({ title }) => fold(title).includes(topic));
  const [only] = titled;
  return NAMES_ARTICLE.test(before) && only && titled.length < library.articles.length && titled.length === 1
    ? { command: 'summary', article: only.id }
    : { command: 'summary', about: topic };
}
