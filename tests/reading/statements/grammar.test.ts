import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article/article.ts';
import { findQuote } from '../../../src/reading/statements/findQuote.ts';
import { readStatements } from '../../../src/reading/statements/statements.ts';

function read(...paragraphs: string[]) {
  const language = /\p{Script=Arabic}/u.test(paragraphs.join(' ')) ? 'ar' : 'en';
  return readStatements(
    new Article({ id: 'a', title: 'ع', language, blocks: paragraphs.map((text) => ({ text })) }),
  ).statements;
}

/** Speaker, what is said, kind and chain of each statement, in reading order. */
function told(...paragraphs: string[]) {
  return read(...paragraphs).map(({ speaker, content, kind, chain }) => [
    [...chain.map((link) => link.speaker.name), speaker?.name ?? '–'].join(' ← '),
    content.text,
    kind,
  ]);
}

/** Verb, what stands before a clause, stance. */
const VERBS: readonly (readonly [string, string, string])[] = [
  ['قال', 'إن', 'says'],
  ['صرح', 'بأن', 'says'],
  ['ذكر', 'أن', 'says'],
  ['أفاد', 'بأن', 'says'],
  ['أعلن', 'أن', 'announces'],
  ['كشف', 'عن أن', 'announces'],
  ['أكد', 'أن', 'stresses'],
  ['شدد', 'على أن', 'stresses'],
  ['أوضح', 'أن', 'says'],
  ['شرح', 'أن', 'says'],
  ['أضاف', 'أن', 'adds'],
  ['تابع', 'أن', 'adds'],
  ['أردف', 'أن', 'adds'],
  ['أشار', 'إلى أن', 'says'],
  ['لفت', 'إلى أن', 'says'],
  ['نوه', 'إلى أن', 'says'],
  ['ألمح', 'إلى أن', 'says'],
  ['نبه', 'إلى أن', 'warns'],
  ['حذر', 'من أن', 'warns'],
  ['هدد', 'بأن', 'warns'],
  ['نفى', 'أن', 'denies'],
  ['أنكر', 'أن', 'denies'],
  ['استبعد', 'أن', 'rejects'],
  ['رفض', 'أن', 'rejects'],
  ['طالب', 'بأن', 'asks'],
  ['دعا', 'إلى أن', 'asks'],
  ['حث', 'على أن', 'asks'],
  ['اقترح', 'أن', 'asks'],
  ['تعهد', 'بأن', 'promises'],
  ['وعد', 'بأن', 'promises'],
  ['توقع', 'أن', 'expects'],
  ['رجح', 'أن', 'expects'],
  ['اعتبر', 'أن', 'says'],
  ['رأى', 'أن', 'says'],
  ['زعم', 'أن', 'says'],
  ['ادعى', 'أن', 'says'],
  ['اعترف', 'بأن', 'says'],
  ['أقر', 'بأن', 'says'],
  ['أصر', 'على أن', 'stresses'],
  ['كتب', 'أن', 'says'],
];
const CLAUSE = 'المشروع الجديد سيكتمل في موعده';
const FIRST = 'قال الوزير سامي منصور إن العمل يسير بسرعة.';

describe.each(VERBS)('%s %s', (verb, that, stance) => {
  it('verb, speaker, clause', () => {
    expect(told(`${verb} الوزير سامي منصور ${that} ${CLAUSE}.`)).toEqual([
      ['الوزير سامي منصور', CLAUSE, 'indirect'],
    ]);
    expect(read(`${verb} الوزير سامي منصور ${that} ${CLAUSE}.`)[0]?.stance).toBe(stance);
  });

  it('with و, diacritics and tatweel, and no hamza', () => {
    const bare = `و${verb.replace('أ', 'ا')} الوزيـر سامي منصور ${that.replace('أ', 'ا').replace('إ', 'ا')} ${CLAUSE}.`;
    expect(told(bare)).toEqual([['الوزيـر سامي منصور', CLAUSE, 'indirect']]);
  });

  it('no subject: the last speaker goes on', () => {
    expect(told(FIRST, `و${verb} ${that} ${CLAUSE}.`).at(-1)).toEqual([
      'الوزير سامي منصور',
      CLAUSE,
      'indirect',
    ]);
  });

  it('a colon and a quotation', () => {
    expect(told(`و${verb} الوزير سامي منصور: «${CLAUSE}».`)).toEqual([
      ['الوزير سامي منصور', CLAUSE, 'direct'],
    ]);
  });
});

