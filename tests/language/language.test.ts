import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translations } from '../../src/language/bilingual.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { fold, normalise } from '../../src/language/normalise.ts';
import { isNumber, numberWord } from '../../src/language/numbers.ts';
import { sentenceSpans } from '../../src/language/sentences.ts';
import { skeleton } from '../../src/language/skeleton.ts';
import { stem } from '../../src/language/stem.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { soundKeys, soundsAlike } from '../../src/language/transliterate.ts';

describe('folding', () => {
  it.each([
    ['hamza forms', 'أإآٱؤئ', 'ااااوي'],
    ['ى and ة', 'مدرسة مستشفى', 'مدرسه مستشفي'],
    ['diacritics', 'مُحَمَّدٌ', 'محمد'],
    ['tatweel', 'قـــال', 'قال'],
    ['presentation forms', 'ﻓﻲ ﷲ', 'في الله'],
    ['Arabic-Indic digits', '٠١٢٣٤٥٦٧٨٩ ۴۵', '0123456789 45'],
    ['Persian letters', 'کتاب یک', 'كتاب يك'],
    ['letters of foreign sounds', 'ڤيروس پاريس چورچ', 'فيروس باريس جورج'],
    ['Latin accents and case', 'Café GENÈVE', 'cafe geneve'],
    ['invisible characters', 'ا\u200bل\u200f\u202bم', 'الم'],
  ])('%s', (_what, raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it('folds alike with and without the way back, any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(fold(raw)).toBe(normalise(raw).text);
      }),
    );
  });

  it('maps every folded span back to the characters it came from, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), fc.nat(), (raw, a, b) => {
        const folded = normalise(raw);
        const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const span = folded.rawSpan(start, end);
        expect(fold(raw.slice(span.start, span.end))).toContain(folded.text.slice(start, end));
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(raw.length);
      }),
    );
  });
});

describe('tokens', () => {
  it.each([
    ['الـ10 أيام', ['ال', '10', 'ايام']],
    ['في 12/1/2022 الساعة 15:00', ['في', '12/1/2022', 'الساعه', '15:00']],
    ["the country's 3.5 million", ['the', "country's", '3.5', 'million']],
    ['«نعم»، و“لا”.', ['نعم', 'و', 'لا']],
    ['meen 7azzar men el 3o2obat', ['meen', '7azzar', 'men', 'el', '3o2obat']],
    ['ma3na 3km 5 شركات', ['ma3na', '3', 'km', '5', 'شركات']],
    ['covid19, 5G and the A350, 2nd', ['covid', '19', '5', 'g', 'and', 'the', 'a', '350', '2', 'nd']],
  ])('%s', (text, words) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(words);
  });

  it('know where they stand in the raw text', () => {
    const raw = 'قـال مُحمد';
    expect(tokenise(raw).map(({ start, end }) => raw.slice(start, end))).toEqual(['قـال', 'مُحمد']);
  });
});

