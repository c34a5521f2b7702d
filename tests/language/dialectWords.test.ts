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
  ])('%s: %s, %s', (_region, word, standard) => {
    expect(standardWords(fold(word))).toContain(fold(standard));
  });

  it('knows nothing of other words', () => {
    expect(standardWords('putin')).toEqual([]);
  });
});
