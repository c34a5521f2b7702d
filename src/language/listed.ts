import { agreeing } from './agreement.ts';
import { arabicWords } from './bilingual.ts';
import { dialectForms } from './dialectWords.ts';
import { stem } from './stem.ts';
import { isInThesaurus, thesaurusWords } from './thesaurus.ts';

/** What is written together with an Arabic word: a preposition or conjunction, the article. */
const CLITICS = /^(?:[وف]?[بك]?ال|[وف]?لل|[وفبلك])(?=.{3})/u;

/** The imperfect's own letter, after that of the future. */
const IMPERFECT = /^س?[يتن](?=.{3})/u;

/**
 * Whether a word list has a folded Arabic word in this form, whatever is written together with it and whatever its
 * subject: it is spelt right then. Its stem would tell less: light stemming leaves many a slip the stem of another word.
 */
export function isListed(word: string): boolean {
  const bare = word.replace(CLITICS, '');
  return [word, bare, `ال${bare}`, bare.replace(IMPERFECT, 'ي'), ...agreeing(word)].some(
    (form) => arabicWords().has(form) || dialectForms().has(form) || isInThesaurus(form),
  );
}

const WORDS_A_STEP = 100;

/** The folded Arabic words of all lists, the first of each stem, by stem; some words at a time. */
export function* listedByStem(): Generator<void, Map<string, string>> {
  const byStem = new Map<string, string>();
  let read = 0;
  for (const word of new Set([...arabicWords(), ...dialectForms(), ...thesaurusWords()])) {
    const own = stem(word);
    if (!byStem.has(own)) byStem.set(own, word);
    read += 1;
    if (read % WORDS_A_STEP === 0) yield;
  }
  return byStem;
}
