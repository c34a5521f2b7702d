import { Excerpt } from '../article/excerpt.ts';
import type { Language } from '../language/detect.ts';
import type { Statements } from '../reading/statements/statement.ts';
import type { Answer, AnswerItem } from './answer.ts';
import { articlesFor, onlyOf } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { noArticle } from './notice.ts';
import { say, sayOf } from './phrases.ts';
import type { SpeakersRequest } from './request.ts';
import { tally } from './tally.ts';

/** Who speaks in the articles and how often, most first, each with the fullest mention cited. */
export function speakers(edition: Edition, request: SpeakersRequest, language: Language): Answer {
  const scope = articlesFor(edition, request.article);
  if (!scope?.length) return noArticle(request, language);
  const items = scope.flatMap((article) => speakerItems(edition.reading(article.id).statements, language));
  const only = onlyOf(scope);
  return {
    request,
    outcome: items.length > 0 ? 'answered' : 'empty',
    language,
    heading: sayOf(scope, language, 'speakersHeading'),
    ...(items.length === 0 && { intro: sayOf(scope, language, 'noStatements') }),
    items,
    notes: [],
    followUps: [],
    ...(only && { article: only }),
  };
}

function speakerItems(read: Statements, language: Language): AnswerItem[] {
  return tally(read).flatMap(({ speaker, said }) => {
    const first = speaker.mentions.find((mention) => mention.text === speaker.name) ?? speaker.mentions[0];
    if (!first) return [];
    const excerpt = Excerpt.cut(first.article, first.paragraph, first, first.part);
    const citations = said.map(({ content }) => content);
    return [
      { excerpt, marks: [], label: say(language, 'statementCount', { count: said.length }), citations },
    ];
  });
}
