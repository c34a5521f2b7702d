import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/normalise.ts';
import { stem } from '../../src/language/stem.ts';
import { isInThesaurus, relatedWords } from '../../src/language/thesaurus.ts';

const linesOf = (file: string) =>
  readFileSync(new URL(`../../src/language/data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('words that report the same thing', () => {
  it.each([
    ['المكالمة', 'اتصال'],
    ['ومفاوضات', 'مباحثات'],
    ['أجر', 'راتب'],
    ['موبايل', 'هاتف'],
    ['الحرائق', 'حريق'],
    ['وأطباء', 'طبيب'],
    ['أرجأت', 'تأجيل'],
    ['مرافئ', 'ميناء'],
    ['للعمدة', 'بلدية'],
    ['اجتماعات', 'لقاء'],
    ['سريان', 'نفاذ'],
    ['أودت', 'قتلى'],
    ['المتوجهة', 'وجهة'],
    ['انتشل', 'إنقاذ'],
    ['referendum', 'vote'],
    ['warned', 'threat'],
    ['plants', 'factory'],
    ['vessels', 'ship'],
    ['ceo', 'boss'],
    ['harbours', 'port'],
    ['stoppages', 'strike'],
    ['landlords', 'owner'],
    ['challenged', 'complaint'],
    ['decided', 'decision'],
    ['penalties', 'punishment'],
    ['ferry', 'boat'],
    ['employs', 'hire'],
  ])('%s, %s', (word, other) => {
    expect(relatedWords(fold(word))).toContain(fold(other));
  });

  it.each([
    ['الشرط', 'الشرطة', 'أمن'],
    ['مهم', 'مهمة', 'مهام'],
    ['مدرس', 'مدرسة', 'مدارس'],
    ['بشر', 'بشرة', 'جلد'],
  ])('%s is not read as %s is: %s', (word, alike, other) => {
    expect(relatedWords(fold(word))).not.toContain(fold(other));
    expect(relatedWords(fold(alike))).toContain(fold(other));
  });

  it('tells forms of its own from others of the same stem', () => {
    expect(isInThesaurus(fold('مكالمة'))).toBe(true);
    expect(isInThesaurus(fold('المكالم'))).toBe(false);
  });

  it('knows nothing of other words', () => {
    expect(relatedWords('putin')).toEqual([]);
  });
});

describe('the list', () => {
  const folded = linesOf('thesaurus.tsv').map((line) => line.split(' ').map(fold));

  it.each<[string, (words: readonly string[]) => boolean]>([
    ['two words or more', (words) => words.length >= 2],
    ['each word once', (words) => new Set(words).size === words.length],
    ['words of more than one stem', (words) => new Set(words.map(stem)).size > 1],
    [
      'one language',
      (words) => [/^[a-z]+$/u, /^[ء-ي]+$/u].some((script) => words.every((word) => script.test(word))),
    ],
    [
      'each word read as every other of its set',
      (words) => words.every((word) => isSuperset(relatedWords(word), words, word)),
    ],
  ])('a set holds: %s', (_law, holds) => {
    expect(folded.filter((words) => !holds(words))).toEqual([]);
  });

  it('has no set twice', () => {
    const sets = folded.map((words) => words.toSorted().join(' '));
    expect(sets.filter((set, at) => sets.indexOf(set) !== at)).toEqual([]);
  });
});

describe('the list from WordNet', () => {
  const lines = linesOf('wordnet.tsv').map((line) => line.split(' '));

  it('has each stem once', () => {
    const stems = lines.map(([own]) => own);
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('gives a stem words of other stems, each of which gives it back', () => {
    const byStem = new Map(lines.map(([own = '', ...words]) => [own, words.map(stem)]));
    const astray = [...byStem].filter(([own, stems]) =>
      stems.some((other) => other === own || !byStem.get(other)?.includes(own)),
    );
    expect(astray).toEqual([]);
  });
});

function isSuperset(known: readonly string[], words: readonly string[], but: string): boolean {
  return words.every((word) => word === but || known.includes(word));
}
