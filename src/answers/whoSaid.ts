import type { Article } from '../article/article.ts';
import type { Language } from '../language/detect.ts';
import { findQuoteInSteps } from '../reading/statements/findQuote.ts';
import type { Statement } from '../reading/statements/statement.ts';
import { atOnce } from '../slices.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import { chainLine } from './chain.ts';
import type { Edition } from './edition.ts';
import { marksIn } from './marks.ts';
import { matchingSpeakers } from './matchingSpeakers.ts';
import { noArticle } from './notice.ts';
import { listed, say, sayOf } from './phrases.ts';
import type { WhoSaidRequest } from './request.ts';
import { tally } from './tally.ts';
import { coverage, topicTerms } from './terms.ts';

/** Share of a topic's terms a statement must hold to be about it. */
const ABOUT = 0.5;
/** The same where the speaker is known. */
const ABOUT_BY_SPEAKER = 0.3;
/** A statement that holds less than this share of what the best one holds is left out. */
const NEAR_BEST = 0.75;
const SPEAKERS_NAMED = 5;

/** Statements with their chains, narrowed by speaker, topic, stance or a half-remembered quote. */
export function* whoSaid(
  edition: Edition,
  request: WhoSaidRequest,
  language: Language,
): Generator<void, Answer> {
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  const asked = yield* statementsInSteps(edition, request);
  const { stance, ...anyhow } = request;
  const found = asked.length > 0 || stance === undefined ? asked : yield* statementsInSteps(edition, anyhow);
  const items: AnswerItem[] = [];
  for (const one of found) {
    items.push(statementItem(one, request, language));
    yield;
  }
  const intro =
    asked.length > 0
      ? undefined
      : found.length > 0 && stance !== undefined
        ? sayOf(scope, language, 'otherStance', { stance: say(language, `stance_${stance}`) })
        : nothingFound(edition, request, scope, language);
  const only = onlyOf(scope);
  return {
    request,
    outcome: asked.length > 0 ? 'answered' : found.length > 0 ? 'nearest' : 'empty',
    language,
    heading: heading(request, language),
    ...(intro !== undefined && { intro }),
    items,
    notes: [],
    followUps: [],
    ...(only && { article: only }),
  };
}

function heading({ speaker, about, quote }: WhoSaidRequest, language: Language): string {
  const parts = [speaker, quote ?? about].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(': ') : say(language, 'whoSaidHeading');
}

/** Says that nothing was found; of a name nobody has, also who does speak. */
function nothingFound(
  edition: Edition,
  { speaker }: WhoSaidRequest,
  scope: readonly Article[],
  language: Language,
): string {
  const speakers = scope
    .flatMap(({ id }) => tally(edition.reading(id).statements))
    .sort((a, b) => b.said.length - a.said.length)
    .map(({ speaker: one }) => one);
  if (speaker === undefined || speakers.length === 0 || matchingSpeakers(speakers, speaker).length > 0)
    return sayOf(scope, language, 'noStatements');
  const names = speakers.slice(0, SPEAKERS_NAMED).map(({ name }) => name);
  return sayOf(scope, language, 'noSuchSpeaker', {
    speaker,
    names: listed(language, names, ','),
  });
}

/** A statement that was found; `closeness` (0–1) only when a quote was looked for. */
export interface FoundStatement {
  readonly statement: Statement;
  readonly closeness?: number;
}

/** The statements a request asks for: in reading order, or closest first when a quote is looked for. */
export function findStatements(edition: Edition, request: WhoSaidRequest): FoundStatement[] {
  return atOnce(statementsInSteps(edition, request));
}

/** The same step by step, a statement at a time. */
export function* statementsInSteps(
  edition: Edition,
  request: WhoSaidRequest,
): Generator<void, FoundStatement[]> {
  const scope = articlesFor(edition, request.article) ?? [];
  let statements = scope.flatMap((article) => {
    const read = edition.reading(article.id).statements;
    if (request.speaker === undefined) return read.statements;
    const wanted = new Set(matchingSpeakers(read.speakers, request.speaker));
    return read.statements.filter(
      ({ speaker, chain }) =>
        (speaker && wanted.has(speaker)) || chain.some((link) => wanted.has(link.speaker)),
    );
  });
  if (request.stance !== undefined) statements = statements.filter(({ stance }) => stance === request.stance);
  if (request.about !== undefined) statements = yield* aboutTopic(edition, statements, request);
  if (request.quote === undefined) return statements.map((statement) => ({ statement }));
  return yield* findQuoteInSteps(statements, request.quote);
}

/** Statements that hold most of what the topic's words say, in reading order; else those in the passages that a search finds. */
function* aboutTopic(
  edition: Edition,
  statements: readonly Statement[],
  request: WhoSaidRequest,
): Generator<void, Statement[]> {
  const wanted = topicTerms(request.about ?? '');
  if (wanted.length === 0) return [...statements];
  const shares: { statement: Statement; share: number }[] = [];
  let best = 0;
  for (const statement of statements) {
    const share = coverage(wanted, statement.content.text);
    shares.push({ statement, share });
    best = Math.max(best, share);
    yield;
  }
  const least = request.speaker === undefined ? ABOUT : ABOUT_BY_SPEAKER;
  if (best >= least)
    return shares
      .filter(({ share }) => share >= Math.max(least, best * NEAR_BEST))
      .map(({ statement }) => statement);
  const hits = edition.index.search(request.about ?? '', {
    limit: 3,
    ...(request.article !== undefined && { article: request.article }),
  });
  if (!hits.answered) return [];
  return statements.filter(({ content }) => hits.hits.some(({ excerpt }) => excerpt.overlaps(content)));
}

function statementItem(
  { statement, closeness }: FoundStatement,
  request: WhoSaidRequest,
  language: Language,
): AnswerItem {
  const remarks = [
    statement.chain.length > 0 &&
      say(language, 'secondHand', { teller: statement.chain.at(-1)?.speaker.name ?? '' }),
    closeness !== undefined && say(language, 'closeness', { percent: Math.round(closeness * 100) }),
  ].filter((remark) => remark !== false);
  return {
    excerpt: statement.content,
    marks: topicMarks(statement, request),
    label: chainLine(statement, language),
    citations: [],
    ...(remarks.length > 0 && { remark: remarks.join(' · ') }),
  };
}

function topicMarks({ content }: Statement, request: WhoSaidRequest): AnswerItem['marks'] {
  const wanted = new Set(topicTerms(request.quote ?? request.about ?? ''));
  return marksIn(content, wanted);
}
