import { clauseBehindAside, pastAside, pastCircumstance } from './asides.ts';
import { attachedPreposition, hasBa } from './attached.ts';
import { clauseLater } from './belongs.ts';
import { isAttitude, isInstitution, isTitle } from './nouns.ts';
import { BEFORE_OTHER_THAT, DOING, QUESTION, SOURCE, THAT, TURN } from './particles.ts';
import type { Cue } from './verbs.ts';
import {
  announcesAct,
  announcesOwn,
  hasPronoun,
  type Line,
  NAME_WORDS,
  opensQuotation,
  pastQuotation,
  type Word,
} from './words.ts';

/** What is said opens at most so many words after its verb. */
const REACH = 26;

/** Fewer words after a preposition ("أعلنت عن نتائجها") say nothing yet. */
const NOUN_WORDS = 2;
const ANNOUNCEMENT_WORDS = 4;

/** Offset where what is said begins: after أن, a colon, at a quotation, at the verb's noun phrase. */
export function opening(line: Line, at: number, cue: Cue, from: number): number | undefined {
  const { words } = line;
  const verb = words[at];
  if (!verb) return undefined;
  if (cue.takes.has('predicate')) {
    const predicate = predicateFrom(line, at, pastAside(line, from), cue);
    if (predicate !== undefined) return predicate;
  }
  if (cue.takes.has('near')) return nearClause(line, from, verb.stop);
  const object = pastCircumstance(line, from);
  let preposition = -1;
  for (let i = from; i < words.length && i - at <= REACH; i += 1) {
    const word = words[i];
    if (!word || word.start >= verb.stop) return undefined;
    if (word.gap.includes(':')) return afterColon(line, i);
    if (SOURCE.test(word.text)) return undefined;
    if (/[،,]/u.test(word.gap) && DOING.test(word.text)) {
      const clause = clauseBehindAside(line, i);
      if (clause === undefined) return undefined;
      i = clause - 1;
      continue;
    }
    const mark = opensQuotation(line, i);
    if (mark !== undefined) {
      const apart = preposition < 0 && cue.takes.has('strict');
      if (!apart && !cue.takes.has('clause') && isSpeech(line, i, from, preposition)) return mark;
      i = pastQuotation(line, i) - 1;
      continue;
    }
    if (i === from && cue.takes.has('question') && QUESTION.test(word.text)) return word.start;
    if (THAT.test(word.text)) {
      if (opensSpeech(line, i, { verb: at, from, preposition, cue })) return word.end;
      if (/^(?:[وف]|ل)ان/u.test(word.text)) return undefined;
      continue;
    }
    if (breaksOff(word) || (TURN.test(word.text) && /[،,]/u.test(word.gap))) return undefined;
    if (i === from && opensDeed(line, i, at, cue)) return word.start;
    const own = announcesOwn(line, i, cue) || announcesAct(line, i, cue);
    if ((i === from || i === object) && own) return word.start;
    const first = i === from || i === object || /[،,»”"]/u.test(word.gap);
    if ((first || isCharge(line, i, cue)) && opensObject(line, i, cue)) return word.start;
    if (preposition < 0 && takesHere(line, i, cue, verb.stop)) {
      preposition = i;
      if (clauseFollows(line, i)) continue;
      return nounStart(line, cue, i, verb.stop);
    }
  }
  return undefined;
}

/** A clause right behind the subject, or behind an aside between commas: "سجلت النقابة، في بيان، أن". */
function nearClause(line: Line, from: number, stop: number): number | undefined {
  const word = line.words[pastAside(line, from)];
  return word && word.start < stop && THAT.test(word.text) ? word.end : undefined;
}

/** Another verb of speech before anything was said: "وأردف قائلاً", "التقى …، وقال", "أقر ضرائب وصفها الوزير بأنها". */
function breaksOff({ cue }: Word): boolean {
  if (!cue) return false;
  const judges = cue.told && cue.takes.size === 0;
  return cue.form === 'participle' || cue.form === 'masdar' || cue.joined || judges;
}

function afterColon(line: Line, at: number): number {
  const word = line.words[at];
  if (!word) return 0;
  const quoted = opensQuotation(line, at) !== undefined;
  return !quoted && THAT.test(word.text)
    ? word.end
    : word.start - word.gap.length + word.gap.lastIndexOf(':') + 1;
}

/** أن opens speech unless it belongs to another word (قبل أن, يجب أن), or a strict verb lacks its preposition. */
function opensSpeech(
  { words }: Line,
  at: number,
  { verb, from, preposition, cue }: { verb: number; from: number; preposition: number; cue: Cue },
): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !before) return false;
  // "عبر الهاتف بأن": عبر speaks only with عن.
  const attached = /^ب/u.test(word.text) && (cue.prepositions.length === 0 || cue.prepositions.includes('ب'));
  const behind = preposition >= 0 || cue.prepositions.includes(before.text) || attached;
  if (cue.takes.has('strict') && !behind) return false;
  // "إلا أنه أوضح أن": the clause is the nearer verb's.
  if (at > from && before.cue && before.cue.form !== 'masdar') return false;
  if (/^(?:فان|لان)/u.test(word.text) && preposition < 0) return false;
  if (at === verb + 1 || preposition === at - 1 || cue.prepositions.includes(before.text)) return true;
  return !BEFORE_OTHER_THAT.test(before.text);
}