describe('sentences', () => {
  it.each([
    ['وصل الوفد. ثم غادر!', ['وصل الوفد.', 'ثم غادر!']],
    ['قال: «انتهى الأمر.» ثم خرج.', ['قال: «انتهى الأمر.»', 'ثم خرج.']],
    ['Mr. Smith paid 3.5 million. He left.', ['Mr. Smith paid 3.5 million.', 'He left.']],
    ['The U.S. economy grew.', ['The U.S. economy grew.']],
    ['بلا نقطة', ['بلا نقطة']],
    ['هطلت الأمطار.وأغلقت المدارس', ['هطلت الأمطار.', 'وأغلقت المدارس']],
    ['تأسس عام ١٩٥٩.أتمّ بناءه عام 1961', ['تأسس عام ١٩٥٩.', 'أتمّ بناءه عام 1961']],
    ['وصل الوفد.و غادر', ['وصل الوفد.', 'و غادر']],
    ['سموه "العدو".يقع الخلاف قديماً', ['سموه "العدو".', 'يقع الخلاف قديماً']],
    ['يضم التعليم والقضاء..فعند الحديث نقف', ['يضم التعليم والقضاء..', 'فعند الحديث نقف']],
    ['هل انتهى؟!"ثم خرج', ['هل انتهى؟!"', 'ثم خرج']],
    ['ينتهي في الدماغ.[1][12] ويبدأ منه.', ['ينتهي في الدماغ.[1][12]', 'ويبدأ منه.']],
    ['ينتهي في الدماغ.[3]ويبدأ منه', ['ينتهي في الدماغ.[3]', 'ويبدأ منه']],
    ['نفت (سي.آي.إيه) ذلك', ['نفت (سي.آي.إيه) ذلك']],
    ['بلغ 3.5 مليون', ['بلغ 3.5 مليون']],
    ['The talks ended.Both sides left booking.com', ['The talks ended.', 'Both sides left booking.com']],
    ['Prof.Smith of U.S.Steel', ['Prof.Smith of U.S.Steel']],
  ])('%s', (text, sentences) => {
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe('stems', () => {
  it.each([
    ['والمعلمون', 'معلم'],
    ['بالمدارس', 'مدارس'],
    ['للوزير', 'وزير'],
    ['meetings', 'meet'],
    ["country's", 'countri'],
    ['2022', '2022'],
  ])('%s → %s', (word, stemmed) => {
    expect(stem(fold(word))).toBe(stemmed);
  });

  it('forms of one root share a skeleton', () => {
    expect(skeleton(stem(fold('اجتماع')))).toBe(skeleton(stem(fold('يجتمع'))));
    expect(skeleton('من')).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['ثلاثة', 3],
    ['الثالث', 3],
    ['خمسون', 50],
    ['three', 3],
    ['وزير', undefined],
  ] as const)('%s is %s', (word, value) => {
    expect(numberWord(fold(word))).toBe(value);
  });

  it('are told in digits and words', () => {
    expect(['45', '3.5', 'مليون'].map(isNumber)).toEqual([true, true, true]);
    expect(isNumber('وزير')).toBe(false);
  });
});

describe('names across scripts', () => {
  it.each([
    ['putin', 'بوتين'],
    ['geneva', 'جنيف'],
    ['zelensky', 'زيلينسكي'],
    ['khartoum', 'الخرطوم'],
    ['moscow', 'بموسكو'],
    ['mahfouz', 'محفوظ'],
    ['khashoggi', 'خاشقجي'],
    ['gaddafi', 'القذافي'],
    ['churchill', 'تشرشل'],
    ['mexico', 'المكسيك'],
    ['steinmeier', 'شتاينماير'],
    ['wagner', 'فاغنر'],
    ['chicago', 'شيكاغو'],
    ["gibran's", 'جبران'],
    ['fatimids', 'الفاطميون'],
    ['gregorian', 'الغريغوري'],
    ['botin', 'بوتين'],
    ['7aleb', 'حلب'],
    ['egtema3', 'اجتماع'],
    ['3adel', 'عادل'],
    ['ra2is', 'رئيس'],
    ['mo2tamar', 'مؤتمر'],
    ['mas2ool', 'مسؤول'],
    ['niqabat', 'نقابة'],
    ['7okoma', 'الحكومة'],
    ['ente5abat', 'انتخابات'],
    ['2ahera', 'القاهرة'],
    ['sho8l', 'شغل'],
  ])('%s sounds like %s, and is looked up beside it', (latin, arabic) => {
    expect(soundsAlike(latin, fold(arabic))).toBeGreaterThan(0.87);
    expect(soundsAlike(fold(arabic), latin)).toBe(soundsAlike(latin, fold(arabic)));
    expect(soundKeys(latin).some((key) => soundKeys(fold(arabic)).includes(key))).toBe(true);
  });

  it.each([
    ['putin', 'بيتون', 'بوتين'],
    ['mukhtar', 'مخاطر', 'مختار'],
    ['badr', 'بدورها', 'بدر'],
    ['kaaba', 'يعقوب', 'الكعبة'],
    ['hosny', 'الحسين', 'حسني'],
  ])('%s is less like %s than like %s', (latin, other, right) => {
    expect(soundsAlike(latin, fold(other))).toBeLessThan(soundsAlike(latin, fold(right)));
  });
});

describe('words across languages', () => {
  it.each([
    ['sanctions', 'عقوبات'],
    ['russia', 'روسيا'],
    ['january', 'يناير'],
    ['thursday', 'الخميس'],
    ['egyptian', 'مصري'],
    ['french', 'فرنسي'],
    ['danish', 'دنماركية'],
    ['pound', 'جنيه'],
    ['kilometres', 'كيلومتر'],
    ['threatens', 'هدد'],
    [fold('وزير'), 'minister'],
  ])('%s is %s', (word, other) => {
    expect(translations(word)).toContain(fold(other));
  });
});

it('keeps words of one stem apart: communism is no community', () => {
  expect(translations('communism')).not.toContain(fold('مجتمع'));
  expect(translations('communities')).toContain(fold('مجتمع'));
});

describe('which language a text is in', () => {
  it.each([
    ['قال الوزير', 'ar'],
    ['The minister said', 'en'],
    ['شركة Apple الأميركية', 'ar'],
    ['12345', undefined],
  ] as const)('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
