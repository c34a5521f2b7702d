import { stem } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';

// Words that carry no topic in a question, folded: question words in standard Arabic, dialect and English,
// prepositions, pronouns, and the verbs that ask for speech or time.
const EMPTY = new Set(
  `من مين منو ما ماذا ايش شو شنو وش اش متي امتي ايمتا ايمتي وقتاش اين وين فين كيف ليش ليه لماذا كم كام قديش هل هو هي هم الذي التي
  الذين اللي في عن علي الي مع ان انه انها او ثم قد لقد كان كانت يكون هذا هذه ذلك تلك بشان حول حسب بحسب وفقا قال قالت قالوا يقول تقول
  صرح ذكر اعلن حذر نفي اكد وعد دعا راح رح ح عم بدي ابي طيب يوم تاريخ موعد مواعيد حدث يحدث حصل يصير بيصير و ب ل ك
  the a an of in on at to from by with and or is are was were be been do does did has have had will would what who whom when where why how
  which that this it its he she they them his her their about say says said tell told warn warned deny denied according happens happen
  happened happening there any many much me please`
    .split(/\s+/)
    .filter(Boolean),
);

/** The terms of a text that carry a topic: stemmed, without question words, small words and repeats. */
export function topicTerms(text: string): string[] {
  const terms = tokenise(text)
    .filter((token) => !EMPTY.has(token.text))
    .map((token) => stem(token.text))
    .filter((term) => term.length > 1 || /\d/.test(term));
  return [...new Set(terms)];
}

/** The share, 0 to 1, of the wanted terms that a text holds; 1 when nothing is wanted. */
export function coverage(wanted: readonly string[], text: string): number {
  if (wanted.length === 0) return 1;
  const held = new Set(tokenise(text).map((token) => stem(token.text)));
  return wanted.filter((term) => held.has(term)).length / wanted.length;
}