describe('quotation marks', () => {
  it.each([
    ['«»', `قال الوزير سامي منصور «${CLAUSE}».`],
    ['“”', `قال الوزير سامي منصور “${CLAUSE}”.`],
    ['""', `قال الوزير سامي منصور "${CLAUSE}".`],
    ['with a colon', `قال الوزير سامي منصور: "${CLAUSE}".`],
    ['never closed', `قال الوزير سامي منصور: «${CLAUSE}`],
  ])('%s', (_style, text) => {
    expect(told(text)).toEqual([['الوزير سامي منصور', CLAUSE, 'direct']]);
  });

  it('a quotation inside reported speech leaves it indirect', () => {
    expect(told('قال الوزير سامي منصور إن المشروع «سيكتمل في موعده» رغم التأخير.')).toEqual([
      ['الوزير سامي منصور', 'المشروع «سيكتمل في موعده» رغم التأخير', 'indirect'],
    ]);
  });

  it('a paragraph that is one quotation goes on with the last speaker', () => {
    expect(told(FIRST, '«لم نتوقف عن العمل يوماً واحداً منذ البداية».').at(-1)).toEqual([
      'الوزير سامي منصور',
      'لم نتوقف عن العمل يوماً واحداً منذ البداية',
      'direct',
    ]);
  });
});

describe('a quotation over several paragraphs', () => {
  it('goes on to the mark that closes it', () => {
    const found = told(FIRST, '«لم نتوقف عن العمل يوماً واحداً.', 'وسنكمل المشروع في موعده».', 'وغادر القاعة.');
    expect(found.slice(1)).toEqual([
      ['الوزير سامي منصور', 'لم نتوقف عن العمل يوماً واحداً', 'direct'],
      ['الوزير سامي منصور', 'وسنكمل المشروع في موعده', 'direct'],
    ]);
  });

  it('one that is never closed says nothing of the paragraphs after the next marks', () => {
    expect(told(FIRST, '«لم نتوقف عن العمل يوماً واحداً.', 'وعُرض فيلم «البحر» أمس.')).toHaveLength(2);
  });

  it('a second quotation after a comma is a statement of its own', () => {
    expect(
      told(
        'قال الوزير سامي منصور إن الكلفة «لم ترتفع أبداً منذ العام الماضي»، «ونحن ملتزمون بالموعد مهما حدث».',
      ).map(([, text, kind]) => [text, kind]),
    ).toEqual([
      ['الكلفة «لم ترتفع أبداً منذ العام الماضي»', 'indirect'],
      ['ونحن ملتزمون بالموعد مهما حدث', 'direct'],
    ]);
  });
});

describe('where a statement ends and the next begins', () => {
  it('before a participle', () => {
    expect(told('قال الوزير سامي منصور إن العمل يسير بسرعة، مضيفاً أن الكلفة لم ترتفع.')).toEqual([
      ['الوزير سامي منصور', 'العمل يسير بسرعة', 'indirect'],
      ['الوزير سامي منصور', 'الكلفة لم ترتفع', 'indirect'],
    ]);
  });

  it('before و and another verb of speech', () => {
    expect(
      told('قال الوزير سامي منصور إن العمل يسير بسرعة، وأضاف أن الكلفة لم ترتفع.').map(([, text]) => text),
    ).toEqual(['العمل يسير بسرعة', 'الكلفة لم ترتفع']);
  });

  it('at the full stop', () => {
    expect(told('قال الوزير سامي منصور إن العمل يسير بسرعة. وزار بعدها المدينة القديمة.')).toHaveLength(1);
  });
});

