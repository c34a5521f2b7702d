import { QUESTION_WORDS } from '../language/questionWords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { soundsAlike } from '../language/transliterate.ts';
import { arabicCue } from '../reading/statements/arabic/verbs.ts';
import { englishCue } from '../reading/statements/english/verbs.ts';
import type { Speaker, Stance } from '../reading/statements/statement.ts';
import { matchingSpeakers } from './matchingSpeakers.ts';
import { topicTerms } from './terms.ts';

/** What a question about speech asks for; `speaker` is a name the article knows. */
export interface SpeechAskedFor {
  readonly speaker?: string;
  readonly about?: string;
  readonly stance?: Stance;
}

// Question words, folded: standard Arabic, dialects, Arabizi, English.
const WHO = new RegExp(`^(?:و?(?:${QUESTION_WORDS.person})|meen|mein|min|shkoun|chkoun|who)$`, 'u');
/** What makes a noun of the word after it: "the call" is not the verb. */
const DETERMINER = /(?:^|\s)(?:the|an?|this|that|these|those|his|her|their|its)\s+$/iu;
/** How a question in Arabizi begins. */
const ARABIZI = /^(?:meen|mein|min|shkoun|chkoun|eh|sho|shu|hal)$/u;
const WHAT = new RegExp(
  `^(?:و?(?:${QUESTION_WORDS.thing})|eh|sho|shu|بماذا|مما|مم|عما|what|whats|how)$`,
  'u',
);
const WHETHER = /^(?:و?هل|did|does|do|has|have|had)$/u;
const RELATIVE = /^(?:الذي|التي|الذين|اللي|يلي|elly|elli|ally|كان|that|has|have|did|was|is)$/u;
const ABOUT =
  /^(?:عن|علي|حول|بشان|بخصوص|في|من|ردا|تجاه|ازاء|ان|انه|بان|about|on|regarding|of|that|against|over|to|in|3an|3ala)$/u;
const WORD_FOR_SPEECH =
  /^(?:موقف|راي|رايها|رايه|رايهم|موقفها|موقفه|تصريح|تصريحات|تعليق|كلام|position|view|views|opinion|stance|reaction|response|comment|comments)$/u;
/** Verbs of speech in dialect. */
const COLLOQUIAL: Readonly<Record<string, Stance>> = {
  حكي: 'says',
  حكا: 'says',
  بيقول: 'says',
  بتقول: 'says',
  قالو: 'says',
};
/** Verbs an Arabizi question may spell in any way: "7azzar", "hathar". */
const SPELT: readonly string[] = ['قال', 'حذر', 'نفي', 'اكد', 'اعلن', 'صرح', 'اتهم', 'رفض', 'وعد', 'توقع'];
/** How alike a spelling sounds, 0 to 1, to be the verb. */
const ALIKE = 0.88;
/** Stances a question means when it uses their verb; the verbs of the others only ask what was said. */
const MEANT: ReadonlySet<Stance> = new Set([
  'denies',
  'warns',
  'promises',
  'accuses',
  'asks',
  'expects',
  'rejects',
]);
const LONGEST_NAME = 7;

/**
 * Reads a question about what someone said ("مين اللي حذر من", "what did X say about", "هل نفى X"). Undefined when it
 * is none, or asks for the words of someone who says nothing in the articles.
 */
export function speechAskedFor(question: string, speakers: readonly Speaker[]): SpeechAskedFor | undefined {
  const words = questionWords(question);
  const verb = words.findIndex(
    ({ text, start }, at) =>
      at > 0 && !DETERMINER.test(question.slice(0, start)) && verbStance(text, at, words) !== undefined,
  );
  const noun = words.findIndex(({ text }) => WORD_FOR_SPEECH.test(text));
  const at = verb >= 0 ? verb : noun;
  const asks = words.findIndex(({ text }, k) =>
    WHO.test(text) ? k === 0 : WHAT.test(text) || (WHETHER.test(text) && k === 0),
  );
  if (at < 0 || asks < 0 || Math.abs(asks - at) > LONGEST_NAME + 2) return undefined;
  const stance = verb >= 0 ? verbStance(words[verb]?.text ?? '', verb, words) : undefined;
  const meant = stance !== undefined && MEANT.has(stance) ? { stance } : {};
  const after = words.slice(at + 1).filter(({ text }, k) => k > 0 || !WHAT.test(text));
  if (WHO.test(words[asks]?.text ?? '')) return { ...meant, ...topic(question, after) };
  const before = words
    .slice(0, at)
    .filter(({ text }) => !WHAT.test(text) && !WHETHER.test(text) && !RELATIVE.test(text) && text !== 's');
  const stop = after.findIndex(({ text }, k) => k > 0 && ABOUT.test(text));
  const fromBefore = before.some(({ text }) => topicTerms(text).length > 0);
  const phrase = fromBefore ? before : after.slice(0, stop < 0 ? undefined : stop);
  const named = longestName(question, phrase, fromBefore || stop >= 0, speakers);
  if (!named) return undefined;
  const rest = fromBefore ? after : after.slice(named.length);
  const asked = topic(question, rest);
  // "رئيس القسم في الشركة": words that end the speaker's name are no topic.
  const ofName =
    asked.about !== undefined &&
    topicTerms(asked.about).every((term) => topicTerms(named.speaker).includes(term));
  return { speaker: named.speaker, ...meant, ...(ofName ? {} : asked) };
}

function questionWords(question: string): Token[] {
  return tokenise(question).filter(({ text }) => text !== 'the' && text !== 'يا' && text !== 'لو');
}

function verbStance(word: string, at: number, words: readonly Token[]): Stance | undefined {
  const own = arabicCue(word)?.stance ?? COLLOQUIAL[word];
  if (own) return own;
  if (ARABIZI.test(words[0]?.text ?? '')) {
    const verb = SPELT.find((one) => soundsAlike(word, one) >= ALIKE);
    if (verb) return arabicCue(verb)?.stance;
  }
  const english = englishCue(word);
  if (!english || (english.form === 'third' && at > 1 && !WHO.test(words[at - 1]?.text ?? '')))
    return undefined;
  return english.verb.stance;
}

function topic(question: string, words: readonly Token[]): { about?: string } {
  const first = words.findIndex(({ text }) => !ABOUT.test(text) && !RELATIVE.test(text));
  const [from, to] = [words[first], words.at(-1)];
  if (!from || !to) return {};
  const about = question.slice(from.start, to.end);
  return topicTerms(about).length > 0 ? { about } : {};
}

/** The longest run of words from the start of a phrase that names a speaker; the `whole` phrase, where it ends for certain. */
function longestName(
  question: string,
  phrase: readonly Token[],
  whole: boolean,
  speakers: readonly Speaker[],
): { speaker: string; length: number } | undefined {
  for (let length = phrase.length; length > (whole ? phrase.length - 1 : 0); length -= 1) {
    const [from, to, next] = [phrase[0], phrase[length - 1], phrase[length]];
    // "الرئيس" in "الرئيس الأوكراني" is not whichever president speaks.
    if (!from || !to || /^ال\p{L}+(?:ي|يه)$/u.test(next?.text ?? '')) continue;
    const [found] = matchingSpeakers(speakers, question.slice(from.start, to.end));
    if (found) return { speaker: found.name, length };
  }
  return undefined;
}
