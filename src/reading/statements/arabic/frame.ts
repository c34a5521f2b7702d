import type { Span } from '../../../language/normalise.ts';
import { attachedPreposition, type Mention, mentionFrom } from './mention.ts';
import { isAdjective, isAttitude, isInstitution, isPeople } from './nouns.ts';
import { BEFORE_OTHER_THAT, QUESTION, SOURCE, THAT } from './particles.ts';
import type { Cue } from './verbs.ts';
import { hasPronoun, type Line, NAME_WORDS, opensQuotation, pastQuotation, type Word } from './words.ts';

/** What is said opens at most so many words after its verb. */
const REACH = 26;

/** Fewer words after a preposition ("أعلنت عن نتائجها") say nothing yet. */
const NOUN_WORDS = 2;
const ANNOUNCEMENT_WORDS = 4;

/** Who speaks to whom through a cue, and where what is said begins. */
export interface Frame {
  readonly start: number;
  readonly speaker: Span | null;
  readonly hearer: Span | null;
  readonly reporter: Span | null;
}

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
  if (!word || !cue || isRemark(line, at)) return null;
  if (cue.form === 'masdar') return masdarFrame(line, at, cue);
  if (cue.takes.has('relay')) return relayFrame(line, at, cue);
  if (cue.takes.has('source')) return sourceFrame(line, at, cue);
  const subject = cue.form === 'participle' ? undefined : subjectOf(line, at, cue);
  const quoted = subject && quotedSource(line, subject.to);
  if (subject && quoted) {
    const said = opening(line, at, cue, quoted.to);
    return said === undefined
      ? null
      : { start: said, speaker: quoted.span, hearer: null, reporter: subject.span };
  }
  const hearer = hearerOf(line, subject?.to ?? at + 1, cue);
  const start = opening(line, at, cue, hearer?.to ?? subject?.to ?? at + 1);
  if (start === undefined) return null;
  return { start, speaker: subject?.span ?? null, hearer: hearer?.span ?? null, reporter: null };
}

/** "ويذكر أن", "ويشار إلى أن": "it is worth noting", said by nobody. */
function isRemark({ words }: Line, at: number): boolean {
  const [word, next, third] = [0, 1, 2].map((offset) => words[at + offset]?.text ?? '');
  if (/^و?(?:يذكر|يشار|يلاحظ)$/u.test(word ?? '')) return THAT.test(next ?? '') || THAT.test(third ?? '');
  return false;
}

/** "صرح بذلك الأمين العام": what was said before, ahead of the subject. */
export const REFERS = /^ب?(?:ذلك|هذا)$/u;

/** The noun phrase after a finite verb; of a verb of description, without the thing described. */
function subjectOf(line: Line, at: number, cue: Cue): Mention | undefined {
  const first = pastMedium(line, at + 1 + (REFERS.test(line.words[at + 1]?.text ?? '') ? 1 : 0));
  const next = line.words[first];
  const word = line.words[at];
  if (!next || !word || next.gap.includes(':') || cue.passive) return undefined;
  if (opensQuotation(line, first) !== undefined && !namesBody(line, first)) return undefined;
  if (attachedPreposition(line, first, cue, word.stop) || opensObject(line, first, cue)) return undefined;
  const found = mentionFrom(line, first, word.stop, cue);
  if (!found) return undefined;
  if (cue.takes.has('predicate')) return beforeThing(line, first, found);
  return cue.takes.has('object') ? beforeObject(line, first, found, cue) : found;
}

