import { translations } from '../language/bilingual.ts';
import { fold } from '../language/normalise.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stopWords.ts';
import { words } from '../language/tokens.ts';
import { isArabic, soundKeys, soundsAlike } from '../language/transliterate.ts';

// Words that carry no topic in a question, folded: question words in standard Arabic, dialect and English,
// prepositions, pronouns, and the verbs that ask for speech or time.
const EMPTY = new Set(
  `${Object.values(QUESTION_WORDS).join('|').replaceAll('|', ' ')} هل هو هي هم الذي التي
  الذين اللي في عن علي الي مع ان انه انها او ثم قد لقد كان كانت يكون هذا هذه ذلك تلك بشان حول حسب بحسب وفقا قال قالت قالوا يقول تقول
  صرح ذكر اعلن حذر نفي اكد وعد دعا راح رح ح عم بدي ابي طيب يوم تاريخ موعد مواعيد حدث يحدث حصل يصير بيصير و ب ل ك
  the a an of in on at to from by with and or is are was were be been do does did has have had will would what who whom when where why how
  which that this it its he she they them his her their about say says said tell told warn warned deny denied according happens happen
  happened happening there any many much me please anything something شيء شيئا شي حاجه اي لو mn el 3an`
    .split(/\s+/)
    .filter(Boolean)
    .map(fold),
);

/** The terms of a text that carry a topic: stemmed, without question words, small words and repeats. */
export function topicTerms(text: string): string[] {
  const terms = words(text)
    .filter((word) => !EMPTY.has(word))
    .map(stem)
    .filter((term) => term.length > 1 || /\d/.test(term));
  return [...new Set(terms)];
}

/** How alike a name in the other script sounds, 0 to 1; among the few names of speakers less will do. */
const ALIKE = 0.8;

/** The share, 0 to 1, of the wanted terms that a text holds, be it in the other language; 1 when nothing is wanted. */
export function coverage(wanted: readonly string[], text: string, alike = ALIKE): number {
  if (wanted.length === 0) return 1;
  const held = words(text);
  return wanted.filter((term) => held.some((word) => meansTerm(word, term, alike))).length / wanted.length;
}

/** A folded word has this term for its stem, or translates it, or writes the same name in the other script. */
export function meansTerm(word: string, term: string, alike = ALIKE): boolean {
  if (isArabic(word) === isArabic(term)) return stem(word) === term;
  const { stems, keys } = acrossLanguages(term);
  if (stems.has(stem(word))) return true;
  if (isStopWord(word)) return false;
  return soundsOf(word).some((key) => keys.includes(key)) && soundsAlike(word, term) >= alike;
}

/** Words of half a megabyte of news, and some. */
const REMEMBERED = 20_000;
const across = new Map<string, { stems: ReadonlySet<string>; keys: readonly string[] }>();
const sounds = new Map<string, readonly string[]>();

function acrossLanguages(term: string): { stems: ReadonlySet<string>; keys: readonly string[] } {
  return remembered(across, term, () => ({
    stems: new Set(translations(term).map(stem)),
    keys: soundsOf(term),
  }));
}

function soundsOf(word: string): readonly string[] {
  return remembered(sounds, word, () => soundKeys(word));
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const value = make();
  known.set(key, value);
  return value;
}
