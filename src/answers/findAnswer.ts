import { detectLanguage } from '../language/detect.ts';
import { edits } from '../language/edits.ts';
import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import { words } from '../language/tokens.ts';
import { arabicCue } from '../reading/statements/arabic/verbs.ts';
import { englishCue } from '../reading/statements/english/verbs.ts';
import { quotations } from '../reading/statements/quotations.ts';
import type { Speaker } from '../reading/statements/statement.ts';
import { ANSWERED_FROM, confidence } from '../search/refusal.ts';
import type { Hit, SearchOptions, SearchResult } from '../search/searchIndex.ts';
import { speakersFor } from './articleScope.ts';
import type { Edition } from './edition.ts';
import { namesOf } from './speakerNames.ts';
import { coverage, topicTerms } from './terms.ts';
import { findStatements } from './whoSaid.ts';
import { speechAskedFor } from './whoSaidQuestion.ts';

const SHORTEST_MISSPELT = 4;
/** How alike a speaker's name in the other script sounds, 0 to 1, not to be called silent. */
const ALIKE = 0.6;
const SAYING =
  'قال|قالت|قالوا|يقول|تقول|صرح|صرحت|رد|ردت|علق|علقت|اعلن|اعلنت|ذكر|ذكرت|اكد|اكدت|حكي|بيقول|بتقول|راي|موقف|تعليق';
const OWN = 'رايه|رايها|رايهم|موقفه|موقفها|تعليقه|تعليقها|رده|ردها';
const ABOUT = 'عن|علي|حول|بشان|في|من|ردا|تجاه|ازاء|بخصوص|بعد|لو|اذا';
const WHAT = `بماذا|ما الذي|${QUESTION_WORDS.thing}`;
// Who is asked about, after a verb of speech or a word for it ("ماذا قال X عن", "ما رأي X في", "what did X say"),
// or in dialect before it ("X شو قال عن", "X قال ايه عن").
const SPEECH: readonly RegExp[] = [
  new RegExp(`^(.+?)\\s+(?:${WHAT})\\s+(?:كان\\s+)?(?:${SAYING}|${OWN})(?=\\s|[?؟]|$)`, 'u'),
  new RegExp(`^(.+?)\\s+(?:${SAYING})\\s+(?:${WHAT})(?=\\s|[?؟]|$)`, 'u'),
  new RegExp(
    `^(?:و)?(?:${WHAT})\\s+(?:كان\\s+)?(?:${SAYING})\\s+(?!(?:${ABOUT})\\s)(.+?)(?:\\s+(?:${ABOUT})(?=\\s)|[?؟]|$)`,
    'u',
  ),
  /what (?:did|does|has|was|is) (?:the )?(.+?)(?:'s)? (?:say|said|think|respond|reply|comment|reaction|response|view|opinion)/u,
];

/**
 * The passages that answer a question, as the index finds them; less surely when the question asks for the words of
 * someone who says nothing in the articles, or nothing about what is asked.
 */
export function findAnswer(edition: Edition, question: string, options: SearchOptions = {}): SearchResult {
  const result = edition.index.search(question, options);
  const asked = speakerAskedFor(result.meant);
  if (asked === undefined || !result.grounds) return result;
  const speaker = isSilent(edition, asked, options.article, result.hits)
    ? 'silent'
    : asksOfUnsaid(edition, result.meant, options.article, result.hits)
      ? 'elsewhere'
      : undefined;
  if (speaker === undefined) return result;
  const grounds = { ...result.grounds, speaker } as const;
  const sure = confidence(grounds);
  return { ...result, grounds, answered: sure >= ANSWERED_FROM, confidence: sure };
}

/** Whether a question asks for the words of someone who says nothing in the articles, or in the one asked. */
export function asksOneSilent(edition: Edition, question: string, article?: string): boolean {
  const asked = speakerAskedFor(question);
  return asked !== undefined && isSilent(edition, asked, article);
}

/** Whether nobody of that name says anything, neither in a statement nor where the search looks. */
function isSilent(
  edition: Edition,
  asked: string,
  article: string | undefined,
  [best]: readonly Hit[] = [],
): boolean {
  const articles = edition.library.articles.filter(({ id }) => article === undefined || id === article);
  const own = detectLanguage(asked);
  if (articles.every(({ language }) => language !== own)) return false;
  if (best && speaksIn(best.excerpt.text, asked)) return false;
  return !articles.some(({ id, language }) =>
    edition
      .reading(id)
      .statements.speakers.some((speaker) => isNamedBy(speaker, asked, language === own ? undefined : ALIKE)),
  );
}

/** Whether a sentence names someone and tells words: a verb of speech, a quotation. */
function speaksIn(sentence: string, asked: string): boolean {
  return (
    coverage(topicTerms(asked), sentence) === 1 &&
    (quotations(sentence).length > 0 ||
      words(sentence).some((word) => (arabicCue(word) ?? englishCue(word)) !== undefined))
  );
}

/** Whether a question asks what someone says of a thing they say nothing about, neither in so many words nor where the search looks. */
function asksOfUnsaid(
  edition: Edition,
  question: string,
  article: string | undefined,
  [best]: readonly Hit[],
): boolean {
  const { speaker, about } = speechAskedFor(question, speakersFor(edition, article)) ?? {};
  if (speaker === undefined || about === undefined) return false;
  const theirs = { command: 'who-said', speaker, ...(article !== undefined && { article }) } as const;
  return (
    findStatements(edition, { ...theirs, about }).length === 0 &&
    !findStatements(edition, theirs).some(({ statement }) => best?.excerpt.overlaps(statement.content))
  );
}

function speakerAskedFor(question: string): string | undefined {
  const folded = fold(question).trim();
  return SPEECH.map((pattern) => pattern.exec(folded)?.[1]).find(
    (name) => name !== undefined && topicTerms(name).length > 0,
  );
}

/** Whether the words name this speaker: every one of them is in a mention, a slip aside, or a whole mention of a name is in them. */
function isNamedBy(speaker: Speaker, asked: string, alike?: number): boolean {
  const wanted = topicTerms(asked);
  return namesOf(speaker).some(
    (name) =>
      wanted.every((term) => coverage([term], name, alike) === 1 || isMisspelt(term, name)) ||
      isOfCountry(asked, name) ||
      (topicTerms(name).length > 0 && coverage(topicTerms(name), asked) === 1),
  );
}

/** Whether a name holds the adjective of the one word asked: "ألمانيا" in "الحكومة الألمانية". */
function isOfCountry(asked: string, name: string): boolean {
  const [country, ...more] = words(asked);
  if (country === undefined || more.length > 0) return false;
  const roots = rootsOf(country, COUNTRY);
  return words(name).some(
    (word) => ADJECTIVE.test(word) && rootsOf(word, ADJECTIVE).some((root) => roots.includes(root)),
  );
}

const COUNTRY = /(?:يا|يه|ا|ه)$/u;
const ADJECTIVE = /(?:يون|يين|يه|ي)$/u;

/** A word without its ending, with and without what may be its article. */
function rootsOf(word: string, ending: RegExp): string[] {
  const root = word.replace(ending, '');
  return [root, root.replace(/^ال/u, '')].filter(({ length }) => length >= 3);
}

function isMisspelt(term: string, name: string): boolean {
  return term.length >= SHORTEST_MISSPELT && topicTerms(name).some((other) => edits(term, other) <= 1);
}
