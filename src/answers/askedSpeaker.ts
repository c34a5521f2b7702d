import { isTranslated } from '../language/bilingual.ts';
import { detectLanguage } from '../language/detect.ts';
import { edits } from '../language/edits.ts';
import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import { stem } from '../language/stem.ts';
import { words } from '../language/tokens.ts';
import { arabicCue } from '../reading/statements/arabic/verbs.ts';
import { englishCue } from '../reading/statements/english/verbs.ts';
import { quotations } from '../reading/statements/quotations.ts';
import type { Speaker } from '../reading/statements/statement.ts';
import type { Voice } from '../search/grounds.ts';
import type { Hit } from '../search/searchIndex.ts';
import type { Edition } from './edition.ts';
import { namesOf } from './speakerNames.ts';
import { coverage, topicTerms } from './terms.ts';

const SHORTEST_MISSPELT = 4;
/** How alike a speaker's name in the other script sounds, 0 to 1, not to be called silent. */
const ALIKE = 0.6;
const SAYING =
  'قال|قالت|قالوا|يقول|تقول|صرح|صرحت|رد|ردت|علق|علقت|اعلن|اعلنت|ذكر|ذكرت|اكد|اكدت|حكي|بيقول|بتقول|راي|موقف|تعليق';
const OWN = 'رايه|رايها|رايهم|موقفه|موقفها|تعليقه|تعليقها|رده|ردها';
const ABOUT = 'عن|علي|حول|بشان|في|من|ردا|تجاه|ازاء|بخصوص|بعد|قبل|امام|قدام|خلال|عقب|لو|اذا|ل\\p{L}{3,}';
const WHAT = `بماذا|ما الذي|${QUESTION_WORDS.thing}`;
// Who is asked about, after a verb of speech or a word for it ("ماذا قال X عن", "ما رأي X في", "what did X say"),
// or in dialect before it ("X شو قال عن", "X قال ايه عن").
const SPEECH: readonly RegExp[] = [
  new RegExp(`^(.+?)\\s+(?:${WHAT})\\s+(?:كان\\s+)?(?:${SAYING}|${OWN})(?=\\s|[?؟]|$)`, 'u'),
  new RegExp(`^(.+?)\\s+(?:${SAYING})\\s+(?:${WHAT})(?=\\s|[?؟]|$)`, 'u'),
  new RegExp(
    `^(?:و)?(?:${WHAT})\\s+(?:كان\\s+)?(?:${SAYING})\\s+(?!(?:${ABOUT})\\s)(.+?)(?:\\s+(?:${ABOUT})(?=[\\s?؟])|[?؟]|$)`,
    'u',
  ),
  /what (?:did|does|has|was|is) (?:the )?(.+?)(?:'s)? (?:say|said|think|respond|reply|comment|reaction|response|view|opinion)/u,
];

/** Whether the best excerpt tells words of the one asked for; undefined where it is not read who speaks in it. */
export function voiceIn(
  edition: Edition,
  asked: string,
  article: string | undefined,
  hits: readonly Hit[],
): Voice | undefined {
  const [best] = hits;
  if (!best) return undefined;
  if (isHeard(edition, asked, best)) return 'heard';
  if (isSilent(edition, asked, article, best)) return 'silent';
  return speaksIn(best.excerpt.text, asked, tellersIn(edition, best).length > 0) ? undefined : 'unheard';
}

/** Whether the best excerpt tells words of one of that name, as the statements are read. */
function isHeard(edition: Edition, asked: string, best: Hit): boolean {
  const own = detectLanguage(asked);
  const alike = best.article.language === own ? undefined : ALIKE;
  return tellersIn(edition, best).some((speaker) => isNamedBy(speaker, asked, alike));
}

/** Everyone whose words an excerpt tells or passes on. */
function tellersIn(edition: Edition, { article, excerpt }: Hit): Speaker[] {
  return edition
    .reading(article.id)
    .statements.statements.filter(({ content }) => excerpt.overlaps(content))
    .flatMap(({ speaker, chain }) => [...(speaker ? [speaker] : []), ...chain.map((link) => link.speaker)]);
}

/** Whether nobody of that name says anything, neither in a statement nor where the search looks. */
export function isSilent(edition: Edition, asked: string, article: string | undefined, best?: Hit): boolean {
  const articles = edition.library.articles.filter(({ id }) => article === undefined || id === article);
  const own = detectLanguage(asked);
  if (best && speaksIn(best.excerpt.text, asked, tellersIn(edition, best).length > 0)) return false;
  return !articles.some(({ id, language }) =>
    edition
      .reading(id)
      .statements.speakers.some(
        (speaker) =>
          isNamedBy(speaker, asked, language === own ? undefined : ALIKE) ||
          namesOf(speaker).some((name) => isOfOneSpokenOf(name, topicTerms(asked))),
      ),
  );
}

/** Words between someone and the verb of what they say, and between the verb and them. */
const BEFORE_VERB = 12;
const BEHIND_VERB = 6;
/** The words of an English sentence among which its subject begins. */
const OPENING = 4;

/**
 * Whether a sentence names someone and tells words: a quotation, or a verb of speech beside the name ("تلقى اتصالاً من كاترين
 * دوبوا أخبرته خلاله بأن"). English puts much between subject and verb: there who
 * opens the sentence is taken for its subject.
 */
function speaksIn(sentence: string, asked: string, isOfOthers: boolean): boolean {
  const wanted = topicTerms(asked);
  if (coverage(wanted, sentence) < 1) return false;
  if (!isOfOthers && quotations(sentence).length > 0) return true;
  const own = words(sentence);
  const cues = own.flatMap((word, at) => ((arabicCue(word) ?? englishCue(word)) !== undefined ? [at] : []));
  const named = own.flatMap((word, at) => (coverage(wanted, word) > 0 ? [at] : []));
  const [first = 0, last = 0] = [named[0], named.at(-1)];
  if (detectLanguage(sentence) === 'en') return cues.length > 0 && (!isOfOthers || first <= OPENING);
  if (last - first > wanted.length) return false;
  return cues.some(
    (cue) =>
      (cue > last && cue - last <= BEFORE_VERB) ||
      (cue < first && first - cue <= BEHIND_VERB && !own.slice(cue, first).some((word) => THAT.test(word))),
  );
}

const THAT = /^[بل]?(?:ان|انه|انها|انهم|that)$/u;

/** Who a question asks for the words of, as it names them; undefined where it asks for nobody's. */
export function speakerAskedFor(question: string): string | undefined {
  const folded = fold(question)
    .trim()
    .replace(/\b[ae]l-(?=\p{L})/gu, '');
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
      isWithin(name, asked),
  );
}

/** Whether a name is that of an office of one spoken of before: "المتحدث باسمها", "رئيسه", asked "المتحدث باسم القوات". */
function isOfOneSpokenOf(name: string, [head, ...rest]: readonly string[]): boolean {
  if (head === undefined || rest.length === 0) return false;
  const [, office] = OF_ONE.exec(name) ?? [];
  return office !== undefined && words(office).some((word) => stem(word) === head);
}

/** An office of one or two words, the last with a pronoun. */
const OF_ONE = /^((?:\p{L}+ )?\p{L}{3,}(?:ها|هم|ه))(?= )/u;

/** Whether a whole mention of a name is in the words asked, and is more than what an office is of: "أمبالا" in "الرئيس أمبالا", no "الحكومة" in "رئيس الحكومة". */
function isWithin(name: string, asked: string): boolean {
  const own = topicTerms(name);
  return (
    own.length > 0 &&
    coverage(own, asked) === 1 &&
    (own.length > topicTerms(asked).length / 2 || words(name).some((word) => !isTranslated(word)))
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