describe('sources', () => {
  it.each([
    ['بحسب البنك المركزي، ارتفع سعر الفائدة إلى خمسة في المئة.', 'البنك المركزي'],
    ['وفقاً للبنك المركزي، ارتفع سعر الفائدة إلى خمسة في المئة.', 'بنك المركزي'],
    ['وفقا لوزارة المالية، ارتفع سعر الفائدة إلى خمسة في المئة.', 'وزارة المالية'],
    ['ارتفع سعر الفائدة إلى خمسة في المئة، بحسب البنك المركزي.', 'البنك المركزي'],
  ])('%s', (text, speaker) => {
    const [statement] = read(text);
    expect(statement?.speaker?.name.endsWith(speaker.replace(/^ال/u, ''))).toBe(true);
    expect(statement?.content.text).toContain('ارتفع سعر الفائدة إلى خمسة في المئة');
  });
});

describe('chains', () => {
  it('keeps the outer statement and the inner one, with whoever passed it on', () => {
    expect(told('قال المتحدث باسم الشركة إن المدير أخبر الموظفين أن المصنع سيغلق قريباً.')).toEqual([
      ['المتحدث باسم الشركة', 'المدير أخبر الموظفين أن المصنع سيغلق قريباً', 'indirect'],
      ['المتحدث باسم الشركة ← المدير', 'المصنع سيغلق قريباً', 'indirect'],
    ]);
  });

  it('names the one spoken to', () => {
    const inner = read('قال المتحدث باسم الشركة إن المدير أخبر الموظفين أن المصنع سيغلق قريباً.').at(-1);
    expect(inner?.addressee?.name).toBe('الموظفين');
  });

  it('نقل عن … قوله', () => {
    expect(told('ونقلت صحيفة المرفأ عن مصدر في الوزارة قوله إن القرار نهائي ولا رجعة فيه.')).toEqual([
      ['صحيفة المرفأ ← مصدر في الوزارة', 'القرار نهائي ولا رجعة فيه', 'indirect'],
    ]);
  });
});

describe('speakers', () => {
  it('all mentions of one speaker are one, under the fullest name', () => {
    const statements = read(FIRST, 'وأكد منصور أن الكلفة لم ترتفع.', 'وحذر الوزير من أن التأخير مكلف.');
    expect(new Set(statements.map(({ speaker }) => speaker))).toHaveProperty('size', 1);
    expect(statements[0]?.speaker?.name).toBe('الوزير سامي منصور');
  });

  it('an institution is not the one who speaks for it', () => {
    const statements = read('أعلن القصر أن الزيارة ألغيت نهائياً.', 'وقال مسؤول القصر إن السبب صحي بحت.');
    expect(statements.map(({ speaker }) => speaker?.name)).toEqual(['القصر', 'مسؤول القصر']);
  });

  it('a statement nobody can be traced to has no speaker', () => {
    expect(read('وأضاف أن المشروع سيكتمل في موعده.')[0]?.speaker).toBeNull();
  });
});

