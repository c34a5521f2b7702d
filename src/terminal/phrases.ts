import { phrasebook } from '../language/phrases.ts';

/** What the terminal says of itself. */
export const say = phrasebook({
  en: {
    greeting: 'Ask in Arabic or English about: {{titles}}. “exit” leaves.',
    noArticles: 'There is no article to ask yet: put a .md or .txt file into the knowledge folder.',
  },
  ar: {
    greeting: 'اسأل بالعربية أو الإنجليزية عن: {{titles}}. وللخروج اكتب: خروج',
    noArticles: 'لا مقال لتسأله بعد: ضع ملف md أو txt في مجلد المقالات.',
  },
});
