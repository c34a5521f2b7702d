import { COUNT } from './belongs.ts';
import { isAdjective, isMedium, isPaper, isPeople, isSeveral, isTitle } from './nouns.ts';
import { PREPOSITION, THAT } from './particles.ts';
import { hasPronoun, type Line } from './words.ts';

// Where a speaker's name ends and the one spoken to begins.

/** "أبلغ الوزير البرلمان": a second noun phrase, people or a body, that does not belong to an office before it. */
export function opensHearer(line: Line, at: number): boolean {
  const [before, word] = [line.words[at - 1]?.text ?? '', line.words[at]?.text ?? ''];
  const closed =
    line.words[at - 1]?.definite ||
    !(isTitle(before) || COUNT.test(before) || PREPOSITION.test(before) || before === 'باسم');
  if (closed && isMedium(word)) return true;
  // "قائد الجيش المسلحين": a plural of people after a singular is no adjective of it.
  const several = isSeveral(word) || /^الم.{2,}(?:ين|ون)$|(?:يين|يون)$/u.test(word);
  if (closed && several && line.words[at]?.definite && !/(?:ين|ون|ان|ات)$/u.test(before)) return true;
  // "معلومات صحافية": an adjective.
  if (isPaper(before) && /يه?$/u.test(word)) return false;
  if (!closed || isAdjective(word) || RANK.test(word) || /^(?:وال|لل)/u.test(word)) return false;
  // "أبلغ لافروف الرئيس الأميركي" has a hearer, "دعا وليد المعلم" a surname.
  if (line.words[at]?.definite)
    return isPeople(word) && (line.words[at - 1]?.definite || isAdjective(line.words[at + 1]?.text ?? ''));
  return hasPronoun(line, at) || isPeople(word);
}

/** A rank or style between an office and a name: "مدير الدفاع المدني العقيد رائد". */
export const RANK =
  /^ال(?:عقيد|عميد|لواء|فريق|رايد|نقيب|مقدم|ملازم|جنرال|دكتور|دكتوره|مهندس|مهندسه|استاذ|استاذه|شيخ|سيد|سيده|امير|حاج|قاضي|محامي|بروفسور)$/u;

/** "قال مصدر أمني لهسبريس إن": whom a source without a name speaks to, behind ل right before what is said. */
export function isUnknownMedium({ words, text }: Line, at: number, first: number): boolean {
  const [word, next] = [words[at]?.text ?? '', words[at + 1]];
  if (!next || at <= first || !/^ل(?!ل)\p{L}{3,}$/u.test(word) || isTitle(word.slice(1))) return false;
  const source = words.slice(first, at).every((one, k) => (k === 0 ? NAMELESS : DESCRIBED).test(one.text));
  return source && (THAT.test(next.text) || /^\s*:/u.test(text.slice(words[at]?.end ?? 0, next.start)));
}

const NAMELESS = /^(?:مصدر|مصادر|مسوول|مسوولون|مسوولان|شاهد|شهود|ناشط|نشطاء|خبير|محلل|دبلوماسي|ضابط|قيادي)$/u;
const DESCRIBED = /^(?:(?!ال)\p{L}{2,}(?:ي|يه|ون|ين)|م(?:طلع|سوول|قرب)ه?|عيان|كبير|رفيع)$/u;
