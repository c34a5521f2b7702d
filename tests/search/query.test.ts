import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { Recent } from '../../src/recent.ts';
import { readPassages, Vocabulary } from '../../src/search/passages.ts';
import { readQuery } from '../../src/search/query.ts';
import { Sounds } from '../../src/search/sounds.ts';
import type { Reading } from '../../src/search/spelling.ts';
import { Spelling } from '../../src/search/spelling.ts';
import { WEIGHTS } from '../../src/search/weights.ts';
import { inSlices } from '../../src/slices.ts';

/** The weights with which each content word of a question stands for each term of a text. */
async function readings(text: string, question: string): Promise<Record<string, Record<string, number>>> {
  const vocabulary = new Vocabulary();
  const article = new Article({ id: 'a', title: '', language: 'ar', blocks: [{ text }] });
  await inSlices(readPassages(vocabulary, article));
  const spelling = await inSlices(Spelling.build(vocabulary));
  const sounds = new Sounds(vocabulary);
  const found = new Recent<readonly Reading[]>(10);
  return Object.fromEntries(
    readQuery(question, { vocabulary, spelling, sounds, found }, WEIGHTS).map((word) => [
      word.text,
      Object.fromEntries(word.readings.map(({ term, weight }) => [vocabulary.terms[term] ?? '', weight])),
    ]),
  );
}

describe('a misspelt word', () => {
  it('stands for the word it is a slip away from, and less surely for other forms of that', async () => {
    const { الانتخابت: word } = await readings('الانتخابات والمنتخب', 'الانتخابت');
    expect(word).toEqual({
      انتخاب: WEIGHTS.misspelt,
      منتخب: expect.closeTo(WEIGHTS.misspelt * WEIGHTS.corrected * WEIGHTS.root),
    });
  });

  it('stands for a word that is there though its slip gave the stem of one that the thesaurus relates', async () => {
    const { السفريه: word } = await readings('الزيارة السورية', 'السفرية');
    expect(word).toMatchObject({ زيار: WEIGHTS.related, سور: WEIGHTS.mistaken });
  });

  it('in English is read as the word of the bilingual list, and translated', async () => {
    const { goverment: word } = await readings('الحكومة', 'the goverment');
    expect(word).toEqual({ حكوم: expect.closeTo(WEIGHTS.misspelt * WEIGHTS.translation) });
  });

  it('in English is read by its stem where the list has the word in another form', async () => {
    const { ottomvns: word } = await readings('العثمانيون', 'the Ottomvns');
    expect(word).toMatchObject({ عثمان: expect.closeTo(WEIGHTS.misspelt * WEIGHTS.translation) });
  });

  it('stands for a word of a list that was misspelt, by what the articles say instead', async () => {
    const { مظاهزه: word } = await readings('احتجاج العمال', 'مظاهزة');
    expect(word).toMatchObject({
      احتجاج: expect.closeTo(WEIGHTS.misspelt * WEIGHTS.listed * WEIGHTS.related),
    });
  });

  it('stands for a term whose stem was misspelt under another clitic', async () => {
    const { للكعيبه: word } = await readings('الكعبة', 'للكعيبة');
    expect(word).toEqual({ كعب: expect.closeTo(WEIGHTS.misspelt * WEIGHTS.stemmed) });
  });

  it('that a list has in a form no article has hardly stands for what it is a slip away from', async () => {
    const { الطرق: word } = await readings('طرق إلى الشرق', 'الطرق');
    expect(word).toEqual({ طرق: 1, شرق: WEIGHTS.suspected });
  });

  it('that has the stem of another stands for what it is a slip away from too', async () => {
    const { الياان: word } = await readings('قالت اليابان يا', 'الياان');
    expect(word).toMatchObject({ يا: 1, ياب: WEIGHTS.doubted });
  });

  it('stands for no word that the question itself has beside it', async () => {
    const { لاوراسيا: word } = await readings('مساحة آسيا وأوراسيا وأساسيا', 'مساحة آسيا بالنسبة لاوراسيا');
    expect(word).not.toHaveProperty('اسيا');
  });
});

describe('a word spelt right', () => {
  it.each([
    ['that the articles have in this form', 'الياان واليابان', 'الياان', { يا: 1 }],
    ['that a list has', 'وزارة الدولة والجولة', 'بالدولة', { دول: 1 }],
  ])('%s has no other meant', async (_why, text, question, meant) => {
    expect(Object.values(await readings(text, question))).toEqual([meant]);
  });

  it('is not taken for another a letter away', async () => {
    const { كلب: word } = await readings('كلب قلب', 'كلب');
    expect(word).toEqual({ كلب: 1 });
  });
});

describe('a word of a dialect', () => {
  it('stands for what an article writes instead, whatever its subject', async () => {
    const { مسكت: word } = await readings('اعتقلت الشرطة', 'مسكت');
    expect(word).toMatchObject({ اعتقلت: WEIGHTS.form });
  });

  it('stands for it less surely where the word is there too', async () => {
    const { مسك: word } = await readings('مسك العصا واعتقل', 'مسك');
    expect(word).toMatchObject({ مسك: 1, اعتقل: WEIGHTS.related });
  });
});