/** «رويترز» as a subject: a short quotation that a particle follows. */
function namesBody(line: Line, at: number): boolean {
  const past = pastQuotation(line, at);
  const next = line.words[past];
  return past - at <= 3 && next !== undefined && (THAT.test(next.text) || /^(?:عن|في|الي)$/u.test(next.text));
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

/** "وأكد الوزير ضرورة": the object that ends the subject. */
function beforeObject(line: Line, first: number, found: Mention, cue: Cue): Mention {
  for (let at = first + 1; at < found.to; at += 1)
    if (opensObject(line, at, cue)) return cutAt(line, found, at);
  return found;
}

/** "وصف الناطق باسم الحزب القرار بأنه": the last definite noun of the phrase is the thing described. */
function beforeThing(line: Line, first: number, found: Mention): Mention | undefined {
  const [head, next] = [line.words[first]?.text ?? '', line.words[found.to]];
  if (next?.gap.includes(':') || /^ان/u.test(next?.text ?? '')) return found;
  const described = next && (opensQuotation(line, found.to) !== undefined || /^ب/u.test(next.text));
  if (!described) return /^ال/u.test(head) && !isPeople(head) ? undefined : found;
  for (let at = found.to - 1; at > first; at -= 1) {
    const word = line.words[at]?.text ?? '';
    if (hasPronoun(line, at) || (/^ال/u.test(word) && !isAdjective(word))) return cutAt(line, found, at);
  }
  return undefined;
}

/** A noun of attitude that begins what is said: أكد ضرورة, نفى ما تردد. */
function opensObject({ words }: Line, at: number, cue: Cue): boolean {
  const word = words[at]?.text ?? '';
  if (!cue.takes.has('object') || !isAttitude(word)) return false;
  return words[at + 1] !== undefined && (word.length > 2 || word === 'ما' || word === 'اي');
}

/** The one spoken to: a second noun phrase, or one behind ل or من. */
function hearerOf(line: Line, at: number, cue: Cue): Mention | undefined {
  const word = line.words[at];
  if (!word || /[،,:]/u.test(word.gap) || opensQuotation(line, at) !== undefined) return undefined;
  if (cue.takes.has('from') && word.text === 'من') return mentionFrom(line, at + 1, word.stop, cue);
  if (cue.takes.has('hearer') && !attachedPreposition(line, at, cue, word.stop) && !THAT.test(word.text))
    return mentionFrom(line, at, word.stop, cue);
  if (!/^ل\p{L}{3,}$/u.test(word.text) || cue.prepositions.includes('ل')) return undefined;
  return behindPreposition(line, at);
}

/** "لنظيره", "للصحافيين": the name without the preposition; للـ keeps one ل of its article. */
function behindPreposition(line: Line, at: number): Mention | undefined {
  const word = line.words[at];
  if (!word) return undefined;
  const rest = mentionFrom(line, at + 1, word.stop);
  const continues = rest && /^\s+$/u.test(line.words[at + 1]?.gap ?? '') ? rest : undefined;
  const start = word.start + (word.text.startsWith('لل') ? 2 : 1);
  return { span: { start, end: continues?.span.end ?? word.end }, to: continues?.to ?? at + 1 };
}

/** "وقال التقرير نقلا عن شهود إن": the one quoted speaks. */
function quotedSource(line: Line, at: number): Mention | undefined {
  const [word, preposition] = [line.words[at], line.words[at + 1]];
  return word?.text === 'نقلا' && preposition?.text === 'عن'
    ? mentionFrom(line, at + 2, word.stop)
    : undefined;
}

/** "نقلت الصحيفة عن دبلوماسي أن": the one after عن speaks, the subject passes it on. */
function relayFrame(line: Line, at: number, cue: Cue): Frame | null {
  const subject = subjectOf(line, at, cue);
  let from = subject?.to ?? at + 1;
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

/** "وجاء في البيان أن": the source after the preposition. */
function sourceFrame(line: Line, at: number, cue: Cue): Frame | null {
  const next = line.words[at + 1];
  const source =
    next && cue.prepositions.includes(next.text) ? mentionFrom(line, at + 2, next.stop) : undefined;
  const start = source && opening(line, at, cue, source.to);
  return source && start !== undefined ? { start, speaker: source.span, hearer: null, reporter: null } : null;
}

/** "نقلت الوكالة عن مصدر قوله": the source after عن speaks, the subject of نقل passes it on. */
function masdarFrame(line: Line, at: number, cue: Cue): Frame | null {
  const start = opening(line, at, cue, at + 1);
  if (start === undefined) return null;
  const from = lastWord(line, at, ({ text }) => /^(?:عن|الي)$/u.test(text));
  const source = from === undefined ? undefined : mentionFrom(line, from + 1, line.words[at]?.start ?? 0);
  if (from === undefined || !source) return { start, speaker: null, hearer: null, reporter: null };
  const verb = lastWord(line, from, (word) => word.cue?.takes.has('relay') === true);
  const reporter = verb === undefined ? undefined : mentionFrom(line, verb + 1, line.words[from]?.start ?? 0);
  return { start, speaker: source.span, hearer: null, reporter: reporter?.span ?? null };
}

/** Index of the nearest word before another in its sentence that meets a condition. */
function lastWord({ words }: Line, at: number, meets: (word: Word) => boolean): number | undefined {
  const head = Math.max(words[at]?.head ?? 0, at - 16);
  for (let i = at - 1; i >= head; i -= 1) {
    const word = words[i];
    if (word && meets(word)) return i;
  }
  return undefined;
}

/** Offset where what is said begins: after أن, a colon, at a quotation, at the verb's noun phrase. */
function opening(line: Line, at: number, cue: Cue, from: number): number | undefined {
  const { words } = line;
  const verb = words[at];
  if (!verb) return undefined;
  if (cue.takes.has('predicate')) {
    const predicate = predicateFrom(line, at, from, cue);
    if (predicate !== undefined) return predicate;
  }
  let preposition = -1;
  for (let i = from; i < words.length && i - at <= REACH; i += 1) {
    const word = words[i];
    if (!word || word.start >= verb.stop) return undefined;
    if (word.gap.includes(':')) return afterColon(line, i);
    if (SOURCE.test(word.text)) return undefined;
    const mark = opensQuotation(line, i);
    if (mark !== undefined) {
      const apart = preposition < 0 && cue.takes.has('strict');
      if (!apart && isSpeech(line, i, from, preposition)) return mark;
      i = pastQuotation(line, i) - 1;
      continue;
    }
    if (i === from && cue.takes.has('question') && QUESTION.test(word.text)) return word.start;
    if (THAT.test(word.text)) {
      if (opensSpeech(line, i, { verb: at, from, preposition, cue })) return word.end;
      if (/^(?:[وف]|ل)ان/u.test(word.text)) return undefined;
      continue;
    }
    if (breaksOff(word)) return undefined;
    if ((i === from || /[،,»”"]/u.test(word.gap)) && opensObject(line, i, cue)) return word.start;
    if (preposition < 0 && takesHere(line, i, cue, verb.stop)) {
      preposition = i;
      if (clauseFollows(line, i)) continue;
      return nounStart(line, cue, i, verb.stop);
    }
  }
  return undefined;
}

/** Another verb of speech before anything was said: "وأردف قائلاً", "التقى …، وقال". */
function breaksOff({ cue }: Word): boolean {
  return cue !== undefined && (cue.form === 'participle' || cue.form === 'masdar' || cue.joined);
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
  const behind = preposition >= 0 || cue.prepositions.includes(before.text) || /^ب/u.test(word.text);
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
    (isInstitution(before) && at > from) ||
    (/^(?:في|علي|ل|عبر|مع|من|عن)$/u.test(before) && preposition !== at - 1)
  )
    return pastQuotation(line, at) - at > NAME_WORDS;
  if (at === from || preposition === at - 1 || /[،,]/u.test(word?.gap ?? '')) return true;
  return pastQuotation(line, at) - at > NAME_WORDS;
}

/** The verb's own preposition, alone or written onto a noun. */
function takesHere(line: Line, at: number, cue: Cue, limit: number): boolean {
  const word = line.words[at]?.text ?? '';
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
      cue.prepositions.includes('ب') && /^ب(?:ان(?:ه|ها|هم|هما)?|ال.*|\p{L}{4,})?$/u.test(word.text);
    if (quoted || behind) return first.start;
    if (THAT.test(word.text)) return undefined;
  }
  return undefined;
}
