import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string, file = 'news.txt') {
  const parsed = parseArticle(file, bytes(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.article;
}

function problem(content: string | Uint8Array, file = 'news.md') {
  const parsed = parseArticle(file, typeof content === 'string' ? bytes(content) : content);
  return parsed.ok ? undefined : parsed.problem;
}

const BODY = 'قال الوزير إن المشروع سيكتمل هذا العام.';

describe('a pasted page', () => {
  it('takes the first line as the title and counts paragraphs from 1', () => {
    const article = read(`عنوان الخبر\n\n${BODY}\n\nوأضاف أن العمل مستمر.`);
    expect(article.title).toBe('عنوان الخبر');
    expect(article.paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, BODY],
      [2, 'وأضاف أن العمل مستمر.'],
    ]);
    expect(article.language).toBe('ar');
  });

  it.each([
    ['several sentences', 'وصل الوفد إلى المدينة صباحاً بعد رحلة طويلة. ثم غادرها مساءً عائداً إلى العاصمة'],
    [
      'a long sentence with its full stop',
      'تعد المدينة القديمة من أكبر المدن التي بنيت على ضفة النهر قبل نحو ثلاثة آلاف عام.',
    ],
    ['more words than a title has', `${'كلمة من كلام طويل '.repeat(8)}بلا نقطة`],
  ])('has no title when its first line is a paragraph: %s', (_what, line) => {
    const article = read(`${line}\n\n${BODY}`, 'المدينة.txt');
    expect(article.title).toBe('المدينة');
    expect(article.paragraphs.map(({ text }) => text)).toEqual([line, BODY]);
    expect(read(line).paragraphs).toHaveLength(1);
  });

  it.each([
    'الوزير: المشروع سيكتمل هذا العام رغم تأخر الشركات المنفذة في تسليم مراحله الأولى بسبب نقص التمويل',
    'هل يكتمل المشروع هذا العام رغم تأخر الشركات المنفذة في تسليم مراحله الأولى بسبب نقص التمويل؟',
    'Bridge to open.',
  ])('has a title that may be long, a question or end in a full stop: %s', (title) => {
    expect(read(`${title}\n\n${BODY}`).title).toBe(title);
  });

  it.each([
    ['reading time', '4 min read'],
    ['reading time', 'مدة القراءة 3 دقائق قراءة'],
    ['share line', 'شارك'],
    ['share line with its vowels', 'شارِكْ'],
    ['save line', 'حفظ'],
    ['share line', 'Share'],
    ['advertisement', 'إعلان'],
    ['address', 'https://example.org/news/1'],
    ['ornament', '* * *'],
  ])('drops page furniture: %s «%s»', (_what, line) => {
    const article = read(`Title\n\n${line}\n\n${BODY}`);
    expect(article.paragraphs).toHaveLength(1);
    expect(article.paragraphs[0]).toEqual({
      number: 1,
      text: BODY,
      sentences: [{ start: 0, end: BODY.length }],
    });
  });

  it('keeps a short line without final punctuation as the heading of what follows', () => {
    const article = read(`عنوان\n\n${BODY}\n\n"خطأ كبير"\n\nوتابع الوزير حديثه.`);
    expect(article.paragraph(2).heading).toBe('"خطأ كبير"');
    expect(article.paragraphs).toHaveLength(2);
  });

  it('keeps a credited or repeated picture line once, as a caption', () => {
    const caption = 'الوزير خلال زيارة الموقع - 3 مايو 2024 - رويترز';
    const article = read(`عنوان\n${caption}\n${caption}\n${BODY}`);
    expect(article.paragraph(1).caption).toBe(caption);
  });

  it.each([
    'Image caption: The bridge, seen from the north bank.',
    'Image source, Getty Images',
    'التعليق على الصورة، الوزير يزور الموقع.',
    'صدر الصورة، وكالة الأنباء',
  ])('keeps a line marked as a picture\u2019s as a caption, full stop or not: %s', (line) => {
    expect(read(`Title\n\n${line}\n\n${BODY}`).paragraphs).toMatchObject([{ text: BODY, caption: line }]);
  });

  it('takes the day and the writer that the page names above its text, and shows neither as a heading', () => {
    const article = read(
      `Bridge to open\n\nThe work took two years.\n\nBy Jane Doe in Geneva\n\nPublished 17 October 2024\n\n${BODY}`,
    );
    expect(article).toMatchObject({
      title: 'Bridge to open',
      published: '2024-10-17',
      author: 'Jane Doe in Geneva',
    });
    expect(article.paragraphs.map(({ heading }) => heading)).toEqual([undefined, undefined]);
  });

  it('takes the first day named, and that of the front matter before it', () => {
    const dated = `نُشر في ٢ نوفمبر ٢٠١٩\nآخر تحديث: 3/11/2019\n${BODY}`;
    expect(read(`عنوان\n${dated}`).published).toBe('2019-11-02');
    expect(read(`3 مايو 2024\nعنوان\n${BODY}`)).toMatchObject({ title: 'عنوان', published: '2024-05-03' });
    expect(read(`---\npublished: 2019-11-01\n---\nعنوان\n${dated}`).published).toBe('2019-11-01');
  });

  it('keeps a dated line as it is deeper in the text', () => {
    const article = read(`عنوان\n\n${BODY}\n\n${BODY}\n\n${BODY}\n\n3 مايو 2024\n\n${BODY}`);
    expect(article.published).toBeUndefined();
    expect(article.paragraph(4).heading).toBe('3 مايو 2024');
  });

  it('keeps a dateline apart', () => {
    expect(read(`عنوان\nالقاهرة/ الرياض -وكالات\n\n${BODY}`).dateline).toBe('القاهرة/ الرياض -وكالات');
  });

  it('stops at a trailing list of tags', () => {
    expect(read(`عنوان\n\n${BODY}\n\nتصنيفات\nسياسة\nاقتصاد`).paragraphs).toHaveLength(1);
  });

  it('puts hard-wrapped lines back into one paragraph', () => {
    const wrapped =
      'The ministry said on Monday that the bridge over the river\nwould be open to traffic before the end of the month, after\na delay of two years.';
    const article = read(`Bridge to open\n\n${wrapped}\n\nIt cost 3 million.`);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([wrapped, 'It cost 3 million.']);
  });

  it.each([
    ['BOM', `\ufeffعنوان\n\n${BODY}`],
    ['CRLF', `عنوان\r\n\r\n${BODY}\r\n`],
    ['no-break and zero-width spaces at the edges', `عنوان\n\n\u00a0\u200f${BODY}\u200b\u00a0`],
  ])('reads through %s', (_what, text) => {
    expect(read(text).paragraph(1).text).toBe(BODY);
  });

  it('keeps tatweel, diacritics, presentation forms and digits as written inside a paragraph', () => {
    const text = 'قـــال مُحَمَّدٌ ﻓﻲ ١٠/١/٢٠٢٢ «نعم» و“لا” و"ربما".';
    expect(read(`عنوان\n\n${text}`).paragraph(1).text).toBe(text);
  });
});

