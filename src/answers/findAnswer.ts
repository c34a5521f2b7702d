import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/normalise.ts';
import type { Speaker } from '../reading/statements/statements.ts';
import type { SearchOptions, SearchResult } from '../search/searchIndex.ts';
import type { Edition } from './edition.ts';
import { coverage, topicTerms } from './terms.ts';

// Who is asked about, after a verb of speech or a word for it: "ماذا قال X عن", "ما رأي X في", "what did X say".
const SPEECH: readonly RegExp[] = [
  /(?:ماذا|ايش|شو|شنو|وش|بماذا|ما الذي|ما)\s+(?:كان\s+)?(?:قال|قالت|يقول|تقول|صرح|صرحت|رد|ردت|علق|علقت|اعلن|اعلنت|راي|رد|موقف|تعليق)\s+(.+?)(?:\s+(?:عن|علي|حول|بشان|في|من|ردا|تجاه|ازاء|بخصوص)(?=\s)|[?؟]|$)/u,
  /what (?:did|does|has|was|is) (?:the )?(.+?)(?:'s)? (?:say|said|think|respond|reply|comment|reaction|response|view|opinion)/u,
];

/**
 * The passages that answer a question, as the index finds them; not answered when the question asks for the words of
 * someone who says nothing in the articles.
 */
export function findAnswer(edition: Edition, question: string, options: SearchOptions = {}): SearchResult {
  const result = edition.index.search(question, options);
  if (!result.answered) return result;
  const asked = speakerAskedFor(question);
  if (asked === undefined) return result;
  const articles = edition.library.articles.filter(
    ({ id }) => options.article === undefined || id === options.article,
  );
  if (articles.some(({ language }) => language !== detectLanguage(asked))) return result;
  const speakers = articles.flatMap(({ id }) => edition.reading(id).statements.speakers);
  return speakers.some((speaker) => isNamedBy(speaker, asked)) ? result : { ...result, answered: false };
}

function speakerAskedFor(question: string): string | undefined {
  const folded = fold(question).trim();
  return SPEECH.map((pattern) => pattern.exec(folded)?.[1]).find(
    (name) => name !== undefined && topicTerms(name).length > 0,
  );
}

/** Whether the words name this speaker: every one of them is in a mention, or a whole mention of a name is in them. */
function isNamedBy(speaker: Speaker, asked: string): boolean {
  const wanted = topicTerms(asked);
  const names = [speaker.name, ...speaker.mentions.map(({ text }) => text)];
  return names.some(
    (name) =>
      coverage(wanted, name) === 1 ||
      (topicTerms(name).length > 0 && coverage(topicTerms(name), asked) === 1),
  );
}
