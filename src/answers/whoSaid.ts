import Fuse from 'fuse.js';
import type { Language } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import { findQuote } from '../reading/statements/findQuote.ts';
import type { Speaker, Statement } from '../reading/statements/statements.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor } from './articleScope.ts';
import { chainLine } from './chain.ts';
import type { Edition } from './edition.ts';
import { marksIn } from './marks.ts';
import { notice } from './notice.ts';
import { say } from './phrases.ts';
import type { WhoSaidRequest } from './request.ts';
import { coverage, topicTerms } from './terms.ts';

/** Share of a topic's terms a statement must hold to be about it. */
const ABOUT = 0.5;

/** Statements with their chains, narrowed by speaker, topic, stance or a half-remembered quote. */
export function whoSaid(edition: Edition, request: WhoSaidRequest, language: Language): Answer {
  const scope = articlesFor(edition, request.article);
  if (!scope) return notice(request, language, say(language, 'noSuchArticle', { id: request.article ?? '' }));
  if (scope.length === 0) return notice(request, language, say(language, 'noArticles'));
  const found = findStatements(edition, request);
  const [only] = scope;
  return {
    request,
    outcome: found.length > 0 ? 'answered' : 'empty',
    language,
    heading: request.quote ?? request.about ?? request.speaker ?? say(language, 'whoSaidHeading'),
    ...(found.length === 0 && { intro: say(language, 'noStatements') }),
    items: found.map((one) => statementItem(one, request, language)),
    notes: [],
    followUps: [],
    ...(scope.length === 1 && only && { article: only }),
  };
}

/** A statement that was found; `closeness` (0–1) only when a quote was looked for. */
export interface FoundStatement {
  readonly statement: Statement;
  readonly closeness?: number;
}

/** The statements a request asks for: in reading order, or closest first when a quote is looked for. */
export function findStatements(edition: Edition, request: WhoSaidRequest): FoundStatement[] {
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
  if (request.about !== undefined) statements = aboutTopic(edition, statements, request);
  if (request.quote === undefined) return statements.map((statement) => ({ statement }));
  return findQuote(statements, request.quote);
}

/** The speakers a reader may mean: every word typed is in one of their mentions, else the fuzzily nearest. */
export function matchingSpeakers(speakers: readonly Speaker[], typed: string): Speaker[] {
  const wanted = topicTerms(typed);
  const names = speakers.map((speaker) => ({
    speaker,
    names: [speaker.name, ...speaker.mentions.map((mention) => mention.text)],
  }));
  const exact = names.filter(
    ({ names: own }) => wanted.length > 0 && own.some((name) => coverage(wanted, name) === 1),
  );
  if (exact.length > 0) return exact.map(({ speaker }) => speaker);
  const fuse = new Fuse(
    names.map(({ speaker, names: own }) => ({ speaker, names: own.map(fold) })),
    { keys: ['names'], threshold: 0.35, ignoreLocation: true, minMatchCharLength: 3 },
  );
  return fuse.search(fold(typed).slice(0, 60)).map(({ item }) => item.speaker);
}

function aboutTopic(
  edition: Edition,
  statements: readonly Statement[],
  request: WhoSaidRequest,
): Statement[] {
  const wanted = topicTerms(request.about ?? '');
  if (wanted.length === 0) return [...statements];
  const direct = statements.filter(({ content }) => coverage(wanted, content.text) >= ABOUT);
  if (direct.length > 0) return direct;
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
