import type { Stance } from '../statement.ts';
import { attachedPreposition } from './attached.ts';
import { clauseLater } from './belongs.ts';
import { type Mention, mentionFrom } from './mention.ts';
import { isAdjective, isGroupAsObject, isOne, isPeople, isSeveral } from './nouns.ts';
import { PASSED } from './objects.ts';
import { opening, opensObject } from './opening.ts';
import { THAT, THEREIN } from './particles.ts';
import { masdarFrame, passiveFrame, sourceFrame } from './passedOn.ts';
import { isUnknownMedium } from './spokenTo.ts';
import type { Cue } from './verbs.ts';
import { type Frame, hasPronoun, type Line, opensQuotation, pastQuotation, wordFrom } from './words.ts';

/** The frame of the cue at a word; null when it introduces nothing. Each is read once. */
export function frameAt(line: Line, at: number): Frame | null {
  const known = line.frames.get(at);
  if (known !== undefined) return known;
  const frame = readFrame(line, at);
  line.frames.set(at, frame);
  return frame;
}

function readFrame(line: Line, at: number): Frame | null {
  const word = line.words[at];
  const cue = word?.cue;
  if (!word || !cue || isRemark(line, at) || isUntold(line, at, cue)) return null;
  if (cue.form === 'masdar') return masdarFrame(line, at, cue);
  if (cue.takes.has('relay')) return relayFrame(line, at, cue);
  if (cue.takes.has('source')) return sourceFrame(line, at, cue);
  if (cue.passive) {
    const told = passiveFrame(line, at, cue);
    if (told) return told;
  }
  const subject = cue.form === 'participle' ? undefined : subjectOf(line, at, cue);
  const quoted = subject && quotedSource(line, subject.to);
  if (subject && quoted) {
    const said = opening(line, at, cue, quoted.to);
    return said === undefined
      ? null
      : { start: said, speaker: quoted.span, hearer: null, reporter: subject.span };
  }
  // "أقر البرلمان القانون بأغلبية": a deed, not a word.
  const passed = subject && line.words[subject.to];
  if (passed && /^\s+$/u.test(passed.gap) && PASSED.test(passed.text) && cue.takes.has('noun')) return null;
  const medium = subject && isUnknownMedium(line, subject.to, wordFrom(line, subject.span.start));
  const hearer = medium
    ? behindPreposition(line, subject.to, cue)
    : hearerOf(line, subject?.to ?? at + 1, cue);
  const start = opening(line, at, cue, hearer?.to ?? subject?.to ?? at + 1);
  if (start === undefined) return null;
  return { start, speaker: subject?.span ?? null, hearer: hearer?.span ?? null, reporter: null };
}

/** Opinions and denials that say something when they are negated: "لا يعتقد أن", "لم ينف أن", "لم يستبعد". */
const SAID_BY_NO: ReadonlySet<Stance> = new Set(['denies', 'rejects', 'expects']);

/** "لم تكشف الشركة عن", "ولم يعلن أن": what was not told. */
function isUntold({ words }: Line, at: number, cue: Cue): boolean {
  if (cue.form !== 'present' || SAID_BY_NO.has(cue.stance) || cue.takes.has('clause')) return false;
  return /^[وف]?(?:لم|لن|لا)$/u.test(words[at - 1]?.text ?? '') && words[at - 2]?.text !== 'ما';
}

/** "ويذكر أن", "ويشار إلى أن": "it is worth noting", said by nobody. */
function isRemark({ words }: Line, at: number): boolean {
  const [word, next, third] = [0, 1, 2].map((offset) => words[at + offset]?.text ?? '');
  if (/^و?(?:يذكر|يشار|يلاحظ)$/u.test(word ?? '')) return THAT.test(next ?? '') || THAT.test(third ?? '');
  return false;
}

/** "صرح بذلك الأمين العام": what was said before, ahead of the subject. */
export const REFERS = /^ب?(?:ذلك|هذا)$/u;

