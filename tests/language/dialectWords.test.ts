import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standardWords } from '../../src/language/dialectWords.ts';
import { fold } from '../../src/language/normalise.ts';

describe('what an article writes for a word of a dialect', () => {
  it.each([
    ['Maghrebi', 'الضو', 'كهرباء'],
    ['Maghrebi', 'دار', 'منزل'],
    ['Maghrebi', 'سبيطار', 'مستشفى'],
    ['Egyptian', 'العربية', 'سيارة'],
    ['Egyptian', 'التالتة', 'الثالثة'],
    ['Levantine', 'انمسك', 'اعتقل'],
    ['Levantine', 'الخسران', 'خاسر'],
    ['Gulf', 'بيزات', 'أموال'],
    ['Iraqi', 'دزوا', 'أرسلوا'],
    ['Iraqi, گ for ق', 'انگتل', 'قتل'],
    ['Gulf, چ for ك', 'چبير', 'كبير'],
    ['Gulf, ي for ج', 'اليديد', 'الجديد'],
    ['Egyptian', 'مسك', 'اعتقل'],
    ['Egyptian', 'بالمطافي', 'إطفاء'],
    ['Levantine', 'فل', 'غادر'],
    ['Algerian', 'لاگريف', 'إضراب'],
    ['Tunisian', 'شوماج', 'بطالة'],
    ['Moroccan', 'صيفطوا', 'أرسلوا'],
    ['Gulf', 'يفنشون', 'يسرحون'],
    ['Algerian', 'سيتيرنة', 'صهريج'],
    ['the imperfect of another subject', 'تمسك', 'يعتقل'],
    ['the imperfect of another subject', 'نشوف', 'يشاهد'],
  ])('%s: %s, %s', (_region, word, standard) => {
    expect(standardWords(fold(word))).toContain(fold(standard));
  });

  it('knows nothing of other words', () => {
    expect(standardWords('putin')).toEqual([]);
  });
});

describe('the list of dialect words', () => {
  const lines = readFileSync(new URL('../../src/language/data/dialect.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

  it.each<[string, (line: string) => boolean]>([
    [
      'a word, a tab and its standard words',
      (line) => /^\p{Script=Arabic}+\t[\p{Script=Arabic}\d]+(?: [\p{Script=Arabic}\d]+)*$/u.test(line),
    ],
    [
      'another word than its own',
      (line) => new Set(line.split(/[\t ]/u)).size === line.split(/[\t ]/u).length,
    ],
  ])('a line holds: %s', (_law, holds) => {
    expect(lines.filter((line) => !holds(line))).toEqual([]);
  });

  it('is read for each of its words', () => {
    const unread = lines.filter((line) => {
      const [word = '', standard = ''] = line.split('\t');
      return standard.split(' ').some((one) => !standardWords(fold(word)).includes(fold(one)));
    });
    expect(unread).toEqual([]);
  });
});