describe('verbs of speech that introduce none', () => {
  it.each([
    'يمكن أن يتغير الموعد في أي وقت.',
    'يجب أن يحضر الجميع قبل الثامنة.',
    'غادر الوفد قبل أن تنتهي الجلسة.',
    'ويذكر أن المدينة تقع على الساحل.',
    'عُرض فيلم «قال لي أبي» في المهرجان.',
    'يُلقب اللاعب بـ«الثعلب» منذ سنوات.',
    'وصل الوزير إلى المدينة القديمة.',
    'حمل رسالة إلى الرئيس وعاد.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('English', () => {
  it.each([
    [
      'Minister Sam Malik said that the bridge would open in May.',
      'Minister Sam Malik',
      'the bridge would open in May',
      'indirect',
    ],
    [
      'Minister Sam Malik said the bridge would open in May.',
      'Minister Sam Malik',
      'the bridge would open in May',
      'indirect',
    ],
    [
      '"We will open the bridge in May," Minister Sam Malik said.',
      'Minister Sam Malik',
      'We will open the bridge in May',
      'direct',
    ],
    [
      '"We will open the bridge in May," said Minister Sam Malik.',
      'Minister Sam Malik',
      'We will open the bridge in May',
      'direct',
    ],
    [
      'Minister Sam Malik told reporters: "We will open the bridge in May."',
      'Minister Sam Malik',
      'We will open the bridge in May',
      'direct',
    ],
    [
      'Minister Sam Malik warned that the bridge could close.',
      'Minister Sam Malik',
      'the bridge could close',
      'indirect',
    ],
    [
      'Minister Sam Malik denied that the bridge was unsafe.',
      'Minister Sam Malik',
      'the bridge was unsafe',
      'indirect',
    ],
    [
      'According to Minister Sam Malik, the bridge will open in May.',
      'Minister Sam Malik',
      'the bridge will open in May',
      'indirect',
    ],
    [
      'The bridge will open in May, according to Minister Sam Malik.',
      'Minister Sam Malik',
      'The bridge will open in May',
      'indirect',
    ],
  ] as const)('%s', (text, speaker, content, kind) => {
    const found = told(text).map(([who, what, how]) => [who, String(what).replace(/[.,]$/u, ''), how]);
    expect(found).toEqual([[speaker, content, kind]]);
  });
});

describe('a half-remembered phrase', () => {
  it('is found in spite of misspellings, with how close it is', () => {
    const statements = read(FIRST, 'وحذر الوزير من أن العقوبات قد تؤدي إلى انهيار العلاقات.');
    const [best] = findQuote(statements, 'العقوبات قد تودي الى انهيار');
    expect(best?.statement.content.text).toContain('انهيار العلاقات');
    expect(best?.closeness).toBeGreaterThan(0.6);
    expect(findQuote(statements, 'كرة القدم في البرازيل')).toEqual([]);
  });
});

describe('laws', () => {
  it('every excerpt is a slice of its paragraph, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'قال',
            'وأضاف',
            'إن',
            'أن',
            '«',
            '»',
            '"',
            '،',
            '.',
            ':',
            'الوزير',
            'بوضوح',
            'مشيراً',
            'إلى',
            'said',
            'x',
            '«»',
            '"" ',
            'بحسب',
            '، وأن',
            'نقل عن',
            'قوله',
            'وصف القرار بأنه',
            'في حين',
            'على حد قوله',
          ),
          { maxLength: 60 },
        ),
        (words) => {
          for (const { content, cue, mention } of read(words.join(' ') || 'x')) {
            for (const excerpt of [content, cue, mention]) {
              if (excerpt)
                expect(excerpt.text).toBe(
                  excerpt.article.textOf(excerpt.paragraph, excerpt.part).slice(excerpt.start, excerpt.end),
                );
            }
          }
        },
      ),
    );
  });

  it.each([
    ['opening marks', '«'.repeat(50_000)],
    ['opening marks, then closing ones', `${'«'.repeat(25_000)}${'"'.repeat(25_000)}`],
    ['verbs and clauses', 'قال الوزير إن '.repeat(7_000)],
    ['clauses that go on', 'قال إن الأمر، وأن '.repeat(6_000)],
    ['speakers of one title', 'وقال الوزير إن الأمر كذلك. '.repeat(4_000)],
    ['quotations', 'قال «نعم نعم نعم» '.repeat(5_000)],
    [
      'quotations that nobody introduces',
      'قال محمد «كلام هنا الآن». «وكلام آخر بعده هنا الآن فقط». '.repeat(3_000),
    ],
    ['offices before one name', `${'وزير '.repeat(10_000)}قال محمد إن الأمر كذلك. `.repeat(3)],
    ['straight marks', '" '.repeat(20_000)],
    ['verbs', 'قال '.repeat(10_000)],
    ['و', 'و '.repeat(30_000)],
  ])('very many %s are read', (_what, text) => {
    expect(Array.isArray(read(text))).toBe(true);
  });
});
