import type { Language } from '../language/detect.ts';

/** An article file may not be larger than this many bytes. */
export const MAX_ARTICLE_BYTES = 2_000_000;

/** What can be wrong with an article file. The sentence shown is chosen at the edge, in the reader's language. */
export type ProblemCode =
  | 'not-utf8'
  | 'empty'
  | 'only-furniture'
  | 'too-large'
  | 'unreadable'
  | 'bad-front-matter'
  | 'bad-published'
  | 'bad-language'
  | 'duplicate-id'
  | 'outside-folder'
  | 'not-article-file';

export interface ArticleProblem {
  readonly code: ProblemCode;
  /** File name inside the knowledge folder. */
  readonly file: string;
  /** 1-based line the problem is at. */
  readonly line: number;
  /** What was found there, for the message; never more than 200 characters. */
  readonly detail: string;
}

const SENTENCES: Readonly<Record<Language, Readonly<Record<ProblemCode, (detail: string) => string>>>> = {
  en: {
    'not-utf8': () => 'the file is not UTF-8; save it as UTF-8',
    empty: () => 'the file is empty; put a title line and at least one paragraph in it',
    'only-furniture': () =>
      'no paragraph of text was found, only a title, headings, captions or page furniture; put at least one paragraph under the title',
    'too-large': (detail) => `the file is larger than 2 MB (${detail}); split it into several articles`,
    unreadable: (detail) => `the file cannot be read (${detail})`,
    'bad-front-matter': (detail) => `the front matter cannot be used: ${detail}`,
    'bad-published': (detail) => `published must be an ISO date such as 2021-12-30, not ${detail}`,
    'bad-language': (detail) => `language must be ar or en, not ${detail}`,
    'duplicate-id': (detail) => `another file already gives the article id ${detail}; rename one of them`,
    'outside-folder': () => 'the file is a link to somewhere outside the knowledge folder; copy it in',
    'not-article-file': () => 'only .md and .txt files are articles',
  },
  // Dates and names from outside are isolated: among Arabic words 2021-12-30 would be shown from its end.
  ar: {
    'not-utf8': () => 'ترميز الملف ليس UTF-8؛ احفظه بترميز UTF-8',
    empty: () => 'الملف فارغ؛ ضع فيه سطراً للعنوان وفقرة واحدة على الأقل',
    'only-furniture': () =>
      'لم نجد فقرة نص، بل عنواناً أو عناوين فرعية أو تعليقات صور أو عناصر صفحة فقط؛ ضع فقرة واحدة على الأقل تحت العنوان',
    'too-large': (detail) =>
      `حجم الملف أكبر من \u20682 MB\u2069 (\u2068${detail}\u2069)؛ قسّمه إلى عدة مقالات`,
    unreadable: (detail) => `تعذرت قراءة الملف (\u2068${detail}\u2069)`,
    'bad-front-matter': (detail) => `تعذر استخدام الترويسة (front matter): \u2068${detail}\u2069`,
    'bad-published': (detail) =>
      `يجب أن يكون الحقل published تاريخاً مثل \u20682021-12-30\u2069، لا \u2068${detail}\u2069`,
    'bad-language': (detail) => `يجب أن يكون الحقل language هو ar أو en، لا \u2068${detail}\u2069`,
    'duplicate-id': (detail) => `لملف آخر معرّف المقال نفسه \u2068${detail}\u2069؛ غيّر اسم أحدهما`,
    'outside-folder': () => 'الملف رابط إلى خارج مجلد المقالات؛ انسخه إلى داخله',
    'not-article-file': () => 'المقالات ملفات بصيغة .md أو .txt فقط',
  },
};

/** What is wrong and what to do, without the place. */
export function problemSentence({ code, detail }: ArticleProblem, language: Language): string {
  return SENTENCES[language][code](detail);
}

/** One English line `file:line: what is wrong and what to do`, for logs and the terminal. */
export function describeProblem(problem: ArticleProblem): string {
  return `${problem.file}:${problem.line}: ${problemSentence(problem, 'en')}`;
}