/** A quotation is speech right after the speaker, a comma or the verb's preposition, or when it is long. */
function isSpeech(line: Line, at: number, from: number, preposition: number): boolean {
  const word = line.words[at];
  const before = line.words[at - 1]?.text ?? '';
  if (
    (isInstitution(before) && (at > from || /^ل/u.test(before))) ||
    (/^(?:في|علي|ل|عبر|مع|من|عن)$/u.test(before) && preposition !== at - 1)
  )
    return pastQuotation(line, at) - at > NAME_WORDS;
  // "أبلغ مسؤول، طلب عدم ذكر اسمه، «الشرق» بأن": a name of a few words right before the clause.
  const past = pastQuotation(line, at);
  if (past - at <= NAME_WORDS && THAT.test(line.words[past]?.text ?? '') && preposition < 0) return false;
  // "وكالة الأنباء "صدى" أن": the clause comes later, this is a name.
  if (at === from && preposition < 0 && clauseLater(line, pastQuotation(line, at), at)) return false;
  if (at === from || preposition === at - 1 || /[،,]/u.test(word?.gap ?? '')) return true;
  return pastQuotation(line, at) - at > NAME_WORDS;
}

/** "على هامش القمة", "على حد سواء": the preposition is a phrase's, not the verb's. */
const OF_PLACE =
  /^(?:هامش|حد|الرغم|صعيد|متن|وقع|خلفيه|راس|مدي|مدار|غرار|الارجح|الاقل|الاغلب|الاطلاق|الفور)$/u;

/** The verb's own preposition, alone or written onto a noun. */
function takesHere(line: Line, at: number, cue: Cue, limit: number): boolean {
  const [word, next] = [line.words[at]?.text ?? '', line.words[at + 1]?.text ?? ''];
  if (OF_PLACE.test(next)) return false;
  return cue.prepositions.includes(word) || attachedPreposition(line, at, cue, limit);
}

/** "إلى أن", "على «…", "عن أمله في أن", "عن ثقته بأن": a clause or quotation follows the preposition. */
function clauseFollows(line: Line, at: number): boolean {
  if (opensQuotation(line, at + 1) !== undefined || line.words[at + 1]?.gap.includes(':')) return true;
  const [next, second, third] = [1, 2, 3].map((offset) => line.words[at + offset]?.text ?? '');
  if (THAT.test(next ?? '')) return true;
  return (
    hasPronoun(line, at + 1) &&
    (THAT.test(second ?? '') || (/^(?:في|من|ب|ل)$/u.test(second ?? '') && THAT.test(third ?? '')))
  );
}

/** Where a noun phrase that is itself what is said begins; undefined when the verb takes none. */
function nounStart({ words, text }: Line, cue: Cue, at: number, stop: number): number | undefined {
  const word = words[at];
  if (!word || !cue.takes.has('noun')) return undefined;
  const least = cue.stance === 'announces' ? ANNOUNCEMENT_WORDS : NOUN_WORDS;
  const whole = cue.prepositions.includes(word.text);
  const start = whole ? word.end : word.start + 1;
  return text.slice(start, stop).trim().split(/\s+/u).length < least ? undefined : start;
}

/** What is denied: "ينفي جميع التهم", "أنكر الاتهامات". */
const DENIED = /^(?:جميع|اي|ال(?:تهم|تهمه|اتهام|اتهامات|انباء|شايعات|مزاعم|ادعاءات|تقارير|خبر))$/u;

/** "أنكر المتهم أمام القاضي التهم": what is denied, wherever it stands. */
const isCharge = ({ words }: Line, at: number, { stance }: Cue): boolean =>
  stance === 'denies' && DENIED.test(words[at]?.text ?? '') && words[at - 1]?.preposition === false;

/** A noun of attitude that begins what is said: أكد ضرورة, نفى ما تردد. */
export function opensObject({ words }: Line, at: number, cue: Cue): boolean {
  const word = words[at]?.text ?? '';
  if (cue.stance === 'denies' && DENIED.test(word)) return cue.takes.has('object');
  if (!cue.takes.has('object') || !isAttitude(word)) return false;
  return words[at + 1] !== undefined && (word.length > 2 || /^(?:ما|اي|شن)$/u.test(word));
}

/** "ناشدت المنظمة المجتمع الدولي التدخل": right after the hearer, a noun that is neither a preposition nor a name's. */
function opensDeed({ words }: Line, at: number, verb: number, cue: Cue): boolean {
  const [word, gap] = [words[at]?.text ?? '', words[at]?.gap ?? ''];
  if (!cue.takes.has('deed') || at - verb < 2 || /[،,]/u.test(gap)) return false;
  return (isAttitude(word) || /^ال\p{L}{3,}$/u.test(word)) && !isTitle(word);
}

/** "وصف الوضع بأنه", "اتهم الحكومة بـ", "اعتبر القرار «خطوة»": what is said begins with the thing described. */
function predicateFrom(line: Line, at: number, from: number, cue: Cue): number | undefined {
  const [verb, first] = [line.words[at], line.words[from]];
  if (!verb || !first || THAT.test(first.text) || first.gap.includes(':')) return undefined;
  for (let i = from; i < line.words.length && i - from < 12; i += 1) {
    const word = line.words[i];
    if (!word || word.start >= verb.stop || (i > from && breaksOff(word))) return undefined;
    const quoted = opensQuotation(line, i) !== undefined;
    if (i === from && (quoted || THAT.test(word.text))) return undefined;
    const behind =
      (cue.prepositions.includes('ب') &&
        (/^ب(?:ان(?:ه|ها|هم|هما)?)?$/u.test(word.text) || (i > from && hasBa(word.text)))) ||
      (i > from && cue.prepositions.includes('الي') && word.text === 'الي');
    if (quoted || behind) return first.start;
    if (THAT.test(word.text)) return undefined;
  }
  return undefined;
}
