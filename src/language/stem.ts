import { stemmer } from 'stemmer';
import { regularForm } from './irregular.ts';

// light10 (Larkey, Ballesteros and Connell 2002, "Improving stemming for Arabic information retrieval"),
// on folded letters: one prefix, then each suffix in turn; two letters must stay.
const PREFIX = /^(?:وال|بال|كال|فال|لل|ال)(?=..)/;
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const ARABIC = /^[\u0621-\u064a]+$/;
const ENGLISH = /^[a-z']+$/;

/** The light10 stem of a folded Arabic word. */
export function light10(word: string): string {
  let stem = word;
  if (stem.startsWith('و') && stem.length > 3) stem = stem.slice(1);
  stem = stem.replace(PREFIX, '');
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

/** A folded word without the article ال, where two letters or more are left. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال(?=\p{L}{2})/u, '');
}

// ة is written ت before a pronoun: عاصمة, عاصمتها. (ات is the plural's, which light10 knows.)
const TAA = 'ت';
const TAA_BEFORE_PRONOUN = /^(..+[^ا])ت(?:ها|ه|هما|هم|هن|نا|كم)$/;

/** The words of the lists and of questions are stemmed again and again; begun anew once it holds so many. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The term of a folded token: light10 for Arabic, Porter for English (of the word that an irregular form belongs to), itself otherwise. */
export function stem(token: string): string {
  const before = known.get(token);
  if (before !== undefined) return before;
  const term = stemmed(token);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(token, term);
  return term;
}

function stemmed(token: string): string {
  if (ARABIC.test(token))
    return light10(token.includes(TAA) ? token.replace(TAA_BEFORE_PRONOUN, '$1ه') : token);
  if (ENGLISH.test(token)) return stemmer(regularForm(token.replace(/'s$/, '').replaceAll("'", '')));
  return token;
}