/** "قال لي أحد السكان", "قالت لها المديرة": the hearer as a pronoun, ahead of the subject. */
export const TO_SOMEBODY = /^(?:لي|لنا|لك|لكم|له|لها|لهم)$/u;

/** The noun phrase after a finite verb; of a verb of description, without the thing described. */
function subjectOf(line: Line, at: number, cue: Cue): Mention | undefined {
  const after = line.words[at + 1]?.text ?? '';
  const referred = REFERS.test(after) || THEREIN.test(after) || TO_SOMEBODY.test(after);
  const first = pastMedium(line, at + 1 + (referred ? 1 : 0));
  const next = line.words[first];
  const word = line.words[at];
  if (!next || !word || next.gap.includes(':') || cue.passive) return undefined;
  if (referred && next.cue?.joined) return undefined;
  if (opensQuotation(line, first) !== undefined && !namesBody(line, first)) return undefined;
  if (attachedPreposition(line, first, cue, word.stop) || opensObject(line, first, cue)) return undefined;
  if (isObject(line, first, cue) || isAddressed(line, first, cue)) return undefined;
  const found = mentionFrom(line, first, word.stop, cue);
  if (!found) return undefined;
  return cue.takes.has('predicate') ? beforeThing(line, first, found) : found;
}

/** "وأبلغت الصحافيين", "وأخبرت المدير": by case or gender the noun is not the subject but the one spoken to. */
function isObject(line: Line, at: number, cue: Cue): boolean {
  const word = line.words[at];
  if (!word || !cue.takes.has('hearer')) return false;
  if (isSeveral(word.text) || isGroupAsObject(word.text)) return /ين$/u.test(word.text);
  const woman = line.text.charAt(word.end - 1) === 'ة' && !MEN.test(word.text);
  return isOne(word.text) && cue.feminine !== null && cue.feminine !== woman;
}

