import { isTranslated } from '../../../language/bilingual.ts';
import { WEEKDAY_NUMBERS } from '../../../language/calendarNames.ts';
import { beginsName } from '../../../language/personNames.ts';
import { isStopWord } from '../../../language/stopWords.ts';
import { canBePlace, namedPlace } from '../../schedule/placeNames.ts';
import { isAttitude, isOccasion, isPeople, isSeveral, isTitle } from './nouns.ts';
import { DOING, NAME_ENDS, PREPOSITION, SOURCE, THAT } from './particles.ts';
import { RANK } from './spokenTo.ts';
import type { Line } from './words.ts';

// What describes a name: a clause without a relative pronoun, before which it ends; an apposition, which belongs to it.

const WORK =
  /^(?:تقرير|دراسه|بيان|بحث|استطلاع|مقال|وثيقه|احصاء|مسح|تحقيق|رساله|نص|تسجيل|مقطع|منشور|كتاب|مذكره|بلاغ)$/u;

/** When a paper came out, behind its name: "تقرير للمنظمة صدر أمس"; "دراسة نشرها المركز" names who made it. */
export const PUBLISHED = /^(?:صدر|نشر|بث|اعد|وزع|اجري|اذيع)ت?$/u;

/** What people do or did, in a clause that describes a noun without an article: "عمال تظاهروا", "رجل نجا". */
const DID =
  /^(?:نجا|نجت|فقد|فقدت|شارك|شاركت|حضر|حضرت|رافق|رافقت|عمل|عملت|يعمل|تعمل|يعيش|تعيش|يقيم|تقيم|يسكن|تسكن|فر|فرت|هرب|هربت|عاد|عادت|وصل|وصلت|تظاهر|تجمع|كان|كانت|شهد|يملك|تملك|يدير|تدير|يقود|تقود|يضم|تضم|يقع|تقع|يمتد|تمتد|تتربع|يتربع|رفض|رفضت|عايش|عايشت|اصيب|اصيبت|خسر|خسرت|زار|زارت|عمره|عمرها)$/u;

/** The verb of a clause that describes an indefinite noun, so that the name ends before it. */
export function isRelativeVerb({ words }: Line, at: number, first: number): boolean {
  const [word, before] = [words[at]?.text ?? '', words[at - 1]?.text ?? ''];
  if (
    (/^(?!ال).{2,}(?:ون|ين)$/u.test(before) && isTranslated(before)) ||
    (isSeveral(before) && !words[at - 1]?.definite)
  )
    if (/^\p{L}{3,}وا$/u.test(word)) return true;
  if (PUBLISHED.test(word) && WORK.test(words[first]?.text ?? '')) return true;
  const head = words[first]?.text ?? '';
  return (
    DID.test(word) &&
    (isTitle(head) || isPeople(head)) &&
    words.slice(first, at).every(({ definite }) => !definite)
  );
}

/**
 * "مدرب النادي، الإسباني خافيير أورتيغا،", "قائدة الفريق، عالمة الحفريات ليلى بوزيد:": behind an office whose holder is not named yet,
 * what else they are and the name, up to a mark or what is said.
 */
function describedName({ text, words }: Line, at: number, first: number, limit: number): boolean {
  if (words.slice(first, at).some((_, step) => beginsName(words, first + step, text))) return false;
  let name = at;
  while (name - at < MOST_DESCRIBING && !(name > at && beginsName(words, name, text))) {
    const word = words[name];
    if (!word || word.cue || word.preposition || (name > at && !/^\s+$/u.test(word.gap))) return false;
    if (!word.definite && !isTitle(word.text)) return false;
    name += 1;
  }
  if (name === at || !beginsName(words, name, text)) return false;
  for (let end = name + 1; end - name <= LONGEST_PERSON; end += 1) {
    const word = words[end];
    if (!word || word.start >= limit || /^["»”]?\s*[،,:]/u.test(word.gap) || THAT.test(word.text))
      return true;
    if (word.cue || isStopWord(word.text) || !/^\s+$/u.test(word.gap)) return false;
  }
  return false;
}

const MOST_DESCRIBING = 4;
const LONGEST_PERSON = 4;

/** "منسقة الإغاثة في السودان، كليمنتين ماري،", "رئيس البعثة إلى مالي، …": where an office is held, behind which a comma and its holder's name follow. */
export function heldBefore(line: Line, at: number, first: number, limit: number): boolean {
  const [word, place] = [line.words[at]?.text ?? '', line.words[at + 1]];
  if (!/^(?:في|الي|لدي)$/u.test(word) || !place || !isTitle(line.words[first]?.text ?? '')) return false;
  const name = at + 1 + Math.max(1, namedPlace(line.words, at + 1));
  return canBePlace(place.text, true) && !isOccasion(place.text) && apposition(line, name, first, limit);
}

/** "مستشار الأمن القومي، جايك سوليفان": a short name after a comma, closed by a comma or what is said. */
export function apposition(line: Line, at: number, first: number, limit: number): boolean {
  const { text, words } = line;
  if (!/^[\s"»”]*[،,]\s*$/u.test(words[at]?.gap ?? '') || !isTitle(words[first]?.text ?? '')) return false;
  // "رئيس النادي، عمر فهمي، لإذاعة إن": behind one apposition, whom it was said to, what was asked for ("، بفتح") or done ("، فأشاد").
  const second = words.slice(first + 1, at).some(({ gap }) => /[،,]/u.test(gap));
  if (second && /^[لبف](?!ل)\p{L}{3,}$/u.test(words[at]?.text ?? '')) return false;
  if (!second && describedName(line, at, first, limit)) return true;
  let end = at;
  let definite = false;
  while (end < words.length && end - at < 5 && (words[end]?.start ?? 0) < limit) {
    const word = words[end];
    if (!word) return false;
    const closed = /[،,:؛;.()؟!]/u.test(word.gap) || THAT.test(word.text);
    const over = NAME_ENDS.has(word.text) || PREPOSITION.test(word.text);
    if (end > at && (closed || (over && !definite))) return true;
    if (
      over ||
      SOURCE.test(word.text) ||
      /^(?:الا|غير|سوي|بل|بيد)$/u.test(word.text) ||
      (end === at && (DOING.test(word.text) || /\u064b/u.test(text.slice(word.start, word.end)))) ||
      THAT.test(word.text) ||
      (end === at && isAttitude(word.text)) ||
      (end === at && DID.test(word.text)) ||
      WEEKDAY_NUMBERS.has(word.text) ||
      word.cue ||
      (isStopWord(word.text) && !(end > at && /^\s*[،,:]/u.test(words[end + 1]?.gap ?? '')))
    )
      return false;
    // "المتحدث باسم الوزارة، الدكتور خالد منير،"
    const style = end === at && RANK.test(word.text) && words[end + 1]?.definite === false;
    if (
      end === at &&
      !style &&
      (word.definite || /^وال|^و\p{L}{2,}(?:ه|ها|هم)$/u.test(word.text) || isTitle(word.text))
    )
      return false;
    definite ||= word.definite && !style;
    end += 1;
  }
  return end - at <= 4 && /^["»”]?\s*(?:$|[.:،])/u.test(text.slice(words[end - 1]?.end ?? 0, limit));
}
