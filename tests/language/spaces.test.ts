import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendSpaces } from '../../src/language/spaces.ts';
import { isStopWord } from '../../src/language/stopWords.ts';
import { words as wordsOf } from '../../src/language/tokens.ts';

const HELD = new Set(
  wordsOf('القاهرة الحكومة رئيس الوزراء مستشفى يحدث نيسابور صورة المنصور president visited باب'),
);
const LISTED = new Set(wordsOf('الرئيس زار كرونة'));
const words = {
  holds: (word: string) => HELD.has(word),
  isKnown: (word: string) => HELD.has(word) || LISTED.has(word),
  isSlip: (word: string) => word === 'كمرييس',
};
const mend = (question: string) => mendSpaces(question, words);

describe('a space that a slip added is taken out', () => {
  it.each([
    ['after the article', 'متى زار ال قاهرة؟', 'متى زار القاهره؟'],
    ['after the article and a preposition', 'رئيس بال منفى', 'رئيس بالمنفي'],
    ['within a word', 'أين القا هرة؟', 'أين القاهره؟'],
    ['within an English word', 'the pres ident', 'the president'],
  ])('%s: %s', (_where, question, meant) => {
    expect(mend(question)).toBe(meant);
  });
});

describe('a space that a slip took is put back', () => {
  it.each([
    ['behind a preposition', 'رئيس فيالقاهرة؟', 'رئيس في القاهره؟'],
    ['behind a question word', 'ماذايحدث؟', 'ماذا يحدث؟'],
    ['before an article, where a list has the word', 'متىالرئيس زار', 'متي الرييس زار'],
    ['behind a question word that begins, where a list has the word', 'متىكرونة', 'متي كرونه'],
    ['the same before a short one', 'متىزار', 'متي زار'],
    ['between two words of the articles', 'من رئيسالوزراء؟', 'من رييس الوزراء؟'],
    ['in English', 'whenpresident visited', 'when president visited'],
  ])('%s: %s', (_where, question, meant) => {
    expect(mend(question)).toBe(meant);
  });
});

describe('a question is left as it is', () => {
  it.each([
    ['nothing is wrong', 'متى زار رئيس الوزراء القاهرة؟'],
    ['the family of somebody', 'آل نيسابور'],
    ['the article before a number', 'ال 10'],
    ['two words that are there, though together they were a third', 'رئيس باب'],
    ['a name that begins like a small word, and ends like a word of a list', 'ماكرونة زار'],
    ['a small word before one that nobody knows', 'من نيروبي'],
    ['a name that begins like a small word', 'منباب'],
    ['a Latin name', 'What did Ofpresident say?'],
    ['a word that is rather misspelt', 'كمرئيس'],
    ['no word', '؟'],
    ['nothing', ''],
  ])('%s: %s', (_why, question) => {
    expect(mend(question)).toBe(question);
  });

  it('whatever known words it has', () => {
    const known = fc.constantFrom(...HELD, ...LISTED).filter((word) => !isStopWord(word));
    fc.assert(
      fc.property(fc.array(known), (list) => {
        expect(mend(list.join(' '))).toBe(list.join(' '));
      }),
    );
  });
});
