import { fold } from '../language/normalise.ts';
import type { Speaker } from '../reading/statements/statements.ts';
import { articlesFor } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { followUp } from './followUp.ts';
import { MAX_QUESTION_LENGTH, type Request, type SummaryRequest, type WhoSaidRequest } from './request.ts';
import { scheduleEvents } from './schedule.ts';
import { topicTerms } from './terms.ts';
import { findStatements, matchingSpeakers } from './whoSaid.ts';

// What a question asks for, on folded text: standard Arabic, dialect, Arabizi and English.
const SUMMARY =
  /^(?:و)?(?:لخص|تلخيص|ملخص|الملخص|خلاصه|الخلاصه|اختصر|باختصار|موجز|اعطني ملخص|عطني ملخص|summar|sum up|tl;?dr|in short|recap|la5es|lakhes|mola5as)/u;
const HELP = /^(?:help|مساعده|ساعدني|كيف استخدمك|ماذا تفعل|شو بتعمل|\?|؟)\s*[?؟!]?$/u;
const READ = /^(?:read|اقرا|اقرأ|نص المقال|النص الكامل|full text|the article)\s*[?؟!.]?$/u;
const WHEN =
  /(?:^|\s)(?:و)?(?:متي|امتي|امتا|ايمتي|ايمتا|وقتاش|when|emta|mata|what happens on|what time|what date|ماذا يحدث يوم|ماذا سيحدث|شو بيصير يوم|في اي (?:يوم|تاريخ|موعد|شهر|سنه|عام))(?=\s|$|[?؟])/u;
const TIMETABLE =
  /^(?:schedule|timeline|events|جدول|الجدول|مواعيد|المواعيد|الاحداث|التواريخ|dates)(?=\s|$|[?؟!.])/u;
const SAYING =
  'قال|قالت|قالوا|يقول|تقول|صرح|صرحت|ذكر|ذكرت|اعلن|اعلنت|حذر|حذرت|نفي|نفت|اكد|اكدت|وعد|وعدت|تعهد|تعهدت|دعا|دعت|وصف|وصفت|اتهم|اتهمت|رفض|رفضت|توقع|توقعت|اضاف|اضافت|شدد|شددت';
const WHO_SAID = new RegExp(
  `(?:^|\\s)(?:و)?(?:(?:من|مين|منو|meen|min)\\s+(?:(?:الذي|التي|اللي|يلي|elly|elli|ally)\\s+)?(?:${SAYING}|2al|7ather|7azar)(?=\\s|$|[?؟])` +
    `|(?:ماذا|ايش|شو|شنو|وش|ما الذي|ما|بماذا|ممّ?|مما)\\s+(?:${SAYING})(?=\\s|$)|هل\\s+(?:${SAYING})(?=\\s)` +
    `|who\\s+(?:said|says|warned|denied|told|claimed|promised|announced|called|accused)|what\\s+(?:did|does|has)\\s+.{2,60}?\\s+(?:say|said|warn|deny|claim|promise|announce)|did\\s+.{2,60}?\\s+(?:say|warn|deny|claim|promise))`,
  'u',
);
const STANCE: readonly [RegExp, string][] = [
  [/(?:حذر|warn|7ather|7azar)/u, 'warns'],
  [/(?:نفي|نفت|den(?:y|ied))/u, 'denies'],
  [/(?:تعهد|وعد|promis)/u, 'promises'],
  [/(?:اتهم|accus)/u, 'accuses'],
];

/** Where a question is asked: after which request, and of which article (its id) alone. */
export interface Asked {
  readonly previous?: Request | undefined;
  readonly article?: string | undefined;
}

/**
 * Reads a free question, or one that leans on the request before it, as a request.
 * A kind of answer that finds nothing gives way to a plain question.
 */
export function understand(text: string, edition: Edition, { previous, article }: Asked = {}): Request {
  const question = text.trim();
  const folded = fold(question).trim();
  if (folded === '' || HELP.test(folded)) return { command: 'help' };
  const leaning = previous && followUp(question, previous);
  if (leaning)
    return leaning.command === 'ask'
      ? understand(leaning.question, edition, { article: leaning.article })
      : leaning;
  const scope = article === undefined ? {} : { article };
  if (question.length > MAX_QUESTION_LENGTH) return { command: 'ask', question, ...scope };
  if (SUMMARY.test(folded)) return { ...summaryRequest(folded), ...scope };
  if (READ.test(folded)) return { command: 'read', ...scope };
  if (TIMETABLE.test(folded)) return { command: 'schedule', ...scope };
  if (WHO_SAID.test(folded)) {
    const request = whoSaidRequest(question, folded, edition, article);
    if (findStatements(edition, request).length > 0) return request;
  }
  if (WHEN.test(folded)) {
    const request = { command: 'schedule', question, ...scope } as const;
    if (scheduleEvents(edition, request).length > 0) return request;
  }
  return { command: 'ask', question, ...scope };
}

function summaryRequest(folded: string): SummaryRequest {
  const topic = /(?:عن|حول|بشان|about|on)\s+(.+?)[?؟.!]*$/u.exec(folded)?.[1];
  const named =
    topic && !/^(?:المقال|الخبر|الموضوع|the (?:article|news|story)|it|this)$/u.test(topic)
      ? topic
      : undefined;
  return { command: 'summary', ...(named !== undefined && { about: named }) };
}

function whoSaidRequest(
  question: string,
  folded: string,
  edition: Edition,
  article: string | undefined,
): WhoSaidRequest {
  const stance = STANCE.find(([pattern]) => pattern.test(folded))?.[1];
  const speakers = (articlesFor(edition, article) ?? []).flatMap(
    ({ id }) => edition.reading(id).statements.speakers,
  );
  const speaker = speakerNamed(question, speakers);
  const taken = new Set(speaker ? topicTerms(speaker) : []);
  const about = topicTerms(question).filter((term) => !taken.has(term)).length > 0 ? question : undefined;
  const full: WhoSaidRequest = {
    command: 'who-said',
    ...(speaker !== undefined && { speaker }),
    ...(about !== undefined && { about: withoutWords(about, taken) }),
    ...(stance !== undefined && { stance }),
    ...(article !== undefined && { article }),
  };
  if (stance === undefined || findStatements(edition, full).length > 0) return full;
  const { stance: _dropped, ...anyStance } = full;
  return anyStance;
}

function withoutWords(text: string, taken: ReadonlySet<string>): string {
  return text
    .split(/\s+/u)
    .filter((word) => topicTerms(word).some((term) => !taken.has(term)))
    .join(' ')
    .replace(/[?؟!.،,]+$/u, '');
}

/** The words of a question that name one of the speakers ("what did Putin say about …"), if any do. */
function speakerNamed(question: string, speakers: readonly Speaker[]): string | undefined {
  const asked = new Set(topicTerms(question));
  const names = speakers
    .flatMap((speaker) => [speaker.name, ...speaker.mentions.map((mention) => mention.text)])
    .filter((name) => topicTerms(name).length > 0 && topicTerms(name).every((term) => asked.has(term)))
    .sort((a, b) => b.length - a.length);
  if (names[0] !== undefined) return names[0];
  const english = /\b(?:did|does|has)\s+(.{2,40}?)\s+(?:say|said|warn|deny|claim|promise|announce)/iu.exec(
    question,
  )?.[1];
  return english === undefined ? undefined : matchingSpeakers(speakers, english)[0]?.name;
}
