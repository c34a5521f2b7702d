import { describe, expect, it } from 'vitest';
import { mendQuestion } from '../../src/language/questionSlips.ts';

const known = new Set(['ليلى', 'were']);
const mend = (question: string) => mendQuestion(question, (word) => known.has(word));

describe('a misspelt question word', () => {
  it.each([
    ['a letter twice', 'مااذا قال الوزير؟', 'ماذا قال الوزير؟'],
    ['a letter added', 'أيين وقع الانفجار؟', 'اين وقع الانفجار؟'],
    ['a letter dropped', 'لماا استقال؟', 'لماذا استقال؟'],
    ['letters swapped', 'لاماذا استقال؟', 'لماذا استقال؟'],
    ['the first two swapped', 'يكف حدث ذلك؟', 'كيف حدث ذلك؟'],
    ['a dialect', 'قدييش السعر؟', 'قديش السعر؟'],
    ['English', 'Wen will it open?', 'when will it open?'],
    ['English, the last letter dropped', 'Wher was it?', 'where was it?'],
    ['English, letters swapped', 'hwo many died?', 'how many died?'],
    ['quotation marks before it', '«مااذا» قال؟', '«ماذا» قال؟'],
  ])('is put right: %s', (_how, question, meant) => {
    expect(mend(question)).toBe(meant);
  });
});

describe('a first word is left as it is', () => {
  it.each([
    ['spelt right', 'متى يبدأ؟'],
    ['known to be another', 'ليلى أين ولدت؟'],
    ['a word of the question asks', 'لين الساعة جم يشتغل المترو؟'],
    ['a word of an English question asks', 'Wen Jiabao visited where?'],
    ['like no question word', 'الانفجار وقع'],
    ['of one letter', 'ك الوزير'],
    ['no word', '؟'],
    ['nothing', ''],
  ])('%s: %s', (_why, question) => {
    expect(mend(question)).toBe(question);
  });
});