/** "أعربت الوزارة عن قلقها، وحثت الأطراف على": those who are spoken to rather than speak, right before the verb's preposition. */
function isAddressed({ words }: Line, at: number, cue: Cue): boolean {
  const [word, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  return cue.joined && cue.takes.has('hearer') && ADDRESSED.test(word) && cue.prepositions.includes(next);
}

const ADDRESSED = /^(?:الاطراف|الجميع|الطرفين|الجانبين|الجانبان|المواطنين|الناس|الكل)$/u;

/** Offices of men that end in ة. */
const MEN = /^(?:ال)?(?:عمده|داعيه|خليفه|علامه)$/u;

/** «رويترز» as a subject: a short quotation that a particle follows. */
function namesBody(line: Line, at: number): boolean {
  const past = pastQuotation(line, at);
  const next = line.words[past];
  if (past - at > 3 || next === undefined) return false;
  return THAT.test(next.text) || /^(?:عن|في|الي)$/u.test(next.text) || clauseLater(line, past, at);
}

/** "وقال لـ«الشرق» الدكتور فلان": past the paper spoken to, when it stands before the subject. */
function pastMedium(line: Line, at: number): number {
  return line.words[at]?.text === 'ل' && opensQuotation(line, at + 1) !== undefined
    ? pastQuotation(line, at + 1)
    : at;
}

/** A name cut before the words from an index on. */
function cutAt({ words }: Line, { span }: Mention, to: number): Mention {
  return { span: { start: span.start, end: words[to - 1]?.end ?? span.end }, to };
}

/** "وصف الناطق باسم الحزب القرار بأنه": the last definite noun of the phrase is the thing described. */
function beforeThing(line: Line, first: number, found: Mention): Mention | undefined {
  const [head, next] = [line.words[first]?.text ?? '', line.words[found.to]];
  if (next?.gap.includes(':') || /^ان/u.test(next?.text ?? '')) return found;
  const described = next && (opensQuotation(line, found.to) !== undefined || /^ب/u.test(next.text));
  if (!described) return /^ال/u.test(head) && !isPeople(head) ? undefined : found;
  for (let at = found.to - 1; at > first; at -= 1) {
    const word = line.words[at]?.text ?? '';
    if (!hasPronoun(line, at) && !(/^ال/u.test(word) && !isAdjective(word))) continue;
    // "محادثات السلام", "خطة الحكومة": with the noun it completes.
    const [owner, named] = [line.words[at - 1]?.text ?? '', line.words[at - 2]];
    const completes =
      at - 1 > first &&
      (/^(?!ال).{3,}(?:ات|ه)$/u.test(owner) ||
        (isPeople(owner) && !/^ال/u.test(owner) && named?.definite === false));
    return cutAt(line, found, completes ? at - 1 : at);
  }
  return undefined;
}

/** The one spoken to: a second noun phrase, or one behind ل or من. */
function hearerOf(line: Line, at: number, cue: Cue): Mention | undefined {
  const word = line.words[at];
  if (!word || /[،,:]/u.test(word.gap) || opensQuotation(line, at) !== undefined) return undefined;
  if (cue.takes.has('from') && /^(?:من|الي)$/u.test(word.text))
    return mentionFrom(line, at + 1, word.stop, cue);
  if (cue.takes.has('hearer') && !attachedPreposition(line, at, cue, word.stop) && !THAT.test(word.text))
    return mentionFrom(line, at, word.stop, cue);
  if (!/^ل\p{L}{3,}$/u.test(word.text) || cue.prepositions.includes('ل')) return undefined;
  return behindPreposition(line, at, cue);
}

/** "لنظيره", "للصحافيين": the name without the preposition; للـ keeps one ل of its article. */
function behindPreposition(line: Line, at: number, cue: Cue): Mention | undefined {
  const word = line.words[at];
  if (!word) return undefined;
  const complement = attachedPreposition(line, at + 1, cue, word.stop);
  const rest = complement ? undefined : mentionFrom(line, at + 1, word.stop, cue);
  const continues = rest && /^\s+[«"“]?$/u.test(line.words[at + 1]?.gap ?? '') ? rest : undefined;
  const start = word.start + (word.text.startsWith('لل') ? 2 : 1);
  return { span: { start, end: continues?.span.end ?? word.end }, to: continues?.to ?? at + 1 };
}

/** "وقال التقرير نقلا عن شهود إن": the one quoted speaks. */
function quotedSource(line: Line, at: number): Mention | undefined {
  const [word, preposition] = [line.words[at], line.words[at + 1]];
  return word && /^(?:نقلا|ناقله?)$/u.test(word.text) && preposition?.text === 'عن'
    ? mentionFrom(line, at + 2, word.stop)
    : undefined;
}

/** "نقلت الصحيفة عن دبلوماسي أن": the one after عن speaks, the subject passes it on. */
function relayFrame(line: Line, at: number, cue: Cue): Frame | null {
  const subject = subjectOf(line, at, cue);
  let from = subject?.to ?? at + 1;
  // "نقل مكتبه عنه القول إن"
  if (/^عن(?:ه|ها|هم)$/u.test(line.words[from]?.text ?? '')) {
    const said = opening(line, at, cue, from + 1);
    return said === undefined
      ? null
      : { start: said, speaker: null, hearer: null, reporter: subject?.span ?? null };
  }
  while (from - at < 12 && line.words[from] && !cue.prepositions.includes(line.words[from]?.text ?? ''))
    from += 1;
  const word = line.words[from];
  if (!word || word.start >= (line.words[at]?.stop ?? 0) || !cue.prepositions.includes(word.text))
    return null;
  const source = mentionFrom(line, from + 1, word.stop);
  const start = source && opening(line, at, cue, source.to);
  if (!source || start === undefined) return null;
  return { start, speaker: source.span, hearer: null, reporter: subject?.span ?? null };
}
