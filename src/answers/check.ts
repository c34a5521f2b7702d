import type { Language } from '../language/detect.ts';
import { sentenceSpans } from '../language/sentences.ts';
import type { Statement } from '../reading/statements/statement.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import { chainLine } from './chain.ts';
import type { Edition } from './edition.ts';
import { marksIn } from './marks.ts';
import { noArticle } from './notice.ts';
import { say, sayOf } from './phrases.ts';
import { type CheckRequest, MAX_QUESTION_LENGTH } from './request.ts';
import { coverage, topicTerms } from './terms.ts';

/** Claims of a message that are looked at, at most: its first sentences. */
const CLAIMS = 8;
const SHOWN = 5;
/** Share of a claim's terms a statement must hold to bear on it. */
const BEARS_ON = 0.4;

/**
 * What the articles have on any message: statements first, then passages, supporting words marked.
 * No verdict is given; a message the articles do not touch is told so.
 */
export function* check(edition: Edition, request: CheckRequest, language: Language): Generator<void, Answer> {
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  const claims = sentenceSpans(request.text)
    .slice(0, CLAIMS)
    .map(({ start, end }) => request.text.slice(start, end));
  const items: AnswerItem[] = [];
  for (const claim of claims) items.push(...(yield* bearingOn(edition, claim, request, language)));
  const only = onlyOf(scope);
  const shown = items
    .filter((item, at) => items.findIndex((other) => other.excerpt.overlaps(item.excerpt)) === at)
    .slice(0, SHOWN);
  return {
    request,
    outcome: shown.length > 0 ? 'answered' : 'empty',
    language,
    heading: sayOf(scope, language, 'checkHeading'),
    ...(shown.length === 0 && { intro: sayOf(scope, language, 'notMentioned') }),
    items: shown,
    notes: shown.length > 0 ? [say(language, 'checkNote')] : [],
    followUps: [],
    ...(only && { article: only }),
  };
}

function* bearingOn(
  edition: Edition,
  claim: string,
  request: CheckRequest,
  language: Language,
): Generator<void, AnswerItem[]> {
  const wanted = topicTerms(claim);
  if (wanted.length === 0) return [];
  const terms = new Set(wanted);
  const scope = articlesFor(edition, request.article) ?? [];
  const bearing: { statement: Statement; share: number }[] = [];
  for (const { id } of scope)
    for (const statement of edition.reading(id).statements.statements) {
      const share = coverage(wanted, statement.content.text);
      if (share >= BEARS_ON) bearing.push({ statement, share });
      yield;
    }
  const statements = bearing
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(
      ({ statement }): AnswerItem => ({
        excerpt: statement.content,
        marks: marksIn(statement.content, terms),
        label: chainLine(statement, language),
        citations: [],
      }),
    );
  const found = edition.index.search(claim.slice(0, MAX_QUESTION_LENGTH), {
    limit: 2,
    ...(request.article !== undefined && { article: request.article }),
  });
  const passages = found.answered
    ? found.hits.map(({ excerpt, marks }): AnswerItem => ({ excerpt, marks, citations: [] }))
    : [];
  return [...statements, ...passages];
}