describe('front matter', () => {
  it('gives title, source, publication day, language and aliases', () => {
    const article = read(
      `---\ntitle: عنوان\nsource: الوكالة\npublished: 2024-05-03T10:00:00Z\nlanguage: ar\naliases: [خبر]\n---\n\n${BODY}`,
    );
    expect(article).toMatchObject({
      title: 'عنوان',
      source: 'الوكالة',
      published: '2024-05-03',
      aliases: ['خبر'],
    });
  });

  it('ignores fields it does not know, and reaches no prototype', () => {
    const article = read(
      `---\ntitle: T\n__proto__: {polluted: yes}\nconstructor: x\nmood: good\n---\n${BODY}`,
    );
    expect(article.title).toBe('T');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['an impossible date', `---\ntitle: T\npublished: 2024-13-40\n---\n${BODY}`, 'bad-published', 3],
    ['a date in words', `---\npublished: yesterday\n---\n${BODY}`, 'bad-published', 2],
    ['a language it does not read', `---\nlanguage: fr\n---\n${BODY}`, 'bad-language', 2],
    ['broken YAML', `---\ntitle: "a" b\n---\n${BODY}`, 'bad-front-matter', 2],
    ['no closing line', `---\ntitle: T\n${BODY}`, 'bad-front-matter', 1],
    ['a list instead of fields', `---\n- a\n---\n${BODY}`, 'bad-front-matter', 2],
  ])('refuses %s and names the line', (_what, text, code, line) => {
    expect(problem(text)).toMatchObject({ code, file: 'news.md', line });
  });
});

it('says what is wrong with the YAML without a second, different place', () => {
  const refused = problem(`---\ntitle: T\nsource: [open\n---\n${BODY}`);
  expect(refused?.detail).toMatch(/^Flow sequence(?!.*(?:line|column))/su);
});

describe('a file that cannot be an article', () => {
  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \n\n ', 'empty'],
    ['only furniture', 'عنوان\n\nشارك\n\nإعلان', 'only-furniture'],
    ['too large', new Uint8Array(2_000_001), 'too-large'],
  ])('%s', (_what, content, code) => {
    expect(problem(content)).toMatchObject({ code });
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const windows1256 = Uint8Array.from([...bytes('Title\n\n'), 0xc7, 0xe1, 0xca, 0x0a]);
    expect(problem(windows1256)).toMatchObject({ code: 'not-utf8', line: 3 });
  });
});

describe('Markdown', () => {
  it('understands headings, picture captions, lists and quotes', () => {
    const article = read(
      '# Title\n\n![A bridge](b.jpg)\n\nFirst paragraph.\n\n## Part two\n\n- One item.\n\n> A quoted line.',
      'n.md',
    );
    expect(article.title).toBe('Title');
    expect(article.paragraphs.map(({ text, heading, caption }) => [text, heading, caption])).toEqual([
      ['First paragraph.', undefined, 'A bridge'],
      ['One item.', 'Part two', undefined],
      ['A quoted line.', undefined, undefined],
    ]);
  });
});
