import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPrint, mostAlike } from '../../src/language/letterPrint.ts';
import { fold } from '../../src/language/normalise.ts';
import { soundsAlike } from '../../src/language/transliterate.ts';

const alike = (one: string, other: string) => mostAlike(letterPrint(fold(one)), letterPrint(fold(other)));

describe('the letters of two words tell how alike they may sound at most', () => {
  it.each([
    ['putin', 'بوتين'],
    ['geneva', 'وجنيف'],
    ['tunisians', 'التونسيون'],
    ['mexico', 'مكسيكو'],
    ['7adher', 'حاضر'],
  ])('%s, %s: they may be one name', (latin, arabic) => {
    expect(alike(latin, arabic)).toBeGreaterThan(0.84);
    expect(alike(arabic, latin)).toBe(alike(latin, arabic));
  });

  it.each([
    ['putin', 'موسكو'],
    ['geneva', 'جنوب'],
    ['merkel', 'مركز'],
  ])('%s, %s: they are none', (latin, arabic) => {
    expect(alike(latin, arabic)).toBeLessThan(0.84);
  });

  it('never less than they sound', () => {
    const arabic = fc.string({
      unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'),
      minLength: 1,
      maxLength: 9,
    });
    const latin = fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'2356789"),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        arabic,
        latin,
        fc.constantFrom('', 'ال', 'و', 'وال'),
        fc.constantFrom('', 's', 'ian', "'s"),
        (own, other, before, after) => {
          const [one, two] = [before + own, other + after];
          expect(soundsAlike(one, two)).toBeLessThanOrEqual(
            mostAlike(letterPrint(one), letterPrint(two)) + 1e-9,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
