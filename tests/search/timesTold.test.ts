import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';
import { timesTold } from '../../src/search/timesTold.ts';

describe('the times a sentence tells', () => {
  const told = (sentence: string) => {
    const tokens = tokenise(sentence);
    return timesTold(sentence).map(({ from, to }) =>
      sentence.slice(tokens[from]?.start, tokens[to - 1]?.end),
    );
  };

  it.each([
    ['وصل الوفد في 12 مايو 2021', '12 مايو 2021'],
    ['بدأت العلاقات في التغير هذا الصيف', 'هذا الصيف'],
    ['تعيد الشركة المال خلال عشرة أيام', 'خلال عشرة أيام'],
    ['The systems will run again within ten days.', 'within ten days'],
    ['عاد النظام عند الثانية بعد الظهر', 'الثانية'],
    ['They have until midnight.', 'midnight'],
    ['يبقى المعبر مغلقاً حتى يتم التوصل إلى اتفاق', 'حتى'],
  ])('%s', (sentence, time) => {
    expect(told(sentence)).toContain(time);
  });

  it.each([
    'وأمر المدعي العام بإغلاق المنجم',
    'The company bought a used ship',
    'قال ذلك أمام حشد من الأهالي',
  ])('none: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it.each([
    ['سيجتمع الوفدان في 12 مايو', 1],
    ['اجتمع الوفدان في 12 مايو', -1],
    ['أعلنت الشركة تشغيل الخط في 12 مايو المقبل', 1],
    ['تستمر الهدنة حتى يوقع الطرفان اتفاقاً', 1],
  ])('%s lies %i', (sentence, way) => {
    expect(timesTold(sentence).map((time) => time.way)).toEqual([way]);
  });

  it('lie inside the sentence, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (sentence) => {
        const { length } = tokenise(sentence);
        for (const { from, to } of timesTold(sentence)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(length);
        }
      }),
    );
  });
});
